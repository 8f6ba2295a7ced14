// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.marchland.text.Folding;
import org.marchland.text.Word;

/**
 * Finds the expressions that date something and resolves them against the day of publication,
 * always into the past: "on Friday" is the last Friday on or before it. The same words and day give
 * the same dates everywhere.
 */
public final class TimeFinder {
  /** Names of times that in small letters are other words. */
  private static final Set<String> ALSO_COMMON_WORDS =
      Set.of("may", "march", "mar", "dec", "sat", "sun", "second");

  private final RulesByWord rules =
      new RulesByWord(
          Stream.concat(TimeRules.all().stream(), NarrativeTimeRules.all().stream()).toList());

  /**
   * The time expressions of a sentence, left to right, none overlapping. Without a day of
   * publication only full dates are found.
   *
   * @param before what the sentences before named last, from which "two days later" counts
   * @param taken tells which words belong to the name of an actor ("March 23 Movement")
   */
  public List<TimeMention> find(
      List<Word> words, Optional<LocalDate> published, Reached before, IntPredicate taken) {
    Reached from = before;
    SearchText text = new SearchText(words, Folding::fold);
    List<TimeMention> found = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i < free || taken.test(i)) {
        continue;
      }
      Optional<TimeMention> mention = longestAt(text, i, words, published, from);
      if (mention.isPresent()) {
        found.add(mention.get());
        from = from.after(mention.get());
        free = mention.get().end();
      }
    }
    return found;
  }

  private Optional<TimeMention> longestAt(
      SearchText text, int at, List<Word> words, Optional<LocalDate> published, Reached from) {
    TimeMention best = null;
    for (TimeRule rule : rules.startingWith(text.word(at))) {
      if (rule.needsCapital() && !words.get(at).isCapitalised() && isCommonWord(words.get(at))) {
        continue;
      }
      Matcher matcher =
          rule.pattern().matcher(text.text()).region(text.start(at), text.text().length());
      if (matcher.lookingAt()) {
        int end = text.wordAfter(matcher.end());
        if (end == words.size() && end > at + 1 && words.get(end - 1).text().equals(".")) {
          // "in August." ends the sentence; the full stop belongs to that.
          end--;
        }
        if (best == null || end > best.end()) {
          Optional<ChangeDate> date = rule.resolve(matcher, published, from.base(matcher.group()));
          if (date.isPresent()) {
            best = new TimeMention(at, end, date.get(), rule.since());
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isCommonWord(Word word) {
    return word.text().isEmpty() || ALSO_COMMON_WORDS.contains(Folding.fold(word.text()));
  }
}
