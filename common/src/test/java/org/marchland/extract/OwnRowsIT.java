// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.marchland.article.Article;
import org.marchland.place.GazetteerRecipe;
import org.marchland.text.Resources;

/** What a user's own actors and rules change. */
class OwnRowsIT {
  private static final ExtractorRecipe OWN =
      ExtractorRecipe.of(
          GazetteerRecipe.shipped(),
          List.of(
              row("BLUE", "Blue Guards|Guards of the North", "ML", "2012", ""),
              row("MY-IS", "Islamic State", "SY|IQ", "2014", "")),
          List.of(row("own-purloin", "gain", "v", "purloin", "", "capture")));

  @Test
  void anActorThatNobodyShipsGainsTheTown() {
    String text = "The Blue Guards seized the town of Gao in Mali on Friday.";
    assertThat(gainers(ExtractorRecipe.shipped(), text)).doesNotContain(Optional.of("BLUE"));
    assertThat(gainers(OWN, text)).containsExactly(Optional.of("BLUE"));
  }

  @Test
  void aNameThatBothHaveIsTheUsers() {
    assertThat(gainers(OWN, "Islamic State seized the town of Palmyra in Syria on Friday."))
        .containsExactly(Optional.of("MY-IS"));
  }

  @Test
  void aWordThatNobodyShipsTellsAChangeAndIsTheClaimsRule() {
    String text = "Syrian rebels purloined the town of Azaz on Friday.";
    assertThat(claims(ExtractorRecipe.shipped(), text)).isEmpty();
    assertThat(claims(OWN, text))
        .singleElement()
        .satisfies(claim -> assertThat(claim.ruleId()).isEqualTo("own-purloin"))
        .satisfies(claim -> assertThat(claim.confidence()).isBetween(0.1, 1.0));
  }

  @Test
  void claimsOfOtherRulesAreOfAnotherVersion() {
    assertThat(OWN.extractor().version().id())
        .isNotEqualTo(ExtractorRecipe.shipped().extractor().version().id());
  }

  private static List<Optional<String>> gainers(ExtractorRecipe recipe, String text) {
    return claims(recipe, text).stream().map(Claim::gainer).toList();
  }

  private static List<Claim> claims(ExtractorRecipe recipe, String text) {
    LocalDate day = LocalDate.of(2015, 5, 20);
    return recipe
        .extractor()
        .read(new Article("a", "", text, "Daily", "", Optional.of(day)))
        .claims();
  }

  private static Resources.Row row(String... fields) {
    return new Resources.Row("own.tsv", 1, List.of(fields));
  }
}
