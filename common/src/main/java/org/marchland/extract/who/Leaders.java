// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.who;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorMention;
import org.marchland.extract.grammar.Sentence;

/**
 * Whom a person leads by the article's own words: "rebels led by former vice president Riek
 * Machar", "RUF leader Foday Sankoh". Where it says so, "Machar's men" are that side.
 */
final class Leaders {
  private static final Set<String> LED = Set.of("led", "headed", "commanded");
  private static final Set<String> OFFICES =
      Set.of("leader", "commander", "chief", "warlord", "boss", "strongman", "chieftain");

  /** What tells that a person no longer leads a side. */
  private static final Set<String> LEFT =
      Set.of("renegade", "former", "ex", "rogue", "mutinous", "dissident", "deposed", "ousted");

  /** Who is a state's by office: soldiers loyal to him are the state's. */
  private static final Set<String> HEADS =
      Set.of("president", "king", "emperor", "emir", "sultan", "premier", "ruler", "dictator");

  /** Words between "led by" and the last of the person's names at most. */
  private static final int REACH = 8;

  private final List<Sentence> sentences;
  private final SideNouns nouns;

  Leaders(List<Sentence> sentences, SideNouns nouns) {
    this.sentences = sentences;
    this.nouns = nouns;
  }

  /**
   * The side that a person leads; empty where the article does not tell.
   *
   * @param name the person's last name, with or without the "s" of a genitive without apostrophe
   */
  Optional<String> ledBy(String name, String country) {
    return sentences.stream()
        .flatMap(
            sentence ->
                sentence.actors().stream()
                    .filter(side -> isLedBy(sentence, side, name))
                    .flatMap(side -> nouns.plain(side, sentence.index(), country).stream()))
        .findFirst();
  }

  /**
   * "soldiers loyal to Machar": the last name of whom a state's forces follow instead; empty where
   * the article calls him the head of a state.
   */
  Optional<String> followed(Sentence sentence, ActorMention side) {
    int loyal = side.end();
    boolean official =
        IntStream.range(side.first(), side.end())
            .anyMatch(i -> sentence.lower(i).matches("government|army|regime|state"));
    if (official || side.actorClass() != ActorClass.STATE || !isLoyalTo(sentence, loyal)) {
      return Optional.empty();
    }
    return IntStream.range(loyal + 2, Math.min(loyal + 2 + REACH, sentence.words().size()))
        .takeWhile(i -> sentence.actorAt(i).isEmpty() && !sentence.lower(i).equals("the"))
        .dropWhile(i -> LEFT.contains(sentence.lower(i)) || HEADS.contains(sentence.lower(i)))
        .takeWhile(i -> sentence.words().get(i).isCapitalised())
        .mapToObj(i -> sentence.words().get(i).text())
        .reduce((first, last) -> last)
        .filter(name -> sentences.stream().noneMatch(other -> isHead(other, name)));
  }

  private static boolean isLoyalTo(Sentence sentence, int word) {
    return sentence.lower(word).equals("loyal") && sentence.lower(word + 1).equals("to");
  }

  private static boolean isHead(Sentence sentence, String name) {
    return IntStream.range(1, sentence.words().size())
        .filter(i -> isName(sentence.words().get(i).text(), name))
        .anyMatch(
            i ->
                IntStream.of(i - 1, i - 2)
                    .anyMatch(
                        title ->
                            HEADS.contains(sentence.lower(title))
                                && !LEFT.contains(sentence.lower(title - 1))));
  }

  private static boolean isLedBy(Sentence sentence, ActorMention side, String name) {
    if (side.actorClass() == ActorClass.COUNTRY
        || side.actorClass() == ActorClass.STATE
        || LEFT.contains(sentence.lower(side.first() - 1))) {
      return false;
    }
    int after = sentence.lower(side.end()).equals(",") ? side.end() + 1 : side.end();
    boolean led = LED.contains(sentence.lower(after)) && sentence.lower(after + 1).equals("by");
    boolean office = after == side.end() && OFFICES.contains(sentence.lower(after));
    int from =
        led || isLoyalTo(sentence, after)
            ? after + 2
            : office ? after + 1 : sentence.words().size();
    return IntStream.range(from, Math.min(from + REACH, sentence.words().size()))
        .takeWhile(i -> sentence.actorAt(i).isEmpty() && !sentence.lower(i).matches("[,.;:]|and"))
        .anyMatch(i -> isName(sentence.words().get(i).text(), name));
  }

  private static boolean isName(String word, String name) {
    String bare = word.toLowerCase(Locale.ROOT);
    String wanted = name.toLowerCase(Locale.ROOT);
    return Character.isUpperCase(word.charAt(0))
        && (wanted.equals(bare) || wanted.equals(bare + "s"));
  }
}
