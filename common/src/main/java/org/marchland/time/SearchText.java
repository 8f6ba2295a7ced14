// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.marchland.text.Word;

/** The words of a sentence as one text to match patterns in, a blank after each. */
final class SearchText {
  private final String text;
  private final int[] starts;

  SearchText(List<Word> words, UnaryOperator<String> form) {
    StringBuilder joined = new StringBuilder();
    starts = new int[words.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = joined.length();
      joined.append(form.apply(words.get(i).text())).append(' ');
    }
    text = joined.toString();
  }

  String text() {
    return text;
  }

  /** A word in the form that patterns see, with the blank after it. */
  String word(int word) {
    return text.substring(starts[word], start(word + 1));
  }

  /** The character at which a word begins; the end of the text after the last. */
  int start(int word) {
    return word < starts.length ? starts[word] : text.length();
  }

  /** The word that begins at a character, negative where none does. */
  int wordAt(int character) {
    return Arrays.binarySearch(starts, character);
  }

  /** The first word that begins at a character or after it. */
  int wordAfter(int character) {
    int at = Arrays.binarySearch(starts, character);
    return at >= 0 ? at : -at - 1;
  }
}
