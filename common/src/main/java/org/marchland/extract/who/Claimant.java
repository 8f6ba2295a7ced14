// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.who;

import java.util.Optional;
import java.util.Set;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorMention;
import org.marchland.actor.Outlets;
import org.marchland.extract.frame.Frame;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.place.Countries;
import org.marchland.place.PlaceFinder;

/**
 * Finds to whom a sentence attributes what it states: the subject of the reporting verb above or
 * beside the change.
 */
public final class Claimant {
  private static final Set<String> REPORTING =
      Set.of(
          "say",
          "report",
          "announce",
          "tell",
          "add",
          "claim",
          "state",
          "declare",
          "confirm",
          "allege",
          "acknowledge",
          "admit",
          "deny",
          "insist");

  /** Who speaks for a side that the phrase names: "a spokesman for the Taliban". */
  private static final Set<String> SPEAKERS =
      Set.of(
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "commander",
          "leader",
          "general",
          "colonel",
          "command",
          "ministry",
          "minister",
          "governor",
          "president",
          "statement");

  private Claimant() {}

  public static Optional<String> of(Frame frame) {
    return node(frame).map(subject -> words(frame.graph(), subject));
  }

  /** The subject of the reporting verb. */
  public static Optional<Node> node(Frame frame) {
    Graph graph = frame.graph();
    Node at = frame.trigger();
    for (int i = 0; i < 5; i++) {
      Optional<Node> head = graph.head(at);
      if (head.isPresent() && REPORTING.contains(head.get().lemma())) {
        return graph.child(head.get(), "nsubj");
      }
      Optional<Node> beside =
          graph.child(at, "parataxis").filter(p -> REPORTING.contains(p.lemma()));
      if (beside.isPresent()) {
        return graph.child(beside.get(), "nsubj");
      }
      if (head.isEmpty()) {
        return Optional.empty();
      }
      at = head.get();
    }
    return Optional.empty();
  }

  /** The armed side that the claimant is, or whose mouthpiece it is. */
  public static Optional<String> actor(
      Frame frame, Sides sides, Countries countries, String country) {
    Optional<Node> node = node(frame);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Graph graph = frame.graph();
    Optional<String> named =
        graph.sentence().actors().stream()
            .filter(actor -> actor.actorClass() == ActorClass.NAMED)
            .filter(actor -> actor.first() <= node.get().first())
            .filter(actor -> actor.first() >= firstWord(graph, node.get()))
            .map(ActorMention::actor)
            .findFirst();
    if (named.isPresent()) {
      return named;
    }
    return graph.actor(node.get()).isPresent() || SPEAKERS.contains(node.get().lemma())
        ? sides.resolve(graph, node.get(), country)
        : Outlets.shipped().speaksFor(words(graph, node.get()), countries, country);
  }

  private static String words(Graph graph, Node subject) {
    return PlaceFinder.joined(graph.sentence().words(), firstWord(graph, subject), subject.end());
  }

  private static int firstWord(Graph graph, Node subject) {
    int first = subject.first();
    for (Node child : graph.children(subject)) {
      if (child.hasRelation("compound", "amod", "flat", "nmod:poss")
          && child.first() < first
          && (graph.sentence().words().get(child.first()).isCapitalised() || child.isNoun())) {
        first = child.first();
      }
    }
    return first;
  }
}
