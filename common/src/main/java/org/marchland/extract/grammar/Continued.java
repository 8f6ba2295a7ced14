// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import java.util.Optional;
import java.util.Set;
import org.marchland.actor.ActorMention;

/**
 * "defeated the militants driving them out": a participle that goes on with what was done to a
 * side. By the words alone, for without a comma the parse lets the militants drive.
 *
 * @param doer who did it, and goes on
 * @param sufferer to whom, which is what the participle's pronoun means
 */
public record Continued(Node doer, Node sufferer) {
  /** Both, where a participle follows a side and has a pronoun for its object. */
  public static Optional<Continued> of(Graph graph, Node participle) {
    Sentence sentence = graph.sentence();
    if (!participle.tag().equals("VBG")
        || !Set.of("them", "it").contains(sentence.lower(participle.end()))) {
      return Optional.empty();
    }
    int before = participle.first() - 1;
    int last = sentence.lower(before).equals(",") ? before - 1 : before;
    return sentence
        .actorAt(last)
        .filter(side -> side.end() == last + 1 && !isAgent(sentence, side))
        .flatMap(
            side ->
                doer(graph, side)
                    .filter(doer -> !isSame(graph, doer, side))
                    .flatMap(
                        doer -> graph.nodeAt(last).map(sufferer -> new Continued(doer, sufferer))));
  }

  /** "attacked by the army driving them out": here the side does drive. */
  private static boolean isAgent(Sentence sentence, ActorMention side) {
    int before = side.first() - 1;
    return sentence.lower(before).equals("by")
        || (sentence.lower(before).equals("the") && sentence.lower(before - 1).equals("by"));
  }

  /** The subject of the last finite verb before a side, as the parse or the words have it. */
  private static Optional<Node> doer(Graph graph, ActorMention side) {
    Optional<Node> verb =
        graph.nodes().stream()
            .filter(n -> n.end() <= side.first() && n.tag().matches("VBD|VBZ|VBP"))
            .filter(n -> !n.hasRelation("aux", "aux:pass", "cop"))
            .reduce((first, second) -> second)
            .filter(n -> !n.isReporting() && !n.lemma().equals("claim"));
    return verb.flatMap(
        v ->
            graph
                .subject(v)
                .filter(s -> graph.actor(s).isPresent() && s.index() < v.index())
                .or(
                    () ->
                        graph.sentence().actors().stream()
                            .filter(a -> a.end() <= v.first())
                            .reduce((first, second) -> second)
                            .flatMap(a -> graph.nodeAt(a.end() - 1))));
  }

  private static boolean isSame(Graph graph, Node doer, ActorMention side) {
    return graph.actor(doer).filter(side::equals).isPresent();
  }
}
