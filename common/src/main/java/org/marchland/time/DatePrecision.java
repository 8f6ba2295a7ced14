// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import java.util.Locale;

/** How narrow a window of days the text supports. */
public enum DatePrecision {
  DAY,
  WEEK,
  MONTH,
  YEAR,
  UNKNOWN;

  /**
   * The precision of a window of {@code days} days: up to 2 a day, up to 10 a week, up to 31 a
   * month.
   */
  public static DatePrecision ofWidth(long days) {
    if (days <= 2) {
      return DAY;
    }
    if (days <= 10) {
      return WEEK;
    }
    return days <= 31 ? MONTH : YEAR;
  }

  /** Whether a change of this precision is counted in a month. */
  public boolean isCounted() {
    return this == DAY || this == WEEK || this == MONTH;
  }

  /** The word that tables carry. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static DatePrecision parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
