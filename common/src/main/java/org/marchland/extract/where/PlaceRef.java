// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import java.util.Optional;
import java.util.OptionalInt;
import org.marchland.place.PlaceMention;

/**
 * The place that a frame speaks of, as its words tell it.
 *
 * @param name as written; empty for "the town", "it", which stand for a place named elsewhere
 * @param noun the noun that stands for it or describes it ("town", "it"), empty when there is none
 * @param kind what sort of place the name is
 * @param first index of the first word of the name or noun in its sentence
 * @param end index after the last
 * @param provincial whether a first-level division has the name
 * @param part whether only a part, or unnamed places in it, changed hands
 * @param count how many unnamed places
 * @param phrase the words of an unnamed site ("a hilltop"), empty when there is none
 */
public record PlaceRef(
    String name,
    String noun,
    PlaceMention.Kind kind,
    int first,
    int end,
    boolean provincial,
    boolean part,
    OptionalInt count,
    Optional<String> phrase) {
  /** Stands for the place of the change that the sentence told before: "and were driven out". */
  private static final String SAME = "there";

  /** Stands for the area of the campaign that the article tells of: "captured two villages". */
  private static final String THEATRE = "theatre";

  /** A whole place, uncounted, of a name that no first-level division has. */
  static PlaceRef of(String name, String noun, PlaceMention.Kind kind, int first, int end) {
    return new PlaceRef(
        name, noun, kind, first, end, false, false, OptionalInt.empty(), Optional.empty());
  }

  /** A noun or pronoun that stands for a place named elsewhere. */
  static PlaceRef reference(String noun, int first, int end) {
    return of("", noun, PlaceMention.Kind.UNLISTED, first, end);
  }

  /** The place of the change before, for words that name none. */
  public static PlaceRef ofChangeBefore(int first, int end) {
    return reference(SAME, first, end);
  }

  public boolean isOfChangeBefore() {
    return isReference() && noun.equals(SAME);
  }

  /** Unnamed places in the area of the campaign that the article tells of. */
  static PlaceRef inTheatre(int first, int end, OptionalInt number, String words) {
    return reference(THEATRE, first, end).asPart(number, words);
  }

  boolean isInTheatre() {
    return isReference() && noun.equals(THEATRE);
  }

  /** The words that stand for it in the text. */
  public String words() {
    return isInTheatre() ? phrase.orElse(noun) : noun;
  }

  public boolean isReference() {
    return name.isEmpty();
  }

  PlaceRef withPhrase(String words) {
    return new PlaceRef(name, noun, kind, first, end, provincial, part, count, Optional.of(words));
  }

  public PlaceRef asPart(OptionalInt number, String words) {
    return new PlaceRef(name, noun, kind, first, end, provincial, true, number, Optional.of(words));
  }

  /** The same place, told by the words of a reference to it. */
  public PlaceRef standingFor(PlaceRef reference) {
    return new PlaceRef(
        name,
        reference.noun,
        kind,
        reference.first,
        reference.end,
        provincial,
        reference.part,
        OptionalInt.empty(),
        reference.phrase);
  }
}
