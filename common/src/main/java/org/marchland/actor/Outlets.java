// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marchland.place.Countries;
import org.marchland.text.Folding;
import org.marchland.text.Resources;

/**
 * Outlets that speak for an armed side: what they report is that side's word. Data: outlets.tsv.
 */
public final class Outlets {
  private static final Set<String> MEDIA =
      Set.of("media", "television", "tv", "radio", "agency", "broadcaster", "newspaper", "outlet");

  private static final class Shipped {
    static final Outlets INSTANCE = new Outlets();
  }

  private final Map<String, String> sides = new HashMap<>();

  private Outlets() {
    for (Resources.Row row : Resources.rows(Outlets.class, "outlets.tsv")) {
      row.list(1).forEach(name -> sides.put(ActorDictionary.spacedKey(name), row.field(0)));
    }
  }

  public static Outlets shipped() {
    return Shipped.INSTANCE;
  }

  /** The side that an outlet of this name speaks for. */
  public Optional<String> speaksFor(String outlet) {
    return Optional.ofNullable(sides.get(ActorDictionary.spacedKey(outlet)));
  }

  /**
   * The side that a phrase speaks for: an outlet by name, or "Syrian state television" and the
   * like.
   *
   * @param country where the change is, for "state media" without an adjective (ISO 3166-1)
   */
  public Optional<String> speaksFor(String phrase, Countries countries, String country) {
    List<String> words = Folding.words(phrase.toLowerCase(Locale.ROOT));
    for (String word : phrase.split(" ")) {
      Optional<String> side = speaksFor(word);
      if (side.isPresent()) {
        return side;
      }
    }
    if (!words.contains("state") || words.stream().noneMatch(MEDIA::contains)) {
      return speaksFor(phrase);
    }
    for (String word : phrase.split(" ")) {
      Optional<Countries.Country> named = countries.ofAdjective(word);
      if (named.isPresent()) {
        return named.map(ActorFinder::stateId);
      }
    }
    return countries.withCode(country).map(ActorFinder::stateId);
  }
}
