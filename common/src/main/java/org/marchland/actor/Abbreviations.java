// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.marchland.text.Word;

/**
 * What an article itself calls its sides for short: "the Iraqi Security Forces (ISF)", and "the
 * ISF" from there on.
 *
 * @param actors actor id by abbreviation
 */
public record Abbreviations(Map<String, String> actors) {
  public static final Abbreviations NONE = new Abbreviations(Map.of());

  private static final int SHORTEST = 2;
  private static final int LONGEST = 9;

  public Abbreviations {
    actors = Map.copyOf(actors);
  }

  /** Those that the sentences of an article introduce; the first introduction counts. */
  static Abbreviations in(
      List<List<Word>> sentences, ActorFinder finder, ActorDictionary dictionary) {
    Map<String, String> actors = new HashMap<>();
    for (List<Word> words : sentences) {
      if (words.stream().noneMatch(word -> word.text().equals("("))) {
        continue;
      }
      for (ActorMention side : finder.find(words, Optional.empty(), NONE).sides()) {
        introducedBehind(words, side)
            .filter(shortName -> isFree(shortName, side, words, dictionary))
            .ifPresent(shortName -> actors.putIfAbsent(shortName, side.actor()));
      }
    }
    return actors.isEmpty() ? NONE : new Abbreviations(actors);
  }

  /** "(ISF)" right behind a side that its words alone tell. */
  private static Optional<String> introducedBehind(List<Word> words, ActorMention side) {
    int open = side.end();
    boolean bracket =
        side.actorClass() == ActorClass.NAMED
            && open + 2 < words.size()
            && words.get(open).text().equals("(")
            && words.get(open + 2).text().matches("[),]");
    return bracket
        ? Optional.of(words.get(open + 1))
            .filter(Word::isAllCapitals)
            .map(Word::text)
            .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
        : Optional.empty();
  }

  /** Whether a short name is that of this side by its letters, or nobody's and the side new. */
  private static boolean isFree(
      String shortName, ActorMention side, List<Word> words, ActorDictionary dictionary) {
    boolean unlisted = dictionary.withId(side.actor()).isEmpty() && side.isGroup();
    return initials(words, side.first(), side.end()).equals(shortName)
        || (unlisted && dictionary.named(shortName).isEmpty());
  }

  private static String initials(List<Word> words, int first, int end) {
    StringBuilder initials = new StringBuilder();
    words.subList(first, end).stream()
        .filter(Word::isCapitalised)
        .forEach(word -> initials.append(word.text().charAt(0)));
    return initials.toString().toUpperCase(Locale.ROOT);
  }

  /** The side that is meant by a word. */
  Optional<String> actor(Word word) {
    return Optional.ofNullable(actors.get(word.text()));
  }
}
