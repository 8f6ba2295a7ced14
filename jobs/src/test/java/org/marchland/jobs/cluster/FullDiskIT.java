// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.jobs.CommandLineRun;

/** A file system that is too small, mounted for the test: needs to be root. */
class FullDiskIT {
  @TempDir private Path temp;

  @Test
  void aFullDiskIsOneLineAndSixAndTheLastReleaseStays() throws Exception {
    Runs.onlyWithAll();
    Path out = Files.createDirectories(temp.resolve("small"));
    assumeTrue(
        mount("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", out.toString()),
        "no right to mount a file system: skipped");
    try {
      Path archive = Files.createDirectories(temp.resolve("archive"));
      Files.writeString(
          archive.resolve("1.jsonl"),
          "{\"title\":\"Azaz\",\"text\":\"Rebels seized the town of Azaz on Friday.\",\"date\":\"2012-07-22\"}\n");
      assertThat(nightly(archive, out).exitCode()).isZero();
      String current = Files.readString(out.resolve("releases/CURRENT"));
      StringBuilder much = new StringBuilder();
      for (int i = 0; i < 30_000; i++) {
        much.append("{\"title\":\"")
            .append(i)
            .append("\",\"text\":\"Day ")
            .append(i * 7919L)
            .append(" of the fair ")
            .append(Long.toHexString(i * 0x9E3779B97F4A7C15L))
            .append(Long.toHexString(i * 0xC2B2AE3D27D4EB4FL))
            .append(" was quiet.\",\"date\":\"2012-07-23\"}\n");
      }
      Files.writeString(archive.resolve("2.jsonl"), much);
      CommandLineRun full = nightly(archive, out);
      assertThat(full.exitCode()).as(full.err()).isEqualTo(6);
      assertThat(full.message()).contains("No space left on device");
      assertThat(Files.readString(out.resolve("releases/CURRENT"))).isEqualTo(current);
    } finally {
      mount("umount", out.toString());
    }
  }

  @Test
  void aReadOnlyStoreIsOneLineAndSix() throws Exception {
    Runs.onlyWithAll();
    Path out = Files.createDirectories(temp.resolve("readonly"));
    assumeTrue(
        mount("mount", "-t", "tmpfs", "-o", "size=2m,ro", "tmpfs", out.toString()),
        "no right to mount a file system: skipped");
    try {
      Path archive = Files.createDirectories(temp.resolve("archive"));
      Files.writeString(archive.resolve("1.jsonl"), "{\"text\":\"x\"}\n");
      CommandLineRun run = nightly(archive, out);
      assertThat(run.exitCode()).as(run.err()).isEqualTo(6);
      assertThat(run.message()).contains("Read-only file system");
    } finally {
      mount("umount", out.toString());
    }
  }

  private static CommandLineRun nightly(Path archive, Path out) {
    return CommandLineRun.of(
        "nightly", "--input", archive.toString(), "--out", out.toString(), "--master", "local[2]");
  }

  private static boolean mount(String... words) throws Exception {
    return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
  }
}
