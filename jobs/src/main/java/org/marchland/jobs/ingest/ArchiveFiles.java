// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.marchland.corpus.Formats;
import org.marchland.diagnostics.UserError;

/** The files below the input paths. Hidden files (of a dot or an underscore) are left out. */
final class ArchiveFiles {
  /** A file, and the name under which tables cite it: no folder of this machine is in it. */
  record ArchiveFile(String path, String name, long size) {}

  private ArchiveFiles() {}

  static List<ArchiveFile> list(SparkSession spark, List<String> inputs) {
    List<ArchiveFile> found = new ArrayList<>();
    for (String input : inputs) {
      Path path = new Path(input);
      try {
        FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (!files.exists(path)) {
          throw UserError.badInput("--input " + input + ": no such file or folder");
        }
        FileStatus status = files.getFileStatus(path);
        if (status.isDirectory()) {
          walk(files, path, "", found);
        } else {
          try (InputStream in = files.open(path)) {
            if (!Formats.isKnown(in)) {
              throw UserError.badInput(
                  "--input "
                      + input
                      + ": of no format that Marchland reads; give "
                      + Formats.names());
            }
          }
          found.add(new ArchiveFile(status.getPath().toString(), path.getName(), status.getLen()));
        }
      } catch (IOException e) {
        throw UserError.badInput("--input " + input + ": cannot be read; check its permissions");
      }
    }
    found.sort(Comparator.comparing(ArchiveFile::name).thenComparing(ArchiveFile::path));
    return found;
  }

  private static void walk(FileSystem files, Path folder, String prefix, List<ArchiveFile> found)
      throws IOException {
    for (FileStatus status : files.listStatus(folder)) {
      String name = status.getPath().getName();
      if (name.startsWith(".") || name.startsWith("_")) {
        continue;
      }
      if (status.isDirectory()) {
        walk(files, status.getPath(), prefix + name + "/", found);
      } else {
        found.add(new ArchiveFile(status.getPath().toString(), prefix + name, status.getLen()));
      }
    }
  }
}
