// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.marchland.place.PlaceMention;

/**
 * Finds the place that "the town", "it" or "the area" stands for: the last fitting one named
 * before, in this sentence or earlier.
 */
final class References {
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
  private static final Set<String> VAGUE = Set.of("area", "territory");

  private final List<Sentence> sentences;

  References(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  Optional<PlaceRef> resolve(PlaceRef reference, Sentence from, int before) {
    if (from.field() == Field.TITLE) {
      return Optional.empty();
    }
    for (int i = from.index(); i >= Math.max(0, from.index() - REACH); i--) {
      Sentence sentence = sentences.get(i);
      List<PlaceMention> places = sentence.places();
      for (int p = places.size() - 1; p >= 0; p--) {
        PlaceMention place = places.get(p);
        if (i == from.index() && place.first() >= before) {
          continue;
        }
        boolean owned = reference.phrase().equals(Optional.of(PlacePhrases.OWNED));
        if (owned
            && place.kind() != PlaceMention.Kind.COUNTRY
            && sentence.actorAt(place.first()).isEmpty()) {
          String name = place.name() + " " + reference.noun();
          return Optional.of(
              new PlaceRef(
                  name,
                  reference.noun(),
                  PlaceMention.Kind.NAMED,
                  reference.first(),
                  reference.end(),
                  false,
                  false,
                  OptionalInt.empty(),
                  Optional.empty()));
        }
        if (!owned && fits(place, reference, sentence)) {
          return Optional.of(
              new PlaceRef(
                  place.name(),
                  reference.noun(),
                  place.kind(),
                  reference.first(),
                  reference.end(),
                  place.provincial(),
                  reference.part(),
                  OptionalInt.empty(),
                  reference.phrase()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(PlaceMention place, PlaceRef reference, Sentence sentence) {
    if (place.kind() == PlaceMention.Kind.COUNTRY || sentence.actorAt(place.first()).isPresent()) {
      return false;
    }
    boolean wide = WIDE.contains(reference.noun());
    if (wide) {
      return place.kind() == PlaceMention.Kind.PROVINCE || place.provincial();
    }
    boolean provincial = place.provincial();
    if (reference.noun().equals("capital")) {
      return provincial;
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
    if (PlacePhrases.isSite(reference.noun())) {
      return place.name().toLowerCase(java.util.Locale.ROOT).contains(reference.noun());
    }
    // "Homs-based", "from Ankara", "capital Damascus" are seldom what "the town" means: prefer
    // names that something happens in.
    String previous = sentence.lower(place.first() - 1);
    return !previous.equals("towards") && !previous.equals("from");
  }
}
