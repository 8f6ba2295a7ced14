// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

import java.util.List;

/**
 * One token of a text as it is written.
 *
 * @param text the token itself
 * @param span where it stands in the field (title or text) it comes from
 */
public record Word(String text, Span span) {
  public boolean isCapitalised() {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  /** Whether the next word follows without a blank. */
  public boolean touches(Word next) {
    return span.end() == next.span.begin();
  }

  /** Whether every longer word begins with a capital, as in a headline: capitals tell nothing. */
  public static boolean areCapitalised(List<Word> words) {
    return words.stream().filter(word -> word.text.length() > 3).allMatch(Word::isCapitalised);
  }

  /** Whether every letter is a capital, as in an acronym. */
  public boolean isAllCapitals() {
    return text.chars().anyMatch(Character::isLetter)
        && text.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
  }
}
