// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.frame;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.WordOrder;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.lexicon.Need;
import org.marchland.extract.lexicon.NounClass;
import org.marchland.extract.where.CountedPlaces;
import org.marchland.extract.where.NameLists;
import org.marchland.extract.where.PlacePhrases;
import org.marchland.extract.where.PlaceRef;
import org.marchland.place.PlaceMention;

/** Fills the roles of verbs by which somebody comes to hold a place, or is said to hold it. */
final class TakingFrames {
  private final Lexicon lexicon;
  private final Triggers triggers;
  private final PlacePhrases places;

  TakingFrames(Lexicon lexicon, Triggers triggers, PlacePhrases places) {
    this.lexicon = lexicon;
    this.triggers = triggers;
    this.places = places;
  }

  /** "seized X from Y", "X was liberated by Y", "cleared X of Y", "X is back under Y". */
  Frame gain(Clause clause) {
    if (isOfNoGround(clause)) {
      return clause.without();
    }
    Optional<Node> from = from(clause);
    List<PlaceRef> found = CountedPlaces.listed(clause.graph(), clause.verb(), taken(clause));
    if (found.isEmpty() && clause.patient().filter(p -> p.lemma().equals("control")).isPresent()) {
      found = places.read(clause.graph(), clause.patient().get());
    }
    if (clause.isLightTaking() && isTakenLightly(clause, found, from)) {
      found = List.of();
    }
    Optional<Node> loser = loser(clause, from);
    if (clause.entry().frame() == Lexicon.Frame.CLEAR
        && loser.isEmpty()
        && from.isEmpty()
        && (!clause.verb().lemma().equals("clear")
            || found.stream().allMatch(PlaceRef::isReference))) {
      // "cleared it": of what?
      found = List.of();
    }
    Optional<Node> holder = holder(clause);
    Optional<Node> gainer =
        holder
            .filter(h -> clause.graph().actor(h).isPresent())
            .or(clause::subject)
            .or(() -> holder);
    return clause.frame(found, gainer, loser);
  }

  /** "seized power from the government of X", "289 captured", "people seized on a bus". */
  private boolean isOfNoGround(Clause clause) {
    Graph graph = clause.graph();
    boolean noGround =
        nextHead(graph, clause.verb())
            .filter(n -> NounClass.NO_GROUND.is(n) || (!clause.passive() && NounClass.PEOPLE.is(n)))
            .filter(n -> graph.nodeAt(n.end()).filter(o -> o.tag().equals("POS")).isEmpty())
            .isPresent();
    return noGround
        || isRecorded(graph, clause.verb())
        || isPassageCleared(clause)
        || isAcquitted(clause)
        || Captives.isCaptiveBefore(graph, clause.verb())
        || (clause.passive()
            && clause.patient().flatMap(p -> lexicon.placeNoun(p.lemma())).isEmpty()
            && Captives.isDoneToPeople(graph, clause.verb()));
  }

  /** "captured on video torturing two men from X", "an image taken of X". */
  private static boolean isRecorded(Graph graph, Node verb) {
    boolean picture =
        graph
            .sentence()
            .lower(verb.first() - 1)
            .matches("(image|photo|photograph|picture|selfie)s?");
    return picture
        || (graph.sentence().lower(verb.end()).equals("on")
            && IntStream.range(verb.end() + 1, verb.end() + 3)
                .mapToObj(graph.sentence()::lower)
                .anyMatch(w -> w.matches("video|camera|film|tape|footage|videotape")));
  }

  /** "thus clearing the road to X": nobody has gone there yet. */
  private static boolean isPassageCleared(Clause clause) {
    return clause.entry().frame() == Lexicon.Frame.CLEAR
        && clause
            .patient()
            .filter(p -> p.lemma().matches("road|way|path|route|passage"))
            .filter(
                p ->
                    clause.graph().oblique(p, "to", "towards", "toward", "into", "for").isPresent())
            .isPresent();
  }

