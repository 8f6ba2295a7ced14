// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.text.Resources;
import org.marchland.text.Word;

/**
 * Sets sentences that are all in capitals as a newspaper would: common words small, the rest with
 * one capital, so that dictionaries and parser read them like any other.
 */
final class Capitals {
  private static final int FEWEST_WORDS = 4;
  private static final Set<String> COMMON = Resources.words(Capitals.class, "common-words.txt");

  private Capitals() {}

  /** The words as they would stand in mixed case; a sentence that has small letters stays. */
  static List<Word> lowered(List<Word> words, Lexicon lexicon) {
    long lettered = words.stream().filter(w -> hasLetter(w.text())).count();
    boolean shouted =
        lettered >= FEWEST_WORDS
            && words.stream().noneMatch(w -> w.text().chars().anyMatch(Character::isLowerCase));
    if (!shouted) {
      return words;
    }
    return words.stream()
        .map(word -> new Word(lowered(word.text(), lexicon), word.span()))
        .toList();
  }

  private static boolean hasLetter(String text) {
    return text.chars().anyMatch(Character::isLetter);
  }

  private static String lowered(String word, Lexicon lexicon) {
    String small = word.toLowerCase(Locale.ROOT);
    if (isCommon(small, lexicon)) {
      return small;
    }
    boolean acronym = word.contains(".") || word.matches("[A-Z]*[0-9]+[A-Z]*");
    return acronym ? word : titled(small);
  }

  /** Each part between hyphens with a capital of its own. */
  private static String titled(String small) {
    StringBuilder titled = new StringBuilder(small.length());
    boolean first = true;
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      titled.append(first ? Character.toUpperCase(c) : c);
      first = c == '-';
    }
    return titled.toString();
  }

  private static boolean isCommon(String small, Lexicon lexicon) {
    if (COMMON.contains(small)) {
      return true;
    }
    for (String ending : List.of("", "s", "es", "d", "ed", "ing", "n", "en")) {
      String stem =
          small.endsWith(ending) ? small.substring(0, small.length() - ending.length()) : "";
      boolean known =
          !lexicon.verbs(stem).isEmpty()
              || !lexicon.verbs(stem + "e").isEmpty()
              || !lexicon.nouns(stem).isEmpty()
              || lexicon.placeNoun(stem).isPresent()
              || COMMON.contains(stem)
              || COMMON.contains(stem + "e");
      if (stem.length() > 2 && known) {
        return true;
      }
    }
    return false;
  }
}
