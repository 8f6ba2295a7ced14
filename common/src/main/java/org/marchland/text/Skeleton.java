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

  /** The skeleton of a key made by {@link Folding#key}; empty when no consonant is left. */
  public static String of(String key) {
    String name = key;
    for (String[] pair : DIGRAPHS) {
      if (name.contains(pair[0])) {
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
