// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.marchland.actor.ActorClass;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.WordOrder;
import org.marchland.extract.lexicon.Lexicon.Entry;
import org.marchland.extract.where.PlacePhrases;
import org.marchland.extract.where.PlaceRef;

/**
 * Fills the roles of a change noun: "the capture of X by Y", "Y's withdrawal from X", "the fall of
 * X to Y".
 */
final class NominalFrames {
  private static final Set<String> CAMPAIGNS =
      Set.of(
          "offensive",
          "operation",
          "advance",
          "assault",
          "push",
          "campaign",
          "attack",
          "incursion",
          "counteroffensive",
          "counter-offensive",
          "counterattack",
          "victory",
          "gain",
          "drive");

  private final PlacePhrases places;

  NominalFrames(PlacePhrases places) {
    this.places = places;
  }

  Frame fill(Graph graph, Node node, Entry entry) {
    Optional<Node> owner = graph.child(node, "nmod:poss");
    Optional<Node> of = graph.oblique(node, "of");
    Optional<Node> by = graph.oblique(node, "by");
    Optional<Node> from = graph.oblique(node, "from");
    Optional<Node> to = graph.oblique(node, "to");
    List<PlaceRef> found = of.map(n -> places.read(graph, n)).orElse(List.of());
    if (found.isEmpty() && of.isEmpty() && graph.sentence().lower(node.end()).equals("of")) {
      found = places.scanRight(graph, node.end() + 1, 5);
    }
    return switch (entry.frame()) {
      case GAIN -> {
        List<PlaceRef> taken = found;
        Optional<Node> gainer =
            by.or(() -> WordOrder.sideAfter(graph, node, "by"))
                .or(() -> owner.filter(o -> graph.actor(o).isPresent() || isPronoun(o)))
                .or(
                    () ->
                        graph
                            .child(node, "amod", "compound")
                            .filter(c -> graph.actor(c).isPresent()));
        if (taken.isEmpty()) {
          taken =
              owner
                  .or(() -> graph.child(node, "compound"))
                  .filter(o -> graph.actor(o).isEmpty())
                  .map(o -> places.read(graph, o))
                  .orElse(List.of());
        }
        if (gainer.isEmpty()) {
          gainer = governingSubject(graph, node).or(() -> campaigner(graph, node));
        }
        yield new Frame(graph, node, entry, taken, gainer, from);
      }
      case CLEAR -> {
        // "the town is now free of militants"
        Optional<Node> declaring = Declarations.declaring(graph, node);
        yield new Frame(
            graph,
            node,
            entry,
            declaring
                .flatMap(d -> Declarations.declared(graph, d, node))
                .or(() -> governed(graph, node))
                .map(n -> places.read(graph, n))
                .orElse(List.of()),
            declaring.flatMap(graph::subject).filter(s -> graph.actor(s).isPresent()),
            WordOrder.sideAfter(graph, node, "of"));
      }
      case EXPEL ->
          new Frame(
              graph,
              node,
              entry,
              from.map(n -> places.read(graph, n)).orElse(List.of()),
              by.or(() -> owner).or(() -> WordOrder.sideAfter(graph, node, "by")),
              of);
      case FALL -> {
        if (Set.of("hand", "control").contains(entry.lemma())) {
          // "the town is now in rebel hands"
          yield new Frame(
              graph,
              node,
              entry,
              governed(graph, node).map(n -> places.read(graph, n)).orElse(List.of()),
              GivingFrames.handsOf(graph, node),
              Optional.empty());
        }
        List<PlaceRef> fallen =
            found.isEmpty() ? owner.map(o -> places.read(graph, o)).orElse(List.of()) : found;
        yield new Frame(
            graph,
            node,
            entry,
            fallen,
            to.or(() -> by).filter(n -> graph.actor(n).isPresent()),
            of.flatMap(site -> modifyingSide(graph, site)));
      }
      case LOSE ->
          new Frame(
              graph,
              node,
              entry,
              found,
              to.or(() -> WordOrder.sideAfter(graph, node, "to"))
                  .filter(n -> graph.actor(n).isPresent() || n.isName()),
              owner.or(() -> by).or(() -> governingSubject(graph, node)));
      case LEAVE -> {
        Optional<Node> place = from.or(() -> of.flatMap(o -> graph.oblique(o, "from")));
        List<PlaceRef> left = place.map(n -> places.read(graph, n)).orElse(List.of());
        Optional<Node> announcing =
            governingSubject(graph, node).filter(s -> graph.actor(s).isPresent());
        Optional<Node> leaver =
            owner
                .or(() -> by)
                .or(() -> of.filter(o -> isNamed(graph, o)))
                .or(() -> announcing)
                .or(() -> of.filter(o -> graph.actor(o).isPresent()))
                .or(
                    () ->
                        graph
                            .child(node, "amod", "compound")
                            .filter(c -> graph.actor(c).isPresent()));
        yield new Frame(
            graph,
            node,
            entry,
            left,
            Optional.empty(),
            leaver.or(() -> governingSubject(graph, node)));
      }
      case HAND ->
          new Frame(
              graph,
              node,
              entry,
              found,
              to.or(() -> WordOrder.sideAfter(graph, node, "to")),
              owner.or(() -> by));
      case HOLD -> new Frame(graph, node, entry, found, governed(graph, node), Optional.empty());
      default -> new Frame(graph, node, entry, List.of(), Optional.empty(), Optional.empty());
    };
  }

