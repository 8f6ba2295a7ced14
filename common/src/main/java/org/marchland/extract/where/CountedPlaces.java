// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;

/** Names that a sentence gives after counting places or naming their area. */
public final class CountedPlaces {
  private static final Set<String> LIST_OPENERS =
      Set.of(
          "the",
          "major",
          "main",
          "key",
          "strategic",
          "several",
          "towns",
          "town",
          "villages",
          "village",
          "cities",
          "city",
          "districts",
          "neighborhoods",
          "of",
          "places",
          "settlements",
          "areas",
          "important");

  /** So far after a count of villages their names may follow. */
  private static final int COUNTED_REACH = 10;

  /** So far after the verb the names of what it counts may begin. */
  private static final int LIST_REACH = 18;

  private static final Set<String> SEVERAL =
      Set.of("towns", "villages", "settlements", "districts", "cities", "areas");

  private CountedPlaces() {}

  /**
   * "three villages south of X - A, B and C", "most of the area, including the towns of A and B":
   * the names instead of the area.
   */
  public static List<PlaceRef> listed(Graph graph, Node verb, List<PlaceRef> found) {
    if (found.isEmpty()) {
      return included(graph, verb);
    }
    if (found.size() != 1 || !found.get(0).part()) {
      return found;
    }
    Sentence sentence = graph.sentence();
    PlaceRef area = found.get(0);
    if (area.isInTheatre()) {
      List<PlaceRef> names = included(graph, verb);
      return names.isEmpty() ? found : names;
    }
    if (area.count().isPresent() && area.first() > verb.first()) {
      // "two villages in the north of Kherson region, A and B"
      int after = area.end();
      while (after < area.end() + 3 && !sentence.lower(after).equals(",")) {
        after++;
      }
      List<PlaceRef> names =
          sentence.lower(after).equals(",") ? NameLists.listAround(graph, after + 1) : List.of();
      if (names.size() > 1 && names.size() == area.count().getAsInt()) {
        return names;
      }
      List<PlaceRef> later = countedNames(graph, area);
      if (!later.isEmpty()) {
        return later;
      }
    }
    for (int i = verb.end();
        i < Math.min(sentence.words().size() - 1, verb.end() + LIST_REACH);
        i++) {
      boolean including = sentence.lower(i).matches("including|notably|namely");
      boolean dash =
          Set.of("-", "–", "—", ":").contains(sentence.lower(i))
              && found.get(0).count().isPresent();
      if (including || dash) {
        int at = i + 1;
        if (including && sentence.lower(at).equals("in")) {
          List<PlaceRef> areas = NameLists.listAround(graph, at + 1);
          if (!areas.isEmpty()) {
            return areas.stream().map(a -> a.asPart(OptionalInt.empty(), "part")).toList();
          }
        }
        while (at < sentence.words().size() && LIST_OPENERS.contains(sentence.lower(at))) {
          at++;
        }
        List<PlaceRef> names = NameLists.listAround(graph, at);
        boolean several =
            sentence.words().subList(verb.end(), i).stream()
                .anyMatch(w -> SEVERAL.contains(w.text()));
        if (names.size() > 1 || (including && names.size() == 1 && (at > i + 1 || several))) {
          return names;
        }
      }
    }
    return found;
  }

  /** "more villages were captured on Monday, including A and B": where nothing holds them. */
  private static List<PlaceRef> included(Graph graph, Node verb) {
    Sentence sentence = graph.sentence();
    boolean several =
        graph
            .object(verb)
            .or(() -> graph.child(verb, "nsubj:pass"))
            .filter(n -> SEVERAL.contains(graph.sentence().lower(n.first())))
            .isPresent();
    return IntStream.range(
            verb.end(), Math.min(sentence.words().size() - 1, verb.end() + LIST_REACH))
        .takeWhile(i -> several && !sentence.lower(i).matches("after|before|while|but"))
        .filter(i -> sentence.lower(i).equals("including"))
        .mapToObj(i -> NameLists.listAround(graph, i + 1))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** "three villages south of Aleppo from the army A B and C": as many names as were counted. */
  private static List<PlaceRef> countedNames(Graph graph, PlaceRef area) {
    Sentence sentence = graph.sentence();
    int count = area.count().orElseThrow();
    return sentence.places().stream()
        .filter(p -> p.first() >= area.end() && p.first() < area.end() + COUNTED_REACH)
        .map(p -> NameLists.listAround(graph, p.first()))
        .filter(names -> count > 1 && names.size() == count)
        .findFirst()
        .orElse(List.of());
  }
}
