// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

import java.util.Map;
import java.util.Optional;

/** The small numbers that are written as words. */
public final class NumberWords {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12));

  private NumberWords() {}

  /** How many a word in small letters says: "a" is 1, "twelve" 12; digits are no word. */
  public static Optional<Integer> of(String word) {
    return Optional.ofNullable(NUMBERS.get(word));
  }
}
