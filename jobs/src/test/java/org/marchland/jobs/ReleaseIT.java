// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release promises: checked, correctable, the same however the archive came. */
class ReleaseIT {
  private static final String LEAD =
      "Syrian rebels captured the town of Azaz from the army on Friday.";

  @TempDir Path folder;

  private static CommandLineRun run(Path input, Path out, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "run",
                "--input",
                input.toString(),
                "--out",
                out.toString(),
                "--master",
                "local[2]"));
    args.addAll(List.of(more));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  private static String line(String source, String date, String text) {
    return "{\"title\":\"News\",\"source\":\""
        + source
        + "\",\"date\":\""
        + date
        + "\",\"text\":\""
        + text
        + "\"}\n";
  }

  private Path archive(String name, String... lines) throws IOException {
    Path input = Files.createDirectories(folder.resolve(name));
    Files.writeString(input.resolve("a.jsonl"), String.join("", lines));
    return input;
  }

  /** One report in three outlets, the second with another lead, and one of a mouthpiece. */
  private static String[] reports() {
    String report =
        LEAD
            + " Residents fled towards the border as shells fell on the market, and shops stayed shut"
            + " until the evening. A spokesman for the brigades said that the road to the north was"
            + " open again and that bread would be brought in the next morning for the families.";
    return new String[] {
      line("Herald", "2012-07-22", report),
      line("Tribune", "2012-07-23", report),
      line("Courier", "2012-07-23", "Our own correspondents report. " + report),
      line(
          "SANA",
          "2012-08-06",
          "The Syrian army recaptured the town of Azaz from rebels on Sunday."),
      line("Herald", "2012-09-02", "Talks went on in Damascus on Sunday, far from Aleppo.")
    };
  }

  @Test
  void copiesAreOneSourceAndAMouthpieceIsItsSidesWord() throws Exception {
    Path out = folder.resolve("out");
    assertThat(run(archive("in", reports()), out).exitCode()).isZero();
    String events = Releases.files(out, "events");
    assertThat(
            Releases.rows(
                "select gainer, sources, articles, word_of, own_claims, acled_sub_event from "
                    + events
                    + " order by date_end"))
        .containsExactly(
            List.of("SY-OPP", "1", "1", "null", "0", "Non-state actor overtakes territory"),
            List.of("SY-GOV", "1", "1", "SY-GOV", "1", "Government regains territory"));
    assertThat(
            Releases.text(
                "select string_agg(source || size, ' ' order by source) from "
                    + Releases.files(out, "copies")))
        .isEqualTo("Courier2 Herald1 Herald2 SANA1");
    assertThat(
            Releases.text(
                "select one_belligerent_share || ' ' || articles_naming from "
                    + Releases.files(out, "province_month")
                    + " where actor = 'SY-GOV' and month = '2012-08-01'"))
        .isEqualTo("1.0 1");
    assertThat(
            Releases.rows(
                "select holder, held_from, held_to, ended_by from "
                    + Releases.files(out, "holdings")
                    + " order by number"))
        .containsExactly(
            List.of("SY-GOV", "null", "2012-07-20", "capture"),
            List.of("SY-OPP", "2012-07-20", "2012-08-05", "capture"),
            List.of("SY-GOV", "2012-08-05", "null", "null"));
    String wide = Releases.files(out, "province_month_wide");
    assertThat(
            Releases.rows(
                "select month, covered, changes_high, main_gainer from "
                    + wide
                    + " where province_code = 'SY-HL' order by month"))
        .containsExactly(
            List.of("2012-07-01", "true", "1", "SY-OPP"),
            List.of("2012-08-01", "true", "1", "SY-GOV"),
            List.of("2012-09-01", "true", "0", "null"));
    assertThat(
            Releases.rows(
                "select distinct covered, changes_high from "
                    + wide
                    + " where province_code = 'SY-HI'"))
        .containsExactly(List.of("false", "null"));
  }

  @Test
  void batchesInAnyNumberAndOrderGiveTheSameRelease() throws Exception {
    Path whole = folder.resolve("whole");
    assertThat(run(archive("in", reports()), whole).exitCode()).isZero();
    Path parts = folder.resolve("parts");
    String[] reports = reports();
    for (int i = reports.length - 1; i >= 0; i--) {
      assertThat(run(archive("in" + i, reports[i]), parts).exitCode()).isZero();
    }
    assertThat(Releases.digests(parts)).isEqualTo(Releases.digests(whole));
    assertThat(Releases.runRecord(parts).path("batches").size()).isEqualTo(reports.length);
  }

  @Test
  void correctionsAreAppliedLastAndShownAndThoseThatFindNothingAreReported() throws Exception {
    Path out = folder.resolve("out");
    Path input = archive("in", reports());
    assertThat(run(input, out).exitCode()).isZero();
    String first = Releases.current(out);
    String event =
        Releases.text(
            "select event_id from " + Releases.files(out, "events") + " where gainer = 'SY-OPP'");
    String claim =
        Releases.text(
            "select claim_ids[1] from "
                + Releases.files(out, "events")
                + " where gainer = 'SY-GOV'");
    Path corrections =
        Files.writeString(
            folder.resolve("my.csv"),
            "id,action,value,reason\n"
                + event
                + ",re-side,gainer=IS;loser=,it was another group\n"
                + claim
                + ",drop,,a rumour\n"
                + "0123456789abcdef,drop,,long gone\n");
    CommandLineRun again = run(input, out, "--corrections", corrections.toString());
    assertThat(again.exitCode()).isZero();
    assertThat(again.out())
        .contains(
            "correction not applied: my.csv:4: drop 0123456789abcdef: no such claim or event");
    assertThat(Releases.current(out)).isNotEqualTo(first);
    assertThat(
            Releases.rows(
                "select gainer, loser, corrections[1] from " + Releases.files(out, "events")))
        .containsExactly(List.of("IS", "null", "re-side gainer=IS;loser=: it was another group"));
    JsonNode record = Releases.runRecord(out).path("corrections");
    assertThat(record.path("lines").asInt()).isEqualTo(3);
    assertThat(record.path("not_applied").size()).isEqualTo(1);

    Files.writeString(corrections, "id,action,value,reason\nx,drop,,why\n");
    CommandLineRun wrong = run(input, out, "--corrections", corrections.toString());
    assertThat(wrong.exitCode()).isEqualTo(3);
    assertThat(wrong.message()).contains("my.csv:2: \"x\" is no id of a claim or event");
    assertThat(run(input, out, "--corrections", "/no/such.csv").message())
        .contains("--corrections /no/such.csv: cannot be read");
  }

  @Test
  void aReleaseThatFailsACheckIsNotPublished() throws Exception {
    Path out = folder.resolve("out");
    assertThat(run(archive("in", reports()), out).exitCode()).isZero();
    String before = Releases.current(out);
    assertThat(run(archive("more", line("Herald", "2012-10-07", LEAD)), out).exitCode()).isZero();
    String published = Releases.current(out);
    assertThat(published).isNotEqualTo(before);
    // Other words in the stored articles: the sentences of their claims stand nowhere.
    List<Path> files;
    try (Stream<Path> stored = Files.walk(out.resolve("articles"))) {
      files = stored.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
    for (Path file : files) {
      Path changed = folder.resolve("changed.parquet");
      Releases.execute(
          "copy (select * replace (upper(text) as text) from '" + file + "') to '" + changed + "'");
      Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
    }
    // Something new, so that there is a release to build.
    CommandLineRun run = run(archive("third", line("Herald", "2012-11-04", "Rain fell.")), out);
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.message()).contains("failed", "release " + published + " stays current");
    assertThat(Releases.current(out)).isEqualTo(published);
    String failed;
    try (Stream<Path> listed = Files.list(out.resolve("releases"))) {
      failed =
          listed
              .map(path -> path.getFileName().toString())
              .filter(name -> name.startsWith("0003-"))
              .findFirst()
              .orElseThrow();
    }
    JsonNode record = Releases.runRecord(out, failed);
    assertThat(record.path("status").asText()).isEqualTo("failed");
    assertThat(record.path("checks").path("event_claims_exist").path("passed").asBoolean())
        .isTrue();
    assertThat(record.path("checks").path("claim_sentences_found").path("offending").asInt())
        .isPositive();
    assertThat(Releases.runRecord(out, published).path("checks").toString())
        .doesNotContain("\"passed\":false");
  }

  @Test
  void theFootersOfTheFilesSayWhichSchemaTheyFollow() throws Exception {
    Path out = folder.resolve("out");
    assertThat(run(archive("in", reports()), out).exitCode()).isZero();
    assertThat(
            Releases.text(
                "select string_agg(decode(value)) from parquet_kv_metadata("
                    + Releases.files(out, "events")
                    + ")"))
        .contains("\"schema\":\"events 1.1\"", "\"comment\":\"Actor who came to hold the place.\"");
    assertThat(
            Releases.runRecord(out).path("tables").path("events").path("schema_version").asText())
        .isEqualTo("1.1");
  }
}
