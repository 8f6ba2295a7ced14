// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;

/**
 * Which rules a word can begin an expression of, remembered for each word: hardly any word begins
 * one, and to try all rules at every word would cost more than to read the text.
 */
final class RulesByWord {
  /** More different words than this are not remembered, so that memory does not grow with text. */
  private static final int REMEMBERED = 50_000;

  private final List<TimeRule> rules;
  private final Map<String, List<TimeRule>> known = new ConcurrentHashMap<>();

  RulesByWord(List<TimeRule> rules) {
    this.rules = rules;
  }

  /**
   * The rules that text beginning with a word can match.
   *
   * @param word as patterns see it, with the blank after it
   */
  List<TimeRule> startingWith(String word) {
    List<TimeRule> remembered = known.get(word);
    if (remembered != null) {
      return remembered;
    }
    List<TimeRule> found = rules.stream().filter(rule -> canBegin(rule, word)).toList();
    if (known.size() < REMEMBERED) {
      known.put(word, found);
    }
    return found;
  }

  /** A pattern that fails before the end of the word fails whatever follows it. */
  private static boolean canBegin(TimeRule rule, String word) {
    Matcher matcher = rule.pattern().matcher(word);
    return matcher.lookingAt() || matcher.hitEnd();
  }
}
