// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days between which a change happened, both inclusive; both empty when unknown.
 *
 * @param start first day
 * @param end last day, which decides the month that the change is counted in
 * @param precision the width that the text supports
 */
public record ChangeDate(
    Optional<LocalDate> start, Optional<LocalDate> end, DatePrecision precision) {
  public static final ChangeDate UNKNOWN =
      new ChangeDate(Optional.empty(), Optional.empty(), DatePrecision.UNKNOWN);

  public ChangeDate {
    if (start.isPresent() != end.isPresent()
        || (start.isPresent() && end.get().isBefore(start.get()))) {
      throw new IllegalArgumentException("dates " + start + " to " + end);
    }
  }

  /** The window from {@code start} to {@code end}, its precision following from its width. */
  public static ChangeDate between(LocalDate start, LocalDate end) {
    long days = ChronoUnit.DAYS.between(start, end) + 1;
    return new ChangeDate(Optional.of(start), Optional.of(end), DatePrecision.ofWidth(days));
  }

  public static ChangeDate on(LocalDate day) {
    return between(day, day);
  }

  /** The month that a change of this date is counted in; empty for a coarser date. */
  public Optional<YearMonth> month() {
    return precision.isCounted() ? end.map(YearMonth::from) : Optional.empty();
  }

  /**
   * The same window, cut off after {@code day}: what happened by publication cannot lie after it.
   */
  public ChangeDate notAfter(LocalDate day) {
    if (end.isEmpty() || !end.get().isAfter(day) || start.get().isAfter(day)) {
      return this;
    }
    ChangeDate cut = between(start.get(), day);
    return precision == DatePrecision.YEAR
        ? new ChangeDate(cut.start, cut.end, DatePrecision.YEAR)
        : new ChangeDate(cut.start, cut.end, precision);
  }
}
