// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.marchland.diagnostics.UserError;
import org.marchland.jobs.ingest.ArchiveFiles;

/** Says what a run would read, without starting Spark. */
final class DryRun {
  private DryRun() {}

  static void print(InputOptions input, PrintWriter out) {
    long files = 0;
    long bytes = 0;
    for (String path : input.inputs) {
      try (Stream<Path> below = Files.walk(Path.of(path))) {
        Path root = Path.of(path);
        for (Path file :
            below
                .filter(Files::isRegularFile)
                .filter(f -> f.equals(root) || isRead(root.relativize(f)))
                .sorted()
                .toList()) {
          out.println(file + "  " + Files.size(file) + " bytes");
          files++;
          bytes += Files.size(file);
        }
      } catch (IOException | UncheckedIOException e) {
        throw UserError.badInput("--input " + path + ": no such file or folder");
      }
    }
    out.println(files + " files, " + bytes + " bytes would be read");
    out.flush();
  }

  private static boolean isRead(Path below) {
    return IntStream.range(0, below.getNameCount())
        .mapToObj(i -> below.getName(i).toString())
        .noneMatch(ArchiveFiles::isHidden);
  }
}
