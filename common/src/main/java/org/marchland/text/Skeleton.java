// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

/**
 * The consonants of a folded name, one letter a sound, so that transliterations of one name agree.
 */
public final class Skeleton {
  private static final String[][] DIGRAPHS = {
    {"tch", "c"},
    {"kh", "k"},
    {"gh", "g"},
    {"dh", "d"},
    {"th", "t"},
    {"sh", "s"},
    {"ch", "s"},
    {"ph", "f"},
    {"ou", "u"},
    {"ck", "k"},
    {"dj", "g"},
    {"zh", "z"}
  };

  private Skeleton() {}

  /**
   * The skeleton of a key made by {@link Folding#key}; empty when no consonant is left, or when the
   * name is in other letters than Latin.
   */
  public static String of(String key) {
    if (!key.isEmpty() && key.charAt(0) > 'z') {
      return "";
    }
    String name = key;
    if (hasDigraph(key)) {
      for (String[] pair : DIGRAPHS) {
        name = name.replace(pair[0], pair[1]);
      }
    }
    StringBuilder bones = new StringBuilder(name.length());
    char last = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = sound(name.charAt(i));
      if (c != 0 && c != last) {
        bones.append(c);
        last = c;
      }
    }
    return bones.toString();
  }

  /** Whether any of the digraphs can be there: each has an h, ends in ck, or is ou or dj. */
  private static boolean hasDigraph(String key) {
    return key.indexOf('h') > 0 || key.contains("ou") || key.contains("ck") || key.contains("dj");
  }

  private static char sound(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'h' -> 0;
      case 'q', 'c' -> 'k';
      case 'z' -> 's';
      case 'j' -> 'g';
      case 'v' -> 'b';
      default -> c;
    };
  }
}
