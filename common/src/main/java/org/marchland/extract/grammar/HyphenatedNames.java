// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.marchland.place.Countries;
import org.marchland.text.Span;
import org.marchland.text.Word;

/**
 * Undoes the tokeniser's splitting at hyphens where the parts are one name: "al-Bab", "Gora-Podol",
 * not "rebel-held".
 */
final class HyphenatedNames {
  private static final Set<String> ARTICLES =
      Set.of(
          "al", "el", "ar", "as", "ad", "az", "ash", "an", "at", "ath", "adh", "ez", "es", "er",
          "ed", "ul", "en", "bin");

  /** Change words that are written with a hyphen. */
  private static final Set<String> WORDS =
      Set.of(
          "pull-out",
          "take-over",
          "hand-over",
          "re-take",
          "re-takes",
          "re-took",
          "re-taken",
          "re-taking",
          "over-run",
          "over-ran");

  private static final Set<String> NOT_NAMES =
      Set.of(
          "mid", "early", "late", "pro", "anti", "non", "ex", "post", "pre", "un", "us", "uk",
          "eu");

  private HyphenatedNames() {}

  static List<Word> joined(List<Word> words, String text) {
    List<Word> joined = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = at + 1;
      while (end + 1 < words.size() && joins(words, end)) {
        end += 2;
      }
      Span span = new Span(words.get(at).span().begin(), words.get(end - 1).span().end());
      joined.add(end == at + 1 ? words.get(at) : new Word(span.of(text), span));
      at = end;
    }
    return joined;
  }

  /** Whether the hyphen at {@code at} joins its neighbours into one name. */
  private static boolean joins(List<Word> words, int at) {
    Word left = words.get(at - 1);
    Word hyphen = words.get(at);
    Word right = words.get(at + 1);
    if (!hyphen.text().equals("-") || !left.touches(hyphen) || !hyphen.touches(right)) {
      return false;
    }
    String first = left.text().toLowerCase(Locale.ROOT);
    String second = right.text().toLowerCase(Locale.ROOT);
    if (WORDS.contains(first + "-" + second)) {
      return true;
    }
    if (ARTICLES.contains(first)
        && (right.isCapitalised() || Character.isLetter(right.text().charAt(0)))) {
      return right.isCapitalised();
    }
    if (left.isCapitalised() && ARTICLES.contains(second)) {
      return true;
    }
    return left.isCapitalised()
        && right.isCapitalised()
        && !NOT_NAMES.contains(first)
        && !left.isAllCapitals()
        && !isCountryWord(left.text())
        && !isCountryWord(right.text());
  }

  private static boolean isCountryWord(String word) {
    Countries countries = Countries.shipped();
    return countries.named(word).isPresent() || countries.ofAdjective(word).isPresent();
  }
}
