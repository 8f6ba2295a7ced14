// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import java.util.List;
import java.util.Optional;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.place.PlaceMention;

/**
 * Reads a phrase about a noun for a part of a place: "three districts of X", "the outskirts of X".
 */
final class PartPlaces {
  private final PhraseReader phrases;

  PartPlaces(PhraseReader phrases) {
    this.phrases = phrases;
  }

  /** The place that a part belongs to, as a part; empty where the phrase tells none. */
  List<PlaceRef> of(Graph graph, Node head, int depth) {
    String lemma = head.lemma();
    if (graph.sentence().lower(head.first() - 1).matches("radio|television|tv|police|polling")) {
      // Broadcasters and police stations are no places that change hands.
      return List.of();
    }
    if (lemma.equals("building")
        && graph.sentence().lower(head.first() - 1).matches("government|security|administrati.*")) {
      // A city is not taken with its town hall.
      return List.of();
    }
    if (graph.sentence().lower(head.first() - 1).matches("nuclear|power")) {
      List<PlaceRef> named = Sites.before(graph, head);
      if (!named.isEmpty()) {
        return named;
      }
    }
    Optional<PlaceRef> site = Sites.named(graph, head);
    if (site.isPresent()) {
      return List.of(site.get());
    }
    if (lemma.equals("part")
        && head.tag().equals("NN")
        && !graph.sentence().lower(head.end()).equals("of")) {
      return List.of();
    }
    Optional<Node> of = graph.oblique(head, "of");
    if (of.isPresent() && graph.actor(of.get()).isEmpty()) {
      List<PlaceRef> inner = phrases.read(graph, of.get(), depth + 1);
      if (!inner.isEmpty()) {
        return inner.stream()
            .map(one -> one.part() ? one : PlaceNouns.partOf(one, graph, head))
            .toList();
      }
    }
    for (int i = head.first() - 1; i >= Math.max(0, head.first() - 3); i--) {
      Optional<PlaceMention> before = graph.sentence().placeAt(i);
      boolean owns = i == head.first() - 3 && graph.sentence().lower(i + 1).matches("'s|’s|s");
      if (before.isPresent()
          && (owns || i > head.first() - 3)
          && PlaceNouns.isCompoundOf(graph, before.get(), head)
          && before.get().kind() != PlaceMention.Kind.COUNTRY) {
        return List.of(PlaceNouns.partOf(NameLists.ref(before.get()), graph, head));
      }
    }
    Optional<PlaceRef> container = Containers.after(graph, head.end());
    if (container.isPresent()) {
      return Containers.each(graph, head, container.get(), PlaceNouns.count(graph, head));
    }
    for (Node child : graph.children(head)) {
      if (child.hasRelation("nmod", "obl")
          && Containers.INSIDE.contains(graph.preposition(child))) {
        List<PlaceRef> inner = phrases.read(graph, child, depth + 1);
        if (!inner.isEmpty()) {
          return List.of(PlaceNouns.partOf(inner.get(0), graph, head));
        }
      }
    }
    return PlaceNouns.isPlural(head) || PlaceNouns.isIndefinite(graph, head)
        ? Containers.before(graph, head.first())
            .map(c -> List.of(PlaceNouns.partOf(c, graph, head)))
            .orElse(List.of())
        : List.of();
  }
}
