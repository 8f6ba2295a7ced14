// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.jobs.Releases;

/** Nights that are killed, at twenty moments, and two at once. */
class KillIT {
  /** Fractions of each stage's time at which a run is killed. */
  private static final double[] MOMENTS = {0.02, 0.2, 0.4, 0.6, 0.8, 0.98};

  private static final Map<String, String> SMALL = Map.of("MARCHLAND_HEAP", "2g");

  @TempDir static Path temp;
  private static Path archive;
  private static Path before;
  private static List<String> undisturbed;
  private static Map<String, Double> seconds;

  /** A first night, and what a second one with more articles gives when nobody disturbs it. */
  @BeforeAll
  static void twoNights() throws Exception {
    Runs.onlyWithAll();
    archive = Files.createDirectories(temp.resolve("archive"));
    write(
        "1.jsonl",
        "Azaz",
        "Syrian rebels seized the town of Azaz from the army on Friday.",
        "2012-07-22");
    before = temp.resolve("before");
    assertThat(nightly(before)).isZero();
    write(
        "2.jsonl",
        "Palmyra",
        "Islamic State captured the city of Palmyra from the Syrian army on Wednesday.",
        "2015-05-21");
    Path out = copyOf(before, "undisturbed");
    assertThat(nightly(out)).isZero();
    undisturbed = Releases.digests(out);
    seconds = new java.util.TreeMap<>();
    new com.fasterxml.jackson.databind.ObjectMapper()
        .readTree(newestRecord(out).toFile())
        .path("seconds")
        .properties()
        .forEach(e -> seconds.put(e.getKey(), e.getValue().asDouble()));
  }

  /**
   * Three kills a time, one in each stage of what the one before has left, then a run that nobody
   * disturbs: eighteen, and two in the last moments, where a release is published.
   */
  @Test
  void aRunThatIsKilledAtAnyMomentIsFinishedByTheNextWithTheSameRows() throws Exception {
    int killed = 0;
    for (double moment : MOMENTS) {
      Path out = copyOf(before, "killed-" + moment);
      try (Reader reader = new Reader(out)) {
        for (String stage : List.of("ingest", "extract", "aggregate")) {
          killed += kill(out, stage, moment * seconds.get(stage));
        }
        finish(out, reader);
      }
    }
    Path out = copyOf(before, "killed-late");
    try (Reader reader = new Reader(out)) {
      for (double late : new double[] {-0.4, 0}) {
        killed += kill(out, "aggregate", seconds.get("aggregate") + late);
      }
      finish(out, reader);
    }
    assertThat(killed)
        .as("of twenty runs, those that were killed before they had ended")
        .isGreaterThanOrEqualTo(16);
  }

  @Test
  void ofTwoNightsAtOnceOneRunsAndTheOtherSaysSo() throws Exception {
    Path out = copyOf(before, "two");
    Process one = Runs.start(temp.resolve("one.txt"), SMALL, words(out));
    Process two = Runs.start(temp.resolve("two.txt"), SMALL, words(out));
    assertThat(one.waitFor(5, TimeUnit.MINUTES) && two.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(List.of(one.exitValue(), two.exitValue())).containsExactlyInAnyOrder(0, 75);
    assertThat(
            Files.readString(temp.resolve("one.txt")) + Files.readString(temp.resolve("two.txt")))
        .contains("another run holds the lock: nightly on ");
    assertThat(Releases.digests(out)).isEqualTo(undisturbed);
  }

  /** Whether the run was still going when it was to be killed; it may have left nothing to do. */
  private static int kill(Path out, String stage, double after) throws Exception {
    Path printed = temp.resolve(out.getFileName() + "-" + stage + "-" + after + ".txt");
    Process run = Runs.start(printed, SMALL, words(out));
    ClusterIT.await(printed, List.of(stage + ": ", "nightly: "));
    Thread.sleep((long) (after * 1000));
    boolean going = run.isAlive();
    // The script has become Java itself, so that this is a kill -9 of the driver.
    run.destroyForcibly();
    run.waitFor();
    return going ? 1 : 0;
  }

  private static void finish(Path out, Reader reader) throws Exception {
    assertThat(nightly(out)).as(out + Files.readString(temp.resolve("nightly.txt"))).isZero();
    assertThat(Releases.digests(out)).as(out.toString()).isEqualTo(undisturbed);
    assertThat(reader.listProblems()).as(out.toString()).isEmpty();
  }

  /** Somebody who reads the current release all the while. */
  private static final class Reader implements AutoCloseable {
    private final AtomicBoolean on = new AtomicBoolean(true);
    private final List<String> problems = new ArrayList<>();
    private final Thread thread;
    private int reads;

    Reader(Path out) {
      thread = new Thread(() -> read(out), "reader");
      thread.start();
    }

    private void read(Path out) {
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = connection.createStatement()) {
        while (on.get()) {
          String release = Files.readString(out.resolve("releases/CURRENT")).strip();
          for (String table : List.of("events", "province_month")) {
            try (ResultSet rows =
                statement.executeQuery(
                    "select count(*) from '"
                        + out
                        + "/releases/"
                        + release
                        + "/"
                        + table
                        + "/*.parquet'")) {
              rows.next();
              if (rows.getLong(1) == 0) {
                problems.add(release + " has no " + table);
              }
            }
          }
          reads++;
          Thread.sleep(20);
        }
      } catch (SQLException | IOException | RuntimeException e) {
        problems.add(e.toString());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    List<String> listProblems() throws InterruptedException {
      on.set(false);
      thread.join();
      if (reads < 100) {
        problems.add("read only " + reads + " times");
      }
      return problems;
    }

    @Override
    public void close() {
      on.set(false);
    }
  }

  private static int nightly(Path out) throws IOException, InterruptedException {
    return Runs.run(temp.resolve("nightly.txt"), SMALL, words(out));
  }

  private static String[] words(Path out) {
    return new String[] {
      "marchland",
      "nightly",
      "--input",
      archive.toString(),
      "--out",
      out.toString(),
      "--master",
      "local[2]"
    };
  }

  private static void write(String name, String title, String text, String day) throws IOException {
    Files.writeString(
        archive.resolve(name),
        "{\"title\":\"" + title + "\",\"text\":\"" + text + "\",\"date\":\"" + day + "\"}\n");
  }

  private static Path newestRecord(Path out) throws IOException {
    try (Stream<Path> records = Files.list(out.resolve("runs"))) {
      return records
          .filter(p -> p.toString().endsWith(".json"))
          .sorted()
          .reduce((a, b) -> b)
          .orElseThrow();
    }
  }

  private static Path copyOf(Path from, String name) throws IOException {
    Path to = temp.resolve(name);
    try (Stream<Path> walked = Files.walk(from)) {
      for (Path path : walked.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    return to;
  }
}
