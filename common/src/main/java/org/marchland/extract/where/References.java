// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.marchland.extract.grammar.Appositions;
import org.marchland.extract.grammar.Sentence;
import org.marchland.place.PlaceMention;

/**
 * Finds the place that "the town", "it" or "the area" stands for: the last fitting one named
 * before, in this sentence or earlier.
 */
public final class References {
  private static final int REACH = 4;
  private static final Set<String> WIDE =
      Set.of("province", "governorate", "region", "state", "oblast");
  private static final Set<String> SMALL =
      Set.of(
          "town",
          "village",
          "district",
          "neighborhood",
          "neighbourhood",
          "suburb",
          "settlement",
          "hamlet");
  private static final Set<String> PRONOUNS = Set.of("them", "they", "both");

  /** What stands for several places. */
  private static final Set<String> SEVERAL =
      Set.of(
          "them",
          "they",
          "both",
          "villages",
          "towns",
          "cities",
          "places",
          "neighbourhoods",
          "neighborhoods",
          "districts",
          "settlements",
          "positions",
          "locations");

  private static final Set<String> SAYS =
      Set.of(
          "said",
          "says",
          "announced",
          "claimed",
          "denied",
          "reported",
          "acknowledged",
          "admitted",
          "confirmed",
          "insisted",
          "declared",
          "warned",
          "vowed");
  private static final Set<String> QUARTERS =
      Set.of(
          "neighborhood",
          "neighbourhood",
          "neighborhoods",
          "neighbourhoods",
          "district",
          "districts",
          "suburb",
          "suburbs",
          "quarter",
          "river",
          "mountain",
          "hill",
          "airport",
          "base",
          "bridge",
          "street",
          "square",
          "camp",
          "valley",
          "lake",
          "island",
          "highway",
          "road",
          "region",
          "province",
          "governorate");

  /** What a capital is that is not a country's. */
  private static final String LOCAL =
      "provincial|regional|state|district|county|departmental|cantonal|township";

  private static final Set<String> SPEECH =
      Set.of("conference", "reporters", "journalists", "briefing", "interview");

  /** What is fought somewhere, so that what it takes lies there. */
  private static final Set<String> CAMPAIGNS =
      Set.of(
          "offensive",
          "offensives",
          "counteroffensive",
          "counter-offensive",
          "operation",
          "operations",
          "campaign",
          "push");

  /** So many sentences back the campaign may stand that takes unnamed villages. */
  private static final int CAMPAIGN_REACH = 2;

  /** So far after a campaign its place may stand. */
  private static final int THEATRE_REACH = 8;

  private static final Set<String> VAGUE = Set.of("area", "areas", "territory", "territories");

  private final List<Sentence> sentences;
  private final Predicate<PlaceMention> inTheatre;

  /**
   * @param inTheatre whether a name can be that of a place in the countries that the article speaks
   *     of
   */
  public References(List<Sentence> sentences, Predicate<PlaceMention> inTheatre) {
    this.sentences = sentences;
    this.inTheatre = inTheatre;
  }

  /** The names of a sentence that a word can stand for: not the one that a dateline begins with. */
  private static List<PlaceMention> places(Sentence sentence) {
    return sentence.isDateline() ? List.of() : sentence.places();
  }

  /** Whether a reference may mean any ground: "the area". */
  public static boolean isVague(PlaceRef reference) {
    return VAGUE.contains(reference.noun());
  }

  /**
   * The places that a reference means: one, or for "them" and "those villages" the list named last;
   * none where the article names nothing that fits.
   */
  public List<PlaceRef> resolve(PlaceRef reference, Sentence from, int before) {
    if (reference.isInTheatre()) {
      return theatre(reference, from, before).map(List::of).orElse(List.of());
    }
    if (SEVERAL.contains(reference.noun())) {
      List<PlaceRef> listed = lastList(reference, from, before);
      if (!listed.isEmpty() || !PRONOUNS.contains(reference.noun())) {
        return listed;
      }
    }
    return capital(reference, from)
        .or(() -> one(reference, from, before))
        .or(() -> site(reference, from, before))
        .or(() -> comingFrom(reference, from, before))
        .map(List::of)
        .orElse(List.of());
  }

