// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.marchland.text.Resources;

/**
 * Capitalised words that are hardly ever the place in a news text, whatever the gazetteer lists:
 * data in not-places.txt.
 */
public final class NotPlaces {
  private static final Set<String> WORDS = load();

  private NotPlaces() {}

  private static Set<String> load() {
    Set<String> words = new HashSet<>();
    for (Resources.Row row : Resources.rows(NotPlaces.class, "not-places.txt")) {
      words.addAll(List.of(row.field(0).split(" ")));
    }
    return Set.copyOf(words);
  }

  public static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
