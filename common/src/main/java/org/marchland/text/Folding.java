// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Brings the spellings of one name to one key: case, diacritics, apostrophes, hyphens and articles
 * do not count.
 */
public final class Folding {
  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ar", "as", "at", "an", "ad", "az", "ash", "ath", "adh", "the");

  private Folding() {}

  /** What each UTF-16 code unit folds to, filled as they are met: normalising is slow. */
  private static final String[] FOLDED = new String[Character.MAX_VALUE + 1];

  /** Lower case, without marks; letters that do not decompose are spelled out. */
  public static String fold(String text) {
    if (isPlain(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder out = new StringBuilder(text.length() + 4);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= 126) {
        out.append(Character.toLowerCase(c));
      } else {
        String folded = FOLDED[c];
        if (folded == null) {
          folded = folded(c);
          FOLDED[c] = folded;
        }
        out.append(folded);
      }
    }
    return out.toString();
  }

  private static String folded(char c) {
    StringBuilder out = new StringBuilder(2);
    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD)
        .chars()
        .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
        .forEach(part -> append(out, part));
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** The words of a folded text: runs of letters and digits; apostrophes join. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String folded = fold(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (!isApostrophe(c) && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  /** The words of a folded text with one space between. */
  public static String spaced(String text) {
    return isOneWord(text) ? text.toLowerCase(Locale.ROOT) : String.join(" ", words(text));
  }

  /** The key of a place name: its words run together, Arabic and English articles left out. */
  public static String key(String name) {
    return isOneWord(name) ? name.toLowerCase(Locale.ROOT) : keyOfWords(name);
  }

  /** Whether a name is nothing but ASCII letters and digits, as most are. */
  private static boolean isOneWord(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > 126 || !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private static String keyOfWords(String name) {
    List<String> words = words(name);
    StringBuilder key = new StringBuilder();
    for (String word : words) {
      if (words.size() == 1 || !ARTICLES.contains(word)) {
        key.append(word);
      }
    }
    return key.length() == 0 ? String.join("", words) : key.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 126) {
        return false;
      }
    }
    return true;
  }

  private static boolean isApostrophe(char c) {
    return "'`´‘’ʻʼʿʾ".indexOf(c) >= 0;
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case 'ı' -> out.append('i');
      case 'ø', 'Ø' -> out.append('o');
      case 'ł', 'Ł' -> out.append('l');
      case 'đ', 'Đ' -> out.append('d');
      case 'ħ', 'Ħ' -> out.append('h');
      case 'ə', 'Ə', 'ǝ', 'Ǝ' -> out.append('a');
      case 'ß' -> out.append("ss");
      case 'æ', 'Æ' -> out.append("ae");
      case 'œ', 'Œ' -> out.append("oe");
      default -> out.append((char) c);
    }
  }
}
