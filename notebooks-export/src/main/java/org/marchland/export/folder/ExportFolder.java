// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.marchland.diagnostics.UserError;

/**
 * The folder of an export in the making. It is there whole or not at all: it is made beside its
 * place and moved there last, and an earlier one is moved back if that fails, or by the next export
 * if this one was killed in between. What a user has put into the earlier one, or changed in it, is
 * carried over.
 */
public final class ExportFolder implements Closeable {
  private static final String PACKAGE = "datapackage.json";

  private final Path place;
  private final Path next;
  private final Path old;

  private ExportFolder(Path place, Path next, Path old) {
    this.place = place;
    this.next = next;
    this.old = old;
  }

  /**
   * Begins one.
   *
   * @throws UserError if something is in its place that is no export
   */
  public static ExportFolder begin(Path wanted) throws IOException {
    Path place = Files.exists(wanted) ? wanted.toRealPath() : wanted.toAbsolutePath().normalize();
    Path parent = place.getParent();
    Files.createDirectories(parent);
    Path old = place.resolveSibling("." + place.getFileName() + ".old");
    if (Files.exists(old)) {
      if (Files.exists(place)) {
        delete(old);
      } else {
        Files.move(old, place);
      }
    }
    refuseOthers(place);
    Path next = Files.createTempDirectory(parent, "." + place.getFileName() + ".next");
    Files.setPosixFilePermissions(
        next, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    return new ExportFolder(place, next, old);
  }

  private static void refuseOthers(Path place) throws IOException {
    if (Files.exists(place)
        && !isExport(place)
        && (!Files.isDirectory(place) || !listOf(place).isEmpty())) {
      throw UserError.badInput(
          place + ": is there and is no export; give a new folder, or an empty one");
    }
  }

  /** Whether a folder is an export, by the name of its data package. */
  private static boolean isExport(Path folder) throws IOException {
    Path described = folder.resolve(PACKAGE);
    if (!Files.isRegularFile(described) || !Files.exists(folder.resolve(Checksums.FILE))) {
      return false;
    }
    try {
      return new ObjectMapper()
          .readTree(described.toFile())
          .path("name")
          .asText()
          .matches("marchland-\\d{4,}-[0-9a-f]{12}");
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** Where to write it. */
  public Path path() {
    return next;
  }

  /**
   * Moves it to its place.
   *
   * @return how many files of a user of the earlier one were carried over
   */
  public long replace() throws IOException {
    if (!Files.exists(place) || !isExport(place)) {
      Files.deleteIfExists(place);
      Files.move(next, place);
      return 0;
    }
    long kept = carryOver();
    Files.move(place, old);
    try {
      Files.move(next, place);
    } catch (IOException e) {
      Files.move(old, place);
      throw e;
    }
    delete(old);
    return kept;
  }

  /** What is not of the earlier export, or no longer as it was made. */
  private long carryOver() throws IOException {
    Map<String, String> made = Checksums.read(place);
    long kept = 0;
    for (Path file : walk(place)) {
      String name = Checksums.name(place, file);
      boolean own = name.equals(Checksums.FILE) || !Files.isRegularFile(file);
      if (!own && !Checksums.of(file).equals(made.get(name))) {
        Path to = next.resolve(made.containsKey(name) || isOurs(name) ? mine(name) : name);
        Files.createDirectories(to.getParent());
        Files.copy(file, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        kept++;
      }
    }
    return kept;
  }

  private boolean isOurs(String name) {
    return Files.exists(next.resolve(name));
  }

  /** "notebooks/quickstart.mine.ipynb": a user's version beside the new one. */
  private static String mine(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/')
        ? name.substring(0, dot) + ".mine" + name.substring(dot)
        : name + ".mine";
  }

  /** Bytes of all its files, when it is in its place. */
  public long bytes() throws IOException {
    long bytes = 0;
    for (Path path : walk(place)) {
      bytes += Files.isRegularFile(path) ? Files.size(path) : 0;
    }
    return bytes;
  }

  /** Removes what is left of one that was not finished. */
  @Override
  public void close() throws IOException {
    delete(next);
  }

  private static List<Path> listOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** Everything below a folder, each folder after what is in it; links are not followed. */
  private static List<Path> walk(Path folder) throws IOException {
    try (Stream<Path> walked = Files.walk(folder)) {
      return walked.sorted(Comparator.reverseOrder()).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path path : walk(folder)) {
        Files.delete(path);
      }
    }
  }
}
