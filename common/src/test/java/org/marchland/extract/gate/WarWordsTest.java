// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorMention;
import org.marchland.extract.grammar.Field;
import org.marchland.extract.grammar.Sentence;
import org.marchland.text.Words;

class WarWordsTest {
  @Test
  void oneStrongWordIsEnough() {
    assertThat(WarWords.in(List.of(sentence("The troops left at noon .")), false)).isTrue();
  }

  @Test
  void marketsAndCompaniesAreTakenWithoutFighting() {
    List<Sentence> news =
        List.of(sentence("The bank took over its rival ."), sentence("Shares lost ground ."));
    assertThat(WarWords.in(news, false)).isFalse();
    assertThat(WarWords.in(news, true)).isFalse();
  }

  @Test
  void weakWordsNeedCompanyButForAnItemOfAFewSentences() {
    List<Sentence> news = List.of(sentence("Market forces captured the town ."));
    assertThat(WarWords.in(List.of(sentence("Market forces rule .")), false)).isFalse();
    assertThat(WarWords.in(news, false)).isTrue();
    assertThat(WarWords.in(List.of(sentence("Market forces rule .")), true)).isTrue();
  }

  @Test
  void anArmedGroupByNameIsFighting() {
    Sentence taliban =
        new Sentence(
            Field.TEXT,
            1,
            Words.of("Taliban take Kunduz"),
            List.of(new ActorMention(0, 1, ActorClass.NAMED, "Taliban", "", 1)),
            List.of(),
            List.of(),
            List.of());
    assertThat(WarWords.in(List.of(taliban), false)).isTrue();
  }

  private static Sentence sentence(String text) {
    return new Sentence(Field.TEXT, 1, Words.of(text), List.of(), List.of(), List.of(), List.of());
  }
}
