// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.jobs.Releases;

/** A standalone cluster of one master and two workers on this machine, by the project's scripts. */
class ClusterIT {
  private static final String[] SUBMIT = {
    "--executor-memory", "1500m",
    "--conf", "spark.driver.bindAddress=127.0.0.1",
    "--conf", "spark.driver.host=127.0.0.1",
    "--"
  };

  @TempDir static Path temp;
  private static Map<String, String> environment;
  private static String master;
  private static List<String> alone;

  @BeforeAll
  static void start() throws Exception {
    Runs.onlyWithAll();
    environment =
        Map.of(
            "MARCHLAND_CLUSTER", temp.resolve("cluster").toString(),
            "MARCHLAND_CLUSTER_PORT", "17077",
            "MARCHLAND_HEAP", "2g");
    Path printed = temp.resolve("start.txt");
    assertThat(Runs.run(printed, environment, "local-cluster", "start"))
        .as(Files.readString(printed))
        .isZero();
    master = Files.readString(printed).strip();
    assertThat(master).isEqualTo("spark://127.0.0.1:17077");
    Path out = temp.resolve("alone");
    assertThat(
            Runs.run(
                temp.resolve("alone.txt"),
                environment,
                "marchland",
                "run",
                "--input",
                "samples/archive",
                "--out",
                out.toString(),
                "--master",
                "local[1]"))
        .isZero();
    alone = Releases.digests(out);
  }

  @AfterAll
  static void stop() throws Exception {
    if (environment != null) {
      Runs.run(temp.resolve("stop.txt"), environment, "local-cluster", "stop");
    }
  }

  @Test
  void theClusterGivesTheRowsOfOneMachineThoughAnExecutorIsKilled() throws Exception {
    Path out = temp.resolve("cluster-out");
    Path printed = temp.resolve("submit.txt");
    Process run =
        Runs.start(
            printed,
            environment,
            words("run", "--input", "samples/archive", "--out", out.toString()));
    await(printed, List.of("extract: "));
    Thread.sleep(2_000);
    Optional<ProcessHandle> executor = executors().stream().findFirst();
    assertThat(executor).as("an executor").isPresent();
    executor.get().destroyForcibly();
    assertThat(run.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(run.exitValue()).as(Files.readString(printed)).isZero();
    assertThat(Releases.digests(out)).isEqualTo(alone);
  }

  @Test
  void theExitCodeOfACommandIsThatOfSubmit() throws Exception {
    Path printed = temp.resolve("wrong.txt");
    assertThat(
            Runs.run(
                printed,
                environment,
                words(
                    "run",
                    "--input",
                    temp.resolve("nothing").toString(),
                    "--out",
                    temp.resolve("x").toString())))
        .isEqualTo(3);
    assertThat(Files.readString(printed)).contains("no such file or folder");
  }

  private static String[] words(String... command) {
    List<String> words = new java.util.ArrayList<>(List.of("submit", "--master", master));
    words.addAll(List.of(SUBMIT));
    words.addAll(List.of(command));
    return words.toArray(String[]::new);
  }

  /** Executors of this cluster, and no other's. */
  private static List<ProcessHandle> executors() {
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
        .filter(p -> p.info().commandLine().orElse("").contains(temp.toString()) || belongsHere(p))
        .toList();
  }

  private static boolean belongsHere(ProcessHandle process) {
    return process
        .parent()
        .map(p -> p.info().commandLine().orElse("").contains(temp.toString()))
        .orElse(false);
  }

  /** Waits until one of the signs has been printed. */
  static void await(Path printed, List<String> signs) throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (!Files.exists(printed) || signs.stream().noneMatch(textOf(printed)::contains)) {
      assertThat(System.nanoTime()).as("one of " + signs + " in time").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static String textOf(Path printed) {
    try {
      return Files.readString(printed);
    } catch (IOException e) {
      return "";
    }
  }
}
