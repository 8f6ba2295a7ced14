// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorMention;
import org.marchland.extract.grammar.Field;
import org.marchland.extract.grammar.Sentence;
import org.marchland.place.Countries;
import org.marchland.text.Span;
import org.marchland.text.Word;

class BelligerentsTest {
  @Test
  void theOpponentIsTheOtherSideNearest() {
    Belligerents sides =
        belligerents(named(1, "IS"), named(2, "SY-GOV"), named(9, "SY-OPP"), named(10, "SY-OPP"));
    assertThat(sides.opponent("SY-GOV", "SY", 1)).contains("IS");
    assertThat(sides.opponent("SY-GOV", "SY", 9)).contains("SY-OPP");
  }

  @Test
  void theArmyIsThatOfThePlace() {
    Belligerents sides = belligerents(mention(1, ActorClass.STATE, ""), named(1, "M23"));
    assertThat(sides.opponent("M23", "CD", 1)).contains("CD-GOV");
  }

  @Test
  void aForeignStateIsOnlyTheOpponentOfTheState() {
    Belligerents sides = belligerents(named(1, "RU-GOV"), named(1, "UA-GOV"), named(1, "TR-GOV"));
    assertThat(sides.opponent("RU-GOV", "UA", 1)).contains("UA-GOV");
    assertThat(belligerents(named(1, "TR-GOV")).opponent("IS", "SY", 1)).isEmpty();
  }

  @Test
  void whereTwoOpponentsAreSpokenOfNoneIsTheOnlyOne() {
    Belligerents sides = belligerents(named(1, "IS"), named(1, "SY-OPP"));
    assertThat(sides.onlyOpponent("SY-GOV", "SY", 1)).isEmpty();
    assertThat(belligerents(named(1, "IS")).onlyOpponent("SY-GOV", "SY", 1)).contains("IS");
  }

  private static Belligerents belligerents(Sentence... sentences) {
    return new Belligerents(List.of(sentences), Countries.shipped());
  }

  private static Sentence named(int index, String actor) {
    return mention(index, ActorClass.NAMED, actor);
  }

  private static Sentence mention(int index, ActorClass kind, String actor) {
    return new Sentence(
        Field.TEXT,
        index,
        List.of(new Word("x", new Span(0, 1))),
        List.of(new ActorMention(0, 1, kind, actor, "", 1)),
        List.of(),
        List.of(),
        List.of());
  }
}
