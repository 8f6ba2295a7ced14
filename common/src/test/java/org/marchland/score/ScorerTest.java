// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.diagnostics.UserError;

class ScorerTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode change(
      String place, String gainer, String loser, String end, String precision) {
    return JSON.createObjectNode()
        .put("place", place)
        .put("gainer", gainer)
        .put("loser", loser)
        .put("date_end", end)
        .put("date_precision", precision)
        .put("status", "reported");
  }

  @ParameterizedTest
  @CsvSource({
    "al-Qaryatayn, Qaryatain, true",
    "the town of Azaz, Azaz, true",
    "North Kivu, South Kivu, false",
    "Tabqa air base, Tabqa, false",
    "Homs province, Homs, true",
    "Hama, Homs, false"
  })
  void placesAreComparedUpToTransliterationAndGenericWords(String a, String b, boolean same) {
    assertThat(PlaceNames.same(a, b)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "ISIS, IS, true",
    "rebels, SY-OPP, true",
    "Libyan rebels, rebels, true",
    "SY-GOV, SY-OPP, false",
    "YPG, SDF, true"
  })
  void sidesAreComparedAfterNormalisation(String a, String b, boolean same) {
    assertThat(ActorNames.same(a, b)).isEqualTo(same);
  }

  @Test
  void aWrongMonthIsNoStrictMatch() {
    Map<String, List<JsonNode>> gold =
        Map.of("a", List.of(change("Azaz", "SY-OPP", null, "2012-07-19", "day")));
    Scores scores =
        Scorer.score(
            gold, Map.of("a", List.of(change("Azaz", "SY-OPP", null, "2012-08-01", "day"))));
    assertThat(scores.levels().get("place_actor").f1()).isEqualTo(1.0);
    assertThat(scores.levels().get("strict").f1()).isZero();
  }

  @Test
  void aGainerMayNotBeInvented() {
    Map<String, List<JsonNode>> gold =
        Map.of("a", List.of(change("Azaz", null, "SY-OPP", "2012-07-19", "day")));
    Scores scores =
        Scorer.score(
            gold, Map.of("a", List.of(change("Azaz", "SY-GOV", "SY-OPP", "2012-07-19", "day"))));
    assertThat(scores.levels().get("place_actor").hits()).isZero();
  }

  @Test
  void anArticleWithoutPredictionsCountsAsEmpty() {
    Map<String, List<JsonNode>> gold =
        Map.of("a", List.of(change("Azaz", "SY-OPP", null, "2012-07-19", "day")), "b", List.of());
    Scores scores = Scorer.score(gold, Map.of());
    assertThat(scores.levels().get("strict").recall()).isZero();
    assertThat(scores.cleanEmptyArticles()).contains(1.0);
  }

  @Test
  void anIntervalHoldsItsValueAndIsTheSameEveryTime() {
    Map<String, List<JsonNode>> gold =
        Map.of(
            "a",
            List.of(change("Azaz", "SY-OPP", "IS", "2012-07-19", "day")),
            "b",
            List.of(change("Homs", "SY-GOV", "IS", "2012-07-19", "day")));
    Map<String, List<JsonNode>> claims =
        Map.of(
            "a",
            List.of(change("Azaz", "SY-OPP", "IS", "2012-07-19", "day")),
            "b",
            List.of(change("Homs", "SY-GOV", null, "2012-07-19", "day")));
    double[] interval = Scorer.fieldInterval(gold, claims, "loser", 200);
    assertThat(Scorer.score(gold, claims).fields().get("loser"))
        .isEqualTo(0.5)
        .isBetween(interval[0], interval[1]);
    assertThat(Scorer.fieldInterval(gold, claims, "loser", 200)).containsExactly(interval);
  }

  @Test
  void aBadLabelFileIsOneLineThatNamesTheLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, "{\"article\":\"a\",\"changes\":[]}\n{\"article\":\n");
    assertThatThrownBy(() -> GoldFile.read(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("gold.jsonl:2: not JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | gold.jsonl:1: a change that is no object: 1
          {"date_end":"2015"} | gold.jsonl:1: "date_end" is "2015"; give a day
          {"date_start":7} | gold.jsonl:1: "date_start" is 7; give a day
          {"date_start":"2015-02-01","date_end":"2015-01-01"} | gold.jsonl:1: "date_end" 2015-01-01 is before
          {"date_precision":"decade"} | gold.jsonl:1: "date_precision" is "decade"; give one of day
          {"kind":"conquest"} | gold.jsonl:1: "kind" is "conquest"; give one of capture, withdrawal, handover
          {"date_end":"2015-02-01"} | gold.jsonl:1: "date_end" without "date_precision"
          """)
  void aChangeThatCannotBeScoredIsOneLineToo(String change, String message, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, "{\"article\":\"a\",\"changes\":[" + change + "]}\n");
    assertThatThrownBy(() -> GoldFile.read(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }
}
