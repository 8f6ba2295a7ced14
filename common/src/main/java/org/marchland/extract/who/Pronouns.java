// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.who;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorMention;
import org.marchland.extract.fact.FactWord;
import org.marchland.extract.grammar.Continued;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.grammar.WordOrder;

/** Tells which side a pronoun means: who says so, who acts above it, who was spoken of before. */
final class Pronouns {
  /** So far behind a quotation it is told who said it. */
  private static final int QUOTING_REACH = 12;

  /** So far before "that" stands the noun whose content it opens. */
  private static final int TELLING_REACH = 9;

  private static final Set<String> LEAVING =
      Set.of("flee", "retreat", "withdraw", "leave", "surrender", "collapse", "run");

  private final Sides sides;
  private final ActingSides acting;
  private final NamedSides named;

  Pronouns(Sides sides, ActingSides acting, NamedSides named) {
    this.sides = sides;
    this.acting = acting;
    this.named = named;
  }

  /** "they", "it", "who": the subject that said so, or the last side before. */
  Optional<String> resolve(Graph graph, Node node, String country, int depth) {
    if (node.tag().startsWith("W")) {
      Optional<String> antecedent =
          rightBefore(graph, node, country).or(() -> acting.nearestBefore(graph, node, country));
      if (antecedent.isPresent()) {
        return antecedent;
      }
    }
    Optional<String> we =
        node.lemma().equals("we")
            ? speaker(graph)
                .or(() -> quoting(graph, node))
                .flatMap(n -> sides.resolve(graph, n, country, depth + 1))
            : Optional.empty();
    if (we.isPresent()) {
      return we;
    }
    Optional<Node> sufferer =
        graph
            .nodeAt(node.first() - 1)
            .flatMap(participle -> Continued.of(graph, participle))
            .map(Continued::sufferer);
    if (sufferer.isPresent()) {
      return sides.resolve(graph, sufferer.get(), country, depth + 1);
    }
    Optional<String> speaking =
        speakerBefore(graph, node, country, depth)
            .or(() -> tellerBefore(graph, node, country, depth));
    if (speaking.isPresent()) {
      return speaking;
    }
    Optional<Node> verb = graph.head(node);
    Node at = verb.orElse(node);
    for (int i = 0; i < 5; i++) {
      Optional<Node> above = graph.head(at);
      if (above.isEmpty()) {
        break;
      }
      Optional<Node> subject = graph.child(above.get(), "nsubj", "nsubj:pass");
      if (subject.isPresent()
          && subject.get().index() < node.index()
          && agrees(graph, node, subject.get())
          && !subject.get().tag().startsWith("PRP")) {
        Optional<String> actor = sides.resolve(graph, subject.get(), country, depth + 1);
        if (actor.isPresent()) {
          return actor;
        }
      }
      at = above.get();
    }
    return subjectBefore(graph, node, country, depth)
        .or(() -> opening(graph, node, country))
        .or(() -> onlyBefore(graph, node, country))
        .or(() -> acting.firstOf(graph.sentence().index() - 1, country))
        .or(() -> named.last(graph.sentence().index(), node.first(), s -> true));
  }

  /** "clashes with rebels, who": the side that ends where a relative clause begins. */
  private Optional<String> rightBefore(Graph graph, Node pronoun, String country) {
    Sentence sentence = graph.sentence();
    int at = pronoun.first() - 1;
    int last = sentence.lower(at).equals(",") ? at - 1 : at;
    return sentence
        .actorAt(last)
        .filter(side -> side.end() == last + 1 && side.actorClass() != ActorClass.COUNTRY)
        .filter(side -> !SideNouns.isSupporter(sentence, side.first()))
        .flatMap(side -> sides.of(side, graph, country));
  }

  /**
   * "Rebels shelled the army before it captured": "it" is none of many. "The rebels attacked, the
   * army fled and they took": who fled does not take.
   */
  private static boolean agrees(Graph graph, Node pronoun, Node side) {
    if (isOfOne(pronoun)) {
      return !isMany(graph, side);
    }
    boolean fled =
        graph.head(side).filter(verb -> LEAVING.contains(verb.lemma())).isPresent()
            && graph
                .head(pronoun)
                .filter(verb -> verb.hasRelation("conj") && verb.head() == side.head())
                .isPresent();
    return !(fled && pronoun.lemma().matches("they|their") && !isMany(graph, side));
  }

  private static boolean isOfOne(Node pronoun) {
    return pronoun.lemma().matches("it|its");
  }

  /** "rebels", "Syrian rebels": more than one by the last word, which a name's parse hides. */
  private static boolean isMany(Graph graph, Node side) {
    return side.tag().equals("NNS")
        || graph
            .actor(side)
            .map(mention -> graph.sentence().words().get(mention.end() - 1))
            .filter(word -> !word.isCapitalised() && word.text().endsWith("s"))
            .isPresent();
  }

  /** "We have taken it," a rebel spokesman insisted: the only one who says something. */
  private static Optional<Node> speaker(Graph graph) {
    List<Node> speakers =
        graph.nodes().stream()
            .filter(n -> n.isVerb() && (FactWord.INSISTING.is(n) || n.isReporting()))
            .flatMap(verb -> graph.child(verb, "nsubj").stream())
            .filter(Node::isNoun)
            .filter(
                n -> graph.child(n, "nmod:poss").filter(o -> o.tag().startsWith("PRP")).isEmpty())
            .toList();
    return speakers.size() == 1 ? Optional.of(speakers.get(0)) : Optional.empty();
  }

