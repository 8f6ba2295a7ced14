// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.jobs.CommandLineRun;

/** A file system that is too small, mounted for the test: needs to be root. */
class FullDiskIT {
  @TempDir private Path temp;
  private Path archive;
  private Path out;

  @BeforeEach
  void folders() throws IOException {
    Runs.onlyWithAll();
    archive = Files.createDirectories(temp.resolve("archive"));
    out = Files.createDirectories(temp.resolve("out"));
    Files.writeString(
        archive.resolve("1.jsonl"),
        "{\"title\":\"Azaz\",\"text\":\"Rebels seized the town of Azaz on Friday.\",\"date\":\"2012-07-22\"}\n");
  }

  @AfterEach
  void unmount() throws Exception {
    if (out != null) {
      run("umount", out.toString());
    }
  }

  @Test
  void aFullDiskIsOneLineAndSixAndTheLastReleaseStays() throws Exception {
    mount("size=2m");
    assertThat(nightly().exitCode()).isZero();
    String current = Files.readString(out.resolve("releases/CURRENT"));
    Files.writeString(archive.resolve("2.jsonl"), much());
    CommandLineRun full = nightly();
    assertThat(full.exitCode()).as(full.err()).isEqualTo(6);
    assertThat(full.message()).contains("No space left on device");
    assertThat(Files.readString(out.resolve("releases/CURRENT"))).isEqualTo(current);
  }

  @Test
  void aReadOnlyStoreIsOneLineAndSix() throws Exception {
    mount("size=2m,ro");
    CommandLineRun run = nightly();
    assertThat(run.exitCode()).as(run.err()).isEqualTo(6);
    assertThat(run.message()).contains("Read-only file system");
  }

  /** Articles that cannot be packed into what is left. */
  private static String much() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      lines
          .append("{\"title\":\"")
          .append(i)
          .append("\",\"text\":\"Day ")
          .append(i * 7919L)
          .append(" of the fair ")
          .append(Long.toHexString(i * 0x9E3779B97F4A7C15L))
          .append(Long.toHexString(i * 0xC2B2AE3D27D4EB4FL))
          .append(" was quiet.\",\"date\":\"2012-07-23\"}\n");
    }
    return lines.toString();
  }

  private CommandLineRun nightly() {
    return CommandLineRun.of(
        "nightly", "--input", archive.toString(), "--out", out.toString(), "--master", "local[2]");
  }

  private void mount(String options) throws Exception {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", options, "tmpfs", out.toString()),
        "no right to mount a file system: skipped");
  }

  private static boolean run(String... words) throws Exception {
    return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
  }
}