  /** "was cleared by a court of these charges". */
  private static boolean isAcquitted(Clause clause) {
    Graph graph = clause.graph();
    return clause.entry().frame() == Lexicon.Frame.CLEAR
        && graph.nodes().stream()
            .filter(n -> n.index() > clause.verb().index())
            .anyMatch(
                n ->
                    n.lemma()
                        .matches("charge|wrongdoing|allegation|accusation|blame|misconduct|guilt"));
  }

  /** What is taken: what the parse says, else what follows the verb, or stands before a passive. */
  private List<PlaceRef> taken(Clause clause) {
    Graph graph = clause.graph();
    Node node = clause.verb();
    Optional<Node> patient = clause.patient();
    boolean under = clause.entry().need() == Need.UNDER;
    List<PlaceRef> found = patient.map(n -> places.read(graph, n)).orElse(List.of());
    boolean intransitive =
        patient.isEmpty()
            && graph.nodeAt(node.end()).filter(n -> n.tag().equals("IN")).isPresent()
            && Set.of("in", "during", "near", "by", "after", "before")
                .contains(graph.sentence().lower(node.end()));
    boolean follows = !clause.passive() && !under && !intransitive;
    if (found.isEmpty() && patient.isEmpty() && follows) {
      found = places.scanRight(graph, node.end(), 8);
    }
    if (found.isEmpty() && follows) {
      found =
          WordOrder.nextNoun(graph, node)
              .filter(n -> patient.isEmpty() || n.index() != patient.get().index())
              .map(n -> places.read(graph, n))
              .orElse(List.of());
    }
    if (found.isEmpty() && clause.passive() && !under && mayStandBefore(clause)) {
      found = places.scanLeft(graph, node.first() - 1, 8);
    }
    if (found.isEmpty() && clause.passive()) {
      found =
          WordOrder.setOffName(graph, node)
              .or(() -> WordOrder.beforeRelative(graph, node))
              .map(n -> places.read(graph, n))
              .orElse(found);
    }
    if (clause.passive() && patient.filter(p -> p.index() < node.index()).isPresent()) {
      // "hardware seized from Raul Reyes": whom it was taken from was not taken.
      return found.stream()
          .filter(p -> p.kind() != PlaceMention.Kind.UNLISTED || p.first() < node.first())
          .toList();
    }
    return found;
  }

  /** Whether the place of a passive may stand before it, unseen by the parse. */
  private boolean mayStandBefore(Clause clause) {
    Graph graph = clause.graph();
    Node node = clause.verb();
    boolean nameless =
        clause
            .patient()
            .map(p -> lexicon.placeNoun(p.lemma()).isPresent())
            .orElse(node.hasRelation("acl"));
    boolean agent = graph.sentence().lower(node.end()).equals("by");
    boolean unread = clause.patient().isEmpty() && graph.hasChild(node, "aux:pass");
    return nameless || (!graph.hasChild(node, "csubj", "csubj:pass") && (agent || unread));
  }

  /** "took it on Friday": what is taken by the calendar is ground. */
  private static boolean isWhen(Graph graph, Node it) {
    return graph.sentence().isTime(it.end());
  }

  /** "took it", "take a position inside a building", "was taken off the air". */
  private static boolean isTakenLightly(Clause clause, List<PlaceRef> found, Optional<Node> from) {
    boolean pronoun =
        clause.patient().filter(p -> !p.isNoun() && !isWhen(clause.graph(), p)).isPresent()
            && found.stream().anyMatch(PlaceRef::isReference);
    boolean stand =
        clause
            .patient()
            .filter(p -> p.lemma().equals("position"))
            .filter(p -> !clause.graph().hasChild(p, "compound", "amod"))
            .isPresent();
    boolean fromSide = from.filter(f -> clause.graph().actor(f).isPresent()).isPresent();
    return pronoun
        || (stand && from.isEmpty())
        || (!fromSide && isOnlyAName(clause.graph(), found));
  }

  /**
   * "the deal brought it under the control of X": whose control it is, whatever has brought it
   * there.
   */
  private static Optional<Node> holder(Clause clause) {
    Graph graph = clause.graph();
    return clause.entry().need() == Need.UNDER
        ? graph
            .oblique(clause.verb(), "under", "back under")
            .flatMap(
                c ->
                    graph
                        .oblique(c, "of")
                        .or(() -> graph.child(c, "nmod:poss", "compound", "amod")))
        : Optional.empty();
  }

