// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.marchland.text.Hashes;

/** SHA-256 of files, as {@code sha256sum -c} reads them. */
public final class Checksums {
  public static final String FILE = "SHA256SUMS";

  private Checksums() {}

  /** The checksum of a file, hexadecimal. */
  public static String of(Path file) throws IOException {
    MessageDigest digest = Hashes.sha256Digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A line for each file below a folder, in the order of their names. */
  public static String ofAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walked = Files.walk(folder)) {
      files =
          walked
              .filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().equals(FILE))
              .sorted()
              .toList();
    }
    StringBuilder lines = new StringBuilder();
    for (Path file : files) {
      lines.append(of(file)).append("  ").append(name(folder, file)).append('\n');
    }
    return lines.toString();
  }

  /** What the file of checksums in a folder says: checksum by name. */
  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> sums = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve(FILE))) {
      int end = line.indexOf("  ");
      if (end > 0) {
        sums.put(line.substring(end + 2), line.substring(0, end));
      }
    }
    return sums;
  }

  /** A file's name below a folder, with slashes. */
  static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
