// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import java.util.ArrayList;
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
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.lexicon.Lexicon.PlaceNoun;
import org.marchland.extract.lexicon.NounClass;
import org.marchland.place.PlaceMention;
import org.marchland.text.Compass;

/**
 * Reads a noun phrase as places: names, lists of names, "three districts of Aleppo", "the town",
 * "it".
 */
public final class PlacePhrases {
  /** "a range of towns": nouns that only count. */
  private static final Set<String> SOME =
      Set.of(
          "dozen", "number", "handful", "range", "string", "series", "cluster", "couple", "pair",
          "score", "host", "hundred");

  private static final Set<String> PRONOUNS =
      Set.of("it", "its", "them", "they", "which", "that", "both");

  /** So far after "what" it may be told who calls it so. */
  private static final int DESCRIBING_REACH = 4;

  /** Marks a site by its owner: "the city's airport" is the airport of a city named before. */
  static final String OWNED = "owned";

  private final Lexicon lexicon;
  private final WholePlaces wholes = new WholePlaces(this::read);
  private final PartPlaces parts = new PartPlaces(this::read);

  public PlacePhrases(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The places that the phrase under {@code head} means; empty when it means no place. */
  public List<PlaceRef> read(Graph graph, Node head) {
    List<PlaceRef> found = read(graph, head, 0);
    if (found.isEmpty() && isPlaceNoun(head)) {
      found = joinedTo(graph, head);
    }
    if (found.isEmpty() || (found.get(0).isReference() && !found.get(0).isInTheatre())) {
      return found;
    }
    // "large swathes of Aleppo province and all of Idlib"
    List<PlaceRef> all = new ArrayList<>(found);
    for (Node other : graph.children(head)) {
      boolean noun =
          found.get(0).part()
              || (isPlaceNoun(other) && graph.sentence().placeAt(other.first()).isEmpty())
              || (isPlaceNoun(head) && isNameOfPlace(graph, other));
      if (noun && other.hasRelation("conj") && other.index() > head.index()) {
        read(graph, other, 1).stream()
            .filter(ref -> !ref.isReference())
            .filter(ref -> all.stream().noneMatch(a -> a.name().equals(ref.name())))
            .forEach(all::add);
      }
    }
    if (found.get(0).count().isPresent()) {
      furtherCounts(graph, head).stream()
          .filter(ref -> all.stream().noneMatch(a -> a.name().equals(ref.name())))
          .forEach(all::add);
    }
    return all;
  }

  private boolean isPlaceNoun(Node node) {
    return lexicon.placeNoun(node.lemma().toLowerCase(Locale.ROOT)).isPresent();
  }

  private static boolean isNameOfPlace(Graph graph, Node node) {
    return graph.actor(node).isEmpty()
        && (graph.place(node).isPresent() || (node.isName() && !Persons.isPerson(graph, node)));
  }

  /** "a gas factory and the X Bridge": the first that has a name. */
  private List<PlaceRef> joinedTo(Graph graph, Node head) {
    return graph.children(head).stream()
        .filter(c -> c.hasRelation("conj") && c.index() > head.index())
        .map(c -> read(graph, c, 1))
        .filter(refs -> !refs.isEmpty() && !refs.get(0).isReference())
        .findFirst()
        .orElse(List.of());
  }

  /** "3 villages in X, 7 villages in Y and one in Z": what is counted next, wherever it hangs. */
  private List<PlaceRef> furtherCounts(Graph graph, Node head) {
    return graph.nodes().subList(head.index() + 1, graph.nodes().size()).stream()
        .takeWhile(n -> !n.isVerb() && !n.lemma().matches("while|but|before|with"))
        .takeWhile(n -> graph.actor(n).isEmpty() || graph.preposition(n).equals("from"))
        .filter(n -> lexicon.placeNoun(n.lemma()).isPresent() && isCountedAnew(graph, n))
        .flatMap(n -> read(graph, n, 1).stream())
        .filter(ref -> !ref.isReference())
        .toList();
  }

  /** Whether a number stands before a noun and a comma or "and" before that. */
  private static boolean isCountedAnew(Graph graph, Node noun) {
    return graph
        .child(noun, "nummod")
        .map(number -> graph.sentence().lower(number.first() - 1))
        .filter(before -> before.matches(",|and|another|the"))
        .isPresent();
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
    Optional<Node> rest = restOf(graph, head);
    if (rest.isPresent()) {
      return read(graph, rest.get(), depth + 1);
    }
    if (PRONOUNS.contains(lemma) && !head.isNoun()) {
      return List.of(PlaceNouns.reference(head, lemma.equals("its") ? "it" : lemma));
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
    boolean mountains =
        lemma.equals("range")
            && graph
                .child(head, "compound")
                .filter(c -> c.lemma().matches("mountain|hill"))
                .isPresent();
    Optional<PlaceNoun> noun =
        nearly
            ? Optional.of(PlaceNoun.PART)
            : mountains ? Optional.of(PlaceNoun.WHOLE) : lexicon.placeNoun(lemma);
    if (noun.isPresent()) {
      return switch (noun.get()) {
        case WHOLE -> wholes.of(graph, head, lemma, depth);
        case PART -> isBeforeGates(graph, head) ? List.of() : parts.of(graph, head, depth);
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

  /** "driven from the gates of the capital": nobody holds a part of it there. */
  private static boolean isBeforeGates(Graph graph, Node head) {
    return graph.sentence().lower(head.first()).equals("gates")
        && IntStream.rangeClosed(1, 2)
            .anyMatch(i -> graph.sentence().lower(head.first() - i).matches("at|to|from"));
  }

  /** "what is left of Mitú", "what remained of the town": all that there is. */
  private static Optional<Node> restOf(Graph graph, Node head) {
    int of = head.end();
    while (of < head.end() + 3
        && graph.sentence().lower(of).matches("is|was|'s|left|remains|remained")) {
      of++;
    }
    return head.lemma().equals("what") && of > head.end() && graph.sentence().lower(of).equals("of")
        ? IntStream.rangeClosed(of + 1, of + 3)
            .mapToObj(graph::nodeAt)
            .flatMap(Optional::stream)
            .filter(Node::isNoun)
            .findFirst()
        : Optional.empty();
  }

  /** A name, with the rest of a list it begins or stands in. */
  private List<PlaceRef> namedFrom(Graph graph, Node head, PlaceMention mention) {
    Optional<PlaceRef> region = Containers.regionOf(graph.sentence(), mention);
    if (region.isPresent()) {
      return List.of(region.get());
    }
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
    boolean part = Compass.PARTS.contains(word) || word.equals("downtown");
    return part && graph.place(head).isPresent();
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
  public List<PlaceRef> scanRight(Graph graph, int from, int reach) {
    Sentence sentence = graph.sentence();
    for (int i = from; i < Math.min(sentence.words().size(), from + reach); i++) {
      Optional<Node> node = graph.nodeAt(i);
      if (sentence.lower(i).equals("what") && isDescribing(sentence, i + 1)) {
        // "gained what Baghdad described as footholds": a clause of its own.
        return List.of();
      }
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
      if (NounClass.UNDERTAKING.is(node.get())) {
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

  /** "(what) Baghdad described as", "(what) it called". */
  private static boolean isDescribing(Sentence sentence, int from) {
    return IntStream.range(from, from + DESCRIBING_REACH)
        .anyMatch(i -> sentence.lower(i).matches("described|called|calls|termed|dubbed|said|says"));
  }

  /** The nearest place phrase before a participle: "the X area recently seized by". */
  public List<PlaceRef> scanLeft(Graph graph, int from, int reach) {
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
          && PlaceNouns.isDefinite(graph, node.get())) {
        return read(graph, node.get(), 3);
      }
    }
    return List.of();
  }
}
