// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Persons;
import org.marchland.extract.grammar.Sentence;
import org.marchland.place.PlaceMention;
import org.marchland.text.Compass;

/** The place that holds others which have no name of their own. */
final class Containers {
  static final Set<String> INSIDE =
      Set.of(
          "of",
          "in",
          "near",
          "around",
          "outside",
          "at",
          "on",
          "inside",
          "within",
          "along",
          "from",
          "across",
          "over",
          "between",
          "surrounding",
          "overlooking",
          "above");

  private Containers() {}

  /** "northern Syria": an area of its own, of which the country alone is known. */
  static Optional<PlaceRef> regionOf(Sentence sentence, PlaceMention country) {
    int first = country.first() - 1;
    return country.kind() == PlaceMention.Kind.COUNTRY
            && Compass.PARTS.contains(sentence.lower(first))
        ? Optional.of(
            PlaceRef.of(
                sentence.words().get(first).text() + " " + country.name(),
                "",
                PlaceMention.Kind.COUNTRY,
                first,
                country.nameEnd()))
        : Optional.empty();
  }

  /** "towns in northern Iraq, notably X": what lies there is named after. */
  private static boolean isListed(Sentence sentence, int word) {
    int at = sentence.lower(word).equals(",") ? word + 1 : word;
    return sentence.lower(at).matches("notably|including|namely");
  }

  /** "In northern Hama, rebels seized three villages": the place that the clause opens with. */
  static Optional<PlaceRef> before(Graph graph, int before) {
    Sentence sentence = graph.sentence();
    for (int i = before - 1; i >= Math.max(0, before - 16); i--) {
      if (Set.of(".", ";", "while", "but", "after", "when").contains(sentence.lower(i))) {
        return Optional.empty();
      }
      Optional<PlaceRef> place = nameEndingAt(graph, i, before);
      if (place.isPresent()) {
        return place.filter(p -> isWhereabouts(sentence, p.first()));
      }
    }
    return Optional.empty();
  }

  /** The name whose last word is {@code word}, listed or not. */
  private static Optional<PlaceRef> nameEndingAt(Graph graph, int word, int before) {
    Sentence sentence = graph.sentence();
    if (sentence.actorAt(word).isPresent()) {
      return Optional.empty();
    }
    Optional<PlaceMention> listed = sentence.placeAt(word);
    return listed.isPresent()
        ? listed
            .filter(p -> p.end() <= before && p.kind() != PlaceMention.Kind.COUNTRY)
            .map(NameLists::ref)
        : graph
            .nodeAt(word)
            .filter(n -> n.isName() && !Persons.isPerson(graph, n) && !sentence.isTime(word))
            .flatMap(n -> NameLists.unlisted(graph, n))
            .filter(name -> isWhereabouts(sentence, name.first()));
  }

  /** Whether what stands before a name says that something is there: "in northern", "east of". */
  private static boolean isWhereabouts(Sentence sentence, int name) {
    int at = name - 1;
    while (sentence.lower(at).matches("the|(north|south|east|west|central|rural).*")) {
      at--;
    }
    boolean heard =
        IntStream.range(at - 4, at).anyMatch(i -> sentence.lower(i).matches("monitored|received"));
    return (sentence.lower(at).matches("in|across|inside|around|near|throughout") && !heard)
        || (sentence.lower(at).equals("of") && Compass.PARTS.contains(sentence.lower(at - 1)));
  }

  /** The place in which something lies: "in northern Hama", "near the town of X". */
  static Optional<PlaceRef> after(Graph graph, int from) {
    Sentence sentence = graph.sentence();
    boolean inside = false;
    for (int i = from; i < Math.min(sentence.words().size(), from + 12); i++) {
      String word = sentence.lower(i);
      boolean beside =
          word.equals("to")
              && sentence.lower(i - 1).matches("close|closer|next|adjacent|nearest|parallel");
      boolean when = sentence.isTime(i) || sentence.isTime(i + 1);
      boolean ofSide =
          word.equals("from")
              && (sentence.actorAt(i + 1).isPresent() || sentence.actorAt(i + 2).isPresent());
      if ((INSIDE.contains(word) && !when && !ofSide) || beside) {
        inside = true;
      }
      Optional<PlaceMention> place = sentence.placeAt(i);
      Optional<PlaceRef> listed =
          place.filter(p -> isListed(sentence, p.nameEnd())).flatMap(p -> regionOf(sentence, p));
      if (inside && listed.isPresent()) {
        return listed;
      }
      if (place.isPresent()
          && inside
          && place.get().kind() != PlaceMention.Kind.COUNTRY
          && sentence.actorAt(i).map(a -> a.end() <= place.get().end()).orElse(true)) {
        return Optional.of(NameLists.ref(place.get()));
      }
      Optional<Node> node = graph.nodeAt(i);
      if (inside
          && node.isPresent()
          && Set.of("city", "town", "village", "province", "governorate", "region", "district")
              .contains(node.get().lemma())
          && PlaceNouns.isDefinite(graph, node.get())
          && !sentence.lower(node.get().end()).equals("of")
          && sentence.placeAt(node.get().end()).isEmpty()
          && sentence.placeAt(node.get().first() - 1).isEmpty()) {
        return Optional.of(PlaceNouns.reference(node.get(), node.get().lemma()));
      }
      if (node.isPresent()
          && node.get().isVerb()
          && !node.get().tag().equals("VBN")
          && !node.get().tag().equals("VBG")) {
        return Optional.empty();
      }
      boolean aside =
          word.equals(",")
              && !sentence.lower(i + 1).matches("putting|bringing")
              && graph.nodeAt(i + 1).filter(n -> n.tag().equals("VBG")).isPresent();
      if (aside || Set.of("after", "while", "when", "as", "before", ";", "but").contains(word)) {
        return Optional.empty();
      }
      if (inside
          && node.isPresent()
          && place.isEmpty()
          && node.get().isName()
          && sentence.actorAt(i).isEmpty()
          && !Persons.isPerson(graph, node.get())
          && !node.get().entity().equals("ORGANIZATION")
          && !sentence.isTime(node.get().first())) {
        Optional<PlaceRef> unlisted = NameLists.unlisted(graph, node.get());
        if (unlisted.isPresent() || Persons.isTitle(word)) {
          return unlisted;
        }
      }
    }
    return Optional.empty();
  }

  /** "posts on the X and Y highway", "the road linking X and Y": from one to the other. */
  private static boolean isOfRoad(Sentence sentence, Node head, PlaceRef container) {
    String road = "roads?|highways?|routes?|motorway";
    return IntStream.range(head.first(), container.first())
            .mapToObj(sentence::lower)
            .anyMatch(w -> w.matches("between|linking|connecting|from|" + road))
        || IntStream.range(container.end(), container.end() + 4)
            .mapToObj(sentence::lower)
            .anyMatch(w -> w.matches(road));
  }

  /** "camps at X and Y": some in each of the places that hold them. */
  static List<PlaceRef> each(Graph graph, Node head, PlaceRef container, OptionalInt number) {
    String words = PlaceNouns.words(graph, head);
    List<PlaceRef> list =
        PlaceNouns.isPlural(head)
                && !container.isReference()
                && graph.sentence().lower(container.end()).matches("and|,")
                && !isOfRoad(graph.sentence(), head, container)
            ? NameLists.listAround(graph, container.first())
            : List.of();
    return list.size() > 1
        ? list.stream().map(one -> one.asPart(OptionalInt.empty(), words)).toList()
        : List.of(container.asPart(number, words));
  }
}
