// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.describe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of files, as {@code sha256sum -c} reads them. */
final class Checksums {
  static final String FILE = "SHA256SUMS";

  private Checksums() {}

  static String of(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A line for each file below a folder, in the order of their names. */
  static String ofAll(Path folder) throws IOException {
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
      String name = folder.relativize(file).toString().replace('\\', '/');
      lines.append(of(file)).append("  ").append(name).append('\n');
    }
    return lines.toString();
  }
}
