// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import java.util.List;
import java.util.Locale;
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

/**
 * Reads a phrase about a noun for a place as a whole: "the town of X", "X air base", "the town".
 */
final class WholePlaces {
  /** Words between a name and its site: "Tabqa military air base". */
  private static final Set<String> BEFORE_SITE =
      Set.of(
          "air",
          "military",
          "army",
          "oil",
          "gas",
          "border",
          "refugee",
          "palestinian",
          "naval",
          "international",
          "main",
          "old",
          "mountain",
          "city",
          "town",
          "province");

  private static final Set<String> BEFORE_QUARTER =
      Compass.with("central", "outer", "inner", "'s", "’s");

  /** What campaigns take by the dozen. */
  private static final Set<String> SETTLEMENTS =
      Set.of(
          "village", "town", "settlement", "hamlet", "district", "neighborhood", "neighbourhood");

  private final PhraseReader phrases;

  WholePlaces(PhraseReader phrases) {
    this.phrases = phrases;
  }

  /**
   * "the town (of X)", "X district", "the district of X in Y": the name where there is one, else
   * the area that holds it, else a reference to a place named elsewhere.
   */
  List<PlaceRef> of(Graph graph, Node head, String lemma, int depth) {
    Optional<PlaceRef> airfield = Sites.airfieldAt(graph, head);
    if (airfield.isPresent()) {
      return List.of(airfield.get());
    }
    if (isUnnamedQuarter(graph, head)) {
      List<PlaceRef> city = introduced(graph, head, depth);
      if (!city.isEmpty() && (city.get(0).provincial() || PlaceNouns.isIndefinite(graph, head))) {
        return List.of(PlaceNouns.partOf(city.get(0), graph, head));
      }
    }
    boolean ofWhole = lemma.equals("capital") && isOfProvince(graph.sentence(), head.end());
    List<PlaceRef> found =
        ofWhole || isQuarterOf(graph, head) ? List.of() : namedAfterOf(graph, head);
    if (found.isEmpty()) {
      found = namedBefore(graph, head, lemma);
    }
    if (found.isEmpty() && !ofWhole) {
      found = introduced(graph, head, depth);
    }
    if (found.isEmpty()) {
      found = inApposition(graph, head);
    }
    if (found.isEmpty()) {
      found = apposed(graph, head);
    }
    if (found.isEmpty()) {
      found = contained(graph, head, lemma);
    }
    if (found.isEmpty()) {
      found = said(graph, head);
    }
    return found.isEmpty() ? referred(graph, head, lemma) : found;
  }

  /** "the capital of oil-rich Unity State": a town in it. */
  private static boolean isOfProvince(Sentence sentence, int of) {
    return sentence.lower(of).equals("of")
        && IntStream.rangeClosed(of + 1, of + 5)
            .mapToObj(sentence::placeAt)
            .flatMap(Optional::stream)
            .findFirst()
            .filter(p -> p.kind() == PlaceMention.Kind.PROVINCE || p.end() > p.nameEnd())
            .isPresent();
  }

  /** "the Karama district of Mosul", unlike "the Aleppo district of Hanano". */
  private static boolean isQuarterOf(Graph graph, Node head) {
    Sentence sentence = graph.sentence();
    Optional<Node> before =
        graph
            .nodeAt(head.first() - 1)
            .filter(node -> node.isName() || sentence.placeAt(node.first()).isPresent());
    boolean city = sentence.placeAt(head.first() - 1).filter(PlaceMention::provincial).isPresent();
    return head.lemma().matches("district|neighborhood|neighbourhood|quarter")
        && sentence.lower(head.end()).equals("of")
        && before.isPresent()
        && sentence.actorAt(head.first() - 1).isEmpty()
        && !city;
  }

  /** "the town of X", where X does not only hold it. */
  private static List<PlaceRef> namedAfterOf(Graph graph, Node head) {
    Sentence sentence = graph.sentence();
    if (!sentence.lower(head.end()).equals("of")) {
      return List.of();
    }
    int at = sentence.lower(head.end() + 1).equals("the") ? head.end() + 2 : head.end() + 1;
    List<PlaceRef> named = NameLists.listAround(graph, at);
    return !named.isEmpty() && !isContainer(graph, head, named) ? named : List.of();
  }

