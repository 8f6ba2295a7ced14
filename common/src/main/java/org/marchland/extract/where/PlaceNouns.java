// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.place.PlaceFinder;
import org.marchland.place.PlaceMention;
import org.marchland.text.NumberWords;

/** What the words of a phrase about a noun for places tell: number, definiteness, a site or not. */
final class PlaceNouns {
  private PlaceNouns() {}

  static boolean isPlural(Node head) {
    return head.tag().equals("NNS") || head.tag().equals("NNPS");
  }

  /** "the town", "that city", "its airport": a place that the article has named. */
  static boolean isDefinite(Graph graph, Node head) {
    return graph.children(head).stream()
        .anyMatch(
            c ->
                (c.hasRelation("det") && Set.of("the", "that", "this").contains(c.lemma()))
                    || c.hasRelation("nmod:poss"));
  }

  /** "a village", "some districts". */
  static boolean isIndefinite(Graph graph, Node head) {
    return graph
        .child(head, "det")
        .filter(d -> Set.of("a", "an", "another", "some").contains(d.lemma()))
        .isPresent();
  }

  /** Whether a noun is of sites that have names of their own. */
  static boolean isSite(String lemma) {
    return Set.of(
            "airport",
            "airbase",
            "base",
            "basis",
            "airfield",
            "dam",
            "camp",
            "crossing",
            "field",
            "oilfield",
            "hill",
            "island",
            "refinery",
            "plant",
            "bridge",
            "corridor",
            "port",
            "fort")
        .contains(lemma);
  }

  /** Whether a name stands before a noun that it belongs to: "Tabqa air base". */
  static boolean isCompoundOf(Graph graph, PlaceMention place, Node head) {
    Optional<Node> node = graph.nodeAt(place.first());
    return node.isPresent()
        && place.end() <= head.first()
        && graph.nodeAt(head.first()).map(h -> h.index()).orElse(0) - node.get().index() <= 4
        && !node.get().hasRelation("obl");
  }

  /** How many places a noun counts. */
  static OptionalInt count(Graph graph, Node head) {
    for (Node child : graph.children(head)) {
      if (child.hasRelation("nummod", "det", "advmod") && child.index() < head.index()) {
        String word = child.word().toLowerCase(Locale.ROOT);
        Optional<Integer> number = number(word);
        if (number.isPresent()) {
          return OptionalInt.of(number.get());
        }
      }
    }
    return OptionalInt.empty();
  }

  private static Optional<Integer> number(String word) {
    return switch (word) {
      case "another" -> Optional.of(1);
      case "both" -> Optional.of(2);
      default ->
          word.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(word)) : NumberWords.of(word);
    };
  }

  /** A part of a place that the phrase under {@code head} tells of, with its number and words. */
  static PlaceRef partOf(PlaceRef whole, Graph graph, Node head) {
    return whole.asPart(count(graph, head), words(graph, head));
  }

  /** The noun with what describes and counts it: "14 northern villages". */
  static String words(Graph graph, Node head) {
    int first = head.first();
    for (Node child : graph.children(head)) {
      if (child.hasRelation("compound", "amod", "nummod") && child.first() < first) {
        first = child.first();
      }
    }
    return PlaceFinder.joined(graph.sentence().words(), first, head.end());
  }

  /** A word that stands for a place named elsewhere. */
  static PlaceRef reference(Node node, String noun) {
    return PlaceRef.reference(noun, node.first(), node.end());
  }
}
