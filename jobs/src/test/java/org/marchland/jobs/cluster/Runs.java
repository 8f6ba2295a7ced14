// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs of Marchland as processes of their own, which can be killed. */
final class Runs {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Runs() {}

  static void onlyWithAll() {
    assumeTrue(Boolean.getBoolean("marchland.all"), "only with scripts/test --all: skipped");
    assertThat(ROOT.resolve("jobs/target/marchland.jar")).as("the job jar").exists();
  }

  /** Begins a script of the project; what it prints goes into a file. */
  static Process start(Path printed, Map<String, String> environment, String... words)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(words));
    command.set(0, ROOT.resolve("scripts/" + words[0]).toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }

  /** Runs a script of the project to its end, and gives its exit code. */
  static int run(Path printed, Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    Process process = start(printed, environment, words);
    assertThat(process.waitFor(10, TimeUnit.MINUTES))
        .as("ended: " + Files.readString(printed))
        .isTrue();
    return process.exitValue();
  }
}
