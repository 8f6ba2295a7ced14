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
          "official",
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

  /** Who says it: the subject of the reporting verb, or whom "according to" names. */
  public static Optional<Node> node(Frame frame) {
    Graph graph = frame.graph();
    Node at = frame.trigger();
    for (int i = 0; i < 5; i++) {
      Optional<Node> head = graph.head(at);
      if (head.isPresent() && REPORTING.contains(head.get().lemma())) {
        return graph.child(head.get(), "nsubj");
      }
      Optional<Node> beside =
          graph.child(at, "parataxis", "dep").filter(p -> REPORTING.contains(p.lemma()));
      if (beside.isPresent()) {
        return graph.child(beside.get(), "nsubj").or(() -> behind(graph, beside.get()));
      }
      Optional<Node> source =
          graph.children(at).stream()
              .filter(c -> c.hasRelation("obl") && graph.preposition(c).startsWith("according"))
              .findFirst();
      if (source.isPresent() || head.isEmpty()) {
        return source;
      }
      at = head.get();
    }
    return Optional.empty();
  }

  /** "…, said the Observatory": a subject that a parse takes for an object. */
  private static Optional<Node> behind(Graph graph, Node verb) {
    return graph.child(verb, "obj").filter(o -> o.isNoun() && o.index() > verb.index());
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
    Optional<Node> office =
        graph.child(node.get(), "appos").filter(title -> SPEAKERS.contains(title.lemma()));
    return graph.actor(node.get()).isPresent() || SPEAKERS.contains(node.get().lemma())
        ? sides.resolve(graph, node.get(), country)
        : office
            .flatMap(title -> sides.resolve(graph, title, country))
            .or(() -> Outlets.shipped().speaksFor(words(graph, node.get()), countries, country));
  }

  private static String words(Graph graph, Node subject) {
    return PlaceFinder.joined(
        graph.sentence().words(), firstWord(graph, subject), lastWord(graph, subject));
  }

  private static int firstWord(Graph graph, Node subject) {
    int first = subject.first();
    for (Node child : graph.children(subject)) {
      if (child.hasRelation("compound", "amod", "flat", "nmod:poss")
          && child.first() < first
          && (graph.sentence().words().get(child.first()).isCapitalised() || child.isNoun())) {
        first = Math.min(child.first(), firstWord(graph, child));
      }
    }
    return first;
  }

  /** "a spokesman for the rebels": whom a spokesman speaks for is part of who he is. */
  private static int lastWord(Graph graph, Node subject) {
    return SPEAKERS.contains(subject.lemma())
        ? graph.oblique(subject, "for", "of").map(Node::end).orElse(subject.end())
        : subject.end();
  }
}