  /**
   * "launched an offensive in northern Aleppo. … They captured several villages": where the
   * campaign is that this sentence or one just before it speaks of.
   */
  private Optional<PlaceRef> theatre(PlaceRef reference, Sentence from, int before) {
    boolean elsewhere =
        IntStream.range(0, from.words().size())
            .anyMatch(
                i ->
                    from.lower(i).equals("elsewhere")
                        || (from.lower(i).equals("the")
                            && from.lower(i - 1).equals("in")
                            && from.lower(i + 1).matches("(north|south|east|west).*")));
    if (elsewhere) {
      return Optional.empty();
    }
    for (int i = from.index(); i >= Math.max(0, from.index() - CAMPAIGN_REACH); i--) {
      Sentence sentence = sentences.get(i);
      int end = i == from.index() ? before : sentence.words().size();
      Optional<PlaceMention> place =
          IntStream.iterate(end - 1, at -> at >= 0, at -> at - 1)
              .filter(at -> CAMPAIGNS.contains(sentence.lower(at)))
              .mapToObj(at -> theatreAfter(sentence, at + 1, end))
              .flatMap(Optional::stream)
              .findFirst();
      if (place.isPresent()) {
        return place.map(p -> named(p, reference));
      }
    }
    return Optional.empty();
  }

  /** "(an offensive) in the northern countryside of X". */
  private static Optional<PlaceMention> theatreAfter(Sentence sentence, int from, int end) {
    if (!sentence.lower(from).matches("in|around|near|across")) {
      return Optional.empty();
    }
    return IntStream.range(from, Math.min(from + THEATRE_REACH, end))
        .takeWhile(i -> !sentence.lower(i).matches("[,.;]|and|to|after|when"))
        .mapToObj(sentence::placeAt)
        .flatMap(Optional::stream)
        .filter(p -> p.kind() != PlaceMention.Kind.COUNTRY)
        .findFirst();
  }

  /** "the provincial capital": the town that the article says is one, here or nearest to here. */
  private Optional<PlaceRef> capital(PlaceRef reference, Sentence from) {
    if (!reference.noun().equals("capital")) {
      return Optional.empty();
    }
    return sentences.stream()
        .sorted(Comparator.comparingInt((Sentence s) -> Math.abs(s.index() - from.index())))
        .flatMap(
            sentence ->
                places(sentence).stream()
                    .filter(place -> isCapital(place, sentence))
                    .filter(place -> isOfProvinceIn(from, place, sentence)))
        .findFirst()
        .map(place -> named(place, reference));
  }

  /** Whether a capital is that of the province that a sentence names, if it names one. */
  private static boolean isOfProvinceIn(Sentence from, PlaceMention place, Sentence sentence) {
    List<String> provinces =
        from.places().stream()
            .filter(p -> p.kind() == PlaceMention.Kind.PROVINCE)
            .map(PlaceMention::name)
            .toList();
    return provinces.isEmpty()
        || IntStream.range(place.end(), place.end() + 10)
            .mapToObj(sentence::placeAt)
            .flatMap(Optional::stream)
            .anyMatch(p -> provinces.contains(p.name()));
  }

  /** "Bentiu, capital of Unity State", "the provincial capital Idlib". */
  private static boolean isCapital(PlaceMention place, Sentence sentence) {
    if (place.kind() == PlaceMention.Kind.COUNTRY || place.kind() == PlaceMention.Kind.PROVINCE) {
      return false;
    }
    int before = sentence.lower(place.first() - 1).equals(",") ? 2 : 1;
    if (sentence.lower(place.first() - before).equals("capital")) {
      return sentence.lower(place.first() - before - 1).matches(LOCAL);
    }
    int at = place.end();
    for (int last = at + 5; at < last && sentence.placeAt(at).isEmpty(); at++) {
      if (sentence.lower(at).equals("capital")) {
        return at > place.end() && !sentence.lower(at - 1).equals("to");
      }
      if (!sentence.lower(at).matches(",|an?|the|[a-z]+-rich|[a-z]+al|state|region's|now")) {
        return false;
      }
    }
    return false;
  }

  /** The names joined by commas and "and" that stand last before here, two or more. */
  private List<PlaceRef> lastList(PlaceRef reference, Sentence from, int before) {
    for (int i = from.index(); i >= Math.max(0, from.index() - 2); i--) {
      Sentence sentence = sentences.get(i);
      List<PlaceMention> list = new ArrayList<>();
      List<PlaceMention> last = List.of();
      for (PlaceMention place : places(sentence)) {
        if ((i == from.index() && place.first() >= before)
            || place.kind() == PlaceMention.Kind.COUNTRY) {
          break;
        }
        boolean joined =
            !list.isEmpty() && isJoined(sentence, list.get(list.size() - 1).end(), place.first());
        if (!joined) {
          list = new ArrayList<>();
        }
        list.add(place);
        if (list.size() > 1) {
          last = List.copyOf(list);
        }
      }
      if (!last.isEmpty()) {
        return last.stream().map(place -> named(place, reference)).toList();
      }
    }
    return List.of();
  }

