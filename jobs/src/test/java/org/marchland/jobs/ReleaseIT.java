// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release promises: checked, correctable, the same however the archive came. */
class ReleaseIT {
  private static final String LEAD =
      "Syrian rebels captured the town of Azaz from the army on Friday.";

  /** A release of {@link #reports}, which no test changes. */
  @TempDir static Path shared;

  @TempDir Path folder;

  @BeforeAll
  static void release() throws IOException {
    assertThat(run(archive(shared.resolve("in"), reports()), shared.resolve("out")).exitCode())
        .isZero();
  }

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

  private static Path archive(Path input, String... lines) throws IOException {
    Files.createDirectories(input);
    Files.writeString(input.resolve("a.jsonl"), String.join("", lines));
    return input;
  }

  private Path archive(String name, String... lines) throws IOException {
    return archive(folder.resolve(name), lines);
  }

  /** A copy of the release that a test may go on from. */
  private Path copy() throws IOException {
    Path out = folder.resolve("out");
    try (Stream<Path> all = Files.walk(shared.resolve("out"))) {
      for (Path from : all.toList()) {
        Files.copy(from, out.resolve(shared.resolve("out").relativize(from).toString()));
      }
    }
    return out;
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
    Path out = shared.resolve("out");
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
                "select string_agg(source || size || if(exact, '=', ''), ' ' order by source, size) from "
                    + Releases.files(out, "copies")))
        .isEqualTo("Courier2 Herald1 Herald2 SANA1 Tribune2=");
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
    Path parts = folder.resolve("parts");
    String[] reports = reports();
    for (int i = reports.length - 1; i >= 0; i--) {
      assertThat(run(archive("in" + i, reports[i]), parts).exitCode()).isZero();
    }
    assertThat(Releases.digests(parts)).isEqualTo(Releases.digests(shared.resolve("out")));
    assertThat(Releases.runRecord(parts).path("batches").size()).isEqualTo(reports.length);
    CommandLineRun last =
        CommandLineRun.of("compare", "--out", parts.toString(), Releases.named(parts, "0004-"));
    assertThat(last.out())
        .contains("made differently: new batch: ", "events merged or split: 0", "best): 0");
    assertThat(
            CommandLineRun.of(
                    "compare",
                    "--out",
                    parts.toString(),
                    Releases.named(parts, "0002-"),
                    Releases.named(parts, "0003-"))
                .out())
        .doesNotContain("best): 0")
        .contains("new batch");
  }

  @Test
  void correctionsAreAppliedLastAndShownAndThoseThatFindNothingAreReported() throws Exception {
    Path out = copy();
    Path input = shared.resolve("in");
    String first = Releases.current(out);
    String firstEvents = Releases.files(out, "events");
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
    assertThat(Releases.runRecord(out).path("restated").path("months").toString())
        .isEqualTo("[\"SY-HL 2012-07\",\"SY-HL 2012-08\"]");
    CommandLineRun compare =
        CommandLineRun.of("compare", "--out", out.toString(), first, "CURRENT", "--limit", "3");
    assertThat(compare.out())
        .contains(
            "made differently: corrections file",
            "events                       2         1         0         1         1",
            "SY-HL    2012-07  IS                       restated 0/0 to 1/0   correction",
            "the first 3 (--limit)");
    JsonNode compared =
        new ObjectMapper()
            .readTree(CommandLineRun.of("compare", "--out", out.toString(), first, "--json").out());
    assertThat(compared.path("tables").path("events").path("restated").asInt()).isEqualTo(1);
    JsonNode record = Releases.runRecord(out).path("corrections");
    assertThat(record.path("lines").asInt()).isEqualTo(3);
    assertThat(record.path("not_applied").size()).isEqualTo(1);

    String second =
        Releases.text("select event_id from " + firstEvents + " where gainer = 'SY-GOV'");
    Files.writeString(corrections, "id,action,value,reason\n" + event + ",drop,,background\n");
    assertThat(run(input, out, "--corrections", corrections.toString()).exitCode()).isZero();
    assertThat(
            Releases.rows(
                "select event_id from "
                    + Releases.files(out, "events")
                    + " where event_id = '"
                    + event
                    + "'"))
        .isEmpty();
    Files.writeString(
        corrections, "id,action,value,reason\n" + second + ",merge," + event + ",one attack\n");
    assertThat(run(input, out, "--corrections", corrections.toString()).exitCode()).isZero();
    assertThat(Releases.text("select claims from " + Releases.files(out, "events"))).isEqualTo("3");
    List<String> merged = Stream.of(event, second).sorted().toList();
    assertThat(CommandLineRun.of("compare", "--out", out.toString(), first).out())
        .contains("events merged or split: 1", String.join(", ", merged) + " are now " + event);

    String corrected = Releases.current(out);
    assertThat(run(input, out).out())
        .contains(
            "release " + corrected + " was made with --corrections my.csv, this one is without");

    Files.writeString(corrections, "id,action,value,reason\nx,drop,,why\n");
    CommandLineRun wrong = run(input, out, "--corrections", corrections.toString());
    assertThat(wrong.exitCode()).isEqualTo(3);
    assertThat(wrong.message()).contains("my.csv:2: \"x\" is no id of a claim or event");
    assertThat(run(input, out, "--corrections", "/no/such.csv").message())
        .contains("--corrections /no/such.csv: cannot be read");
  }

  @Test
  void aReleaseThatFailsACheckIsNotPublished() throws Exception {
    Path out = copy();
    String published = Releases.current(out);
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
    JsonNode record = Releases.runRecord(out, Releases.named(out, "0002-"));
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
    Path out = shared.resolve("out");
    assertThat(
            Releases.text(
                "select string_agg(decode(value)) from parquet_kv_metadata("
                    + Releases.files(out, "events")
                    + ")"))
        .contains("\"schema\":\"events 1.0\"", "\"comment\":\"Actor who came to hold the place.\"");
    assertThat(
            Releases.runRecord(out).path("tables").path("events").path("schema_version").asText())
        .isEqualTo("1.0");
  }

  @Test
  void aNumberIsExplainedDownToTheSentenceAndItsPlaceInTheArchive() throws Exception {
    String out = shared.resolve("out").toString();
    CommandLineRun cell =
        CommandLineRun.of(
            "explain", "--out", out, "--province", "SY-HL", "--month", "2012-07", "--no-colour");
    assertThat(cell.exitCode()).isZero();
    assertThat(cell.out())
        .contains(
            "SY-HL Aleppo  2012-07  SY-OPP: gains 0/1/1",
            "capture of Azaz (Aleppo, SY-HL): SY-OPP from SY-GOV, 2012-07-20 (day), reported",
            "2 claims of one place (gn:",
            "sources Herald",
            "[gainer: Syrian rebels] [trigger: captured] the town of [place: Azaz] from the [loser: army] [time: on Friday].",
            "a.jsonl record 1, byte 0");
    CommandLineRun one =
        CommandLineRun.of(
            "explain",
            "--out",
            out,
            "--province",
            "SY-HL",
            "--month",
            "2012-08",
            "--actor",
            "SY-GOV",
            "--json");
    JsonNode event = new ObjectMapper().readTree(one.out()).path("events").get(0);
    assertThat(event.path("word_of").asText()).isEqualTo("SY-GOV");
    JsonNode claim = event.path("claims_stating").get(0);
    JsonNode trigger = claim.path("marks").path("trigger");
    assertThat(
            claim
                .path("sentence")
                .asText()
                .substring(trigger.get(0).asInt(), trigger.get(1).asInt()))
        .isEqualTo("recaptured");
    assertThat(
            CommandLineRun.of(
                    "explain", "--out", out, "--claim", claim.path("claim_id").asText(), "--colour")
                .out())
        .contains("event " + event.path("event_id").asText(), "\u001b[1;31mrecaptured\u001b[0m");
    assertThat(CommandLineRun.of("explain", "--out", out, "--event", "0123456789abcdef").message())
        .endsWith("has no event 0123456789abcdef");
    assertThat(
            CommandLineRun.of("explain", "--out", out, "--province", "SY-RA", "--month", "2012-07")
                .message())
        .contains("has no row of SY-RA in 2012-07", "see the table coverage");
    assertThat(
            CommandLineRun.of("explain", "--out", out, "--province", "SY-RA", "--month", "July")
                .message())
        .contains("--month July: give a month as 2017-10, or none");
    assertThat(CommandLineRun.of("explain", "--out", out).exitCode()).isEqualTo(2);
    assertThat(
            CommandLineRun.of("explain", "--out", out, "--release", "0009-x", "--event", "a")
                .message())
        .contains("release 0009-x: not published in");
    assertThat(
            CommandLineRun.of("explain", "--out", out, "--country", "SY", "--month", "none")
                .message())
        .contains("has no row of SY in no month");
    CommandLineRun zero =
        CommandLineRun.of("explain", "--out", out, "--province", "SY-HL", "--month", "2012-09");
    assertThat(zero.out()).contains("no event: a zero, not a gap");
  }

  @Test
  void holdingsSayWhoHeldAPlaceOnADay() {
    String out = shared.resolve("out").toString();
    CommandLineRun july =
        CommandLineRun.of("holdings", "--out", out, "--on", "2012-07-31", "--country", "SY");
    assertThat(july.exitCode()).isZero();
    assertThat(july.out()).containsPattern("Azaz +SY-HL +SY-OPP +2012-07-20  2012-08-05");
    assertThat(CommandLineRun.of("holdings", "--out", out, "--on", "2012-07-01").out())
        .containsPattern("Azaz +SY-HL +SY-GOV +… +2012-07-20");
    assertThat(
            CommandLineRun.of("holdings", "--out", out, "--on", "2012-07-31", "--country", "IQ")
                .out())
        .contains("no place is known to be held on 2012-07-31 there");
    assertThat(CommandLineRun.of("holdings", "--out", out, "--on", "July").exitCode()).isEqualTo(2);
  }
}
