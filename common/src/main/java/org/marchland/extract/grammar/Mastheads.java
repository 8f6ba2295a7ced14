// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.marchland.article.Dateline;
import org.marchland.text.Word;

/**
 * Finds what an archive glued in front of a text's first sentence: the title once more, the agency
 * and the day of publication ("Rebels take town AFP Thursday 2 Jul 2015 At least …").
 */
public final class Mastheads {
  /** A shorter title may as well be how the sentence begins. */
  private static final int SHORTEST_TITLE = 4;

  private Mastheads() {}

  /**
   * How many words of a text's first sentence are no part of it.
   *
   * @param text the text that the words come from
   * @param title the words of its title
   * @param published the article's day, which a bare day in front must be to be a stamp
   */
  public static int length(
      List<Word> words, String text, List<Word> title, Optional<LocalDate> published) {
    int at = 0;
    int before = -1;
    while (at > before && at < words.size()) {
      before = at;
      at += titleLength(words.subList(at, words.size()), title);
      at += stampLength(words.subList(at, words.size()), text, published);
    }
    return words.subList(at, words.size()).stream()
            .allMatch(w -> w.text().chars().noneMatch(Character::isLetterOrDigit))
        ? words.size()
        : at;
  }

  private static int titleLength(List<Word> words, List<Word> title) {
    boolean repeated =
        title.size() >= SHORTEST_TITLE
            && words.size() >= title.size()
            && isSame(words.subList(0, title.size()), title)
            && (words.size() == title.size() || begins(words.get(title.size())));
    return repeated ? title.size() : 0;
  }

  /** Whether a word can begin a sentence, or ends one: what follows a comma goes on. */
  private static boolean begins(Word word) {
    return !word.text().equals(",") && !Character.isLowerCase(word.text().charAt(0));
  }

  private static boolean isSame(List<Word> words, List<Word> title) {
    for (int i = 0; i < title.size(); i++) {
      if (!words.get(i).text().equalsIgnoreCase(title.get(i).text())) {
        return false;
      }
    }
    return true;
  }

  private static int stampLength(List<Word> words, String text, Optional<LocalDate> published) {
    if (words.isEmpty()) {
      return 0;
    }
    int begin = words.get(0).span().begin();
    int end = begin + Dateline.stamp(text, begin, published);
    return (int) words.stream().takeWhile(w -> w.span().end() <= end).count();
  }
}
