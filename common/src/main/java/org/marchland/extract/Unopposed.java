// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells whether who entered a place came to hold it: nobody resisted, it was deserted, or the
 * holder had left. Entering alone is an advance.
 */
final class Unopposed {
  private static final Set<String> LEAVING =
      Set.of(
          "withdraw",
          "withdrawal",
          "retreat",
          "flee",
          "abandon",
          "leave",
          "evacuate",
          "departure",
          "pullout",
          "evacuation",
          "flight");

  private static final Set<String> RESISTANCE =
      Set.of(
          "resistance",
          "opposition",
          "fight",
          "fighting",
          "firing",
          "shot",
          "clash",
          "clashes",
          "battle");

  private static final Set<String> HARDLY =
      Set.of("no", "little", "light", "limited", "without", "minimal");

  /** So far after the words that open a clause its verb may stand. */
  private static final int REACH = 8;

  private Unopposed() {}

  static boolean holds(Graph graph, Node entering) {
    Sentence sentence = graph.sentence();
    boolean finite = entering.tag().matches("VB[DPZN]|NNS?");
    return finite
        && IntStream.range(0, sentence.words().size())
            .anyMatch(
                i ->
                    sentence.lower(i).equals("unopposed")
                        || isUnresisted(sentence, i)
                        || isDeserted(sentence, entering, i)
                        || isLeftBefore(graph, i));
  }

  /** "without a fight", "little resistance". */
  private static boolean isUnresisted(Sentence sentence, int word) {
    return HARDLY.contains(sentence.lower(word))
        && IntStream.range(word + 1, word + 4)
            .anyMatch(i -> RESISTANCE.contains(sentence.lower(i)));
  }

  /** "entered the deserted village". */
  private static boolean isDeserted(Sentence sentence, Node entering, int word) {
    return word > entering.first()
        && word <= entering.end() + 4
        && Set.of("deserted", "abandoned", "vacated").contains(sentence.lower(word));
  }

  /** "after rebels withdrew", "following the group's retreat". */
  private static boolean isLeftBefore(Graph graph, int word) {
    Sentence sentence = graph.sentence();
    return Set.of("after", "following", "as", "when").contains(sentence.lower(word))
        && graph.nodes().stream()
            .filter(n -> n.first() > word && n.first() <= word + REACH)
            .filter(n -> LEAVING.contains(n.lemma()) && !n.tag().equals("VBG"))
            .anyMatch(
                n ->
                    IntStream.range(word + 1, n.first())
                        .anyMatch(i -> sentence.actorAt(i).isPresent()));
  }
}
