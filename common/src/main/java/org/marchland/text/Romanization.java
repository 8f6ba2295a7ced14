// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.OptionalInt;

/**
 * Writes names of other scripts in Latin letters: Cyrillic as the boards on geographic names do,
 * the rest by ICU's general rules. Arabic script writes few vowels: what comes out is for {@link
 * Skeleton}.
 */
public final class Romanization {
  /** The transliterators take a tenth of a second to build: only who meets such a name pays. */
  private static final class Rules {
    static final Transliterator RUSSIAN =
        Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII");
    static final Transliterator UKRAINIAN =
        Transliterator.getInstance("Ukrainian-Latin/BGN; Latin-ASCII");
    static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }

  private Romanization() {}

  /** The name in Latin letters; one that is in them already comes back as it is. */
  public static String of(String name) {
    OptionalInt other =
        name.codePoints()
            .filter(c -> Character.isLetter(c) && UScript.getScript(c) != UScript.LATIN)
            .findFirst();
    if (other.isEmpty()) {
      return name;
    }
    return switch (UScript.getScript(other.getAsInt())) {
      case UScript.CYRILLIC -> ofCyrillic(name);
      case UScript.ARABIC -> Rules.ANY.transliterate(withoutArticles(name));
      default -> Rules.ANY.transliterate(name);
    };
  }

  private static String ofCyrillic(String name) {
    boolean ukrainian = name.codePoints().anyMatch(c -> "іїєґІЇЄҐ".indexOf(c) >= 0);
    return (ukrainian ? Rules.UKRAINIAN : Rules.RUSSIAN).transliterate(name);
  }

  private static String withoutArticles(String name) {
    return name.replaceAll("(^|\\s)ال(?=\\p{L}{2})", "$1");
  }
}
