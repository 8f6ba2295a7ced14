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

  /** Lower case, without marks; letters that do not decompose are spelled out. */
  public static String fold(String text) {
    if (isPlain(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> append(out, c));
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

  /** The key of a place name: its words run together, Arabic and English articles left out. */
  public static String key(String name) {
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
      default -> out.appendCodePoint(c);
    }
  }
}
