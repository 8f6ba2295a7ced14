// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import java.util.List;
import java.util.stream.IntStream;
import org.marchland.text.Word;

/**
 * Finds where a report was sent from in front of its first sentence: "MONROVIA, Liberia, July 29
 * (Agency) -". That place is told about less often than any other.
 */
public final class Datelines {
  private static final int LONGEST = 14;
  private static final String MONTH = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";

  private Datelines() {}

  /** How many words of a text's first sentence are its dateline, dash included; 0 without one. */
  public static int length(List<Word> words) {
    int dash =
        IntStream.range(1, Math.min(words.size(), LONGEST))
            .filter(i -> GraphReader.isDash(words, i))
            .findFirst()
            .orElse(0);
    if (dash == 0 || !words.get(0).isCapitalised()) {
      return 0;
    }
    List<Word> before = words.subList(0, dash);
    boolean marked =
        (before.get(0).isAllCapitals() && before.get(0).text().length() > 2)
            || before.stream().anyMatch(w -> w.text().equals("("))
            || IntStream.range(1, dash - 1).anyMatch(i -> isDay(before, i));
    return marked && belong(before) ? dash + 1 : 0;
  }

  /** "March 21", "21 March". */
  private static boolean isDay(List<Word> words, int at) {
    String both = words.get(at).text() + " " + words.get(at + 1).text();
    return both.matches(MONTH + "\\.? [0-9]{1,2}|[0-9]{1,2} " + MONTH);
  }

  /** Names, a day and marks; in brackets any words: "(Own report)". */
  private static boolean belong(List<Word> words) {
    boolean bracketed = false;
    for (Word word : words) {
      bracketed = word.text().equals("(") || (bracketed && !word.text().equals(")"));
      if (!bracketed && !belongs(word)) {
        return false;
      }
    }
    return true;
  }

  /** A name, a day or a mark. */
  private static boolean belongs(Word word) {
    return word.isCapitalised() || word.text().chars().noneMatch(Character::isLetter);
  }
}
