// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

import java.util.List;
import java.util.Optional;

/** The small numbers that are written as words. */
public final class NumberWords {
  private static final List<String> FROM_ONE =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private NumberWords() {}

  /** How many a word in small letters says: "a" is 1, "twelve" 12; digits are no word. */
  public static Optional<Integer> of(String word) {
    int number = word.matches("an?") ? 1 : FROM_ONE.indexOf(word) + 1;
    return number == 0 ? Optional.empty() : Optional.of(number);
  }
}