  /** "We have taken X," a rebel spokesman said: who stands behind the quotation, by words alone. */
  private static Optional<Node> quoting(Graph graph, Node we) {
    Sentence sentence = graph.sentence();
    int size = sentence.words().size();
    int behind =
        IntStream.range(we.end(), size)
                .filter(i -> sentence.lower(i).matches("[\"”]|''"))
                .findFirst()
                .orElse(size)
            + 1;
    int end = Math.min(size, behind + QUOTING_REACH);
    boolean said =
        IntStream.range(behind, end)
            .mapToObj(graph::nodeAt)
            .flatMap(Optional::stream)
            .anyMatch(n -> n.isVerb() && (FactWord.INSISTING.is(n) || n.isReporting()));
    return IntStream.range(behind, said ? end : behind)
        .mapToObj(sentence::actorAt)
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(actor -> graph.nodeAt(actor.end() - 1));
  }

  /** "Puntland forces claim (that) they": who says what the pronoun does, by the words alone. */
  private Optional<String> speakerBefore(Graph graph, Node pronoun, String country, int depth) {
    Sentence sentence = graph.sentence();
    int at = pronoun.first() - 1;
    if (sentence.lower(at).equals("that")) {
      at--;
    }
    int verb = at;
    boolean said =
        graph
            .nodeAt(verb)
            .filter(n -> n.isVerb() && (n.isReporting() || n.lemma().equals("claim")))
            .isPresent();
    while (said && at > 0 && (at == verb || WordOrder.isBetween(sentence, at))) {
      at--;
    }
    int last = at;
    return said
        ? sentence
            .actorAt(last)
            .filter(side -> side.end() == last + 1)
            .flatMap(side -> graph.nodeAt(last))
            .flatMap(side -> sides.resolve(graph, side, country, depth + 1))
        : Optional.empty();
  }

  /** "rebel claims that they", "a boast by the militia's leader that its": whose word it is. */
  private Optional<String> tellerBefore(Graph graph, Node pronoun, String country, int depth) {
    Sentence sentence = graph.sentence();
    int that = pronoun.first() - 1;
    if (!sentence.lower(that).equals("that")) {
      return Optional.empty();
    }
    return IntStream.iterate(that - 1, i -> i >= Math.max(0, that - TELLING_REACH), i -> i - 1)
        .mapToObj(graph::nodeAt)
        .flatMap(Optional::stream)
        .filter(n -> n.isNoun() && FactWord.TOLD.is(n))
        .findFirst()
        .flatMap(
            told ->
                tellerOf(sentence, told.end(), that)
                    .or(() -> tellerOf(sentence, told.first() - 2, told.first())))
        .filter(side -> !isOfOne(pronoun) || side.actorClass() != ActorClass.REBEL)
        .flatMap(side -> graph.nodeAt(side.end() - 1))
        .flatMap(side -> sides.resolve(graph, side, country, depth + 1));
  }

  /** The first side named between two words. */
  private static Optional<ActorMention> tellerOf(Sentence sentence, int from, int to) {
    return sentence.actors().stream()
        .filter(side -> side.end() > from && side.end() <= to)
        .findFirst();
  }

  /** The last side before a pronoun that a clause of its sentence has for its subject. */
  private Optional<String> subjectBefore(Graph graph, Node node, String country, int depth) {
    Optional<String> best = Optional.empty();
    for (Node other : graph.nodes()) {
      if (other.index() < node.index()
          && other.hasRelation("nsubj", "nsubj:pass")
          && graph.actor(other).isPresent()
          && agrees(graph, node, other)
          && !other.tag().startsWith("PRP")) {
        Optional<String> actor = sides.resolve(graph, other, country, depth + 1);
        best = actor.isPresent() ? actor : best;
      }
    }
    return best;
  }

  /**
   * "Rebel forces in X attack the leader's hometown …": "they" are whom the sentence opens with.
   */
  private Optional<String> opening(Graph graph, Node pronoun, String country) {
    return pronoun.lemma().equals("they")
        ? acting.openingWithin(graph, pronoun, country, 1)
        : Optional.empty();
  }

  /** "the former", "the latter": of the two sides that were named last. */
  Optional<String> ofTwo(Graph graph, Node node, String country) {
    List<String> two =
        graph.sentence().actors().stream()
            .filter(side -> side.end() <= node.first() && side.actorClass() != ActorClass.COUNTRY)
            .flatMap(side -> sides.of(side, graph, country).stream())
            .distinct()
            .toList();
    return two.size() == 2
        ? Optional.of(two.get(node.lemma().equals("former") ? 0 : 1))
        : Optional.empty();
  }

  /** The one side that a sentence has spoken of before a pronoun. */
  private Optional<String> onlyBefore(Graph graph, Node pronoun, String country) {
    List<ActorMention> before =
        graph.sentence().actors().stream()
            .filter(a -> a.end() <= pronoun.first())
            .filter(
                a ->
                    graph
                        .nodeAt(a.end() - 1)
                        .filter(node -> !agrees(graph, pronoun, node))
                        .isEmpty())
            .toList();
    return before.size() == 1 ? sides.of(before.get(0), graph, country) : Optional.empty();
  }
}