  /** "a district (of X)", "the old quarter (of X)". */
  private static boolean isUnnamedQuarter(Graph graph, Node head) {
    return isGeneric(head.lemma())
        && graph.sentence().lower(head.end()).equals("of")
        && (PlaceNouns.isIndefinite(graph, head)
            || graph.children(head).stream()
                .filter(child -> child.hasRelation("amod", "compound"))
                .anyMatch(
                    child ->
                        BEFORE_QUARTER.contains(child.lemma()) || child.lemma().equals("old")));
  }

  /** "X district", "Tabqa air base". */
  private List<PlaceRef> namedBefore(Graph graph, Node head, String lemma) {
    Sentence sentence = graph.sentence();
    for (int i = head.first() - 1; i >= Math.max(0, head.first() - 6); i--) {
      Optional<Node> node = graph.nodeAt(i);
      if (node.isEmpty()) {
        continue;
      }
      Optional<PlaceMention> before = sentence.placeAt(i);
      boolean wider =
          before.isPresent()
              && Set.of("town", "city", "village").contains(lemma)
              && (before.get().kind() == PlaceMention.Kind.PROVINCE
                  || before.get().kind() == PlaceMention.Kind.COUNTRY);
      if (wider && !PlaceNouns.isPlural(head)) {
        // "the Chin State town" is one that has been named.
        return List.of();
      }
      if (before.isPresent() && PlaceNouns.isCompoundOf(graph, before.get(), head)) {
        if (PlaceNouns.isPlural(head)) {
          List<PlaceRef> names = NameLists.listEnding(graph, NameLists.ref(before.get()));
          if (names.size() > 1) {
            return names;
          }
        }
        List<PlaceRef> list = NameLists.listAround(graph, before.get().first());
        boolean several =
            PlaceNouns.isPlural(head)
                && list.size() == 1
                && !sentence.lower(before.get().first() - 1).equals("and");
        boolean owned = before.get().end() < head.first() && isInside(sentence, before.get(), head);
        boolean unnamed = isGeneric(lemma) && (owned || PlaceNouns.isIndefinite(graph, head));
        if (several || unnamed) {
          return List.of(PlaceNouns.partOf(list.get(list.size() - 1), graph, head));
        }
        return PlaceNouns.isSite(lemma) ? Sites.withSite(list, head, sentence) : list;
      }
      boolean unlisted =
          before.isEmpty()
              && (node.get().isName() || NameLists.isArabic(node.get().word()))
              && node.get().hasRelation("compound", "amod", "nmod", "conj")
              && !BEFORE_SITE.contains(sentence.lower(i))
              && !Persons.isNoPlace(graph, node.get());
      if (unlisted) {
        return NameLists.unlisted(graph, node.get())
            .map(ref -> namedBy(graph, head, lemma, ref))
            .orElse(List.of());
      }
      boolean describes =
          BEFORE_SITE.contains(sentence.lower(i))
              || (isGeneric(lemma) && BEFORE_QUARTER.contains(sentence.lower(i)));
      if (!describes) {
        break;
      }
    }
    return List.of();
  }

  /** "X village", "X and Y villages", "X base", where no gazetteer lists X. */
  private static List<PlaceRef> namedBy(Graph graph, Node head, String lemma, PlaceRef name) {
    List<PlaceRef> names =
        PlaceNouns.isPlural(head) ? NameLists.listEnding(graph, name) : List.of(name);
    if (names.size() > 1) {
      return names;
    }
    return PlaceNouns.isSite(lemma)
        ? Sites.withSite(names, head, graph.sentence())
        : NameLists.listAround(graph, name.first());
  }

