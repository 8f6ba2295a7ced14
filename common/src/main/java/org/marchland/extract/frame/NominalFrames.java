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

  /** So far after "the fall of" the side may stand that the place fell to. */
  private static final int FALLING_REACH = 9;

  private final PlacePhrases places;

  NominalFrames(PlacePhrases places) {
    this.places = places;
  }

  Frame fill(Graph graph, Node node, Entry entry) {
    Noun noun = new Noun(graph, node, entry);
    return switch (entry.frame()) {
      case GAIN -> gain(noun);
      case CLEAR -> clear(noun);
      case EXPEL ->
          noun.frame(
              noun.read(noun.from()),
              noun.by().or(noun::owner).or(() -> noun.sideAfter("by")),
              noun.of());
      case FALL -> Set.of("hand", "control").contains(entry.lemma()) ? inHands(noun) : fall(noun);
      case LOSE ->
          noun.frame(
              noun.placesOf(),
              noun.to().or(() -> noun.sideAfter("to")).flatMap(n -> whoIsIn(graph, n)),
              noun.owner().or(noun::by).or(() -> governingSubject(graph, node)));
      case LEAVE -> leave(noun);
      case HAND ->
          noun.frame(
              noun.placesOf(), noun.to().or(() -> noun.sideAfter("to")), noun.owner().or(noun::by));
      case HOLD -> noun.frame(noun.placesOf(), governed(graph, node), Optional.empty());
      default -> noun.frame(List.of(), Optional.empty(), Optional.empty());
    };
  }

  /** A change noun with the phrases that hang on it. */
  private final class Noun {
    final Graph graph;
    final Node node;
    final Entry entry;

    Noun(Graph graph, Node node, Entry entry) {
      this.graph = graph;
      this.node = node;
      this.entry = entry;
    }

    Optional<Node> owner() {
      return graph.child(node, "nmod:poss");
    }

    Optional<Node> of() {
      return graph.oblique(node, "of");
    }

    Optional<Node> by() {
      return graph.oblique(node, "by");
    }

    Optional<Node> from() {
      return graph.oblique(node, "from");
    }

    Optional<Node> to() {
      return graph.oblique(node, "to");
    }

    Optional<Node> sideAfter(String preposition) {
      return WordOrder.sideAfter(graph, node, preposition);
    }

    List<PlaceRef> read(Optional<Node> head) {
      return head.map(n -> places.read(graph, n)).orElse(List.of());
    }

    /** "the capture of X", also where the parse hangs "of X" elsewhere. */
    List<PlaceRef> placesOf() {
      boolean adrift = of().isEmpty() && graph.sentence().lower(node.end()).equals("of");
      return adrift ? places.scanRight(graph, node.end() + 1, 5) : read(of());
    }

    /** "the rebel capture", "the army withdrawal". */
    Optional<Node> modifier() {
      return graph.child(node, "amod", "compound").filter(c -> graph.actor(c).isPresent());
    }

    Frame frame(List<PlaceRef> found, Optional<Node> gainer, Optional<Node> loser) {
      return new Frame(graph, node, entry, found, gainer, loser);
    }
  }

  private Frame gain(Noun noun) {
    Graph graph = noun.graph;
    List<PlaceRef> taken = noun.placesOf();
    boolean owned = taken.isEmpty();
    if (owned) {
      // "the town's capture", "its capture"
      taken =
          noun.read(
              noun.owner()
                  .or(() -> graph.child(noun.node, "compound"))
                  .filter(o -> graph.actor(o).isEmpty()));
    }
    Optional<Node> gainer =
        noun.by()
            .or(() -> noun.sideAfter("by"))
            .or(
                () ->
                    noun.owner()
                        .filter(o -> graph.actor(o).isPresent() || (isPronoun(o) && !owned)))
            .or(noun::modifier)
            .or(() -> governingSubject(graph, noun.node))
            .or(() -> campaigner(graph, noun.node));
    return noun.frame(taken, gainer, noun.from());
  }

  /** "the town is now free of militants" */
  private Frame clear(Noun noun) {
    Graph graph = noun.graph;
    Optional<Node> declaring = Declarations.declaring(graph, noun.node);
    return noun.frame(
        noun.read(
            declaring
                .flatMap(d -> Declarations.declared(graph, d, noun.node))
                .or(() -> governed(graph, noun.node))),
        declaring
            .or(() -> graph.head(noun.node).filter(h -> h.lemma().equals("declare")))
            .flatMap(graph::subject)
            .filter(s -> graph.actor(s).isPresent()),
        noun.sideAfter("of"));
  }

  /** "the town is now in rebel hands" */
  private Frame inHands(Noun noun) {
    return noun.frame(
        noun.read(governed(noun.graph, noun.node)),
        GivingFrames.handsOf(noun.graph, noun.node),
        Optional.empty());
  }

  /** "lost to the rebels", "lost to a rebel offensive". */
  private static Optional<Node> whoIsIn(Graph graph, Node noun) {
    return graph.actor(noun).isPresent() || noun.isName()
        ? Optional.of(noun)
        : modifyingSide(graph, noun);
  }

  /** "the fall of X to Y", "X's fall" */
  private Frame fall(Noun noun) {
    Graph graph = noun.graph;
    List<PlaceRef> of = noun.placesOf();
    return noun.frame(
        of.isEmpty() ? noun.read(noun.owner()) : of,
        noun.to().or(noun::by).filter(n -> graph.actor(n).isPresent()).or(() -> fellTo(noun)),
        noun.of().flatMap(site -> modifyingSide(graph, site)));
  }

  /** "acknowledged the fall of X to rebels", but not "the fall of X was a blow to". */
  private static Optional<Node> fellTo(Noun noun) {
    Graph graph = noun.graph;
    return WordOrder.sideAfter(graph, noun.node, "to", FALLING_REACH)
        .filter(
            side ->
                graph
                    .between(noun.node.end(), side.first())
                    .noneMatch(n -> n.isVerb() || isAnotherNoun(graph, n)));
  }

  private static boolean isAnotherNoun(Graph graph, Node node) {
    return node.isNoun()
        && !node.isName()
        && graph.actor(node).isEmpty()
        && graph.place(node).isEmpty()
        && !node.lemma().matches("town|city|village|capital|port|base");
  }

  /** "the army's withdrawal from X", "the withdrawal of troops from X" */
  private Frame leave(Noun noun) {
    Graph graph = noun.graph;
    Optional<Node> leaver =
        noun.owner()
            .or(noun::by)
            .or(() -> noun.of().filter(o -> isNamed(graph, o)))
            .or(() -> governingSubject(graph, noun.node).filter(s -> graph.actor(s).isPresent()))
            .or(() -> noun.of().filter(o -> graph.actor(o).isPresent()))
            .or(noun::modifier)
            .or(() -> governingSubject(graph, noun.node));
    return noun.frame(
        noun.read(noun.from().or(() -> noun.of().flatMap(o -> graph.oblique(o, "from")))),
        Optional.empty(),
        leaver);
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

  /** The subject of "are in control of", whom "leaving them in control of" leaves there. */
  private static Optional<Node> governed(Graph graph, Node noun) {
    return graph
        .child(noun, "nsubj")
        .or(
            () ->
                graph
                    .head(noun)
                    .flatMap(h -> h.lemma().equals("leave") ? graph.object(h) : graph.subject(h)));
  }
}
