// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import java.util.Locale;

/** The part of an article that a sentence stands in; offsets count from its beginning. */
public enum Field {
  TITLE,
  TEXT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
