// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.lexicon;

import java.util.Set;
import java.util.stream.IntStream;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;

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
          "depart",
          "departure",
          "pullout",
          "evacuation",
          "flight");

  /** What a side abandons when it gives a place up. */
  private static final Set<String> POSTS =
      Set.of("position", "positions", "post", "posts", "checkpoints", "bases", "trenches");

  private static final Set<String> RESISTANCE = Set.of("resistance", "opposition");

  private static final Set<String> FIGHTING =
      Set.of("fight", "fighting", "firing", "shot", "battle");

  private static final Set<String> HARDLY = Set.of("no", "little", "light", "limited", "minimal");

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
                        || isLeftBefore(graph, entering, i));
  }

  /** "without a fight", "little resistance". */
  private static boolean isUnresisted(Sentence sentence, int word) {
    boolean without = sentence.lower(word).equals("without");
    return (without || HARDLY.contains(sentence.lower(word)))
        && IntStream.range(word + 1, word + 4)
            .mapToObj(sentence::lower)
            .anyMatch(w -> RESISTANCE.contains(w) || (without && FIGHTING.contains(w)));
  }

  /** "entered the deserted village". */
  private static boolean isDeserted(Sentence sentence, Node entering, int word) {
    return word > entering.first()
        && word <= entering.end() + 4
        && Set.of("deserted", "abandoned", "vacated").contains(sentence.lower(word));
  }

  /** "after rebels withdrew", "following the group's retreat", behind the entry. */
  private static boolean isLeftBefore(Graph graph, Node entering, int word) {
    Sentence sentence = graph.sentence();
    return word > entering.first()
        && Set.of("after", "following", "as").contains(sentence.lower(word))
        && graph.nodes().stream()
            .filter(n -> n.first() > word && n.first() <= word + REACH)
            .anyMatch(n -> LEAVING.contains(n.lemma()) && isDone(graph, n, word));
  }

  /** Whether a side, and nothing that it refuses or leaves behind, stands before a leaving. */
  private static boolean isDone(Graph graph, Node leaving, int from) {
    Sentence sentence = graph.sentence();
    boolean told = leaving.isNoun() || leaving.tag().matches("VB[DPZN]");
    boolean side =
        IntStream.range(from + 1, leaving.first()).anyMatch(i -> sentence.actorAt(i).isPresent());
    boolean real =
        IntStream.range(from + 1, leaving.first())
            .noneMatch(
                i -> sentence.lower(i).matches("to|not|n't|never|refused|failed|would|could"));
    boolean behind =
        graph.nodeAt(leaving.end()).filter(n -> n.tag().equals("CD")).isPresent()
            || sentence.lower(leaving.end()).matches("people|dozens|hundreds|at")
            || (sentence.lower(leaving.end()).matches("its|their")
                && !POSTS.contains(sentence.lower(leaving.end() + 1)));
    return told && side && real && !behind;
  }
}
