// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The labelled articles of our own writing. */
public final class Samples {
  private static final Path FOLDER = Path.of("..", "samples");

  private Samples() {}

  /** Their files, one a set. */
  public static List<Path> articles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".articles.jsonl")).sorted().toList();
    }
  }
}
