// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.Set;
import org.marchland.text.Resources;

/**
 * Capitalised words that are hardly ever the place in a news text, whatever the gazetteer lists:
 * data in not-places.txt.
 */
public final class NotPlaces {
  private static final Set<String> WORDS = Resources.words(NotPlaces.class, "not-places.txt");

  private NotPlaces() {}

  public static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
