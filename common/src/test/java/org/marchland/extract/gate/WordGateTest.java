// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorMention;
import org.marchland.extract.grammar.Annotator;
import org.marchland.extract.grammar.Field;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.lexicon.Lexicon;

class WordGateTest {
  private final WordGate gate = new WordGate(Lexicon.shipped());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rebels captured the town.",
        "REBELS SEIZE TOWN",
        "They now have full control of it.",
        "The group has seized control.",
        "The army threw them out.",
        "The city passed into the authorities' hands.",
        "By nightfall it was in rebel hands.",
        "They raised their flags over it."
      })
  void aChangeWordWithWhatItNeedsPasses(String text) {
    assertThat(gate.passes(sentence(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The committee held a meeting about prices.",
        "Fighting raged against government forces in the centre.",
        "The price has come down again.",
        "They raised taxes.",
        "An uncertain, mistaken, independent stronghold.",
        ""
      })
  void lettersWithinOtherWordsAndWordsWithoutWhatTheyNeedDoNot(String text) {
    assertThat(gate.passes(sentence(text))).isFalse();
  }

  @Test
  void whoLeavesMustBeASide() {
    Sentence people = sentence("Families left the town.");
    assertThat(gate.passes(people)).isFalse();
    assertThat(gate.passes(withSide(people))).isTrue();
  }

  @Test
  void everyLineOfTheLexiconOpensIt() {
    Lexicon lexicon = Lexicon.shipped();
    for (Lexicon.Entry entry : lexicon.entries()) {
      assertThat(lexicon.stems(entry)).as(entry.id()).isNotEmpty();
      assertThat(gate.passes(withSide(sentence(entry.lemma() + " " + everyNeed()))))
          .as(entry.id())
          .isTrue();
    }
  }

  private static String everyNeed() {
    return "now control hold flag over back out up away to charge possession from of hand hands in by under into";
  }

  private static Sentence sentence(String text) {
    return new Sentence(
        Field.TEXT,
        1,
        text.isEmpty() ? List.of() : Annotator.split(text).get(0),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Sentence withSide(Sentence sentence) {
    ActorMention side = new ActorMention(0, 1, ActorClass.NAMED, "X", "", 1);
    return new Sentence(
        Field.TEXT, 1, sentence.words(), List.of(side), List.of(), List.of(), List.of());
  }
}
