// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.actor;

import java.util.Locale;

/** What a name or noun for an armed side can mean. */
public enum ActorClass {
  /** A named side: "Taliban", "Syrian army". */
  NAMED,
  /** A country by its bare name, which is a side only where it acts: "Russia seized". */
  COUNTRY,
  /** The forces of some state: "the army". */
  STATE,
  /** Rebels of some country. */
  REBEL,
  INSURGENT,
  /** Militants, jihadists, terrorists: nobody unless the article names them. */
  MILITANT,
  GUNMEN,
  SEPARATIST,
  KURD,
  /** Any armed men: "fighters", "forces". */
  FORCE,
  /** "the group", "the movement". */
  GROUP;

  static ActorClass parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
