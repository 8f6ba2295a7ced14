// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job, from archive files to a release. */
class RunIT {
  private static final Path SAMPLES = Path.of("..", "samples", "archive");

  @TempDir Path folder;

  private CommandLineRun run(Path input, Path out, String master) {
    return CommandLineRun.of(
        "run",
        "--input",
        input.toString(),
        "--out",
        out.toString(),
        "--master",
        master,
        "--max-reject-share",
        "1");
  }

  @Test
  void theSamplesGiveTheSameRowsWhateverTheParallelismAndASecondRunChangesNothing()
      throws Exception {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    assertThat(run(SAMPLES, one, "local[1]").exitCode()).isZero();
    System.setProperty("spark.sql.shuffle.partitions", "7");
    try {
      assertThat(run(SAMPLES, two, "local[2]").exitCode()).isZero();
    } finally {
      System.clearProperty("spark.sql.shuffle.partitions");
    }
    JsonNode tables = Releases.runRecord(one).path("tables");
    assertThat(tables.size()).isEqualTo(6);
    assertThat(Releases.runRecord(two).path("tables")).isEqualTo(tables);
    assertThat(tables.path("events").path("rows").asInt()).isGreaterThan(25);

    String before = Files.readString(one.resolve("releases/CURRENT"));
    CommandLineRun again = run(SAMPLES, one, "local[2]");
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("nothing new");
    assertThat(Files.readString(one.resolve("releases/CURRENT"))).isEqualTo(before);

    assertThat(Releases.count("select count(*) from " + Releases.files(one, "events")))
        .isEqualTo(tables.path("events").path("rows").asLong());
    assertThat(
            Releases.count(
                "select sum(gains_high) from "
                    + Releases.files(one, "province_month")
                    + " where actor <> 'UNKNOWN' or gains_high > 0"))
        .isEqualTo(
            Releases.count(
                "select count(*) from "
                    + Releases.files(one, "events")
                    + " where status <> 'denied'"));
    assertThat(CommandLineRun.of("show", "--out", one.toString(), "--country", "IQ").out())
        .contains("IQ-AN Anbar")
        .doesNotContain("SY-");
  }

  @Test
  void aBadLineGoesToQuarantineAndTheRunGoesOn() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in put ü"));
    Files.writeString(
        input.resolve("a.jsonl"),
        "{\"title\":\"T\",\"text\":\"Rebels seized the town of Azaz on Friday.\",\"date\":\"2012-07-22\"}\n{\"title\":\n{\"author\":\"x\"}\n");
    Files.write(input.resolve("b.bin"), new byte[] {0, 1, 2});
    Path out = folder.resolve("out");
    CommandLineRun run = run(input, out, "local[2]");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("not_json", "no_text", "unknown_format");
    assertThat(
            Releases.count(
                "select count(*) from '"
                    + out
                    + "/quarantine/*/*/*.parquet' where archive_file = 'a.jsonl' and reason = 'not_json' and archive_record = 2"))
        .isEqualTo(1);
    assertThat(
            Releases.count(
                "select count(*) from '"
                    + out
                    + "/claims/*/*/*.parquet' where place_name = 'Azaz' and rule_id = 'seize' and substr(sentence, 1, 6) = 'Rebels'"))
        .isEqualTo(1);
    JsonNode record = Releases.runRecord(out);
    assertThat(record.path("records").asInt()).isEqualTo(4);
    assertThat(record.path("articles").asInt() + record.path("exact_copies").asInt() + 3)
        .isEqualTo(4);
  }

  @Test
  void anotherGazetteerMakesOtherClaimsBesideTheOldOnesAndStandsInEveryRow() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        input.resolve("a.jsonl"),
        "{\"title\":\"T\",\"text\":\"Ukrainian troops captured the village of Qxavka in Crimea on Friday.\",\"date\":\"2022-07-23\"}\n");
    Path own =
        Files.writeString(
            folder.resolve("own.csv"), "alias,place,country,province\nQxavka,Qxavka,UA,UA-43\n");
    Path out = folder.resolve("out");
    assertThat(run(input, out, "local[2]").exitCode()).isZero();
    CommandLineRun again =
        CommandLineRun.of(
            "run",
            "--input",
            input.toString(),
            "--out",
            out.toString(),
            "--gazetteer",
            own.toString(),
            "--boundary",
            "crimea=RU");
    assertThat(again.exitCode()).isZero();
    assertThat(Releases.runRecord(out).path("gazetteer").asText())
        .matches(".*/[0-9a-f]{8} \\+ own/[0-9a-f]{8} crimea=RU");
    String claims = " from '" + out + "/claims/*/*/*.parquet' where place_name = 'Qxavka'";
    assertThat(Releases.count("select count(*)" + claims + " and province_code = 'UA-43'"))
        .isEqualTo(1);
    assertThat(Releases.count("select count(*)" + claims + " and gazetteer like '%+ own/%'"))
        .isEqualTo(1);
    assertThat(
            Releases.count(
                "select count(*) from "
                    + Releases.files(out, "province_month")
                    + " where country = 'RU' and province_code = 'RU-CR' and gains_high = 1"))
        .isEqualTo(1);
  }

  @Test
  void anEmptyFolderGivesEmptyTablesAndNoError() throws Exception {
    Path out = folder.resolve("out");
    CommandLineRun run = run(Files.createDirectories(folder.resolve("empty")), out, "local[1]");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("no file in --input");
    assertThat(Releases.count("select count(*) from " + Releases.files(out, "province_month")))
        .isZero();
  }

  @Test
  void aMissingPathIsOneLineAndNothingIsWritten() {
    Path out = folder.resolve("out");
    CommandLineRun run = run(folder.resolve("nowhere"), out, "local[1]");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.message()).contains("nowhere: no such file or folder");
    assertThat(out.resolve("articles")).doesNotExist();
  }

  @Test
  void anOutputThatIsAFileIsOneLine() throws Exception {
    Path out = Files.writeString(folder.resolve("out"), "x");
    CommandLineRun run = run(SAMPLES, out, "local[1]");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.message()).contains("is a file; name a folder");
  }

  @Test
  void aFileOfUnknownFormatIsOneLine() throws Exception {
    Path input = Files.write(folder.resolve("a.bin"), new byte[] {0, 1, 2});
    CommandLineRun run = run(input, folder.resolve("out"), "local[1]");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.message()).contains("of no format that Marchland reads; give Parquet, WARC");
  }

  @Test
  void aShownFolderWithoutAReleaseIsOneLine() {
    CommandLineRun run = CommandLineRun.of("show", "--out", folder.resolve("none").toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.message()).contains("run \"marchland run\" first");
  }
}
