// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A release of the samples, exported by the command line. */
class ExportIT {
  @TempDir static Path temp;
  private static Path out;

  @BeforeAll
  static void release() {
    out = temp.resolve("out");
    assertThat(
            CommandLineRun.of("run", "--input", "../samples/archive", "--out", out.toString())
                .exitCode())
        .isZero();
  }

  @Test
  void theTablesOfAnExportHaveTheTotalsOfTheRelease() throws Exception {
    CommandLineRun run = export();
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("export: table events …", "export: report …", "province_month")
        .contains(
            "release " + Releases.current(out) + " in " + out + "/export; begin with report.html");
    String sums =
        "select count(*) || ' ' || sum(gains_high) || ' ' || sum(losses_best) || ' ' ||"
            + " count(month) from ";
    String released = Releases.text(sums + Releases.files(out, "province_month"));
    assertThat(Releases.text(sums + file("province_month.parquet"))).isEqualTo(released);
    assertThat(Releases.text(sums + file("province_month.csv"))).isEqualTo(released);
    for (String table : List.of("events", "holdings", "coverage")) {
      String counted = "select count(*) from ";
      assertThat(Releases.count(counted + file(table + ".parquet")))
          .as(table)
          .isEqualTo(Releases.count(counted + Releases.files(out, table)))
          .isPositive();
    }
    assertThat(
            Releases.count(
                "select count(*) from (select unnest(claim_ids || denial_ids) from "
                    + Releases.files(out, "events")
                    + ")"))
        .isEqualTo(Releases.count("select count(*) from " + file("evidence.parquet")));
    assertThat(
            Releases.count(
                "select count(*) from "
                    + file("evidence.parquet")
                    + " where sentence is null or sentence = ''"))
        .isZero();
  }

  @Test
  void theRowsAreThoseOfTheReleaseInItsOrder() throws Exception {
    export();
    for (String table : List.of("province_month", "events", "holdings", "coverage")) {
      String columns = table.equals("events") ? "* exclude (geometry)" : "*";
      assertThat(Releases.rows("select " + columns + " from " + file(table + ".parquet")))
          .as(table)
          .isEqualTo(Releases.rows("select * from " + Releases.files(out, table)));
    }
  }

  @Test
  void aPartOfItForPublicationHasNoneOfThePressesWords() throws Exception {
    Path folder = temp.resolve("syria");
    CommandLineRun run =
        export(
            "--into",
            folder.toString(),
            "--country",
            "SY",
            "--from",
            "2014-01",
            "--to",
            "2017-12",
            "--actor",
            "IS",
            "--no-text");
    assertThat(run.exitCode()).as(run.err()).isZero();
    String events = "'" + folder + "/tables/events.csv'";
    assertThat(Releases.text("select string_agg(distinct country) from " + events)).isEqualTo("SY");
    assertThat(
            Releases.count(
                "select count(*) from " + events + " where gainer <> 'IS' and loser <> 'IS'"))
        .isZero();
    assertThat(
            Releases.text(
                "select count(sentence) || ' ' || count(title) || ' ' || min(sentence_end) from '"
                    + folder
                    + "/tables/evidence.parquet'"))
        .matches("0 0 [1-9]\\d*");
    assertThat(Files.readString(folder.resolve("run.json"))).contains("\"words\" : false");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          --release 0099-abcdefabcdef, release 0099-abcdefabcdef: not published in
          --country XX, --country XX: no such country; give its ISO 3166-1 code
          --province SY-XX, has nothing of province SY-XX; most events are in
          --province RU-CR, has nothing of province RU-CR; most events are in
          --province Anbar, --province Anbar: no such province; give its ISO 3166-2 code
          --from 2014, '--from 2014: give a month as 2014-01'
          --from 2015-02 --to 2015-01, '--to 2015-01 is before --from 2015-02: give months in order'
          --country IS, has nothing of country IS; most events are in
          --actor NOBODY, has nothing of actor NOBODY; most events are in
          """)
  void aMistakeIsOneLine(String options, String message) {
    CommandLineRun run = export(options.split(" "));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.message()).contains(message);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void aFolderWithoutAReleaseIsOneLine() {
    CommandLineRun run = CommandLineRun.of("export", "--out", temp.resolve("none").toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void whatIsInTheWayStaysAndWhatCannotBeWrittenIsStorage() throws IOException {
    Path mine = Files.createDirectories(temp.resolve("mine"));
    Files.writeString(mine.resolve("notes.txt"), "mine");
    CommandLineRun refused = export("--into", mine.toString());
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.message()).contains("is there and is no export");
    assertThat(mine.resolve("notes.txt")).exists();
    CommandLineRun unwritable = export("--into", mine.resolve("notes.txt/export").toString());
    assertThat(unwritable.exitCode()).isEqualTo(6);
    assertThat(unwritable.err().lines()).hasSize(1);
  }

  @Test
  void aDryRunWritesNothing() {
    Path folder = temp.resolve("dry");
    CommandLineRun run = export("--into", folder.toString(), "--country", "SY", "--dry-run");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("would export release", "(country SY) to " + folder);
    assertThat(folder).doesNotExist();
  }

  private static CommandLineRun export(String... options) {
    List<String> words = new ArrayList<>(List.of("export", "--out", out.toString()));
    words.addAll(List.of(options));
    return CommandLineRun.of(words.toArray(String[]::new));
  }

  private static String file(String name) {
    return "'" + out + "/export/tables/" + name + "'";
  }
}
