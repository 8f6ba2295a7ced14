// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.marchland.extract.Lexicon.PlaceNoun;
import org.marchland.place.PlaceFinder;
import org.marchland.place.PlaceMention;

/**
 * Reads a noun phrase as places: names, lists of names, "three districts of Aleppo", "the town",
 * "it".
 */
final class PlacePhrases {
  private static final Set<String> INSIDE =
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
          "surrounding");

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
          "city",
          "town",
          "province");

  /** "a range of towns": nouns that only count. */
  private static final Set<String> SOME =
      Set.of(
          "dozen", "number", "handful", "range", "string", "series", "cluster", "couple", "pair",
          "score", "host", "hundred");

  /** What one pulls out of without leaving any ground, wherever it is held. */
  private static final Set<String> UNDERTAKINGS =
      Set.of(
          "talks",
          "talk",
          "negotiation",
          "conference",
          "summit",
          "dialogue",
          "agreement",
          "deal",
          "accord",
          "treaty",
          "pact",
          "coalition",
          "parliament",
          "election",
          "race",
          "tournament",
          "boycott",
          "project",
          "process");

  private static final Set<String> PRONOUNS =
      Set.of("it", "its", "them", "they", "which", "that", "both");
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("another", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("both", 2));

  /** Marks a site by its owner: "the city's airport" is the airport of a city named before. */
  static final String OWNED = "owned";

  private final Lexicon lexicon;

  PlacePhrases(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The places that the phrase under {@code head} means; empty when it means no place. */
  List<PlaceRef> read(Graph graph, Node head) {
    List<PlaceRef> found = read(graph, head, 0);
    if (found.isEmpty() || found.get(0).isReference()) {
      return found;
    }
    // "large swathes of Aleppo province and all of Idlib"
    List<PlaceRef> all = new ArrayList<>(found);
    for (Node other : graph.children(head)) {
      boolean noun = found.get(0).part() || lexicon.placeNoun(other.lemma()).isPresent();
      if (noun && other.hasRelation("conj") && other.index() > head.index()) {
        read(graph, other, 1).stream()
            .filter(ref -> !ref.isReference())
            .filter(ref -> all.stream().noneMatch(a -> a.name().equals(ref.name())))
            .forEach(all::add);
      }
    }
    return all;
  }

  private List<PlaceRef> read(Graph graph, Node head, int depth) {
    if (depth > 4) {
      return List.of();
    }
    Optional<PlaceMention> mention = graph.place(head);
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    if (mention.isPresent()
        && graph.actor(head).map(a -> a.end() <= mention.get().end()).orElse(true)) {
      return Persons.isExplained(graph, mention.get().end())
          ? List.of()
          : namedFrom(graph, head, mention.get());
    }
    if (PRONOUNS.contains(lemma) && !head.isNoun()) {
      return List.of(reference(head, lemma.equals("its") ? "it" : lemma));
    }
    boolean held = lexicon.placeNoun(lemma).isPresent() && head.hasRelation("obj", "nsubj:pass");
    if (graph.actor(head).isPresent() && !held) {
      // A garrison is a side, and a place when it is taken.
      return List.of();
    }
    boolean nearly =
        lemma.equals("all")
            && graph
                .sentence()
                .lower(head.first() - 1)
                .matches("nearly|almost|virtually|practically");
    Optional<PlaceNoun> noun = nearly ? Optional.of(PlaceNoun.PART) : lexicon.placeNoun(lemma);
    if (noun.isPresent()) {
      return switch (noun.get()) {
        case WHOLE -> ofWhole(graph, head, lemma, depth);
        case PART -> ofPart(graph, head, depth);
        case CONTROL -> ofControl(graph, head, depth);
        case FLAG, SKIP -> List.of();
      };
    }
    if (head.isName() && !Persons.isPerson(graph, head)) {
      return NameLists.unlisted(graph, head).map(List::of).orElse(List.of());
    }
    if (head.tag().equals("CD") || SOME.contains(lemma)) {
      Optional<Node> of = graph.oblique(head, "of");
      return of.isPresent() ? read(graph, of.get(), depth + 1) : List.of();
    }
    return List.of();
  }

  /** A name, with the rest of a list it begins or stands in. */
  private List<PlaceRef> namedFrom(Graph graph, Node head, PlaceMention mention) {
    boolean part = isPartPhrase(graph, head);
    List<PlaceRef> refs = new ArrayList<>();
    for (PlaceRef ref : NameLists.listAround(graph, mention.first())) {
      refs.add(part ? ref.asPart(OptionalInt.empty(), "part of " + ref.name()) : ref);
    }
    return refs;
  }

  private static boolean isPartPhrase(Graph graph, Node head) {
    int before = head.first() - 1;
    String word = graph.sentence().lower(before);
    return Set.of(
                "eastern",
                "western",
                "northern",
                "southern",
                "central",
                "east",
                "west",
                "north",
                "south")
            .contains(word)
        && graph.place(head).isPresent();
  }

  /**
   * "the town (of X)", "X district", "the district of X in Y": the name where there is one, else
   * the area that holds it, else a reference to a place named elsewhere.
   */
  private List<PlaceRef> ofWhole(Graph graph, Node head, String lemma, int depth) {
    List<PlaceRef> found = namedAfterOf(graph, head);
    if (found.isEmpty()) {
      found = namedBefore(graph, head, lemma);
    }
    if (found.isEmpty()) {
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
    return found.isEmpty() ? referred(graph, head, lemma) : found;
  }

  /** "the town of X", where X is no wider area. */
  private static List<PlaceRef> namedAfterOf(Graph graph, Node head) {
    Sentence sentence = graph.sentence();
    if (!sentence.lower(head.end()).equals("of")) {
      return List.of();
    }
    int at = sentence.lower(head.end() + 1).equals("the") ? head.end() + 2 : head.end() + 1;
    List<PlaceRef> named = NameLists.listAround(graph, at);
    return !named.isEmpty() && !NameLists.isRegion(named.get(0)) ? named : List.of();
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
      if (wider && !isPlural(head)) {
        // "the Chin State town" is one that has been named.
        return List.of();
      }
      if (before.isPresent() && isCompoundOf(graph, before.get(), head)) {
        if (isPlural(head) && isSite(lemma)) {
          List<PlaceRef> sites = NameLists.listEnding(graph, before.get());
          if (sites.size() > 1) {
            return sites;
          }
        }
        List<PlaceRef> list = NameLists.listAround(graph, before.get().first());
        boolean several =
            isPlural(head)
                && list.size() == 1
                && !sentence.lower(before.get().first() - 1).equals("and");
        boolean unnamed =
            isGeneric(lemma)
                && before.get().end() < head.first()
                && isInside(sentence, before.get(), head);
        if (several || unnamed) {
          return List.of(list.get(list.size() - 1).asPart(count(graph, head), words(graph, head)));
        }
        return isSite(lemma) ? withSite(list, head, sentence) : list;
      }
      boolean unlisted =
          before.isEmpty()
              && node.get().isName()
              && node.get().hasRelation("compound", "amod", "nmod")
              && !BEFORE_SITE.contains(sentence.lower(i))
              && !Persons.isNoPlace(graph, node.get());
      if (unlisted) {
        return NameLists.unlisted(graph, node.get())
            .map(
                ref ->
                    isSite(lemma)
                        ? withSite(List.of(ref), head, sentence)
                        : NameLists.listAround(graph, ref.first()))
            .orElse(List.of());
      }
      if (!BEFORE_SITE.contains(sentence.lower(i))) {
        break;
      }
    }
    return List.of();
  }

  /**
   * "the villages of X, Y and Z", "towns including X", "villages - X and Y", "the bases of X
   * province".
   */
  private List<PlaceRef> introduced(Graph graph, Node head, int depth) {
    Sentence sentence = graph.sentence();
    boolean plural = isPlural(head);
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
        boolean container = plural && next.equals("of") && NameLists.isRegion(named.get(0));
        return container
            ? List.of(named.get(0).asPart(count(graph, head), words(graph, head)))
            : named;
      }
    }
    Optional<Node> of = graph.oblique(head, "of", "including", "such as");
    List<PlaceRef> named = of.map(n -> read(graph, n, depth + 1)).orElse(List.of());
    if (named.isEmpty() || named.get(0).isReference()) {
      return List.of();
    }
    boolean counted = plural || (count(graph, head).isPresent() && !graph.hasChild(head, "det"));
    boolean container =
        counted
            && graph.preposition(of.orElseThrow()).equals("of")
            && NameLists.isRegion(named.get(0));
    return container ? List.of(named.get(0).asPart(count(graph, head), words(graph, head))) : named;
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
            && (!comma || !isPlural(head) || count(graph, head).isPresent());
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
    boolean article = Set.of("a", "an", "the").contains(sentence.lower(at + 1));
    boolean explains = article && sentence.lower(at).equals(",") && !isPlural(head);
    return explains
        ? sentence
            .placeAt(at - 1)
            .filter(p -> p.kind() != PlaceMention.Kind.COUNTRY)
            .map(p -> List.of(NameLists.ref(p)))
            .orElse(List.of())
        : List.of();
  }

  /** "14 villages in northern Hama", "a base near Palmyra". */
  private List<PlaceRef> contained(Graph graph, Node head, String lemma) {
    boolean indefinite = isIndefinite(graph, head);
    boolean last = graph.children(head).stream().anyMatch(c -> c.lemma().equals("last"));
    boolean counted =
        isPlural(head) || count(graph, head).isPresent() || indefinite || (last && !isSite(lemma));
    if (!counted && !isSite(lemma)) {
      return List.of();
    }
    OptionalInt number = counted ? count(graph, head) : OptionalInt.empty();
    return containerAfter(graph, head.end())
        .or(() -> isPlural(head) ? containerBefore(graph, head.first()) : Optional.empty())
        .map(c -> List.of(c.asPart(number, words(graph, head))))
        .orElse(List.of());
  }

  /** "the town", "its airport". */
  private static List<PlaceRef> referred(Graph graph, Node head, String lemma) {
    if (isSite(lemma) && graph.hasChild(head, "nmod:poss")) {
      return List.of(
          new PlaceRef(
              "",
              lemma,
              PlaceMention.Kind.UNLISTED,
              head.first(),
              head.end(),
              false,
              false,
              OptionalInt.empty(),
              Optional.of(OWNED)));
    }
    if (isPlural(head) && isPointed(graph, head)) {
      return List.of(reference(head, graph.sentence().lower(head.end() - 1)));
    }
    boolean site = isSite(lemma) && !isPlural(head);
    return (isDefinite(graph, head) && !isPlural(head)) || site
        ? List.of(reference(head, lemma))
        : List.of();
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

  private static boolean isPlural(Node head) {
    return head.tag().equals("NNS") || head.tag().equals("NNPS");
  }

  /** "the town", "that city", "its airport": a place that the article has named. */
  private static boolean isDefinite(Graph graph, Node head) {
    return graph.children(head).stream()
        .anyMatch(
            c ->
                (c.hasRelation("det") && Set.of("the", "that", "this").contains(c.lemma()))
                    || c.hasRelation("nmod:poss"));
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

  private static boolean isCompoundOf(Graph graph, PlaceMention place, Node head) {
    Optional<Node> node = graph.nodeAt(place.first());
    return node.isPresent()
        && place.end() <= head.first()
        && graph.nodeAt(head.first()).map(h -> h.index()).orElse(0) - node.get().index() <= 4
        && !node.get().hasRelation("obl");
  }

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
            "port")
        .contains(lemma);
  }

  /** The name with its site word, as in "Tabqa air base": an airport is not its town. */
  private static List<PlaceRef> withSite(List<PlaceRef> list, Node head, Sentence sentence) {
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

  /** "the Chernobyl nuclear site": the name that stands before what it is. */
  private static List<PlaceRef> siteBefore(Graph graph, Node head) {
    Optional<PlaceMention> before = graph.sentence().placeAt(head.first() - 2);
    return before.isPresent() && before.get().kind() != PlaceMention.Kind.COUNTRY
        ? withSite(List.of(NameLists.ref(before.get())), head, graph.sentence())
        : List.of();
  }

  private List<PlaceRef> ofPart(Graph graph, Node head, int depth) {
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
      List<PlaceRef> named = siteBefore(graph, head);
      if (!named.isEmpty()) {
        return named;
      }
    }
    if (lemma.equals("part")
        && head.tag().equals("NN")
        && !graph.sentence().lower(head.end()).equals("of")) {
      return List.of();
    }
    Optional<Node> of = graph.oblique(head, "of");
    if (of.isPresent() && graph.actor(of.get()).isEmpty()) {
      List<PlaceRef> inner = read(graph, of.get(), depth + 1);
      if (!inner.isEmpty()) {
        PlaceRef first = inner.get(0);
        return List.of(first.part() ? first : first.asPart(count(graph, head), words(graph, head)));
      }
    }
    for (int i = head.first() - 1; i >= Math.max(0, head.first() - 3); i--) {
      Optional<PlaceMention> before = graph.sentence().placeAt(i);
      boolean owns = i == head.first() - 3 && graph.sentence().lower(i + 1).matches("'s|’s|s");
      if (before.isPresent()
          && (owns || i > head.first() - 3)
          && isCompoundOf(graph, before.get(), head)
          && before.get().kind() != PlaceMention.Kind.COUNTRY) {
        return List.of(NameLists.ref(before.get()).asPart(count(graph, head), words(graph, head)));
      }
    }
    Optional<PlaceRef> container = containerAfter(graph, head.end());
    if (container.isPresent()) {
      return List.of(container.get().asPart(count(graph, head), words(graph, head)));
    }
    for (Node child : graph.children(head)) {
      if (child.hasRelation("nmod", "obl") && INSIDE.contains(graph.preposition(child))) {
        List<PlaceRef> inner = read(graph, child, depth + 1);
        if (!inner.isEmpty()) {
          return List.of(inner.get(0).asPart(count(graph, head), words(graph, head)));
        }
      }
    }
    return isPlural(head) || isIndefinite(graph, head)
        ? containerBefore(graph, head.first())
            .map(c -> List.of(c.asPart(count(graph, head), words(graph, head))))
            .orElse(List.of())
        : List.of();
  }

  private static boolean isIndefinite(Graph graph, Node head) {
    return graph
        .child(head, "det")
        .filter(d -> Set.of("a", "an", "another", "some").contains(d.lemma()))
        .isPresent();
  }

  private List<PlaceRef> ofControl(Graph graph, Node head, int depth) {
    Sentence sentence = graph.sentence();
    int at = sentence.afterQuote(head.end());
    if (Set.of("of", "over", "in", "at", "on").contains(sentence.lower(at))
        || sentence.lower(at).equals("back")) {
      Optional<Node> inner = graph.oblique(head, "of", "over", "in", "at", "on");
      if (inner.isPresent()) {
        List<PlaceRef> read = read(graph, inner.get(), depth + 1);
        if (!read.isEmpty()) {
          return read;
        }
      }
      return scanRight(graph, at + 1, 6);
    }
    return List.of();
  }

  /**
   * The first place phrase among the next words, before another verb: for text whose parse is poor.
   */
  List<PlaceRef> scanRight(Graph graph, int from, int reach) {
    Sentence sentence = graph.sentence();
    for (int i = from; i < Math.min(sentence.words().size(), from + reach); i++) {
      Optional<Node> node = graph.nodeAt(i);
      if (sentence.actorAt(i).isPresent() && sentence.placeAt(i).isEmpty()) {
        continue;
      }
      Optional<PlaceMention> place = sentence.placeAt(i);
      if (place.isPresent() && place.get().kind() != PlaceMention.Kind.COUNTRY) {
        return NameLists.listAround(graph, place.get().first());
      }
      if (node.isEmpty()) {
        continue;
      }
      if (node.get().isVerb()
          && !node.get().tag().equals("VBN")
          && !node.get().tag().equals("VBG")) {
        return List.of();
      }
      if (UNDERTAKINGS.contains(node.get().lemma())) {
        return List.of();
      }
      if (lexicon.placeNoun(node.get().lemma()).isPresent()) {
        List<PlaceRef> refs = read(graph, node.get(), 3);
        if (!refs.isEmpty()) {
          return refs;
        }
      } else if (node.get().isName() && !Persons.isPerson(graph, node.get())) {
        return NameLists.unlisted(graph, node.get())
            .map(ref -> NameLists.listAround(graph, ref.first()))
            .orElse(List.of());
      }
    }
    return List.of();
  }

  /** The nearest place phrase before a participle: "the X area recently seized by". */
  List<PlaceRef> scanLeft(Graph graph, int from, int reach) {
    Sentence sentence = graph.sentence();
    for (int i = from; i >= Math.max(0, from - 2 * reach); i--) {
      if (sentence.lower(i).equals("including")) {
        List<PlaceRef> named = NameLists.listAround(graph, i + 1);
        if (!named.isEmpty()) {
          return named;
        }
      }
    }
    for (int i = from; i >= Math.max(0, from - reach); i--) {
      Optional<PlaceMention> place = sentence.placeAt(i);
      if (place.isPresent()
          && place.get().kind() != PlaceMention.Kind.COUNTRY
          && sentence.actorAt(i).isEmpty()) {
        return NameLists.listAround(graph, place.get().first());
      }
      Optional<Node> node = graph.nodeAt(i);
      if (node.isPresent()
          && node.get().isVerb()
          && !node.get().hasRelation("aux", "aux:pass", "cop")) {
        return List.of();
      }
      if (node.isPresent()
          && lexicon.placeNoun(node.get().lemma()).filter(n -> n == PlaceNoun.WHOLE).isPresent()
          && isDefinite(graph, node.get())) {
        return read(graph, node.get(), 3);
      }
    }
    return List.of();
  }

  /** "In northern Hama, rebels seized three villages": the place that the clause opens with. */
  private static Optional<PlaceRef> containerBefore(Graph graph, int before) {
    Sentence sentence = graph.sentence();
    for (int i = before - 1; i >= Math.max(0, before - 16); i--) {
      if (Set.of(".", ";", "while", "but", "after", "when").contains(sentence.lower(i))) {
        return Optional.empty();
      }
      Optional<PlaceMention> place = sentence.placeAt(i).filter(p -> p.end() <= before);
      if (place.isPresent()
          && sentence.actorAt(i).isEmpty()
          && place.get().kind() != PlaceMention.Kind.COUNTRY) {
        int at = place.get().first() - 1;
        while (sentence.lower(at).matches("the|(north|south|east|west|central|rural).*")) {
          at--;
        }
        return sentence.lower(at).matches("in|across|inside|around|near")
            ? Optional.of(NameLists.ref(place.get()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The place in which something lies: "in northern Hama", "near the town of X". */
  private Optional<PlaceRef> containerAfter(Graph graph, int from) {
    Sentence sentence = graph.sentence();
    boolean inside = false;
    for (int i = from; i < Math.min(sentence.words().size(), from + 12); i++) {
      String word = sentence.lower(i);
      if (INSIDE.contains(word) || word.equals("to")) {
        inside = true;
      }
      Optional<PlaceMention> place = sentence.placeAt(i);
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
          && isDefinite(graph, node.get())
          && !sentence.lower(node.get().end()).equals("of")
          && sentence.placeAt(node.get().end()).isEmpty()
          && sentence.placeAt(node.get().first() - 1).isEmpty()) {
        return Optional.of(reference(node.get(), node.get().lemma()));
      }
      if (node.isPresent()
          && node.get().isVerb()
          && !node.get().tag().equals("VBN")
          && !node.get().tag().equals("VBG")) {
        return Optional.empty();
      }
      if (Set.of("after", "while", "when", "as", "before", ";", "but").contains(word)) {
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

  private static PlaceRef reference(Node node, String noun) {
    return new PlaceRef(
        "",
        noun,
        PlaceMention.Kind.UNLISTED,
        node.first(),
        node.end(),
        false,
        false,
        OptionalInt.empty(),
        Optional.empty());
  }

  private static OptionalInt count(Graph graph, Node head) {
    for (Node child : graph.children(head)) {
      if (child.hasRelation("nummod", "det", "advmod") && child.index() < head.index()) {
        String word = child.word().toLowerCase(Locale.ROOT);
        if (NUMBERS.containsKey(word)) {
          return OptionalInt.of(NUMBERS.get(word));
        }
        if (word.matches("[0-9]{1,4}")) {
          return OptionalInt.of(Integer.parseInt(word));
        }
      }
    }
    return OptionalInt.empty();
  }

  private static String words(Graph graph, Node head) {
    int first = head.first();
    for (Node child : graph.children(head)) {
      if (child.hasRelation("compound", "amod", "nummod") && child.first() < first) {
        first = child.first();
      }
    }
    return PlaceFinder.joined(graph.sentence().words(), first, head.end());
  }
}
