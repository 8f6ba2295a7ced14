// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorFinder;
import org.marchland.actor.ActorMention;
import org.marchland.extract.grammar.Sentence;

/** The sides that an article names, in their order: what "the group" means. */
final class NamedSides {
  /** Alliances and forces that "the militants" never are. */
  private static final Set<String> NOT_ARMED_GROUPS =
      Set.of(
          "CJTF-OIR",
          "NATO",
          "African Union",
          "Coalition",
          "SDF",
          "IQ-KRG",
          "IQ-PMF",
          "HEZBOLLAH",
          "Saudi-led coalition");

  /** What "the alliance" and "the coalition" can be. */
  private static final Set<String> ALLIANCES =
      Set.of("SDF", "CJTF-OIR", "Coalition", "Saudi-led coalition", "HTS");

  /** So many sentences back an alliance may have been named. */
  private static final int ALLIANCE_REACH = 3;

  /** Groups that "the Islamists" never are, though they fight in the same wars. */
  private static final Set<String> SECULAR =
      Set.of("Tuareg rebels", "MNLA", "SDF", "PKK", "IQ-KRG", "NPA", "STC", "LNA", "Anti-balaka");

  /** The Syrian opposition, of whom some are. */
  private static final String MIXED = "SY-OPP";

  /** A named side at its place in the article. */
  private record Seen(int sentence, int word, String actor) {}

  private final List<Seen> seen = new ArrayList<>();

  NamedSides(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      for (ActorMention mention : sentence.actors()) {
        if (mention.actorClass() == ActorClass.NAMED && !mention.isOfPeople()) {
          seen.add(new Seen(sentence.index(), mention.first(), mention.actor()));
        }
      }
    }
  }

  /** The armed group named last before here, else the first named soon after. */
  Optional<String> lastNonState(int sentence, int word) {
    return lastNonState(sentence, word, side -> true);
  }

  /** The same of the groups that are wanted. */
  Optional<String> lastNonState(int sentence, int word, Predicate<String> wanted) {
    return last(sentence, word, wanted.and(NamedSides::isGroupOfItsOwn))
        .or(() -> last(sentence, word, wanted.and(NamedSides::isArmedGroup)));
  }

  /** What "the Islamists" means: the armed group named last before here that can be it. */
  Optional<String> lastIslamist(int sentence, int word, Predicate<String> wanted) {
    Predicate<String> islamist =
        wanted.and(NamedSides::isGroupOfItsOwn).and(side -> !SECULAR.contains(side));
    return last(sentence, word, islamist.and(side -> !side.equals(MIXED)))
        .or(() -> last(sentence, word, islamist));
  }

  /** What "the alliance" means: the one named last just before here, else the armed group. */
  Optional<String> lastAlliance(int sentence, int word, Predicate<String> wanted) {
    return seen.stream()
        .filter(one -> isBefore(one, sentence, word) && one.sentence() >= sentence - ALLIANCE_REACH)
        .map(Seen::actor)
        .filter(wanted.and(ALLIANCES::contains))
        .reduce((first, last) -> last)
        .or(() -> lastNonState(sentence, word, wanted));
  }

  private static boolean isBefore(Seen one, int sentence, int word) {
    return one.sentence() < sentence || (one.sentence() == sentence && one.word() < word);
  }

  private static boolean isArmedGroup(String side) {
    return !ActorFinder.isState(side) && !NOT_ARMED_GROUPS.contains(side);
  }

  /** Not al-Qaeda, which mostly describes another group ("an al-Qaeda affiliate"). */
  private static boolean isGroupOfItsOwn(String side) {
    return isArmedGroup(side) && !side.equals("al-Qaeda");
  }

  /** The last wanted side before here, else the first up to the next sentence. */
  Optional<String> last(int sentence, int word, Predicate<String> wanted) {
    Optional<String> best = Optional.empty();
    for (Seen one : seen) {
      if (isBefore(one, sentence, word) && wanted.test(one.actor())) {
        best = Optional.of(one.actor());
      }
    }
    if (best.isEmpty()) {
      for (Seen one : seen) {
        if (one.sentence() <= sentence + 1 && wanted.test(one.actor())) {
          return Optional.of(one.actor());
        }
      }
    }
    return best;
  }
}
