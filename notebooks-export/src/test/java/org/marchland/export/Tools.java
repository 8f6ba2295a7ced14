// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Programs that the slow tests need beside Java: browsers, Python, Node. Where all tests are asked
 * for, a missing one is a failure; elsewhere these tests are skipped.
 */
public final class Tools {
  private Tools() {}

  /** Skips a test unless all are asked for, and then demands that a program is there. */
  public static void need(String program) {
    assumeTrue(Boolean.getBoolean("marchland.all"), "only with scripts/test --all: skipped");
    assertThat(Path.of(program)).as("needed by scripts/test --all").exists();
  }

  /** Runs a program to its end, and gives what it printed; fails if it fails. */
  public static String run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path printed = Files.createTempFile("printed", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      boolean ended = process.waitFor(5, TimeUnit.MINUTES);
      process.destroyForcibly();
      String text = Files.readString(printed, StandardCharsets.UTF_8);
      assertThat(ended).as("%s ended within five minutes: %s", command, text).isTrue();
      assertThat(process.exitValue()).as("%s: %s", command, text).isZero();
      return text;
    } finally {
      Files.delete(printed);
    }
  }
}
