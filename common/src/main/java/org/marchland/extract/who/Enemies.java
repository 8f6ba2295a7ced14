// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.who;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.marchland.actor.ActorMention;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;

/**
 * Whom the side that a noun means is against, by the noun's own phrase: "fighters battling Islamic
 * State", "soldiers who mutinied against the government".
 */
final class Enemies {
  /** Between a noun and the word that tells whom it is against. */
  private static final Set<String> LINKS =
      Set.of(",", "who", "that", "which", "is", "are", "was", "were", "has", "have", "had", "been");

  /** Who does so fights those that follow. */
  private static final Set<String> FIGHTING =
      Set.of("fighting", "battling", "resisting", "opposing");

  /** Who does so was of those that follow. */
  private static final Set<String> REBELLING = Set.of("mutinied", "rebelled", "revolted");

  /** "turned against", "rose against". */
  private static final Set<String> TURNING = Set.of("turned", "rose", "risen");

  /** "fighting to topple": what is done to an enemy. */
  private static final Set<String> TOPPLING =
      Set.of("topple", "overthrow", "oust", "unseat", "remove", "defeat", "expel", "destroy");

  /** After such a word the side is a friend, or a place comes. */
  private static final Set<String> BESIDE =
      Set.of(
          "for",
          "with",
          "alongside",
          "beside",
          "under",
          "in",
          "near",
          "around",
          "inside",
          "and",
          ",",
          "from");

  /** So far behind the word that tells it the enemy is named. */
  private static final int REACH = 6;

  /** Who is against those that follow, or has left them: "opponents of the army". */
  private static final Set<String> NOUNS =
      Set.of("opponent", "enemy", "foe", "rival", "adversary", "defector", "deserter", "mutineer");

  private Enemies() {}

  /** Whether a noun means those who are against somebody. */
  static boolean isNoun(Node node) {
    return NOUNS.contains(node.lemma());
  }

  /**
   * "Fighters battling Islamic State captured": the noun whose enemy stands where a parse may take
   * it for the one who acts; empty where nothing acts right behind him.
   */
  static Optional<ActorMention> against(Graph graph, Node node) {
    Sentence sentence = graph.sentence();
    Optional<ActorMention> enemy = graph.actor(node);
    boolean acting =
        enemy
            .flatMap(side -> graph.nodeAt(side.end()))
            .filter(verb -> verb.tag().matches("VBD|VBN|VBZ|VBP"))
            .isPresent();
    return acting
        ? sentence.actors().stream()
            .filter(side -> side.end() <= node.first() && of(sentence, side).equals(enemy))
            .findFirst()
        : Optional.empty();
  }

  static Optional<ActorMention> of(Sentence sentence, ActorMention side) {
    int told = told(sentence, side);
    boolean aiming = sentence.lower(told + 1).equals("to") && !isOpposed(sentence, told);
    boolean against = FIGHTING.contains(sentence.lower(told)) || isRebelling(sentence, side);
    boolean meant = against && (!aiming || TOPPLING.contains(sentence.lower(told + 2)));
    return meant
        ? IntStream.range(told + 1, Math.min(sentence.words().size(), told + 1 + REACH))
            .takeWhile(i -> !BESIDE.contains(sentence.lower(i)))
            .mapToObj(sentence::actorAt)
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  /** "soldiers who mutinied against", "troops opposed to": who was of those that follow. */
  static boolean isRebelling(Sentence sentence, ActorMention side) {
    int told = told(sentence, side);
    return REBELLING.contains(sentence.lower(told))
        || isOpposed(sentence, told)
        || (TURNING.contains(sentence.lower(told))
            && sentence.lower(told + 1).matches("on|against"));
  }

  private static boolean isOpposed(Sentence sentence, int word) {
    return sentence.lower(word).matches("opposed|hostile") && sentence.lower(word + 1).equals("to");
  }

  /** The word behind a noun for a side that may tell whom it is against. */
  private static int told(Sentence sentence, ActorMention side) {
    int told = side.end();
    while (LINKS.contains(sentence.lower(told))) {
      told++;
    }
    return told;
  }
}
