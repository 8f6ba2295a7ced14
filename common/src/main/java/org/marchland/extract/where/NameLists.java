// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.marchland.extract.grammar.Field;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Persons;
import org.marchland.extract.grammar.Sentence;
import org.marchland.place.GivenNames;
import org.marchland.place.NotPlaces;
import org.marchland.place.PlaceFinder;
import org.marchland.place.PlaceMention;
import org.marchland.text.Folding;

/**
 * Names of places in a sentence, listed or not by the gazetteer, and the lists that they stand in:
 * "A, B and C".
 */
public final class NameLists {
  private static final Set<String> LIST_WORDS =
      Set.of(
          ",",
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
          "also",
          "later");

  /** What joins a name to those before it as "and" does. */
  private static final List<List<String>> JOINING =
      List.of(
          List.of("and"),
          List.of("&"),
          List.of("as", "well", "as"),
          List.of("along", "with"),
          List.of("together", "with"),
          List.of("in", "addition", "to"));

  /** Last words of names of what nobody can hold like ground. */
  private static final Set<String> HELD_BY_NOBODY =
      Set.of(
          "flight",
          "registration",
          "council",
          "assembly",
          "act",
          "bill",
          "budget",
          "pact",
          "party",
          "cup",
          "league",
          "championship",
          "award",
          "prize",
          "airlines",
          "airways",
          "bank",
          "company",
          "corporation",
          "court",
          "senate",
          "congress",
          "commission",
          "committee",
          "association",
          "community",
          "union",
          "organization",
          "organisation",
          "alliance",
          "mosque",
          "church",
          "hospital",
          "newspaper",
          "times",
          "post",
          "division",
          "brigade",
          "battalion",
          "regiment",
          "corps",
          "squadron",
          "force");

  /** "the city of Man": what follows is a name, whatever else the word may mean. */
  private static final Set<String> SETTLEMENTS =
      Set.of("city", "town", "village", "cities", "towns", "villages", "settlement");

  private NameLists() {}

  /** "Mingora, Swat, Pakistan": what stands between a place and its country holds the place. */
  private static boolean isBeforeCountry(Sentence sentence, PlaceRef place) {
    return sentence.lower(place.end()).equals(",")
        && sentence
            .placeAt(place.end() + 1)
            .filter(p -> p.kind() == PlaceMention.Kind.COUNTRY)
            .isPresent();
  }

