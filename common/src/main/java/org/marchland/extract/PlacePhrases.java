// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.marchland.extract.Lexicon.PlaceNoun;
import org.marchland.place.NotPlaces;
import org.marchland.place.PlaceFinder;
import org.marchland.place.PlaceMention;
import org.marchland.text.Folding;

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
  private static final Set<String> PRONOUNS = Set.of("it", "them", "they", "which", "that", "both");
  private static final Set<String> LIST_WORDS =
      Set.of(
          ",",
          "and",
          "&",
          "as",
          "well",
          "the",
          "nearby",
          "neighboring",
          "neighbouring",
          "both",
          "then",
          "adjacent",
          "including",
          "also");
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
  private static final Set<String> PERSON_TITLES =
      Set.of(
          "mr",
          "mr.",
          "ms",
          "mrs",
          "gen",
          "gen.",
          "general",
          "colonel",
          "col.",
          "commander",
          "leader",
          "president",
          "minister",
          "spokesman",
          "captain",
          "lieutenant",
          "major",
          "sheikh",
          "emir",
          "brigadier",
          "sgt.",
          "governor",
          "mayor");

  /** Marks a site by its owner: "the city's airport" is the airport of a city named before. */
  static final String OWNED = "owned";

  private final Lexicon lexicon;

  PlacePhrases(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The places that the phrase under {@code head} means; empty when it means no place. */
  List<PlaceRef> read(Graph graph, Node head) {
    return read(graph, head, 0);
  }

  private List<PlaceRef> read(Graph graph, Node head, int depth) {
    if (depth > 4) {
      return List.of();
    }
    Optional<PlaceMention> mention = graph.place(head);
    String lemma = head.lemma().toLowerCase(java.util.Locale.ROOT);
    if (mention.isPresent()
        && graph.actor(head).map(a -> a.end() <= mention.get().end()).orElse(true)) {
      return namedFrom(graph, head, mention.get());
    }
    if (PRONOUNS.contains(lemma) && !head.isNoun()) {
      return List.of(reference(head, lemma));
    }
    if (graph.actor(head).isPresent()) {
      return List.of();
    }
    Optional<PlaceNoun> noun = lexicon.placeNoun(lemma);
    if (noun.isPresent()) {
      return switch (noun.get()) {
        case WHOLE -> ofWhole(graph, head, lemma, depth);
        case PART -> ofPart(graph, head, depth);
        case CONTROL -> ofControl(graph, head, depth);
        case FLAG, SKIP -> List.of();
      };
    }
    if (head.isName() && !isPerson(graph, head)) {
      return unlisted(graph, head).map(List::of).orElse(List.of());
    }
    if (head.tag().equals("CD")
        || lemma.equals("dozen")
        || lemma.equals("number")
        || lemma.equals("handful")) {
      Optional<Node> of = graph.oblique(head, "of");
      return of.isPresent() ? read(graph, of.get(), depth + 1) : List.of();
    }
    return List.of();
  }

  /** A name, with the rest of a list it begins or stands in. */
  private List<PlaceRef> namedFrom(Graph graph, Node head, PlaceMention mention) {
    boolean part = isPartPhrase(graph, head);
    List<PlaceRef> refs = new ArrayList<>();
    for (PlaceRef ref : listAround(graph, mention.first())) {
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
   * "the town (of X)", "X district", "the district of X in Y": the name where there is one, else a
   * reference.
   */
  private List<PlaceRef> ofWhole(Graph graph, Node head, String lemma, int depth) {
    Sentence sentence = graph.sentence();
    OptionalInt count = count(graph, head);
    boolean plural = head.tag().equals("NNS") || head.tag().equals("NNPS");
    if (sentence.lower(head.end()).equals("of")) {
      int at = sentence.lower(head.end() + 1).equals("the") ? head.end() + 2 : head.end() + 1;
      List<PlaceRef> named = listAround(graph, at);
      if (!named.isEmpty() && !isRegion(named.get(0))) {
        return named;
      }
    }
    // "X district", "Tabqa air base"
    for (int i = head.first() - 1; i >= Math.max(0, head.first() - 6); i--) {
      if (graph.nodeAt(i).isEmpty()) {
        continue;
      }
      Optional<PlaceMention> before = sentence.placeAt(i);
      if (before.isPresent() && isCompoundOf(graph, before.get(), head)) {
        List<PlaceRef> list = listAround(graph, before.get().first());
        boolean unnamedSite =
            isGeneric(lemma)
                && before.get().end() < head.first()
                && isInside(sentence, before.get(), head);
        if (unnamedSite
            || (plural
                && list.size() == 1
                && !sentence.lower(before.get().first() - 1).equals("and"))) {
          return List.of(list.get(list.size() - 1).asPart(count, words(graph, head)));
        }
        return isSite(lemma) ? withSite(list, head, sentence) : list;
      }
      Optional<Node> node = graph.nodeAt(i);
      if (before.isEmpty()
          && node.isPresent()
          && node.get().isName()
          && node.get().hasRelation("compound", "amod", "nmod")
          && !isNoPlace(graph, node.get())) {
        return unlisted(graph, node.get())
            .map(
                ref ->
                    isSite(lemma)
                        ? withSite(List.of(ref), head, sentence)
                        : listAround(graph, ref.first()))
            .orElse(List.of());
      }
      if (!sentence
          .lower(i)
          .matches(
              "air|military|army|oil|gas|border|refugee|naval|international|main|old|city|town|province")) {
        break;
      }
    }
    // "the town of X", "the villages of X, Y and Z"
    Optional<Node> of = graph.oblique(head, "of", "including", "such as");
    int word = head.end();
    String next = sentence.lower(word);
    if (next.equals("and") && sentence.lower(word + 2).matches("including|of|like")) {
      word += 2;
      next = sentence.lower(word);
    }
    if (next.equals("-") || next.equals("–") || next.equals(":")) {
      List<PlaceRef> dashed = listAround(graph, word + 1);
      if (plural && dashed.size() > 1) {
        return dashed;
      }
    }
    if (next.equals("of")
        || next.equals("including")
        || next.equals("like")
        || (next.equals("such") && sentence.lower(word + 1).equals("as"))) {
      int at = word + (next.equals("such") ? 2 : 1);
      while (Set.of("the", "both", "strategic", "key").contains(sentence.lower(at))) {
        at++;
      }
      List<PlaceRef> named = listAround(graph, at);
      if (!named.isEmpty()) {
        boolean container = plural && isRegion(named.get(0)) && next.equals("of");
        return container ? List.of(named.get(0).asPart(count, words(graph, head))) : named;
      }
    }
    if (of.isPresent()) {
      List<PlaceRef> named = read(graph, of.get(), depth + 1);
      if (!named.isEmpty() && !named.get(0).isReference()) {
        boolean counted = plural || (count.isPresent() && !graph.hasChild(head, "det"));
        return counted && graph.preposition(of.get()).equals("of") && isRegion(named.get(0))
            ? List.of(named.get(0).asPart(count, words(graph, head)))
            : named;
      }
    }
    // "the town, X," and "the border town X"
    int after = sentence.lower(head.end()).equals(",") ? head.end() + 1 : head.end();
    Optional<PlaceMention> following = sentence.placeAt(after);
    if (following.isPresent()
        && following.get().kind() != PlaceMention.Kind.COUNTRY
        && (after == head.end() || !plural || count.isPresent())) {
      List<PlaceRef> named = listAround(graph, after);
      if (!(after > head.end()
          && named.size() == 1
          && named.get(0).kind() == PlaceMention.Kind.PROVINCE)) {
        return named;
      }
    }
    // "14 villages in northern Hama", "a base near Palmyra"
    if (plural
        || count.isPresent()
        || graph
            .child(head, "det")
            .map(
                d ->
                    d.lemma().equals("a")
                        || d.lemma().equals("an")
                        || d.lemma().equals("another")
                        || d.lemma().equals("some"))
            .orElse(false)) {
      Optional<PlaceRef> container = containerAfter(graph, head.end());
      if (container.isPresent()) {
        return List.of(container.get().asPart(count, words(graph, head)));
      }
    }
    if (!plural && isSite(lemma)) {
      Optional<PlaceRef> container = containerAfter(graph, head.end());
      if (container.isPresent()) {
        return List.of(container.get().asPart(OptionalInt.empty(), words(graph, head)));
      }
    }
    boolean owned = isSite(lemma) && graph.hasChild(head, "nmod:poss");
    if (owned) {
      return List.of(
          new PlaceRef(
              "",
              lemma,
              PlaceMention.Kind.UNLISTED,
              head.first(),
              head.end(),
              false,
              OptionalInt.empty(),
              Optional.of(OWNED)));
    }
    return isDefinite(graph, head) && !plural ? List.of(reference(head, lemma)) : List.of();
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
            last.part(),
            last.count(),
            last.phrase()));
    return refs;
  }

  private List<PlaceRef> ofPart(Graph graph, Node head, int depth) {
    String lemma = head.lemma();
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
    for (int i = head.first() - 1; i >= Math.max(0, head.first() - 2); i--) {
      Optional<PlaceMention> before = graph.sentence().placeAt(i);
      if (before.isPresent()
          && isCompoundOf(graph, before.get(), head)
          && before.get().kind() != PlaceMention.Kind.COUNTRY) {
        return List.of(ref(before.get()).asPart(count(graph, head), words(graph, head)));
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
    return List.of();
  }

  private List<PlaceRef> ofControl(Graph graph, Node head, int depth) {
    Sentence sentence = graph.sentence();
    int at = head.end();
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
        return listAround(graph, place.get().first());
      }
      if (node.isEmpty()) {
        continue;
      }
      if (node.get().isVerb()
          && !node.get().tag().equals("VBN")
          && !node.get().tag().equals("VBG")) {
        return List.of();
      }
      if (lexicon.placeNoun(node.get().lemma()).isPresent()) {
        List<PlaceRef> refs = read(graph, node.get(), 3);
        if (!refs.isEmpty()) {
          return refs;
        }
      } else if (node.get().isName() && !isPerson(graph, node.get())) {
        return unlisted(graph, node.get())
            .map(ref -> listAround(graph, ref.first()))
            .orElse(List.of());
      }
    }
    return List.of();
  }

  /** The nearest place phrase before a participle: "the X area recently seized by". */
  List<PlaceRef> scanLeft(Graph graph, int from, int reach) {
    Sentence sentence = graph.sentence();
    for (int i = from; i >= Math.max(0, from - reach); i--) {
      Optional<PlaceMention> place = sentence.placeAt(i);
      if (place.isPresent()
          && place.get().kind() != PlaceMention.Kind.COUNTRY
          && sentence.actorAt(i).isEmpty()) {
        return listAround(graph, place.get().first());
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
        return Optional.of(ref(place.get()));
      }
      Optional<Node> node = graph.nodeAt(i);
      if (inside
          && node.isPresent()
          && Set.of("city", "town", "village", "province", "governorate")
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
          && !isPerson(graph, node.get())
          && !node.get().token().ner().equals("ORGANIZATION")
          && sentence.times().stream()
              .noneMatch(t -> t.first() <= node.get().first() && node.get().first() < t.end())) {
        return unlisted(graph, node.get());
      }
    }
    return Optional.empty();
  }

  /** The names joined by commas and "and" to the one at {@code word}, itself included. */
  List<PlaceRef> listAround(Graph graph, int word) {
    Sentence sentence = graph.sentence();
    List<PlaceRef> refs = new ArrayList<>();
    Optional<PlaceRef> first = nameAt(graph, word, isIntroduced(graph, word));
    if (first.isEmpty()) {
      return List.of();
    }
    refs.add(first.get());
    int at = first.get().end();
    boolean commaless = sentence.words().stream().noneMatch(w -> w.text().equals(","));
    while (at < sentence.words().size()) {
      int next = at;
      boolean and = false;
      final int here = at;
      boolean comma =
          commaless
              && sentence
                  .placeAt(here)
                  .map(
                      p ->
                          p.kind() != PlaceMention.Kind.COUNTRY
                              && p.kind() != PlaceMention.Kind.PROVINCE
                              && p.first() == here)
                  .orElse(false);
      while (next < sentence.words().size()
          && next - at < 8
          && (LIST_WORDS.contains(sentence.lower(next))
              || ((and || comma) && isListNoun(graph, next)))) {
        and |= sentence.lower(next).equals("and") || sentence.lower(next).equals("&");
        comma |= sentence.lower(next).equals(",");
        next++;
      }
      while (next < sentence.words().size()
          && (and || comma)
          && isListNoun(graph, next)
          && next - at < 8) {
        next++;
      }
      Optional<PlaceRef> more = and || comma ? nameAt(graph, next, true) : Optional.empty();
      if (more.isEmpty()
          || (comma && !and && isContainer(graph, refs, more.get()))
          || more.get().kind() == PlaceMention.Kind.COUNTRY
          || ownsVerb(graph, more.get())) {
        break;
      }
      refs.add(more.get());
      at = more.get().end();
      if (at < sentence.words().size()
          && Set.of(
                  "district",
                  "neighborhood",
                  "neighbourhood",
                  "villages",
                  "neighborhoods",
                  "districts",
                  "towns",
                  "village",
                  "town")
              .contains(sentence.lower(at))) {
        at++;
      }
    }
    return refs;
  }

  /** Whether a name after a comma begins a clause of its own: "…, Kyiv said". */
  private static boolean ownsVerb(Graph graph, PlaceRef ref) {
    return graph.nodeAt(ref.first()).map(n -> n.hasRelation("nsubj")).orElse(false);
  }

  private boolean isListNoun(Graph graph, int word) {
    String text = graph.sentence().lower(word);
    return Set.of(
            "of",
            "the",
            "town",
            "towns",
            "village",
            "villages",
            "city",
            "district",
            "districts",
            "nearby",
            "neighboring",
            "neighborhoods",
            "several",
            "some",
            "other",
            "key",
            "settlement",
            "settlements",
            "strategic")
        .contains(text);
  }

  /** Whether a name after a comma says where the one before lies ("Saraqib, Idlib"). */
  private static boolean isContainer(Graph graph, List<PlaceRef> before, PlaceRef next) {
    if (next.kind() == PlaceMention.Kind.PROVINCE) {
      return true;
    }
    Sentence sentence = graph.sentence();
    String after = sentence.lower(next.end());
    boolean listGoesOn =
        after.equals("and") || (after.equals(",") && sentence.placeAt(next.end() + 1).isPresent());
    return before.size() == 1
        && !listGoesOn
        && !after.equals(",")
        && !sentence.lower(next.end() + 1).equals("and")
        && isRegion(next);
  }

  private Optional<PlaceRef> nameAt(Graph graph, int word, boolean listed) {
    Optional<PlaceMention> mention = graph.sentence().placeAt(word);
    if (mention.isPresent()) {
      return Optional.of(ref(mention.get()));
    }
    Optional<Node> node = graph.nodeAt(word);
    return node.filter(n -> n.isName() && (listed ? !isNoPlace(graph, n) : !isPerson(graph, n)))
        .flatMap(n -> unlisted(graph, n));
  }

  /** A name that the gazetteer lacks: the capitalised words around the node. */
  private static Optional<PlaceRef> unlisted(Graph graph, Node node) {
    Sentence sentence = graph.sentence();
    int first = node.first();
    int end = node.end();
    while (first > 0 && isNamePart(graph, first - 1)) {
      first--;
    }
    while (end < sentence.words().size() && isNamePart(graph, end)) {
      end++;
    }
    String name = PlaceFinder.joined(sentence.words(), first, end);
    if (NotPlaces.contains(sentence.words().get(first).text())) {
      return Optional.empty();
    }
    if (end - first > 5 || Folding.key(name).length() < 3 || !Character.isLetter(name.charAt(0))) {
      return Optional.empty();
    }
    return Optional.of(
        new PlaceRef(
            name,
            "",
            PlaceMention.Kind.UNLISTED,
            first,
            end,
            false,
            OptionalInt.empty(),
            Optional.empty()));
  }

  private static boolean isNamePart(Graph graph, int word) {
    Sentence sentence = graph.sentence();
    if (sentence.actorAt(word).isPresent()
        || sentence.placeAt(word).isPresent()
        || sentence.times().stream().anyMatch(t -> t.first() <= word && word < t.end())) {
      return false;
    }
    String text = sentence.words().get(word).text();
    boolean capital =
        Character.isUpperCase(text.charAt(0)) || text.startsWith("al-") || text.startsWith("el-");
    return capital && graph.nodeAt(word).map(Node::isName).orElse(false);
  }

  /** Whether a place noun leads to the name: "the villages of X", "villages including X". */
  private static boolean isIntroduced(Graph graph, int word) {
    return Set.of("of", "including").contains(graph.sentence().lower(word - 1));
  }

  /** Whether a name is surely none of a place's: an actor's, a time's, one with a title. */
  private static boolean isNoPlace(Graph graph, Node node) {
    Sentence sentence = graph.sentence();
    return sentence.actorAt(node.first()).isPresent()
        || sentence.times().stream()
            .anyMatch(t -> t.first() <= node.first() && node.first() < t.end())
        || PERSON_TITLES.contains(sentence.lower(node.first() - 1));
  }

  private static boolean isPerson(Graph graph, Node node) {
    Sentence sentence = graph.sentence();
    if (sentence.actorAt(node.first()).isPresent()
        || sentence.times().stream()
            .anyMatch(t -> t.first() <= node.first() && node.first() < t.end())) {
      return true;
    }
    if (PERSON_TITLES.contains(sentence.lower(node.first() - 1))) {
      return true;
    }
    boolean long_ =
        graph.nodes().stream()
                .filter(
                    n ->
                        Math.abs(n.index() - node.index()) == 1
                            && n.isName()
                            && n.token().ner().equals("PERSON"))
                .count()
            > 0;
    return node.token().ner().equals("PERSON")
        && long_
        && !sentence.lower(node.first()).startsWith("al-");
  }

  private static PlaceRef ref(PlaceMention mention) {
    return new PlaceRef(
        mention.name(),
        "",
        mention.kind(),
        mention.first(),
        mention.end(),
        false,
        OptionalInt.empty(),
        Optional.empty());
  }

  private static PlaceRef reference(Node node, String noun) {
    return new PlaceRef(
        "",
        noun,
        PlaceMention.Kind.UNLISTED,
        node.first(),
        node.end(),
        false,
        OptionalInt.empty(),
        Optional.empty());
  }

  /** Whether a name is that of a wider area: unnamed places lie in it. */
  private static boolean isRegion(PlaceRef ref) {
    return ref.kind() == PlaceMention.Kind.PROVINCE
        || ref.kind() == PlaceMention.Kind.COUNTRY
        || !org.marchland.place.Gazetteer.shipped().listProvincesNamed(ref.name()).isEmpty();
  }

  private static OptionalInt count(Graph graph, Node head) {
    for (Node child : graph.children(head)) {
      if (child.hasRelation("nummod", "det", "advmod") && child.index() < head.index()) {
        String word = child.token().word().toLowerCase(java.util.Locale.ROOT);
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