  /**
   * "the villages of X, Y and Z", "towns including X", "villages - X and Y", "the bases of X
   * province".
   */
  private List<PlaceRef> introduced(Graph graph, Node head, int depth) {
    Sentence sentence = graph.sentence();
    boolean plural = PlaceNouns.isPlural(head);
    int word = head.end();
    if (sentence.lower(word).equals("and")
        && Set.of("including", "of", "like").contains(sentence.lower(word + 2))) {
      word += 2;
    }
    String next = sentence.lower(word);
    if (plural && Set.of("-", "–", ":").contains(next)) {
      List<PlaceRef> dashed = NameLists.listAround(graph, word + 1);
      if (dashed.size() > 1) {
        return dashed;
      }
    }
    boolean such = next.equals("such") && sentence.lower(word + 1).equals("as");
    if (such || Set.of("of", "including", "like").contains(next)) {
      int at = word + (such ? 2 : 1);
      while (Set.of("the", "both", "strategic", "key").contains(sentence.lower(at))) {
        at++;
      }
      List<PlaceRef> named = NameLists.listAround(graph, at);
      if (!named.isEmpty()) {
        boolean container = plural && next.equals("of") && isContainer(graph, head, named);
        return container ? List.of(PlaceNouns.partOf(named.get(0), graph, head)) : named;
      }
    }
    Optional<Node> of = graph.oblique(head, "of", "including", "such as");
    List<PlaceRef> named = of.map(n -> phrases.read(graph, n, depth + 1)).orElse(List.of());
    if (named.isEmpty() || named.get(0).isReference()) {
      return List.of();
    }
    boolean counted =
        plural || (PlaceNouns.count(graph, head).isPresent() && !graph.hasChild(head, "det"));
    boolean container =
        counted
            && graph.preposition(of.orElseThrow()).equals("of")
            && isContainer(graph, head, named);
    return container ? List.of(PlaceNouns.partOf(named.get(0), graph, head)) : named;
  }

  /**
   * "the bases of X province", "districts of X", "two villages of X": more places than names, which
   * lie in the one that is named.
   */
  private static boolean isContainer(Graph graph, Node head, List<PlaceRef> named) {
    boolean unnamed =
        PlaceNouns.isPlural(head)
            && named.size() == 1
            && (isGeneric(head.lemma()) || PlaceNouns.count(graph, head).orElse(0) > 1);
    return unnamed || NameLists.isRegion(named.get(0));
  }

  /** "the town, X," and "the border town X". */
  private static List<PlaceRef> inApposition(Graph graph, Node head) {
    Sentence sentence = graph.sentence();
    boolean comma = sentence.lower(head.end()).equals(",");
    int after = comma ? head.end() + 1 : head.end();
    Optional<PlaceMention> following = sentence.placeAt(after);
    boolean names =
        following.isPresent()
            && following.get().kind() != PlaceMention.Kind.COUNTRY
            && (!comma || !PlaceNouns.isPlural(head) || PlaceNouns.count(graph, head).isPresent());
    if (!names) {
      return List.of();
    }
    List<PlaceRef> named = NameLists.listAround(graph, after);
    boolean container =
        comma && named.size() == 1 && named.get(0).kind() == PlaceMention.Kind.PROVINCE;
    return container ? List.of() : named;
  }

  /** "X, a town that": the name that the noun explains. */
  private static List<PlaceRef> apposed(Graph graph, Node head) {
    Sentence sentence = graph.sentence();
    int at = head.first() - 1;
    while (at > head.first() - 7
        && graph
            .nodeAt(at)
            .filter(
                n ->
                    n.tag().matches("DT|JJ.*|NN|HYPH|CD|VBN")
                        && sentence.placeAt(n.first()).isEmpty())
            .isPresent()) {
      at--;
    }
    boolean article = Set.of("a", "an", "the", "capital").contains(sentence.lower(at + 1));
    boolean explains = article && sentence.lower(at).equals(",") && !PlaceNouns.isPlural(head);
    return explains
        ? sentence
            .placeAt(at - 1)
            .filter(p -> p.kind() != PlaceMention.Kind.COUNTRY)
            .map(p -> List.of(NameLists.ref(p)))
            .orElse(List.of())
        : List.of();
  }

