// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.place.Countries;
import org.marchland.text.Span;
import org.marchland.text.Word;

class ActorFinderTest {
  /** Words have a blank between every two of them; "~" stands for none. */
  private static List<ActorMention> find(String text, LocalDate day) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ")) {
      boolean hyphen = word.startsWith("~");
      String token = hyphen ? word.substring(1) : word;
      at -= hyphen ? 1 : 0;
      words.add(new Word(token, new Span(at, at + token.length())));
      at += token.length() + 1;
    }
    return new ActorFinder(ActorDictionary.shipped(), Countries.shipped())
        .find(words, Optional.of(day))
        .sides();
  }

  private static List<ActorMention> find(String text) {
    return find(text, LocalDate.of(2016, 6, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "IS fighters left, IS", "the Islamic State group said, IS",
        "Syrian government forces advanced, SY-GOV", "Syria 's army advanced, SY-GOV",
        "the YPG advanced, SDF",
    "al-Nusra Front fighters, HTS", "the Free Syrian Army, SY-OPP",
        "Ukrainian troops advanced, UA-GOV", "Assads forces advanced, SY-GOV",
        "Houthi rebels advanced, Houthis",
    "M23 rebels advanced, M23", "Turkey - backed rebels advanced, SY-OPP",
        "Russia seized it, RU-GOV"
  })
  void namesAndForcesOfStatesAreTold(String text, String actor) {
    assertThat(find(text)).extracting(ActorMention::actor).contains(actor);
  }

  @Test
  void theVerbIsIsNobody() {
    assertThat(find("The town is quiet")).isEmpty();
    assertThat(find("THE TOWN IS QUIET TODAY")).isEmpty();
  }

  @Test
  void aSideThatOnlyDescribesAnotherNounIsNoMention() {
    assertThat(find("US ~- ~led forces")).extracting(ActorMention::actor).doesNotContain("US-GOV");
    assertThat(find("pro-regime fighters - backed by jets"))
        .extracting(ActorMention::actorClass)
        .containsExactly(ActorClass.STATE);
  }

  @Test
  void whatAGroupLeadsIsItsOwn() {
    assertThat(find("HTS ~- ~led fighters")).extracting(ActorMention::actor).contains("HTS");
  }

  @Test
  void aMentionEndsWithAWord() {
    assertThat(find("invades Libya , taking")).extracting(ActorMention::end).containsExactly(2);
  }

  @Test
  void militantsOfACountryAreNotItsArmy() {
    assertThat(find("Somali militants captured the town"))
        .extracting(ActorMention::actorClass)
        .containsExactly(ActorClass.MILITANT);
  }

  @Test
  void namesHoldOnlyWhileTheActorExisted() {
    assertThat(find("Gaddafi forces advanced", LocalDate.of(2011, 3, 1)))
        .extracting(ActorMention::actor)
        .contains("LY-GOV");
    assertThat(find("Gaddafi forces advanced", LocalDate.of(2011, 10, 1)))
        .extracting(ActorMention::actor)
        .contains("Gaddafi loyalists");
  }

  @Test
  void nounsForASideWaitForTheirContext() {
    assertThat(find("the militants left"))
        .extracting(ActorMention::actorClass)
        .containsExactly(ActorClass.MILITANT);
  }
}
