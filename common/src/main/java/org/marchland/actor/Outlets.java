// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marchland.place.Countries;
import org.marchland.text.Resources;

/**
 * Outlets that speak for an armed side: what they report is that side's word. Data: outlets.tsv.
 */
public final class Outlets {
  private static final Set<String> MEDIA =
      Set.of(
          "media",
          "television",
          "tv",
          "radio",
          "news",
          "agency",
          "broadcaster",
          "newspaper",
          "outlet");

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
   * The side that a phrase speaks for: an outlet by its whole name, or by one word of it before a
   * word for media ("SANA news agency"), or "Syrian state television" and the like.
   *
   * @param country where the change is, for "state media" without an adjective (ISO 3166-1)
   */
  public Optional<String> speaksFor(String phrase, Countries countries, String country) {
    String[] words = phrase.strip().split("\\s+");
    for (int length = words.length; length > 0; length--) {
      for (int first = 0; first + length <= words.length; first++) {
        int end = first + length;
        boolean named =
            length > 1 || words.length == 1 || (end < words.length && isMedia(words[end]));
        Optional<String> side =
            named
                ? speaksFor(String.join(" ", List.of(words).subList(first, end)))
                : Optional.empty();
        if (side.isPresent()) {
          return side;
        }
      }
    }
    return ofState(words, countries, country);
  }

  /** "state media", "Syrian state television", but not "Islamic State media". */
  private static Optional<String> ofState(String[] words, Countries countries, String country) {
    for (int i = 0; i + 1 < words.length; i++) {
      boolean state = words[i].equalsIgnoreCase("state");
      boolean islamic = i > 0 && words[i - 1].equalsIgnoreCase("islamic");
      if (!state || islamic || !isMedia(words[words.length - 1])) {
        continue;
      }
      Optional<Countries.Country> own =
          i == 0 ? Optional.empty() : countries.ofAdjective(words[i - 1]);
      return own.or(() -> countries.withCode(country)).map(ActorFinder::stateId);
    }
    return Optional.empty();
  }

  private static boolean isMedia(String word) {
    return MEDIA.contains(word.toLowerCase(Locale.ROOT));
  }
}
