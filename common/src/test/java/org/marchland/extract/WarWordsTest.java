// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorMention;
import org.marchland.text.Span;
import org.marchland.text.Word;

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
            words("Taliban take Kunduz"),
            List.of(new ActorMention(0, 1, ActorClass.NAMED, "Taliban", "", 1)),
            List.of(),
            List.of(),
            List.of());
    assertThat(WarWords.in(List.of(taliban), false)).isTrue();
  }

  private static Sentence sentence(String text) {
    return new Sentence(Field.TEXT, 1, words(text), List.of(), List.of(), List.of(), List.of());
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ")) {
      words.add(new Word(word, new Span(at, at + word.length())));
      at += word.length() + 1;
    }
    return words;
  }
}