  /** "X became the third town": the name that is said to be it. */
  private static List<PlaceRef> said(Graph graph, Node head) {
    return graph
        .head(head)
        .filter(h -> Set.of("become", "be").contains(h.lemma()))
        .flatMap(h -> graph.child(h, "nsubj"))
        .or(() -> graph.hasChild(head, "cop") ? graph.child(head, "nsubj") : Optional.<Node>empty())
        .filter(subject -> subject.index() < head.index())
        .flatMap(graph::place)
        .filter(place -> place.kind() != PlaceMention.Kind.COUNTRY)
        .map(place -> List.of(NameLists.ref(place)))
        .orElse(List.of());
  }

  /** "14 villages in northern Hama", "a base near Palmyra". */
  private List<PlaceRef> contained(Graph graph, Node head, String lemma) {
    boolean indefinite = PlaceNouns.isIndefinite(graph, head);
    boolean last = graph.children(head).stream().anyMatch(c -> c.lemma().equals("last"));
    boolean counted =
        PlaceNouns.isPlural(head)
            || PlaceNouns.count(graph, head).isPresent()
            || indefinite
            || (last && !PlaceNouns.isSite(lemma));
    if (!counted && !PlaceNouns.isSite(lemma)) {
      return List.of();
    }
    OptionalInt number = counted ? PlaceNouns.count(graph, head) : OptionalInt.empty();
    return Containers.after(graph, head.end())
        .or(
            () ->
                PlaceNouns.isPlural(head)
                    ? Containers.before(graph, head.first())
                    : Optional.empty())
        .map(c -> Containers.each(graph, head, c, number))
        .orElse(List.of());
  }

  /** "the town", "its airport". */
  private static List<PlaceRef> referred(Graph graph, Node head, String lemma) {
    boolean owned =
        graph
            .child(head, "nmod:poss")
            .filter(owner -> !owner.lemma().matches("they|their|he|his|we|our"))
            .isPresent();
    if (PlaceNouns.isSite(lemma) && owned) {
      return List.of(PlaceNouns.reference(head, lemma).withPhrase(PlacePhrases.OWNED));
    }
    if (PlaceNouns.isPlural(head) && isPointed(graph, head)) {
      return List.of(PlaceNouns.reference(head, graph.sentence().lower(head.end() - 1)));
    }
    if (PlaceNouns.isPlural(head) && SETTLEMENTS.contains(lemma) && !isDescribed(graph, head)) {
      return List.of(
          PlaceRef.inTheatre(
              head.first(),
              head.end(),
              PlaceNouns.count(graph, head),
              PlaceNouns.words(graph, head)));
    }
    boolean site = PlaceNouns.isSite(lemma) && !PlaceNouns.isPlural(head);
    return (PlaceNouns.isDefinite(graph, head) && !PlaceNouns.isPlural(head)) || site
        ? List.of(PlaceNouns.reference(head, lemma))
        : List.of();
  }

  /** "the villages that", "villages of": described, so that it matters which. */
  private static boolean isDescribed(Graph graph, Node head) {
    return graph.hasChild(head, "acl:relcl", "nmod") || PlaceNouns.isDefinite(graph, head);
  }

  /** "those villages", "both towns", bare "the villages": what has just been listed. */
  private static boolean isPointed(Graph graph, Node head) {
    boolean described =
        graph.hasChild(head, "amod", "compound", "nmod", "nummod", "acl", "acl:relcl");
    Set<String> pointing =
        described ? Set.of("those", "these", "both") : Set.of("those", "these", "both", "the");
    return graph.children(head).stream()
        .anyMatch(c -> pointing.contains(c.word().toLowerCase(Locale.ROOT)));
  }

  private static boolean isGeneric(String lemma) {
    return Set.of("district", "neighborhood", "neighbourhood", "suburb", "quarter", "area")
        .contains(lemma);
  }

  /** "Aleppo's northern district": the name owns the site rather than naming it. */
  private static boolean isInside(Sentence sentence, PlaceMention place, Node head) {
    for (int i = place.end(); i < head.first(); i++) {
      if (sentence.lower(i).matches("'s|’s|'")) {
        return true;
      }
    }
    return false;
  }
}
