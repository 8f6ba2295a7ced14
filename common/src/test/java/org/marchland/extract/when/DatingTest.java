// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marchland.extract.frame.Frame;
import org.marchland.extract.frame.FrameMatcher;
import org.marchland.extract.grammar.Trees;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.time.ChangeDate;

/** The date of the one change of a sentence, published on 20 May 2015, in a long article. */
class DatingTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2015, 5, 20);
  private static final String CAPTURED =
      "*Rebels/NNS<nsubj<captured captured/VBD @Azaz/NNP<obj<captured";
  private static final String HAS_CAPTURED =
      "*Rebels/NNS<nsubj<captured have/VBP<aux<captured captured/VBN @Azaz/NNP<obj<captured";

  private final FrameMatcher matcher = new FrameMatcher(Lexicon.shipped());

  @Test
  void aFreshReportHasTheWeekToPublication() {
    assertThat(date(CAPTURED, 1))
        .isEqualTo(ChangeDate.between(LocalDate.of(2015, 5, 14), PUBLISHED));
    assertThat(Dating.of(frame(CAPTURED, 1), Optional.empty(), false))
        .isEqualTo(ChangeDate.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*Rebels/NNS<nsubj<captured ,/,<punct<captured who/WP<nsubj<took took/VBD<acl:relcl<Rebels2 @Azaz/NNP<obj<took Rebels2/NNS<dep<captured captured/VBD",
        "*Rebels/NNS<nsubj<advanced advanced/VBD after/IN<mark<capturing capturing/VBG<advcl<advanced @Azaz/NNP<obj<capturing",
        "*Rebels/NNS<nsubj<captured had/VBD<aux<captured captured/VBN @Azaz/NNP<obj<captured"
      })
  void whatWentBeforeIsBackground(String tree) {
    assertThat(date(tree, 5)).isEqualTo(ChangeDate.UNKNOWN);
  }

  @Test
  void howFreshATenseIsDependsOnItsPlace() {
    assertThat(date(HAS_CAPTURED, 2).end()).contains(PUBLISHED);
    assertThat(date(HAS_CAPTURED, 9)).isEqualTo(ChangeDate.UNKNOWN);
    assertThat(date(CAPTURED, 9).end()).contains(PUBLISHED);
    assertThat(date(CAPTURED, 30)).isEqualTo(ChangeDate.UNKNOWN);
  }

  @Test
  void inADigestAllIsNews() {
    Frame after =
        frame(
            "*Rebels/NNS<nsubj<advanced advanced/VBD after/IN<mark<capturing capturing/VBG<advcl<advanced @Azaz/NNP<obj<capturing",
            1);
    assertThat(Dating.of(after, Optional.of(PUBLISHED), true).end()).contains(PUBLISHED);
  }

  private ChangeDate date(String tree, int sentence) {
    return Dating.of(frame(tree, sentence), Optional.of(PUBLISHED), false);
  }

  private Frame frame(String tree, int sentence) {
    List<Frame> frames = matcher.match(Trees.of(tree, sentence));
    return frames.stream()
        .filter(f -> f.places().get(0).name().equals("Azaz"))
        .findFirst()
        .orElseThrow();
  }
}
