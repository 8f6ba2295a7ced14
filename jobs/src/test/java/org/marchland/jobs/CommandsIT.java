// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that need no Spark, and the ways to call them wrongly. */
class CommandsIT {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "ingest",
        "extract",
        "aggregate",
        "read",
        "evaluate",
        "show",
        "gazetteer",
        "explain",
        "holdings",
        "compare",
        "export",
        "nightly",
        "status",
        "actors"
      })
  void everyCommandHasHelpWithAnExample(String command) {
    CommandLineRun help = CommandLineRun.of(command, "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .contains("Usage: marchland " + command, "Example:", "scripts/marchland " + command);
  }

  @Test
  void aWrongOptionIsUsage() {
    assertThat(CommandLineRun.of("run", "--nonsense").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of().exitCode()).isEqualTo(2);
  }

  @Test
  void aMisuseIsALineThatSaysWhatIsWrongAndWhereHelpIs() {
    CommandLineRun misspelt = CommandLineRun.of("run", "--inputs", "x", "--out", "y");
    assertThat(misspelt.exitCode()).isEqualTo(2);
    assertThat(misspelt.err().lines())
        .hasSizeLessThan(4)
        .anyMatch(line -> line.startsWith("marchland: ") && line.contains("--inputs"));
    CommandLineRun day = CommandLineRun.of("holdings", "--out", "x", "--on", "31.12.2015");
    assertThat(day.exitCode()).isEqualTo(2);
    assertThat(day.message())
        .contains("'31.12.2015' is no day as 2017-10-31")
        .doesNotContain("java");
  }

  @Test
  void aCountryOrProvinceIsACodeAndTheMessageSaysWhich() {
    assertThat(
            CommandLineRun.of("explain", "--out", "x", "--country", "Iraq", "--month", "2014-06")
                .message())
        .contains("--country Iraq: no such country", "as IQ");
    assertThat(
            CommandLineRun.of("explain", "--out", "x", "--province", "Anbar", "--month", "2014-06")
                .message())
        .contains("--province Anbar: no such province; give its ISO 3166-2 code");
    assertThat(
            CommandLineRun.of(
                    "explain", "--out", "x", "--province", "XK.10097358", "--month", "2014-06")
                .message())
        .as("a province without an ISO code")
        .doesNotContain("no such province");
  }

  @Test
  void evaluateTakesNamesOfColumnsAndPassesOverWhatIsBroken() throws Exception {
    Path articles = folder.resolve("articles.jsonl");
    Files.writeString(
        articles,
        """
        {"ref": "a", "story": "Syrian rebels captured the town of Azaz on Friday.", "day": "2012-07-22"}
        {"ref": "b", "story":
        """);
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold,
        """
        {"article": "a", "changes": [{"place": "Azaz", "gainer": "SY-OPP", "date_end": "2012-07-20", "date_precision": "day", "kind": "capture"}]}
        """);
    CommandLineRun run = evaluate(gold, articles, "id=ref", "text=story", "published=day");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("articles 1, changes in gold 1, claims 1", "F1 1.0000");
    assertThat(run.err()).contains("passed over " + articles);
    CommandLineRun nameless = evaluate(gold, articles, "text=story");
    assertThat(nameless.exitCode()).isEqualTo(3);
    assertThat(nameless.message()).contains("none of the articles that the labels name");
  }

  private static CommandLineRun evaluate(Path gold, Path articles, String... fields) {
    List<String> command =
        new ArrayList<>(
            List.of("evaluate", "--gold", gold.toString(), "--articles", articles.toString()));
    List.of(fields).forEach(field -> command.addAll(List.of("--field", field)));
    return CommandLineRun.of(command.toArray(String[]::new));
  }

  @Test
  void readShowsActorsPlacesTimesAndTheClaim() {
    CommandLineRun read =
        CommandLineRun.of(
            "read", "Rebels captured the town of Azaz on Friday.", "--date", "2012-07-22");
    assertThat(read.exitCode()).isZero();
    assertThat(read.out())
        .contains(
            "actor  Rebels",
            "place  Azaz",
            "time   on Friday",
            "claim  capture of Azaz in Aleppo (SY-HL)",
            "SY-OPP gains",
            "2012-07-20");
  }

  @Test
  void actorsListsTheIdsThatStandInTheTables() throws Exception {
    assertThat(CommandLineRun.of("actors", "isis").out()).startsWith("IS\tIslamic State|");
    assertThat(CommandLineRun.of("actors", "--country", "ML").out())
        .contains("ML-GOV\tMali|Malian forces\tML\t\t\n", "Malian rebels\t")
        .doesNotContain("IQ-GOV");
    assertThat(CommandLineRun.of("actors", "Qwxyzzt").out()).contains("no actor is called Qwxyzzt");
    Path own = Files.writeString(folder.resolve("own.tsv"), "BLUE\tBlue Guards\tML\t2011\n");
    assertThat(CommandLineRun.of("actors", "guards", "--actors", own.toString()).out())
        .startsWith("BLUE\tBlue Guards\tML\t2011-01-01\t\n");
    assertThat(CommandLineRun.of("actors", "--country", "Mali").message())
        .contains("no such country");
  }

  @Test
  void lookupListsWhatANameCanMean() {
    assertThat(CommandLineRun.of("gazetteer", "lookup", "Azaz", "--country", "SY").out())
        .contains("Aleppo (SY-HL)");
    assertThat(CommandLineRun.of("gazetteer", "lookup", "Qwxyzzt").out())
        .contains("no place or division is called Qwxyzzt");
    CommandLineRun wrong = CommandLineRun.of("gazetteer", "lookup", "Azaz", "--country", "Syria");
    assertThat(wrong.exitCode()).isEqualTo(3);
    assertThat(wrong.message()).contains("no such country");
  }

  @Test
  void lookupShowsOldNamesAndWhoseBoundaryIsDrawn() {
    assertThat(CommandLineRun.of("gazetteer", "lookup", "Artemivsk", "--country", "UA").out())
        .contains("Bakhmut, Donetsk (UA-14)", "Artemivsk@uk[1924-2016]");
    assertThat(CommandLineRun.of("gazetteer", "lookup", "Crimea").out())
        .contains("drawn as UA; --boundary crimea=RU");
  }

  @Test
  void aGazetteerOfOnesOwnIsBuiltCheckedAndUsed() throws Exception {
    Path aliases =
        Files.writeString(
            folder.resolve("aliases.csv"),
            "alias,place,country,province\nQxabad,Qxabad,SY,SY-HI\n");
    Path compiled = folder.resolve("own.gz");
    CommandLineRun build =
        CommandLineRun.of(
            "gazetteer", "build", "--name", "own", "--to", compiled.toString(), aliases.toString());
    assertThat(build.exitCode()).isZero();
    assertThat(build.out()).contains("own.gz: 1 rows, version own/");
    CommandLineRun check =
        CommandLineRun.of("gazetteer", "check", "--gazetteer", compiled.toString());
    assertThat(check.exitCode()).isZero();
    assertThat(check.out()).contains(" + own/", "first-level divisions", "crimea: UA, RU");
    for (Path own : List.of(aliases, compiled)) {
      assertThat(
              CommandLineRun.of(
                      "read",
                      "Syrian rebels captured the town of Qxabad on Friday.",
                      "--date",
                      "2012-07-22",
                      "--gazetteer",
                      own.toString())
                  .out())
          .contains("claim  capture of Qxabad in Homs (SY-HI)");
    }
  }

  @Test
  void everyMistakeInAGazetteerIsReportedAndNothingIsBuilt() throws Exception {
    Path aliases =
        Files.writeString(
            folder.resolve("aliases.csv"),
            "alias,place,country\nX,Qxnowhere,SY\nY,Palmyra,Syria\n");
    Path to = folder.resolve("own.gz");
    CommandLineRun build =
        CommandLineRun.of("gazetteer", "build", "--to", to.toString(), aliases.toString());
    assertThat(build.exitCode()).isEqualTo(3);
    assertThat(build.message()).isEqualTo("marchland: gazetteer: 2 defects; nothing was built");
    assertThat(build.err())
        .contains(
            "aliases.csv:2: no place of SY is called Qxnowhere", "aliases.csv:3: no such country");
    assertThat(to).doesNotExist();
    assertThat(CommandLineRun.of("gazetteer", "check", "--gazetteer", "/no/such").message())
        .contains("/no/such: no such file or folder");
    assertThat(CommandLineRun.of("gazetteer", "check", "--boundary", "crimea=FR").exitCode())
        .isEqualTo(3);
  }

  @Test
  void readSaysWhyThereIsNoClaim() {
    assertThat(CommandLineRun.of("read", "Rebels vowed to capture Azaz.").out())
        .contains("no claim from \"capture\" (rule capture): not stated as a fact");
    assertThat(CommandLineRun.of("read", "It rained in Azaz.").out()).contains("no claim");
  }

  @Test
  void aGoldFileThatDoesNotParseIsOneLine() throws Exception {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), "{\n");
    CommandLineRun run =
        CommandLineRun.of("evaluate", "--gold", gold.toString(), "--articles", gold.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.message()).contains("gold.jsonl:1: not JSON");
  }

  @Test
  void anArchiveWithoutAChangeLoadsNoModel() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        input.resolve("a.jsonl"),
        "{\"title\":\"Rain\",\"text\":\"It rained in Paris on Monday.\",\"date\":\"2012-07-22\"}\n");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Xlog:class+load:file=" + folder.resolve("classes.log")));
    for (String option :
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (option.startsWith("--add-opens")
          || option.startsWith("-Djdk.reflect")
          || option.startsWith("-Dio.netty")) {
        command.add(option);
      }
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run",
            "--input",
            input.toString(),
            "--out",
            folder.resolve("out").toString(),
            "--master",
            "local[1]"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.log").toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("out.log"))).isZero();
    assertThat(Files.readString(folder.resolve("classes.log")))
        .contains("org.marchland.extract.gate.Gate")
        .doesNotContain("edu.stanford.nlp.parser.nndep", "edu.stanford.nlp.ie.crf.CRFClassifier ");
  }
}