  /** The names joined by commas and "and" to the one at {@code word}, itself included. */
  public static List<PlaceRef> listAround(Graph graph, int word) {
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
      at = afterBrackets(sentence, at);
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
      while (next < sentence.words().size() && next - at < 8) {
        int joining = joining(sentence, next);
        boolean goesOn =
            joining > 0
                || LIST_WORDS.contains(sentence.lower(next))
                || ((and || comma) && isListNoun(graph, next));
        if (!goesOn) {
          break;
        }
        and |= joining > 0;
        comma |= sentence.lower(next).equals(",");
        next += Math.max(1, joining);
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
          || (refs.size() == 1 && !and && isBeforeCountry(sentence, more.get()))
          || more.get().kind() == PlaceMention.Kind.COUNTRY
          || sentence.lower(more.get().end()).matches("'s|’s")
          || ownsVerb(graph, more.get())
          || (and && beginsClause(graph, more.get(), commaless))) {
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

  /** How many words that join a name to those before it begin here. */
  private static int joining(Sentence sentence, int word) {
    return JOINING.stream()
        .filter(
            words ->
                IntStream.range(0, words.size())
                    .allMatch(i -> sentence.lower(word + i).equals(words.get(i))))
        .mapToInt(List::size)
        .findFirst()
        .orElse(0);
  }

  /** "the Bai Hassan and Avana fields": the names joined to one from the left, itself last. */
  static List<PlaceRef> listEnding(Graph graph, PlaceRef last) {
    Sentence sentence = graph.sentence();
    List<PlaceRef> names = new ArrayList<>(List.of(last));
    int before = last.first() - 1;
    while (Set.of("and", ",").contains(sentence.lower(before)) && names.size() < 5) {
      int end = sentence.lower(before - 1).equals(",") ? before - 1 : before;
      Optional<PlaceRef> name =
          sentence
              .placeAt(end - 1)
              .map(NameLists::ref)
              .or(
                  () ->
                      graph
                          .nodeAt(end - 1)
                          .filter(n -> n.isName() && !Persons.isPerson(graph, n))
                          .flatMap(n -> unlisted(graph, n)));
      if (name.isEmpty()) {
        break;
      }
      names.add(0, name.get());
      before = name.get().first() - 1;
    }
    return names;
  }

  /** After "(Madaghis)", another name of the place before it. */
  private static int afterBrackets(Sentence sentence, int at) {
    if (!sentence.lower(at).equals("(")) {
      return at;
    }
    for (int i = at + 1; i < Math.min(at + 5, sentence.words().size()); i++) {
      if (sentence.lower(i).equals(")")) {
        return i + 1;
      }
    }
    return at;
  }

  /** Whether a name after a comma begins a clause of its own: "…, Kyiv said". */
  static boolean ownsVerb(Graph graph, PlaceRef ref) {
    return Stream.of(ref.first(), ref.end() - 1)
        .flatMap(word -> graph.nodeAt(word).stream())
        .anyMatch(n -> n.hasRelation("nsubj", "nsubj:pass"));
  }

  /** "A, B and C was bombed", "A, B and C residents fled": the last is of another clause. */
  private static boolean beginsClause(Graph graph, PlaceRef last, boolean commaless) {
    Sentence sentence = graph.sentence();
    boolean people =
        !commaless
            && sentence
                .lower(last.end())
                .matches(
                    "activists|residents|officials|rebels|fighters|troops|police|media|sources");
    return people || sentence.lower(last.end()).matches("was|is|has");
  }

  static boolean isListNoun(Graph graph, int word) {
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
  static boolean isContainer(Graph graph, List<PlaceRef> before, PlaceRef next) {
    if (next.kind() == PlaceMention.Kind.PROVINCE) {
      return true;
    }
    Sentence sentence = graph.sentence();
    String after = sentence.lower(next.end());
    boolean listGoesOn =
        after.equals("and") || (after.equals(",") && sentence.placeAt(next.end() + 1).isPresent());
    if (before.size() != 1
        || listGoesOn
        || (!next.provincial() && leadsToLast(graph, next.end()))) {
      return false;
    }
    String further = sentence.lower(next.end() + 1);
    return after.equals(",")
        ? sentence.field() == Field.TEXT
            && sentence.lower(next.first() - 1).equals(",")
            && !further.matches("and|as|the|both|then|along|\\(")
        : !further.equals("and") && isRegion(next);
  }

  /** Whether names and commas lead from a word to "and" and one more name. */
  private static boolean leadsToLast(Graph graph, int from) {
    int at = from;
    while (graph.sentence().lower(at).equals(",")) {
      boolean last = graph.sentence().lower(at + 1).equals("and");
      if (last) {
        return isNameOfNoClause(graph, at + 2);
      }
      Optional<PlaceRef> name = nameAt(graph, at + 1, true);
      if (name.isEmpty()) {
        return false;
      }
      at = name.get().end();
    }
    return at > from && graph.sentence().lower(at).equals("and") && isNameOfNoClause(graph, at + 1);
  }

  private static boolean isNameOfNoClause(Graph graph, int word) {
    return nameAt(graph, word, true).filter(ref -> !ownsVerb(graph, ref)).isPresent();
  }

  static Optional<PlaceRef> nameAt(Graph graph, int word, boolean listed) {
    Optional<PlaceMention> mention = graph.sentence().placeAt(word);
    if (mention.isPresent()) {
      return Optional.of(ref(mention.get()));
    }
    Optional<Node> node = graph.nodeAt(word);
    return node.filter(
            n ->
                (n.isName() || isArabic(n.word()))
                    && (listed ? !Persons.isNoPlace(graph, n) : !Persons.isPerson(graph, n)))
        .flatMap(n -> unlisted(graph, n));
  }

  /** A name that the gazetteer lacks: the capitalised words around the node. */
  static Optional<PlaceRef> unlisted(Graph graph, Node node) {
    if (graph.hasChild(node, "nummod")) {
      // "two Britons": what is counted bears the name of its kind.
      return Optional.empty();
    }
    Sentence sentence = graph.sentence();
    int first = node.first();
    int end = node.end();
    while (first > 0 && isNamePart(graph, first - 1) && !isOpener(sentence, first - 1)) {
      first--;
    }
    while (end < sentence.words().size() && isNamePart(graph, end)) {
      end++;
    }
    String name = PlaceFinder.joined(sentence.words(), first, end);
    boolean told =
        end - first == 1
            && sentence.lower(first - 1).equals("of")
            && SETTLEMENTS.contains(sentence.lower(first - 2));
    boolean waters =
        end - first > 1
            && (sentence.lower(first).matches("lake|cape|camp")
                || Persons.isPartOfName(sentence, first));
    if (NotPlaces.contains(sentence.words().get(first).text()) && !told && !waters) {
      return Optional.empty();
    }
    boolean person =
        (GivenNames.contains(sentence.words().get(first).text()) && end > first + 1)
            || (end == first + 1 && sentence.people().contains(name));
    boolean thing =
        isHeldByNobody(sentence.lower(end - 1))
            || PlaceFinder.isOfVessel(sentence.words(), first)
            || PlaceFinder.isOfVessel(sentence.words(), first + 1)
            || isOperation(sentence, first)
            || PlaceFinder.isSpeaker(sentence.words(), first, end)
            || (isQuote(sentence, first - 1) && isQuote(sentence, end))
            || IntStream.range(end, end + 2).anyMatch(i -> isInstitution(sentence, i));
    if (!told && (person || thing || isAcronym(sentence, first, end))) {
      return Optional.empty();
    }
    boolean titled =
        IntStream.range(first, end)
            .anyMatch(
                i -> Persons.isTitle(sentence.lower(i)) && !Persons.isPartOfName(sentence, i));
    if (titled) {
      return Optional.empty();
    }
    boolean noName =
        end - first > 5
            || Folding.key(name).length() < 3
            || !(Character.isUpperCase(name.charAt(0)) || isArabic(name));
    boolean border = sentence.lower(end).matches("border|frontier|soil|territory");
    if (noName || border || PlaceFinder.isInAdjective(sentence.words(), end)) {
      return Optional.empty();
    }
    return Optional.of(PlaceRef.of(name, "", PlaceMention.Kind.UNLISTED, first, end));
  }

  /** "Operation Steel Curtain", also where the name has been found without its first word. */
  private static boolean isOperation(Sentence sentence, int first) {
    return sentence.lower(first).equals("operation")
        || PlaceFinder.isOfOperation(sentence.words(), first);
  }

  private static boolean isQuote(Sentence sentence, int word) {
    return sentence.lower(word).matches("[\"“”]|``|''");
  }

  private static boolean isHeldByNobody(String word) {
    return HELD_BY_NOBODY.contains(word) || PlaceFinder.isMeeting(word);
  }

  /** The last word of a longer name: "Nuclear Forces Treaty". */
  private static boolean isInstitution(Sentence sentence, int word) {
    return isHeldByNobody(sentence.lower(word))
        && sentence.words().get(word).isCapitalised()
        && sentence.words().get(word - 1).isCapitalised();
  }

  /** "IRNA": an agency or a party rather than a place, where not all is in capitals. */
  private static boolean isAcronym(Sentence sentence, int first, int end) {
    return end == first + 1
        && sentence.words().get(first).isAllCapitals()
        && sentence.words().stream()
            .anyMatch(w -> w.text().length() > 3 && Character.isLowerCase(w.text().charAt(0)));
  }

  /** "At" and "In" in front of a sentence are no part of the name that follows. */
  private static boolean isOpener(Sentence sentence, int word) {
    return word == 0
        && sentence.lower(word).matches("at|in|on|near|from|around|outside|inside|to|by");
  }

  static boolean isNamePart(Graph graph, int word) {
    Sentence sentence = graph.sentence();
    if (sentence.actorAt(word).isPresent()
        || sentence.placeAt(word).isPresent()
        || sentence.isTime(word)) {
      return false;
    }
    String text = sentence.words().get(word).text();
    return isArabic(text)
        || (Character.isUpperCase(text.charAt(0))
            && graph.nodeAt(word).map(Node::isName).orElse(false));
  }

  /** "al-Hayal": a name whatever a tagger makes of it. */
  static boolean isArabic(String text) {
    return text.matches("(al|el|as|ash|ar|az|at|an|ad)-\\p{Lu}.*");
  }

  /** Whether a place noun leads to the name: "the villages of X", "villages including X". */
  public static boolean isIntroduced(Graph graph, int word) {
    return Set.of("of", "including").contains(graph.sentence().lower(word - 1));
  }

  static PlaceRef ref(PlaceMention mention) {
    return new PlaceRef(
        mention.name(),
        "",
        mention.kind(),
        mention.first(),
        mention.end(),
        mention.provincial(),
        false,
        OptionalInt.empty(),
        Optional.empty());
  }

  /** Whether a name is that of a wider area: unnamed places lie in it. */
  static boolean isRegion(PlaceRef ref) {
    return ref.kind() == PlaceMention.Kind.PROVINCE
        || ref.kind() == PlaceMention.Kind.COUNTRY
        || ref.provincial();
  }
}
