// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Night after night on an archive that grows. */
class NightlyIT {
  private static final String AZAZ =
      "{\"title\":\"Azaz\",\"text\":\"Syrian rebels seized the town of Azaz from the army on Friday.\",\"date\":\"2012-07-22\",\"source\":\"Valley Herald\"}\n";
  private static final String PALMYRA =
      "{\"title\":\"Palmyra\",\"text\":\"Islamic State captured the city of Palmyra from the Syrian army on Wednesday.\",\"date\":\"2015-05-21\",\"source\":\"Valley Herald\"}\n";
  private static final String RAMADI =
      "{\"title\":\"Ramadi\",\"text\":\"Islamic State captured the city of Ramadi from Iraqi forces on Sunday.\",\"date\":\"2015-05-18\",\"source\":\"Valley Herald\"}\n";

  @TempDir private Path temp;
  private Path archive;
  private Path out;

  @BeforeEach
  void archive() throws IOException {
    archive = Files.createDirectories(temp.resolve("archive"));
    out = temp.resolve("out");
    write("2012/07/22.jsonl", AZAZ);
  }

  @Test
  void nightAfterNight() throws Exception {
    CommandLineRun first = nightly();
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(lastLine(first)).startsWith("nightly: 1 new files, 1 events; release 0001-");

    List<String> before = everything();
    CommandLineRun quiet = nightly();
    assertThat(quiet.exitCode()).isZero();
    assertThat(lastLine(quiet)).isEqualTo("nightly: nothing new");
    assertThat(everything()).as("nothing new: nothing written").isEqualTo(before);

    write("2015/05/21.jsonl", PALMYRA);
    assertThat(lastLine(nightly())).startsWith("nightly: 1 new files, 2 events; release 0002-");

    // Late: a file with an earlier day is just a new one.
    write("2015/05/18.jsonl", RAMADI);
    assertThat(lastLine(nightly())).startsWith("nightly: 1 new files, 3 events; release 0003-");
    assertThat(Releases.runRecord(out).path("restated").path("count").asInt()).isZero();

    // Touched, not changed.
    Files.setLastModifiedTime(
        archive.resolve("2015/05/18.jsonl"), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    assertThat(lastLine(nightly())).isEqualTo("nightly: nothing new");

    // Changed: what was read of it before counts no more.
    write("2015/05/18.jsonl", RAMADI.replace("Ramadi", "Fallujah"));
    CommandLineRun changed = nightly();
    assertThat(lastLine(changed)).startsWith("nightly: 1 new files, 3 events; release 0004-");
    assertThat(places()).containsExactly("Azaz", "Fallujah", "Palmyra");
    JsonNode batch = batchRecord(Releases.runRecord(out).path("batch").asText());
    assertThat(batch.path("supersedes").get(0).path("file").asText()).isEqualTo("2015/05/18.jsonl");

    Path anew = temp.resolve("anew");
    assertThat(
            CommandLineRun.of("run", "--input", archive.toString(), "--out", anew.toString())
                .exitCode())
        .isZero();
    assertThat(Releases.digests(out))
        .as("as if the archive had been read in one go")
        .isEqualTo(Releases.digests(anew));

    // Changed back.
    write("2015/05/18.jsonl", RAMADI);
    assertThat(nightly("--keep", "2").exitCode()).isZero();
    assertThat(places()).containsExactly("Azaz", "Palmyra", "Ramadi");
    try (Stream<Path> releases = Files.list(out.resolve("releases"))) {
      assertThat(releases.map(p -> p.getFileName().toString()).filter(n -> n.contains("-")))
          .as("two are kept")
          .hasSize(2);
    }
    CommandLineRun status = CommandLineRun.of("status", out.toString());
    assertThat(status.out())
        .contains("last runs", "nightly    done", "releases: 2, current 0005-")
        .contains("pending: nothing", "health: well")
        .doesNotContain("lock:");
    assertThat(CommandLineRun.of("status", "--out", out.toString()).out()).isEqualTo(status.out());
    assertThat(CommandLineRun.of("status").exitCode()).isEqualTo(2);
    assertThat(Files.readString(out.resolve("runs/marchland.prom")))
        .contains("marchland_last_run_success 1\n", "marchland_last_run_events 3\n")
        .contains("marchland_last_run_cpu_seconds{stage=\"extract\"} ");
  }

  @Test
  void whatAKilledRunHasLeftIsFinishedByTheNext() throws Exception {
    assertThat(nightly().exitCode()).isZero();
    List<String> digests = Releases.digests(out);
    // As after a kill in the middle of extracting: no release, no claims, rubbish in their place.
    delete(out.resolve("releases"));
    delete(out.resolve("claims"));
    Files.createDirectories(out.resolve("claims/batch=0123456789ab/extractor=x"));
    CommandLineRun next = nightly();
    assertThat(next.exitCode()).as(next.err()).isZero();
    assertThat(lastLine(next)).startsWith("nightly: 0 new files, 1 events; release 0001-");
    assertThat(Releases.digests(out)).isEqualTo(digests);
  }

  @Test
  void aBatchOfOnlyBadFilesPublishesNothingAndIsToldOfOnce() throws Exception {
    assertThat(nightly().exitCode()).isZero();
    String current = Releases.current(out);
    write("2015/05/broken.jsonl", "{\"title\": \n{\n");
    CommandLineRun bad = nightly();
    assertThat(bad.exitCode()).isEqualTo(4);
    assertThat(bad.message()).contains("records rejected", "no release is published");
    assertThat(Releases.current(out)).isEqualTo(current);
    assertThat(CommandLineRun.of("status", out.toString()).out())
        .contains("failed, 4", "health: the last run failed");
    // The batch is kept; the next night goes on.
    assertThat(nightly().exitCode()).isZero();
  }

  @Test
  void aRunThatHoldsTheLockIsNotDisturbed() throws Exception {
    Files.createDirectories(out);
    Files.writeString(
        out.resolve("_lock.json"),
        "{\"token\":\"x\",\"command\":\"nightly\",\"host\":\"another-host\",\"process\":7,\"started_at\":\""
            + Instant.now()
            + "\",\"renewed_at\":\""
            + Instant.now()
            + "\"}");
    CommandLineRun held = nightly();
    assertThat(held.exitCode()).isEqualTo(75);
    assertThat(held.message())
        .contains("another run holds the lock: nightly on another-host, process 7");
    assertThat(out.resolve("articles")).doesNotExist();
    assertThat(out.resolve("runs")).doesNotExist();
  }

  @Test
  void aBackfillReadsTheDaysAskedForABatchAMonth() throws Exception {
    write("2015/05/21.jsonl", PALMYRA);
    write("news-20150518.jsonl", RAMADI);
    write("undated.jsonl", RAMADI.replace("Ramadi", "Tikrit"));
    CommandLineRun run = nightly("--from", "2015-05-01", "--to", "2015-05-31");
    assertThat(lastLine(run)).startsWith("nightly: 2 new files, 2 events");
    assertThat(places()).containsExactly("Palmyra", "Ramadi");
    assertThat(lastLine(nightly("--from", "2012-01-01", "--to", "2015-12-31")))
        .startsWith("nightly: 1 new files, 3 events");
    CommandLineRun wrong = nightly("--from", "2015-05-31", "--to", "2015-05-01");
    assertThat(wrong.exitCode()).isEqualTo(3);
  }

  @Test
  void aCopyInAnotherFileStaysWhenTheFirstChanges() throws Exception {
    write("a.jsonl", PALMYRA);
    write("b.jsonl", PALMYRA);
    assertThat(nightly().exitCode()).isZero();
    write("a.jsonl", RAMADI);
    assertThat(nightly().exitCode()).isZero();
    assertThat(places()).containsExactly("Azaz", "Palmyra", "Ramadi");
    Path anew = temp.resolve("anew");
    assertThat(
            CommandLineRun.of("run", "--input", archive.toString(), "--out", anew.toString())
                .exitCode())
        .isZero();
    assertThat(Releases.digests(out)).isEqualTo(Releases.digests(anew));
  }

  @Test
  void anEmptyArchiveIsNoNight() throws Exception {
    Path empty = Files.createDirectories(temp.resolve("empty"));
    CommandLineRun run =
        CommandLineRun.of("nightly", "--input", empty.toString(), "--out", out.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.message()).contains("no file there; is the archive mounted?");
    assertThat(CommandLineRun.of("status", out.toString()).out()).contains("the last run failed");
  }

  @Test
  void twoFilesOfOneNameAreRefused() throws Exception {
    Path other = Files.createDirectories(temp.resolve("other/2012/07"));
    Files.writeString(other.resolve("22.jsonl"), PALMYRA);
    CommandLineRun run =
        CommandLineRun.of(
            "nightly",
            "--input",
            archive.toString(),
            temp.resolve("other").toString(),
            "--out",
            out.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.message()).contains("have the same name below their folders");
  }

  @Test
  void storageThatCannotBeWrittenIsSix() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "x");
    CommandLineRun run =
        CommandLineRun.of(
            "nightly", "--input", archive.toString(), "--out", file.resolve("out").toString());
    assertThat(run.exitCode()).isEqualTo(6);
  }

  @Test
  void anArticleThatTakesTooLongIsSetAsideAndTheRestGoesOn() throws Exception {
    String sentence = "Rebels captured the town of Azaz from the army on Friday. ";
    write(
        "slow.jsonl",
        "{\"title\":\"Slow\",\"text\":\""
            + sentence.repeat(100_000)
            + "\",\"date\":\"2012-07-22\"}\n");
    CommandLineRun run = nightly("--article-seconds", "30");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(places()).containsExactly("Azaz");
    assertThat(
            Releases.rows(
                "select reason, archive_file, detail from read_parquet('"
                    + out
                    + "/quarantine/*/stage=extract*/*.parquet')"))
        .containsExactly(List.of("too_slow", "slow.jsonl", "longer than 30 s"));
  }

  @Test
  void settingsComeFromAFileAndSparksProperties() throws Exception {
    Path config =
        Files.writeString(
            temp.resolve("marchland.conf"),
            "input=" + archive + "\nout=" + temp.resolve("wrong") + "\nspark.marchland.keep=0\n");
    System.setProperty("spark.marchland.out", out.toString());
    try {
      CommandLineRun refused = CommandLineRun.of("nightly", "--config", config.toString());
      assertThat(refused.exitCode()).isEqualTo(3);
      assertThat(refused.message()).contains("--keep 0");
      CommandLineRun run =
          CommandLineRun.of("nightly", "--config", config.toString(), "--keep", "3");
      assertThat(run.exitCode()).as(run.err()).isZero();
    } finally {
      System.clearProperty("spark.marchland.out");
    }
    assertThat(out.resolve("releases/CURRENT")).exists();
    assertThat(temp.resolve("wrong")).doesNotExist();
  }

  private CommandLineRun nightly(String... options) {
    List<String> words =
        new ArrayList<>(List.of("nightly", "--input", archive.toString(), "--out", out.toString()));
    words.addAll(List.of(options));
    return CommandLineRun.of(words.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Path file = archive.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String lastLine(CommandLineRun run) {
    return run.out().lines().reduce((a, b) -> b).orElse("") + run.message();
  }

  private List<String> places() throws Exception {
    return Releases.rows("select place_name from " + Releases.files(out, "events") + " order by 1")
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  private JsonNode batchRecord(String batch) throws IOException {
    return new ObjectMapper()
        .readTree(out.resolve("articles/batch=" + batch + "/_batch.json").toFile());
  }

  /** Every file of the output, with its time. */
  private List<String> everything() throws IOException {
    try (Stream<Path> walked = Files.walk(out)) {
      return walked
          .filter(Files::isRegularFile)
          .map(p -> p + " " + p.toFile().lastModified())
          .sorted()
          .toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walked = Files.walk(folder)) {
      for (Path path : walked.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
