// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.lexicon.Lexicon.Entry;
import org.marchland.extract.lexicon.Need;
import org.marchland.extract.lexicon.NounClass;
import org.marchland.extract.where.PlacePhrases;
import org.marchland.extract.where.PlaceRef;

/** Fills the roles of verbs by which a side goes, or is made to go, from a place. */
public final class LeavingFrames {
  private static final Set<String> AWAY =
      Set.of("from", "out of", "out", "of", "off", "away from", "outside of");

  private static final Set<String> LIGHT_LEAVING =
      Set.of("leave", "flee", "evacuate", "quit", "exit");

  private final PlacePhrases places;

  LeavingFrames(PlacePhrases places) {
    this.places = places;
  }

  /** "left the town": where no side is named, people leave for other reasons. */
  public static boolean isByNobody(Sentence sentence, Entry entry) {
    return entry.frame() == Lexicon.Frame.LEAVE
        && LIGHT_LEAVING.contains(entry.lemma())
        && sentence.actors().isEmpty();
  }

  /** "fleeing the town", "to leave the town": nobody is said to have given it up. */
  static boolean isLightGoing(Node node, Entry entry) {
    return entry.frame() == Lexicon.Frame.LEAVE
        && entry.need() != Need.TO
        && LIGHT_LEAVING.contains(node.lemma())
        && (node.tag().equals("VBG") || node.tag().equals("VB"));
  }

  /** "withdrew from X", "abandoned X". */
  Frame leave(Clause clause) {
    Graph graph = clause.graph();
    Node node = clause.verb();
    Optional<Node> subject = clause.subject();
    Optional<Node> patient = clause.patient();
    boolean passive = clause.passive();
    if (Stream.of(subject, graph.subject(node))
        .flatMap(Optional::stream)
        .anyMatch(s -> NounClass.CARRYING.is(s) || isRescue(node, s))) {
      // Who is evacuated in buses has given the place up before, or never held it.
      return clause.without();
    }
    if (patient.filter(p -> NounClass.DETACHABLE.is(p)).isPresent()) {
      // Some units or planes are moved elsewhere; nobody gives the place up.
      return clause.frame(List.of(), Optional.empty(), subject);
    }
    Optional<Node> from =
        graph
            .oblique(node, "from", "out of", "of")
            .filter(n -> !graph.preposition(n).equals("of") || node.lemma().equals("pull"));
    List<PlaceRef> left = from.map(n -> places.read(graph, n)).orElse(List.of());
    boolean takesObject =
        Set.of("abandon", "evacuate", "vacate", "quit", "leave", "flee", "desert", "exit")
            .contains(node.lemma());
    if (left.isEmpty() && takesObject && !passive) {
      left = patient.map(n -> places.read(graph, n)).orElse(List.of());
    }
    Optional<Node> loser = subject;
    if (passive) {
      Optional<Node> moved = graph.subject(node);
      List<PlaceRef> emptied = moved.map(n -> places.read(graph, n)).orElse(List.of());
      if (left.isEmpty() && takesObject) {
        left = emptied;
        loser = graph.oblique(node, "by");
      } else {
        loser = moved;
      }
    }
    if (LIGHT_LEAVING.contains(node.lemma())
        && (loser.isEmpty()
            || graph.actor(loser.get()).isEmpty()
            || left.stream().anyMatch(PlaceRef::isReference))) {
      left = List.of();
    }
    if (left.isEmpty() && !takesObject) {
      left = afterFrom(graph, node, 6, 5);
    }
    return clause.frame(left, Optional.empty(), loser);
  }

  /** "police evacuate part of the town": its people are led out. */
  private static boolean isRescue(Node leaving, Node subject) {
    return leaving.lemma().equals("evacuate") && NounClass.RESCUER.is(subject);
  }