  private Optional<Node> loser(Clause clause, Optional<Node> from) {
    Graph graph = clause.graph();
    if (clause.entry().frame() == Lexicon.Frame.CLEAR) {
      return WordOrder.ofSide(graph, clause.verb());
    }
    return from.or(() -> clause.patient().flatMap(p -> graph.oblique(p, "from")))
        .or(() -> WordOrder.sideFrom(graph, clause.verb()))
        .or(
            () ->
                clause.passive()
                    ? clause
                        .patient()
                        .flatMap(p -> graph.oblique(p, "of"))
                        .filter(n -> lexicon.placeNoun(n.lemma()).isEmpty())
                    : Optional.empty())
        .filter(n -> graph.place(n).isEmpty() || graph.actor(n).isPresent());
  }

  /** "took control of X": the place is what "control" governs. */
  Frame control(Clause clause) {
    Graph graph = clause.graph();
    Node node = clause.verb();
    Optional<Node> control = triggers.controlNoun(graph, node);
    if (node.lemma().matches("assume|take")
        && control.filter(c -> c.lemma().equals("command")).isPresent()) {
      // "assumed command of the X front": an office.
      return clause.without();
    }
    List<PlaceRef> of = control.map(c -> places.read(graph, c)).orElse(List.of());
    of = CountedPlaces.listed(graph, node, of);
    if (of.isEmpty()) {
      of = ofFirstVerb(clause);
    }
    if (of.isEmpty()) {
      String[] prepositions =
          clause.entry().need() == Need.SECURITY
              ? new String[] {"to", "in"}
              : new String[] {"of", "over"};
      of = graph.oblique(node, prepositions).map(n -> places.read(graph, n)).orElse(List.of());
    }
    return clause.frame(of, clause.subject(), from(clause).filter(n -> graph.place(n).isEmpty()));
  }

  /** "raised the flag over X", "stormed X and raised the flag over its square". */
  Frame flag(Clause clause) {
    Graph graph = clause.graph();
    List<PlaceRef> under =
        graph
            .oblique(clause.verb(), "over", "in", "at", "above", "on", "atop")
            .map(n -> places.read(graph, n))
            .orElse(List.of());
    return clause.frame(
        under.isEmpty() ? ofFirstVerb(clause) : under, clause.subject(), Optional.empty());
  }

  /** "enter the city of X and take control": the object of the verb that this one is joined to. */
  private List<PlaceRef> ofFirstVerb(Clause clause) {
    Graph graph = clause.graph();
    return clause.verb().hasRelation("conj")
        ? graph
            .head(clause.verb())
            .flatMap(graph::object)
            .map(n -> places.read(graph, n))
            .orElse(List.of())
        : List.of();
  }

  private static Optional<Node> from(Clause clause) {
    return clause.graph().oblique(clause.verb(), "from", "out of", "out from", "away from");
  }

  /** The noun that the words after a verb are about: "frigate" in "the Navy frigate Zulfiquar". */
  private static Optional<Node> nextHead(Graph graph, Node verb) {
    return WordOrder.nextNoun(graph, verb).stream()
        .flatMap(
            first ->
                graph.nodes().subList(first.index(), graph.nodes().size()).stream()
                    .takeWhile(Node::isNoun))
        .filter(noun -> !noun.isName() && !noun.word().equals(noun.word().toUpperCase(Locale.ROOT)))
        .reduce((first, second) -> second);
  }

  /** Names that no gazetteer lists and no word such as "town" leads to. */
  private static boolean isOnlyAName(Graph graph, List<PlaceRef> found) {
    return !found.isEmpty()
        && found.stream()
            .allMatch(
                p ->
                    p.kind() == PlaceMention.Kind.UNLISTED
                        && !p.isReference()
                        && !NameLists.isIntroduced(graph, p.first()));
  }
}
