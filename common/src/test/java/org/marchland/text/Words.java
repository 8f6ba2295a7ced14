// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

import java.util.ArrayList;
import java.util.List;

/** Words for tests, from a text that has a blank between every two of them. */
public final class Words {
  private Words() {}

  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ")) {
      words.add(new Word(word, new Span(at, at + word.length())));
      at += word.length() + 1;
    }
    return words;
  }
}
