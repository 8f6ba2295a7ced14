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
  public boolean isReference() {
    return name.isEmpty();
  }

  public PlaceRef asPart(OptionalInt number, String words) {
    return new PlaceRef(name, noun, kind, first, end, provincial, true, number, Optional.of(words));
  }
}
