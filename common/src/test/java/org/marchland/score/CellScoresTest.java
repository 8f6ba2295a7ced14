// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marchland.place.Gazetteer;

class CellScoresTest {
  private static JsonNode change(
      String place, String province, String gainer, String loser, String day) {
    ObjectNode change = new ObjectMapper().createObjectNode();
    change.put("place", place).put("province", province).put("gainer", gainer).put("loser", loser);
    change.put("date_start", day).put("date_end", day);
    return change.put("date_precision", day == null ? "unknown" : "day").put("status", "reported");
  }

  private static CellScores score(List<JsonNode> gold, List<JsonNode> predicted) {
    return CellScores.of(Map.of("a", gold), Map.of("a", predicted), Gazetteer.shipped());
  }

  @Test
  void equalChangesGiveEqualCells() {
    List<JsonNode> changes =
        List.of(
            change("Azaz", "Aleppo", "SY-OPP", "SY-GOV", "2012-07-20"),
            change("Rastan", "Homs", "Free Syrian Army", "SY-GOV", "2012-07-20"));
    CellScores scores = score(changes, changes);
    assertThat(scores.gold()).isEqualTo(4);
    assertThat(scores.exact()).isEqualTo(4);
    assertThat(scores.f1()).isEqualTo(1);
  }

  @Test
  void aMissedChangeOfTwoIsACellWithinOneAndAMissedCellIsNotFound() {
    CellScores scores =
        score(
            List.of(
                change("Azaz", "Aleppo", "SY-OPP", null, "2012-07-20"),
                change("Marea", "Aleppo", "SY-OPP", null, "2012-07-21"),
                change("Rastan", "Homs", "SY-OPP", null, "2012-07-20")),
            List.of(change("Azaz", "Aleppo", "SY-OPP", null, "2012-07-20")));
    assertThat(scores.gold()).isEqualTo(2);
    assertThat(scores.shared()).isEqualTo(1);
    assertThat(scores.exact()).isZero();
    assertThat(scores.withinOne()).isEqualTo(2);
  }

  @Test
  void aChangeWithoutAMonthIsInNoCellAndAProvinceWithoutACodeIsListed() {
    CellScores scores =
        score(
            List.of(
                change("Azaz", "Aleppo", "SY-OPP", null, null),
                change("Ankh", "Discworld", "SY-OPP", null, "2012-07-20")),
            List.of());
    assertThat(scores.gold()).isZero();
    assertThat(scores.goldOutside()).isEqualTo(2);
    assertThat(scores.unmapped()).containsExactly("Discworld");
  }

  @Test
  void aChangeWithOneDayHasThatDay() {
    ObjectNode change = (ObjectNode) change("Azaz", "Aleppo", "SY-OPP", "SY-GOV", "2012-07-20");
    change.remove("date_start");
    assertThat(score(List.of(change), List.of(change)).gold()).isEqualTo(2);
  }
}
