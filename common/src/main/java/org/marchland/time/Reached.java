// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a text has named last, from which it counts on: "two days later" from a day, "the following
 * month" from a day or month, "July of that year" from any of them.
 *
 * @param day the last day
 * @param month a day of the last month or what is narrower
 * @param year a day of the last year or what is narrower
 */
public record Reached(
    Optional<LocalDate> day, Optional<LocalDate> month, Optional<LocalDate> year) {
  /** Where nothing has been named yet. */
  public static final Reached NOTHING =
      new Reached(Optional.empty(), Optional.empty(), Optional.empty());

  /** The same after one more expression. */
  public Reached after(TimeMention mention) {
    Optional<LocalDate> named = mention.date().end();
    if (named.isEmpty()) {
      return this;
    }
    return switch (mention.date().precision()) {
      case DAY -> new Reached(named, named, named);
      case WEEK, MONTH -> new Reached(day, named, named);
      case YEAR -> new Reached(day, month, named);
      case UNKNOWN -> this;
    };
  }

  /** From where words count, by the unit that they name; "on the 14th" is a day of a month. */
  Optional<LocalDate> base(String words) {
    boolean ofMonth = words.contains("month") || words.matches("on the [0-9].*");
    return words.contains("year") ? year : ofMonth ? month : day;
  }
}
