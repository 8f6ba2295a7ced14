// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.WordOrder;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.lexicon.Need;
import org.marchland.extract.lexicon.NounClass;
import org.marchland.extract.where.PlacePhrases;
import org.marchland.extract.where.PlaceRef;

/** Fills the roles of verbs by which a place passes from one side to another, or is lost. */
final class GivingFrames {
  private final Lexicon lexicon;
  private final Triggers triggers;
  private final PlacePhrases places;

  GivingFrames(Lexicon lexicon, Triggers triggers, PlacePhrases places) {
    this.lexicon = lexicon;
    this.triggers = triggers;
    this.places = places;
  }

  /** "handed X over to Y", "ceded X". */
  Frame hand(Clause clause) {
    Graph graph = clause.graph();
    Node node = clause.verb();
    Optional<Node> subject = clause.subject();
    Optional<Node> patient = clause.patient();
    boolean people =
        patient.filter(p -> p.tag().startsWith("PRP") && !p.lemma().equals("it")).isPresent()
            || patient.filter(NounClass.PEOPLE::is).isPresent()
            || isAfterInjury(graph, node);
    if (people) {
      // "they were handed over to the authorities", "was wounded and transferred to a hospital"
      return clause.without();
    }
    List<PlaceRef> given = patient.map(n -> places.read(graph, n)).orElse(List.of());
    if (given.isEmpty()) {
      String[] beside = patient.isPresent() ? new String[] {"of", "over"} : new String[] {"over"};
      given = graph.oblique(node, beside).map(n -> places.read(graph, n)).orElse(List.of());
    }
    Optional<Node> to =
        graph
            .oblique(node, "to", "over to", "back to")
            .or(() -> patient.flatMap(p -> graph.oblique(p, "to")))
            .or(() -> graph.child(node, "iobj"))
            .or(() -> WordOrder.sideAfter(graph, node, "to"))
            .or(() -> WordOrder.sideAfter(graph, node, "to", 26));
    boolean needsTaker =
        Set.of("hand", "return", "transfer", "yield", "pass", "restore", "concede", "give")
            .contains(node.lemma());
    if (needsTaker && to.isEmpty() && clause.entry().need() != Need.OVER) {
      given = List.of();
    }
    if (node.lemma().equals("surrender") && patient.isEmpty()) {
      given = List.of();
    }
    return clause.frame(
        given,
        to.filter(n -> graph.actor(n).isPresent() || n.isNoun())
            .map(n -> NounClass.HANDS.is(n) ? handsOf(graph, n).orElse(n) : n),
        subject);
  }

  private static boolean isAfterInjury(Graph graph, Node verb) {
    return verb.hasRelation("conj")
        && graph
            .head(verb)
            .filter(h -> h.lemma().matches("wound|injure|arrest|detain|kidnap|rescue"))
            .isPresent();
  }

  /** "lost X to Y", "lost control of X". */
  Frame lose(Clause clause) {
    Graph graph = clause.graph();
    Node node = clause.verb();
    Optional<Node> patient = clause.patient();
    Optional<Node> control =
        clause.entry().need() == Need.CONTROL
            ? triggers.controlNoun(graph, node)
            : Optional.empty();
    return clause.frame(
        control.or(() -> patient).map(n -> places.read(graph, n)).orElse(List.of()),
        graph
            .oblique(node, "to")
            .or(() -> patient.flatMap(p -> graph.oblique(p, "to")))
            .or(() -> WordOrder.sideAfter(graph, node, "to")),
        clause.passive() ? graph.oblique(node, "by") : clause.subject());
  }

  /** "X fell to Y", "X passed into the hands of Y". */
  Frame fall(Clause clause) {
    Graph graph = clause.graph();
    Node node = clause.verb();
    Optional<Node> subject = graph.subject(node);
    List<PlaceRef> fallen = subject.map(n -> places.read(graph, n)).orElse(List.of());
    if (fallen.isEmpty()) {
      fallen =
          WordOrder.beforeApposition(graph, node).map(n -> places.read(graph, n)).orElse(fallen);
    }
    Optional<Node> to = Optional.empty();
    Optional<Node> of = Optional.empty();
    Optional<Node> garrison = subject.filter(n -> isGarrison(graph, node, n));
    if (fallen.isEmpty() && garrison.isPresent()) {
      fallen = held(graph, garrison.get());
      of = garrison;
    }
    for (Node child : graph.children(node)) {
      String preposition = graph.preposition(child);
      if (child.hasRelation("obl", "nmod")
          && preposition.matches(
              "to|into|in|under|back to|back under|back into|before|back in|from|out of")) {
        boolean away = preposition.equals("from") || preposition.equals("out of");
        if (NounClass.HANDS.is(child)) {
          Optional<Node> holder = handsOf(graph, child);
          to = away ? to : holder;
          of = away ? holder : of;
        } else if (to.isEmpty()
            && preposition.endsWith("to")
            && (graph.actor(child).isPresent() || lexicon.placeNoun(child.lemma()).isEmpty())) {
          to = Optional.of(child);
        }
      }
    }
    boolean light =
        !node.lemma().equals("fall")
            || graph.hasChild(node, "compound:prt")
            || graph.child(node, "obj").isPresent();
    boolean quantity =
        graph.children(node).stream()
            .anyMatch(
                c -> c.hasRelation("obl", "obl:npmod") && (isMeasure(graph, c) || isHit(graph, c)));
    if (node.lemma().equals("fall") && (quantity || (light && to.isEmpty()))) {
      fallen = List.of();
    }
    return clause.frame(fallen, to, of);
  }

  /** "the garrison surrendered": with it what it held. */
  private static boolean isGarrison(Graph graph, Node verb, Node subject) {
    return verb.lemma().equals("surrender")
        && !graph.hasChild(verb, "obj")
        && subject.lemma().matches("garrison|defender")
        && !graph.hasChild(subject, "nummod")
        && graph.children(subject).stream().noneMatch(c -> c.lemma().matches("some|many|several"));
  }

  /** "the Tikrit garrison", "Tikrit's defenders", "the garrison of Tikrit". */
  private List<PlaceRef> held(Graph graph, Node garrison) {
    return graph
        .oblique(garrison, "of", "in", "at")
        .or(
            () ->
                graph.children(garrison).stream()
                    .filter(n -> n.hasRelation("compound", "nmod:poss", "amod"))
                    .filter(n -> graph.place(n).isPresent())
                    .findFirst())
        .map(n -> places.read(graph, n))
        .orElse(List.of());
  }

  /** "fell by a tenth", "fell short of", but not "fell by Friday", "within hours". */
  private static boolean isMeasure(Graph graph, Node oblique) {
    boolean when =
        graph.sentence().isTime(oblique.first())
            || oblique.lemma().matches(".*(night|day|noon|dawn|dusk|evening|morning|hour|fall)");
    return graph.preposition(oblique).matches("by|from|short of|within") && !when;
  }

  /** "a bomb fell on the village". */
  private static boolean isHit(Graph graph, Node oblique) {
    return graph.preposition(oblique).matches("on|onto|upon")
        && !oblique.lemma().matches("day|eve|night|morning|evening|anniversary")
        && !graph.sentence().isTime(oblique.first());
  }

  /** Whose hands or control: "the hands of X", "X's hands", "rebel hands". */
  static Optional<Node> handsOf(Graph graph, Node hands) {
    return graph.oblique(hands, "of").or(() -> graph.child(hands, "nmod:poss", "compound", "amod"));
  }
}
