// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.place.PlaceFinder;
import org.marchland.place.PlaceMention;

/** Names of sites: an airport is not its town. */
final class Sites {
  private static final Set<String> AIRFIELDS = Set.of("airport", "airfield", "airbase", "airstrip");

  /** What stands on a spot and may bear a name. */
  private static final Set<String> BUILT =
      Set.of(
          "checkpoint",
          "mosque",
          "hospital",
          "school",
          "factory",
          "hall",
          "palace",
          "station",
          "silo",
          "mill",
          "mine",
          "quarry",
          "roundabout",
          "academy",
          "college",
          "university",
          "library",
          "market",
          "square",
          "tower");

  private Sites() {}

  /** The name with its site word, as in "Tabqa air base": an airport is not its town. */
  static List<PlaceRef> withSite(List<PlaceRef> list, Node head, Sentence sentence) {
    PlaceRef last = list.get(list.size() - 1);
    if (last.end() > head.first() || head.end() - last.first() > 6) {
      return list;
    }
    List<PlaceRef> refs = new ArrayList<>(list.subList(0, list.size() - 1));
    String name = PlaceFinder.joined(sentence.words(), last.first(), head.end());
    refs.add(
        new PlaceRef(
            name,
            head.lemma(),
            last.kind() == PlaceMention.Kind.PROVINCE ? PlaceMention.Kind.NAMED : last.kind(),
            last.first(),
            head.end(),
            false,
            last.part(),
            last.count(),
            last.phrase()));
    return refs;
  }

  /** "the airport at Gao": it is not the town. */
  static Optional<PlaceRef> airfieldAt(Graph graph, Node head) {
    Sentence sentence = graph.sentence();
    boolean before =
        AIRFIELDS.contains(head.lemma()) && sentence.lower(head.end()).matches("of|at|in");
    return before
        ? sentence
            .placeAt(head.end() + 1)
            .filter(place -> place.kind() != PlaceMention.Kind.COUNTRY)
            .map(
                place ->
                    PlaceRef.of(
                            place.name() + " " + head.lemma(),
                            head.lemma(),
                            PlaceMention.Kind.NAMED,
                            head.first(),
                            place.nameEnd())
                        .withPhrase(place.name()))
        : Optional.empty();
  }

  /**
   * "the Al Muthanna Chemical Weapons Facility", "Musbin Quarry": written as one name; "the Dahman
   * checkpoint": a name of its own, not that of a town that it stands in.
   */
  static Optional<PlaceRef> named(Graph graph, Node head) {
    Sentence sentence = graph.sentence();
    int first = head.first();
    while (first > 1
        && (sentence.words().get(first - 1).isCapitalised()
            || NameLists.isArabic(sentence.words().get(first - 1).text()))) {
      first--;
    }
    boolean own =
        sentence.words().get(head.first()).isCapitalised()
            || (BUILT.contains(head.lemma()) && isNameOfItsOwn(graph, first, head.first()));
    boolean name =
        first < head.first()
            && own
            && sentence.actorAt(first).isEmpty()
            && !sentence.isTime(first)
            && sentence.words().stream().anyMatch(w -> w.text().length() > 4 && !w.isCapitalised());
    return name
        ? Optional.of(
            PlaceRef.of(
                PlaceFinder.joined(sentence.words(), first, head.end()),
                "",
                PlaceMention.Kind.UNLISTED,
                first,
                head.end()))
        : Optional.empty();
  }

  /** Whether the words before a site are a name that stands for no town, side, person or people. */
  private static boolean isNameOfItsOwn(Graph graph, int first, int end) {
    return IntStream.range(first, end)
            .allMatch(
                i ->
                    graph.sentence().placeAt(i).isEmpty()
                        && graph.sentence().actorAt(i).isEmpty()
                        && graph.nodeAt(i).filter(Node::isName).isPresent())
        && graph.nodeAt(end - 1).flatMap(n -> NameLists.unlisted(graph, n)).isPresent();
  }

  /** "the Chernobyl nuclear site": the name that stands before what it is. */
  static List<PlaceRef> before(Graph graph, Node head) {
    Optional<PlaceMention> before = graph.sentence().placeAt(head.first() - 2);
    return before.isPresent() && before.get().kind() != PlaceMention.Kind.COUNTRY
        ? withSite(List.of(NameLists.ref(before.get())), head, graph.sentence())
        : List.of();
  }
}
