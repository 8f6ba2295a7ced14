// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.who;

import java.util.Optional;
import java.util.Set;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorMention;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.text.Compass;

/** Finds who acts where the parse gives a change word no subject. */
final class ActingSides {
  /** Before the name of a country that only says where something is. */
  private static final String WHERE = "in|at|of|on|near|to|into|inside|lake|across|between|towards";

  private final Sides sides;
  private final SideNouns nouns;

  ActingSides(Sides sides, SideNouns nouns) {
    this.sides = sides;
    this.nouns = nouns;
  }

  /**
   * The side that acts in the clauses above a change word, else the nearest one before it that
   * nothing is done to: for text whose parse gives no subject.
   */
  Optional<String> actingBefore(Graph graph, Node trigger, String country) {
    Node at = trigger;
    for (int i = 0; i < 8; i++) {
      Optional<Node> head = graph.head(at);
      if (head.isEmpty()) {
        break;
      }
      at = head.get();
      Optional<Node> subject =
          graph.child(at, "nsubj", "nsubj:pass").filter(s -> s.index() < trigger.index());
      if (subject.isPresent() && graph.actor(subject.get()).isPresent() && !at.isReporting()) {
        // Also where it tells nobody: bare militants act here, not the next side named.
        return sides.resolve(graph, subject.get(), country);
      }
    }
    return actorOfClauseBefore(graph, trigger, country)
        .or(() -> opening(graph, trigger, country))
        .or(() -> nearestBefore(graph, trigger, country))
        .or(() -> firstOf(graph.sentence().index() - 1, country));
  }

  /**
   * "The army launch an assault on X, capturing": the side that the sentence opens with, for a
   * participle that hangs on it and for a headline's verb taken for a noun.
   */
  Optional<String> opening(Graph graph, Node trigger, String country) {
    return followsClause(graph, trigger) || trigger.isNoun()
        ? openingWithin(graph, trigger, country, 2)
        : Optional.empty();
  }

  /** The side that a sentence begins with, no later than a word, before a node. */
  Optional<String> openingWithin(Graph graph, Node node, String country, int latest) {
    return graph.sentence().actors().stream()
        .findFirst()
        .filter(a -> a.first() <= latest && a.end() <= node.first())
        .filter(a -> !isWhere(graph.sentence(), a))
        .flatMap(a -> sides.of(a, graph, country));
  }

  /**
   * "fighters attacked troops loyal to X in Y after seizing Z": who acts in the clause before does
   * so in the one that follows it, wherever the parse attaches that.
   */
  private Optional<String> actorOfClauseBefore(Graph graph, Node trigger, String country) {
    if (!followsClause(graph, trigger)) {
      return Optional.empty();
    }
    Optional<Node> acting =
        graph.nodes().stream()
            .filter(n -> n.index() < trigger.index() && n.hasRelation("nsubj"))
            .filter(n -> graph.actor(n).isPresent())
            .filter(n -> graph.head(n).filter(Node::isReporting).isEmpty())
            .reduce((first, second) -> second);
    return acting.flatMap(n -> sides.resolve(graph, n, country));
  }

  /** "…, capturing", "… after seizing": a participle whose clause hangs on the one before it. */
  private static boolean followsClause(Graph graph, Node trigger) {
    return trigger.tag().equals("VBG")
        && Set.of("after", "before", "by", "while", "since", "when", ",")
            .contains(graph.sentence().lower(trigger.first() - 1));
  }

  /**
   * The nearest side before a change word that is not somebody it was taken from: for text whose
   * parse gives no subject.
   */
  Optional<String> nearestBefore(Graph graph, Node trigger, String country) {
    Sentence sentence = graph.sentence();
    for (int i = sentence.actors().size() - 1; i >= 0; i--) {
      ActorMention mention = sentence.actors().get(i);
      if (mention.end() <= trigger.first()
          && trigger.first() - mention.end() <= 12
          && !isWhere(sentence, mention)) {
        String before = sentence.lower(mention.first() - 1);
        String earlier = before.equals("the") ? sentence.lower(mention.first() - 2) : before;
        if (!Set.of("from", "against", "by", "of", "with", "to", "in", "for", "on")
            .contains(earlier)) {
          Optional<Node> node = graph.nodeAt(mention.end() - 1);
          if (node.isPresent() && node.get().hasRelation("obj") && !trigger.tag().startsWith("W")) {
            continue;
          }
          return node.flatMap(n -> nouns.of(mention, graph, n, country));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The first side of a sentence, which most often is what it speaks of: the meaning of "they" in
   * the next.
   */
  Optional<String> firstOf(int index, String country) {
    if (index < 0) {
      return Optional.empty();
    }
    Sentence sentence = sides.sentences().get(index);
    boolean empty = sentence.lower(1).matches("is|was|has|'s|seems|appears|remains|took");
    if (sentence.lower(0).matches("it|they") && !empty) {
      Optional<String> same = firstOf(index - 1, country);
      if (same.isPresent()) {
        return same;
      }
    }
    for (ActorMention mention : sentence.actors()) {
      String before = sentence.lower(mention.first() - 1);
      if (isWhere(sentence, mention) || before.matches("against|from")) {
        continue;
      }
      Optional<String> plain = nouns.plain(mention, index, country);
      if (plain.isPresent()) {
        return plain;
      }
    }
    return Optional.empty();
  }

  /** "in China", "across western Iraq": a country that only says where something is. */
  private static boolean isWhere(Sentence sentence, ActorMention side) {
    int at = side.first() - 1;
    int before = Compass.PARTS.contains(sentence.lower(at)) ? at - 1 : at;
    return side.actorClass() == ActorClass.COUNTRY && sentence.lower(before).matches(WHERE);
  }
}