  private static boolean isJoined(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Set.of(",", "and", "the", "village", "villages", "town", "towns", "of", "nearby")
          .contains(sentence.lower(i))) {
        return false;
      }
    }
    return to - from <= 4 && to > from;
  }

  /**
   * "an air base", "a gas field", and "it" after such words: the base or field that the article
   * names elsewhere, before or after.
   */
  private Optional<PlaceRef> site(PlaceRef reference, Sentence from, int before) {
    String noun = reference.noun();
    if (noun.equals("it")) {
      for (int i = before - 1; i >= 0 && !PlaceNouns.isSite(noun); i--) {
        noun = from.lower(i);
      }
    }
    if (!PlaceNouns.isSite(noun)) {
      return Optional.empty();
    }
    String wanted = noun;
    Optional<PlaceRef> introduced = introduced(wanted, reference, from);
    if (introduced.isPresent()) {
      return introduced;
    }
    return sentences.stream()
        .sorted(Comparator.comparingInt((Sentence s) -> Math.abs(s.index() - from.index())))
        .flatMap(sentence -> places(sentence).stream())
        .filter(place -> place.name().toLowerCase(Locale.ROOT).contains(wanted))
        .findFirst()
        .map(place -> named(place, reference));
  }

  /**
   * "a military base in Lower Shabelle … the base": a part of the place in which it was said to
   * lie.
   */
  private Optional<PlaceRef> introduced(String noun, PlaceRef reference, Sentence from) {
    for (int i = from.index(); i >= 0; i--) {
      Sentence sentence = sentences.get(i);
      for (int at = sentence.words().size() - 1; at >= 0; at--) {
        int word = at;
        if (!sentence.lower(word).equals(noun)
            || (i == from.index() && word >= reference.first())) {
          continue;
        }
        Optional<PlaceMention> place = soonAfter(sentence, word);
        if (place.isPresent()) {
          return place
              .filter(p -> isInside(sentence, word, p.first()))
              .map(p -> named(p, reference).asPart(OptionalInt.empty(), noun));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<PlaceMention> soonAfter(Sentence sentence, int word) {
    return IntStream.range(word + 1, Math.min(word + 7, sentence.words().size()))
        .mapToObj(sentence::placeAt)
        .flatMap(Optional::stream)
        .filter(place -> place.kind() != PlaceMention.Kind.COUNTRY)
        .findFirst();
  }

  private static boolean isInside(Sentence sentence, int word, int place) {
    return IntStream.range(word + 1, place)
        .anyMatch(
            i -> Set.of("in", "near", "at", "outside").contains(sentence.words().get(i).text()));
  }

  /** "fled from X since the rebels seized it": where nothing else is named. */
  private Optional<PlaceRef> comingFrom(PlaceRef reference, Sentence from, int before) {
    if (!reference.noun().equals("it")) {
      return Optional.empty();
    }
    return places(from).stream()
        .filter(place -> place.end() <= before && place.kind() == PlaceMention.Kind.NAMED)
        .filter(place -> from.lower(place.first() - 1).equals("from"))
        .reduce((first, last) -> last)
        .map(place -> named(place, reference));
  }

  private Optional<PlaceRef> one(PlaceRef reference, Sentence from, int before) {
    for (int i = from.index(); i >= Math.max(0, from.index() - REACH); i--) {
      Sentence sentence = sentences.get(i);
      List<PlaceMention> places = places(sentence);
      boolean topic =
          i == from.index()
              && reference.noun().equals("it")
              && !places.isEmpty()
              && places.get(0).first() == 0
              && places.get(0).end() < before
              && fits(places.get(0), reference, sentence);
      if (topic) {
        return Optional.of(named(places.get(0), reference));
      }
      boolean here = i == from.index();
      boolean narrowed =
          SMALL.contains(reference.noun()) || (here && reference.noun().equals("it"));
      boolean spokenOf =
          narrowed && isSpokenOf(reference, sentence, here ? before : sentence.words().size());
      for (int p = places.size() - 1; p >= 0; p--) {
        PlaceMention place = places.get(p);
        boolean later = here && place.first() >= before;
        if (later || (spokenOf && isWhereabouts(place, sentence))) {
          continue;
        }
        boolean owned = reference.phrase().equals(Optional.of(PlacePhrases.OWNED));
        if (owned
            && place.kind() != PlaceMention.Kind.COUNTRY
            && place.kind() != PlaceMention.Kind.PROVINCE
            && !speaks(place, sentence)
            && sentence.actorAt(place.first()).isEmpty()) {
          String name = place.name() + " " + reference.noun();
          return Optional.of(
              PlaceRef.of(
                  name,
                  reference.noun(),
                  PlaceMention.Kind.NAMED,
                  reference.first(),
                  reference.end()));
        }
        if (!owned && fits(place, reference, sentence) && inTheatre.test(place)) {
          return Optional.of(named(place, reference));
        }
      }
    }
    return Optional.empty();
  }

  /** "a port south of Palma", "near Kirkuk": a name that only says where another place lies. */
  private static boolean isWhereabouts(PlaceMention place, Sentence sentence) {
    if (Appositions.covers(sentence, place.first())) {
      return true;
    }
    String word = sentence.lower(place.first() - 1);
    return word.matches("near|outside|towards|around|beyond")
        || (word.equals("of")
            && sentence
                .lower(place.first() - 2)
                .matches("(north|south|east|west|outskirts|side).*"));
  }

  /** Whether a sentence speaks of a place that may be meant, rather than of what lies near one. */
  private static boolean isSpokenOf(PlaceRef reference, Sentence sentence, int end) {
    boolean it = reference.noun().equals("it");
    return places(sentence).stream()
        .filter(place -> place.end() <= end && !isWhereabouts(place, sentence))
        .anyMatch(place -> it || fits(place, reference, sentence));
  }

  private static PlaceRef named(PlaceMention place, PlaceRef reference) {
    return NameLists.ref(place).standingFor(reference);
  }

  /** "Baku said", "Tripoli government forces": a capital that stands for its government. */
  private static boolean speaks(PlaceMention place, Sentence sentence) {
    String next = sentence.lower(place.end());
    return SAYS.contains(next) || next.matches("government|authorities|administration|regime");
  }

  /** Whether a place is named there that something moves to or is done to. */
  public static boolean isNamedBetween(Sentence sentence, int from, int to) {
    return sentence.places().stream()
        .filter(place -> place.first() >= from && place.end() <= to)
        .filter(place -> !isWhereabouts(place, sentence))
        .anyMatch(place -> !isScene(place, sentence));
  }

  /** "panic in Freetown", but not "a base in Freetown". */
  private static boolean isScene(PlaceMention place, Sentence sentence) {
    String before = sentence.lower(place.first() - 2);
    return sentence.lower(place.first() - 1).equals("in")
        && !PlaceNouns.isSite(before)
        && !SMALL.contains(before);
  }

  /** "told a news conference in Maputo". */
  private static boolean isWhereSpoken(PlaceMention place, Sentence sentence) {
    return sentence.lower(place.first() - 1).matches("in|from|at")
        && SPEECH.contains(sentence.lower(place.first() - 2));
  }

  /** "the neighborhood of X" is not what "the city" means. */
  private static boolean isOfAnotherKind(PlaceMention place, String noun, Sentence sentence) {
    if (!Set.of("city", "town", "village", "capital").contains(noun)) {
      return false;
    }
    String before =
        sentence.lower(place.first() - 1).equals("of") ? sentence.lower(place.first() - 2) : "";
    String after = sentence.lower(place.nameEnd());
    return QUARTERS.contains(before) || QUARTERS.contains(after);
  }

  private static boolean fits(PlaceMention place, PlaceRef reference, Sentence sentence) {
    if (place.kind() == PlaceMention.Kind.COUNTRY
        || sentence.actorAt(place.first()).isPresent()
        || isWhereSpoken(place, sentence)
        || speaks(place, sentence)) {
      return false;
    }
    if (isOfAnotherKind(place, reference.noun(), sentence)) {
      return false;
    }
    boolean wide = WIDE.contains(reference.noun());
    if (wide) {
      return place.kind() == PlaceMention.Kind.PROVINCE || place.provincial();
    }
    boolean provincial = place.provincial();
    if (reference.noun().equals("capital")) {
      return provincial
          && place.kind() != PlaceMention.Kind.PROVINCE
          && place.end() == place.nameEnd();
    }
    if (VAGUE.contains(reference.noun())) {
      return true;
    }
    if (SMALL.contains(reference.noun()) && provincial) {
      return false;
    }
    if (place.kind() == PlaceMention.Kind.PROVINCE) {
      return false;
    }
    if (PlaceNouns.isSite(reference.noun())) {
      return place.name().toLowerCase(Locale.ROOT).contains(reference.noun());
    }
    // "Homs-based", "from Ankara", "capital Damascus" are seldom what "the town" means: prefer
    // names that something happens in.
    String previous = sentence.lower(place.first() - 1);
    return !previous.equals("towards") && !previous.equals("from");
  }
}
