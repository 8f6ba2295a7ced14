// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place.source;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Which names are worth carrying: those in Latin, Arabic or Cyrillic letters. */
final class Scripts {
  private static final Set<UnicodeScript> KEPT =
      Set.of(
          UnicodeScript.LATIN,
          UnicodeScript.ARABIC,
          UnicodeScript.CYRILLIC,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  private Scripts() {}

  static boolean isKept(String name) {
    return name.strip().length() > 1
        && name.indexOf('|') < 0
        && name.indexOf('@') < 0
        && name.indexOf('[') < 0
        && name.codePoints().allMatch(c -> KEPT.contains(UnicodeScript.of(c)));
  }
}
