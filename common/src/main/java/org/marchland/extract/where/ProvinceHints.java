// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import java.util.Optional;
import java.util.Set;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Sentence;
import org.marchland.place.PlaceMention;
import org.marchland.text.Compass;

/**
 * Reads the province that the text itself gives for a place: "in northern Hama", "Saraqib, Idlib",
 * "Aleppo's Shaar district".
 */
public final class ProvinceHints {
  private static final Set<String> LINKS =
      Compass.with(
          "in",
          "of",
          ",",
          "the",
          "central",
          "rural",
          "near",
          "'s",
          "’s",
          "countryside",
          "town",
          "district",
          "city",
          "village",
          "region",
          "at",
          "province",
          "governorate",
          "and",
          "from",
          "’",
          "neighborhood",
          "neighbourhood",
          "neighboring",
          "neighbouring",
          "state",
          "villages",
          "towns",
          "upper",
          "lower",
          "oil-rich",
          "restive",
          "border",
          "to",
          "strategic",
          "key");

  /** After a province's name, what makes it the place's: "Idlib's Saraqib", "the Homs town of". */
  private static final Set<String> OWNING =
      Set.of(
          "'s",
          "’s",
          "'",
          "’",
          "town",
          "village",
          "city",
          "district",
          "suburb",
          "neighborhood",
          "neighbourhood",
          "countryside");

  private static final int REACH = 9;

  private ProvinceHints() {}

  public static Optional<String> find(Graph graph, PlaceRef place) {
    if (place.kind() == PlaceMention.Kind.PROVINCE) {
      return Optional.empty();
    }
    return after(graph.sentence(), place.first(), place.end());
  }

  /**
   * The provinces that a sentence names, the nearest to {@code word} first; a word that is itself
   * the place asked for is left out.
   */
  public static java.util.List<String> near(Sentence sentence, int word) {
    return sentence.places().stream()
        .filter(
            p ->
                (isProvince(p) || p.district())
                    && !p.covers(word)
                    && sentence.actorAt(p.first()).isEmpty())
        .sorted(java.util.Comparator.comparingInt(p -> Math.abs(p.first() - word)))
        .map(PlaceMention::name)
        .toList();
  }

  /** The same, reaching back to the two sentences before where the sentence itself names none. */
  public static java.util.List<String> near(
      java.util.List<Sentence> sentences, Sentence sentence, int word) {
    java.util.List<String> found = near(sentence, word);
    for (int i = sentence.index() - 1;
        i >= Math.max(0, sentence.index() - 2) && found.isEmpty();
        i--) {
      found = near(sentences.get(i), Integer.MAX_VALUE);
    }
    return found;
  }

  /** The province that the words around those from {@code first} to before {@code end} give. */
  public static Optional<String> after(Sentence sentence, int first, int end) {
    for (int i = end; i < Math.min(sentence.words().size(), end + REACH); i++) {
      Optional<PlaceMention> mention = sentence.placeAt(i);
      if (mention.isPresent()) {
        if (isProvince(mention.get())
            && !isListed(sentence, mention.get())
            && sentence.actorAt(i).isEmpty()
            && sentence
                .lower(i - 1)
                .matches(
                    "in|of|,|northern|southern|eastern|western|central|the|rural|northeastern|northwestern|southeastern|southwestern|neighboring|upper|lower")) {
          return Optional.of(mention.get().name());
        }
        if (mention.get().first() >= end
            && mention.get().kind() != PlaceMention.Kind.COUNTRY
            && sentence.lower(i - 1).matches("and|,")) {
          i = mention.get().end() - 1;
          continue;
        }
        break;
      }
      if (!LINKS.contains(sentence.lower(i)) && !isListItem(sentence, i)) {
        break;
      }
    }
    for (int i = first - 1; i >= Math.max(0, first - 5); i--) {
      Optional<PlaceMention> mention = sentence.placeAt(i);
      if (mention.isPresent()) {
        return isProvince(mention.get())
                && sentence.actorAt(i).isEmpty()
                && OWNING.contains(sentence.lower(mention.get().end()))
            ? Optional.of(mention.get().name())
            : Optional.empty();
      }
      if (!LINKS.contains(sentence.lower(i)) || sentence.lower(i).equals(",")) {
        break;
      }
    }
    return Optional.empty();
  }

  private static boolean isListItem(Sentence sentence, int word) {
    return sentence.words().get(word).isCapitalised() || sentence.lower(word).startsWith("al-");
  }

  /**
   * "Herat, Kandahar and Ghazni": a name after a comma that is one of several places, not where the
   * first lies.
   */
  private static boolean isListed(Sentence sentence, PlaceMention mention) {
    boolean comma = sentence.lower(mention.first() - 1).equals(",");
    String next = sentence.lower(mention.end());
    int more =
        next.equals(",") && sentence.lower(mention.end() + 1).equals("and")
            ? mention.end() + 2
            : mention.end() + 1;
    return comma
        && mention.kind() != PlaceMention.Kind.PROVINCE
        && (next.equals("and") || next.equals(","))
        && sentence.placeAt(more).filter(p -> p.kind() != PlaceMention.Kind.COUNTRY).isPresent();
  }

  private static boolean isProvince(PlaceMention mention) {
    return mention.kind() == PlaceMention.Kind.PROVINCE || mention.provincial();
  }
}