  /** "of the last remaining RSF units": a phrase whose head or modifiers name a side. */
  private static boolean isNamed(Graph graph, Node noun) {
    return Stream.concat(Stream.of(noun), modifyingSide(graph, noun).stream())
        .flatMap(node -> graph.actor(node).stream())
        .anyMatch(actor -> actor.actorClass() == ActorClass.NAMED);
  }

  /** "the last rebel base", "the militants' camp": the side that a noun's modifiers name. */
  private static Optional<Node> modifyingSide(Graph graph, Node noun) {
    return graph.children(noun).stream()
        .filter(c -> c.hasRelation("compound", "amod", "nmod:poss") && c.index() < noun.index())
        .filter(c -> graph.actor(c).filter(a -> a.actorClass() != ActorClass.COUNTRY).isPresent())
        .findFirst();
  }

  private static boolean isPronoun(Node node) {
    return node.tag().startsWith("PRP");
  }

  /**
   * "the capture came after advances by the army", "the seizure was part of an army offensive":
   * whose campaign the capture belongs to, where the change noun is what the sentence is about.
   */
  private static Optional<Node> campaigner(Graph graph, Node noun) {
    if (!noun.hasRelation("nsubj", "nsubj:pass", "root")) {
      return Optional.empty();
    }
    return graph.nodes().stream()
        .filter(n -> n.index() > noun.index() && CAMPAIGNS.contains(n.lemma()))
        .filter(n -> graph.preposition(n).matches("of|after|in|during|amid|following"))
        .flatMap(
            campaign ->
                modifyingSide(graph, campaign)
                    .or(() -> WordOrder.sideAfter(graph, campaign, "by", 5))
                    .stream())
        .findFirst();
  }

  /** "announced the capture of": who announces, claims or celebrates it has made it. */
  private static Optional<Node> governingSubject(Graph graph, Node noun) {
    Optional<Node> head = graph.head(noun);
    if (head.isPresent()
        && head.get().isVerb()
        && noun.hasRelation("obj", "obl")
        && Set.of(
                "announce",
                "claim",
                "complete",
                "celebrate",
                "declare",
                "report",
                "confirm",
                "follow",
                "make",
                "achieve",
                "suffer",
                "acknowledge",
                "admit")
            .contains(head.get().lemma())) {
      return graph.subject(head.get());
    }
    return Optional.empty();
  }

  /** The subject of "are in control of". */
  private static Optional<Node> governed(Graph graph, Node noun) {
    return graph.child(noun, "nsubj").or(() -> graph.head(noun).flatMap(graph::subject));
  }
}
