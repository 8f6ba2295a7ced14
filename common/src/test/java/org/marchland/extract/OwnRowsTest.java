// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.diagnostics.UserError;
import org.marchland.extract.gate.Gate;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.place.GazetteerRecipe;
import org.marchland.text.Resources;

/** Mistakes in a user's own actors and rules are one line that says where. */
class OwnRowsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seize;gain;v;purloin;;capture | own.tsv:3: rule "seize" is there already
          mine;grab;v;purloin;;capture | own.tsv:3: give a frame (gain, control,
          mine;gain;v;purloin;;theft | own.tsv:3: give a frame (gain, control,
          mine;gain;x;purloin;;capture | own.tsv:3: give v or n
          mine;gain;v;Purloin;;capture | own.tsv:3: give v or n
          mine;gain;v;e;;capture | own.tsv:3: give v or n
          mine;gain;v;purloin;luck;capture | own.tsv:3: a word cannot need "luck"
          ;gain;v;purloin;;capture | own.tsv:3: give the rule an id
          mine;gain;v;steal;;capture;steal,Stole | own.tsv:3: give beginnings of the word's forms
          """)
  void aRuleThatCannotBe(String row, String message) {
    assertThatThrownBy(() -> Lexicon.with(List.of(row(row))))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ;Blue Guards;ML;2012; | own.tsv:3: give an id and names
          BLUE;;ML;2012; | own.tsv:3: give an id and names
          BLUE;--;ML;2012; | own.tsv:3: give an id and names
          BLUE;Blue Guards;XX;2012; | own.tsv:3: "XX" is no country
          BLUE;Blue Guards;ML;yesterday; | own.tsv:3: give days as 2014
          BLUE;Blue Guards;ML;2014;2012 | own.tsv:3: its last day is before its first
          """)
  void anActorThatCannotBe(String row, String message) {
    assertThatThrownBy(
            () -> ExtractorRecipe.of(GazetteerRecipe.shipped(), List.of(row(row)), List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }

  @Test
  void theGateLooksForTheFormsThatARowGives() {
    Gate gate = Gate.of(Lexicon.with(List.of(row("mine;gain;v;steal;;capture;steal|stole"))));
    assertThat(gate.passes("Rebels stole the town")).isTrue();
    assertThat(Gate.of(Lexicon.shipped()).passes("Rebels stole the town")).isFalse();
  }

  private static Resources.Row row(String fields) {
    return new Resources.Row("own.tsv", 3, List.of(fields.split(";", -1)));
  }

  @Test
  void aWordMayBeginAsTheGateFindsItAndBeOfManyParts() {
    assertThat(Gate.of(Lexicon.with(List.of(row("mine;gain;v;now;;capture")))).passes("x"))
        .isFalse();
    String parts = "a-".repeat(20_000) + "b";
    assertThat(Lexicon.with(List.of(row("mine;gain;v;" + parts + ";;capture"))).verbs(parts))
        .hasSize(1);
  }
}
