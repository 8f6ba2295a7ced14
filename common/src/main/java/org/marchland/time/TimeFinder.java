// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.marchland.text.Folding;
import org.marchland.text.Word;

/**
 * Finds the expressions that date something and resolves them against the day of publication,
 * always into the past: "on Friday" is the last Friday on or before it. Stateless, so that the same
 * words and day give the same dates everywhere.
 */
public final class TimeFinder {
  private final List<TimeRule> rules = TimeRules.all();

  /**
   * The time expressions of a sentence, left to right, none overlapping. Without a day of
   * publication only full dates are found.
   */
  public List<TimeMention> find(List<Word> words, Optional<LocalDate> published) {
    StringBuilder text = new StringBuilder();
    int[] starts = new int[words.size()];
    for (int i = 0; i < words.size(); i++) {
      starts[i] = text.length();
      text.append(Folding.fold(words.get(i).text())).append(' ');
    }
    List<TimeMention> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      if (starts[i] < from) {
        continue;
      }
      Optional<TimeMention> mention = longestAt(text, starts, i, words, published);
      if (mention.isPresent()) {
        found.add(mention.get());
        from = mention.get().end() < starts.length ? starts[mention.get().end()] : text.length();
      }
    }
    return found;
  }

  private Optional<TimeMention> longestAt(
      CharSequence text, int[] starts, int at, List<Word> words, Optional<LocalDate> published) {
    TimeMention best = null;
    for (TimeRule rule : rules) {
      if (rule.needsCapital()
          && !words.get(at).isCapitalised()
          && !startsWithSmallWord(words.get(at))) {
        continue;
      }
      Matcher matcher = rule.pattern().matcher(text).region(starts[at], text.length());
      if (matcher.lookingAt()) {
        int end = wordAfter(starts, matcher.end());
        if (best == null || end > best.end()) {
          Optional<ChangeDate> date = rule.resolve(matcher, published);
          if (date.isPresent()) {
            best = new TimeMention(at, end, date.get(), rule.since());
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean startsWithSmallWord(Word word) {
    return word.text().length() > 0
        && !word.text().matches("(?i)(may|march|mar|dec|sat|sun|second)");
  }

  private static int wordAfter(int[] starts, int charEnd) {
    int word = 0;
    while (word < starts.length && starts[word] < charEnd) {
      word++;
    }
    return word;
  }
}
