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

  /** Groups that "the Islamists" never are, though they fight in the same wars. */
  private static final Set<String> SECULAR =
      Set.of("Tuareg rebels", "MNLA", "SDF", "PKK", "IQ-KRG", "NPA", "STC", "LNA", "Anti-balaka");

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
    return last(sentence, word, NamedSides::isGroupOfItsOwn)
        .or(() -> last(sentence, word, NamedSides::isArmedGroup));
  }

  /** What "the Islamists" means: the armed group named last before here that can be it. */
  Optional<String> lastIslamist(int sentence, int word) {
    return last(sentence, word, side -> isGroupOfItsOwn(side) && !SECULAR.contains(side));
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
      boolean before =
          one.sentence() < sentence || (one.sentence() == sentence && one.word() < word);
      if (before && wanted.test(one.actor())) {
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
