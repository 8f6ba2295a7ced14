// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.marchland.score.GoldFile;
import org.marchland.score.Scorer;
import org.marchland.score.Scores;
import org.marchland.text.Resources;

/** Our scorer and the reference scorer agree to the digit; the samples' answers are found. */
class EvaluateIT {
  private static final Path SHARED = Path.of("..", "..", "shared");

  @TempDir Path folder;

  /** The sets of our own writing that are pinned. */
  static Stream<String> ownSets() {
    return Resources.rows(EvaluateIT.class, "/pinned-scores.tsv").stream()
        .map(row -> row.field(0))
        .filter(set -> !set.startsWith("dev/"));
  }

  static Stream<String> sets() {
    return Stream.of(
        "seed/",
        "dev/fakes.",
        "dev/wcep.",
        "dev/press.",
        "train/fakes.",
        "train/wcep.",
        "train/press.",
        "blind/fakes.",
        "blind/wcep.",
        "blind/press.");
  }

  @Test
  void theSamplesAnswersAreFound() {
    CommandLineRun run =
        CommandLineRun.of(
            "evaluate",
            "--gold",
            "../samples/gold.changes.jsonl",
            "--articles",
            "../samples/archive",
            "--errors");
    assertThat(run.exitCode()).isZero();
    String strict =
        run.out().lines().filter(line -> line.startsWith("strict")).findFirst().orElseThrow();
    assertThat(Double.parseDouble(strict.replaceAll(".*F1 ([0-9.]+).*", "$1")))
        .as(run.out())
        .isGreaterThan(0.8);
    assertThat(run.out()).contains("articles without a change that stay empty: 1.0000");
  }

  @ParameterizedTest
  @MethodSource("ownSets")
  void ourOwnSetsScoreAsPinned(String set) {
    CommandLineRun run =
        CommandLineRun.of(
            "evaluate",
            "--gold",
            "../samples/" + set + ".changes.jsonl",
            "--articles",
            "../samples/" + set + ".articles.jsonl",
            "--groups");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("group  ", "confidence: expected calibration error 0.");
    List<String> figures = new ArrayList<>(List.of(set));
    figures.add(
        run.out().lines().findFirst().orElseThrow().replaceAll(".*claims ([0-9]+).*", "$1"));
    for (String level : List.of("place ", "strict ")) {
      String line = run.out().lines().filter(l -> l.startsWith(level)).findFirst().orElseThrow();
      figures.add(line.replaceAll(".*hits +([0-9]+).*", "$1"));
    }
    assertPinned(figures);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void bothScorersAgreeToTheDigit(String set) throws IOException, InterruptedException {
    Path gold = SHARED.resolve("gold/" + set + "changes.jsonl");
    assumeTrue(Files.exists(gold), "no labels beside the project: skipped");
    assumeTrue(Boolean.getBoolean("marchland.all"), "only with scripts/test --all: skipped");
    Path predictions = folder.resolve("predictions.jsonl");
    CommandLineRun run =
        CommandLineRun.of(
            "evaluate",
            "--gold",
            gold.toString(),
            "--articles",
            gold.toString().replace("changes.jsonl", "articles.jsonl"),
            "--predictions",
            predictions.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    Process process =
        new ProcessBuilder(
                "python3",
                SHARED.resolve("eval/score.py").toString(),
                gold.toString(),
                predictions.toString())
            .start();
    JsonNode reference = new ObjectMapper().readTree(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).isZero();

    Scores scores = Scorer.score(GoldFile.read(gold), GoldFile.read(predictions));
    for (Map.Entry<String, Scores.Level> level : scores.levels().entrySet()) {
      JsonNode wanted = reference.path(level.getKey());
      assertThat(level.getValue().hits()).as(level.getKey()).isEqualTo(wanted.path("hits").asInt());
      assertThat(rounded(level.getValue().f1()))
          .as(level.getKey())
          .isEqualTo(wanted.path("f1").asDouble());
      assertThat(rounded(level.getValue().precision()))
          .isEqualTo(wanted.path("precision").asDouble());
    }
    pinned(set, scores);
    for (String field :
        List.of(
            "kind",
            "extent",
            "status",
            "date_end",
            "date_precision",
            "gainer",
            "loser",
            "province")) {
      assertThat(rounded(scores.fields().get(field)))
          .as(field)
          .isEqualTo(reference.path("fields_on_matched").path(field).asDouble());
    }
    assertThat(rounded(scores.provinceWhereGoldHasOne()))
        .isEqualTo(reference.path("province_where_gold_has_one").asDouble());
  }

  private static void pinned(String set, Scores scores) {
    assertPinned(
        List.of(
            set,
            String.valueOf(scores.predicted()),
            String.valueOf(scores.levels().get("place").hits()),
            String.valueOf(scores.levels().get("strict").hits())));
  }

  /** Compares a set's name and figures with its pinned row, where it has one. */
  private static void assertPinned(List<String> now) {
    for (Resources.Row row : Resources.rows(EvaluateIT.class, "/pinned-scores.tsv")) {
      if (row.field(0).equals(now.get(0))) {
        assertThat(now)
            .as("%s: the scores have changed; pin the new ones", row.where())
            .isEqualTo(row.fields());
      }
    }
  }

  private static double rounded(double share) {
    return new BigDecimal(share).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
  }
}
