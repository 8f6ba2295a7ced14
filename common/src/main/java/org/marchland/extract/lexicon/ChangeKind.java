// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.lexicon;

import java.util.Locale;

/** What happened to control of a place (codebook, section 1). */
public enum ChangeKind {
  CAPTURE,
  WITHDRAWAL,
  HANDOVER;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ChangeKind parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