  /** "drove Y out of X". */
  Frame expel(Clause clause) {
    Graph graph = clause.graph();
    Node node = clause.verb();
    Optional<Node> subject = clause.subject();
    Optional<Node> patient = clause.patient();
    List<PlaceRef> found = List.of();
    boolean nobody = patient.filter(p -> !p.lemma().matches("(north|south|east|west).*")).isEmpty();
    if (nobody && !graph.isPassive(node) && !isFollowedBySide(graph, node)) {
      // "forces pushed north from Crimea" drove nobody out.
      return clause.frame(found, subject, patient);
    }
    if (patient.filter(p -> !isMovable(graph, p)).isPresent()) {
      // "forced 33,000 residents out of their homes", "drove tanks out of the base".
      return clause.frame(found, subject, patient);
    }
    for (Node candidate : graph.nodes()) {
      boolean governed =
          candidate.head() == node.index()
              || patient.map(p -> candidate.head() == p.index()).orElse(false);
      String preposition = graph.preposition(candidate);
      if (found.isEmpty()
          && governed
          && (candidate.index() > node.index() || candidate.tag().startsWith("W"))
          && (AWAY.contains(preposition)
              || preposition.endsWith("from")
              || preposition.endsWith("out of"))) {
        found = places.read(graph, candidate);
      }
    }
    if (found.isEmpty()) {
      found = afterFrom(graph, node, 10, 6);
    }
    if (found.isEmpty() && isSequel(graph, node)) {
      // "took it in May but were driven out in June"
      found = List.of(PlaceRef.ofChangeBefore(node.first(), node.end()));
    }
    return clause.frame(found, subject, patient);
  }

  /**
   * Whether it tells what came after the change before, and not from what else somebody was driven:
   * "but were driven out", "before being expelled", "only to be thrown out".
   */
  private static boolean isSequel(Graph graph, Node verb) {
    int first = verb.first();
    Sentence sentence = graph.sentence();
    boolean afterwards =
        verb.hasRelation("conj")
            || graph.child(verb, "mark").filter(m -> m.lemma().equals("before")).isPresent()
            || IntStream.rangeClosed(2, 3).anyMatch(i -> sentence.lower(first - i).equals("only"));
    return afterwards
        && !verb.lemma().matches("oust|beat")
        && graph.children(verb).stream()
            .map(graph::preposition)
            .noneMatch(p -> p.endsWith("from") || p.endsWith("of") || p.endsWith("to"));
  }

  /** Whether what is driven out is a side, or may stand for one, rather than people or things. */
  private static boolean isMovable(Graph graph, Node patient) {
    return patient.tag().startsWith("PRP")
        || patient.tag().startsWith("W")
        || patient.tag().equals("DT")
        || patient.isName()
        || Set.of(
                "garrison",
                "defender",
                "occupier",
                "invader",
                "attacker",
                "remnant",
                "last",
                "enemy",
                "holdout",
                "man",
                "detachment",
                "unit",
                "line",
                "front",
                "foe",
                "opponent",
                "rival")
            .contains(patient.lemma())
        || patient.lemma().matches("(north|south|east|west).*")
        || graph.subtree(patient, "acl:relcl", "advcl", "conj").stream()
            .anyMatch(n -> graph.actor(n).isPresent());
  }

  /** "pushed back the rebels": the object that the parse may not see. */
  private static boolean isFollowedBySide(Graph graph, Node verb) {
    return IntStream.range(verb.end(), verb.end() + 4)
        .anyMatch(i -> graph.sentence().actorAt(i).isPresent());
  }

  /**
   * The place after a "from" or "out of" among the next words, where the parse attaches it to
   * something else.
   */
  private List<PlaceRef> afterFrom(Graph graph, Node verb, int words, int reach) {
    Sentence sentence = graph.sentence();
    List<PlaceRef> found = List.of();
    for (int i = verb.end(); i < verb.end() + words && found.isEmpty(); i++) {
      boolean outOf = sentence.lower(i).equals("of") && sentence.lower(i - 1).equals("out");
      if (sentence.lower(i).equals("from") || outOf) {
        Optional<Node> noun = graph.between(i + 1, i + 4).filter(Node::isNoun).findFirst();
        found = noun.map(n -> places.read(graph, n)).orElse(List.of());
        found = found.isEmpty() ? places.scanRight(graph, i + 1, reach) : found;
      }
    }
    return found;
  }
}
