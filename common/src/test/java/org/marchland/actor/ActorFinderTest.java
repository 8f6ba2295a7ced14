// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.place.Countries;
import org.marchland.text.Span;
import org.marchland.text.Word;

class ActorFinderTest {
  /** Words have a blank between every two of them; "~" stands for none. */
  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ")) {
      boolean hyphen = word.startsWith("~");
      String token = hyphen ? word.substring(1) : word;
      at -= hyphen ? 1 : 0;
      words.add(new Word(token, new Span(at, at + token.length())));
      at += token.length() + 1;
    }
    return words;
  }

  private static List<ActorMention> find(String text, LocalDate day) {
    return new ActorFinder(ActorDictionary.shipped(), Countries.shipped())
        .find(words(text), Optional.of(day))
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

  @ParameterizedTest
  @CsvSource({
    "fighters of the Chin Defence Force overran it, Chin Defence Force",
    "the Revolutionary Artibonite Resistance Front took it, Revolutionary Artibonite Resistance Front",
    "the Popular Front for the Liberation of Azawad retook it, Popular Front for the Liberation of Azawad",
    "the Bamar People ~'s Liberation Army seized it, Bamar People's Liberation Army",
    "Hema militiamen seized it, Hema militiamen"
  })
  void aGroupThatNobodyListsGoesByItsName(String text, String actor) {
    assertThat(find(text)).extracting(ActorMention::actor).contains(actor);
  }

  @ParameterizedTest
  @CsvSource({
    "Kenya Defence Forces took it, KE-GOV",
    "the Free Syrian Army took it, SY-OPP",
    "Turkish ~- ~led forces took it, TR-GOV",
    "the Afghan National Army took it, AF-GOV"
  })
  void anArmyOfAStateAndAListedGroupKeepTheirs(String text, String actor) {
    assertThat(find(text)).extracting(ActorMention::actor).containsExactly(actor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the fighting on the Eastern Front went on",
        "the People ~'s Liberation Army went home",
        "the Salvation Army went home",
        "the Free Wheelchair Movement went home",
        "the Patriotic Front party went home",
        "the United Nations Protection Force went home",
        "Rebels Take Liberation Front Town in the North"
      })
  void notEveryFrontOrArmyIsAGroup(String text) {
    assertThat(find(text)).noneMatch(ActorMention::isGroup);
  }

  @Test
  void whatAnArticleCallsItsSidesForShortIsTheirs() {
    ActorFinder finder = new ActorFinder(ActorDictionary.shipped(), Countries.shipped());
    Abbreviations introduced =
        finder.abbreviations(
            List.of(
                words(
                    "the Patriotic Movement of Artibonite ( PMA ) , and the Iraqi Security Forces ( ISF ) fought"),
                words("the monitor ( XYZ ) and Syrian rebels ( IS )")));
    assertThat(introduced.actors())
        .containsOnly(
            Map.entry("PMA", "Patriotic Movement of Artibonite"), Map.entry("ISF", "IQ-GOV"));
    assertThat(finder.find(words("the PMA fighters left"), Optional.empty(), introduced).sides())
        .extracting(ActorMention::actor)
        .containsExactly("Patriotic Movement of Artibonite");
  }

  @Test
  void nounsForASideWaitForTheirContext() {
    assertThat(find("the militants left"))
        .extracting(ActorMention::actorClass)
        .containsExactly(ActorClass.MILITANT);
  }
}
