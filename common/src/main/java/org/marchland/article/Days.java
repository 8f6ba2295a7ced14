// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day of publication from the ways in which archives write it; the time of day and its
 * zone are left out.
 */
public final class Days {
  private static final Pattern ISO =
      Pattern.compile("\\b((?:19|20)\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern COMPACT =
      Pattern.compile(
          "\\b((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:T\\d{4,6}.*|\\d{4}|\\d{6})?\\b");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\\.?,?[ -]((?:19|20)\\d{2})");
  private static final Pattern MONTH_DAY =
      Pattern.compile("\\b([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})");

  /** "21/10/2016"; which number is the month must be plain from the other. */
  private static final Pattern NUMBERS =
      Pattern.compile("^\\s*(\\d{1,2})[/.-](\\d{1,2})[/.-]((?:19|20)\\d{2})\\b");

  /** Seconds or milliseconds since 1970. */
  private static final Pattern EPOCH =
      Pattern.compile("^\\s*(\\d{9,10})(?:\\d{3})?(?:\\.\\d+)?\\s*$");

  private static final int MONTHS = 12;

  private Days() {}

  /** The first day in {@code text}, empty when it holds none that is sure. */
  public static Optional<LocalDate> parse(String text) {
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.find() && !COMPACT.matcher(text).find()) {
      return Optional.of(
          LocalDate.ofInstant(
              Instant.ofEpochSecond(Long.parseLong(epoch.group(1))), ZoneOffset.UTC));
    }
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.find()) {
      int first = number(numbers.group(1));
      int second = number(numbers.group(2));
      if (first > MONTHS || first == second) {
        return day(numbers.group(3), second, numbers.group(1));
      }
      return second > MONTHS ? day(numbers.group(3), first, numbers.group(2)) : Optional.empty();
    }
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return day(iso.group(1), number(iso.group(2)), iso.group(3));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.find()) {
      return day(compact.group(1), number(compact.group(2)), compact.group(3));
    }
    Matcher dayMonth = DAY_MONTH.matcher(text);
    if (dayMonth.find()) {
      return day(dayMonth.group(3), month(dayMonth.group(2)), dayMonth.group(1));
    }
    Matcher monthDay = MONTH_DAY.matcher(text);
    return monthDay.find()
        ? day(monthDay.group(3), month(monthDay.group(1)), monthDay.group(2))
        : Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int month(String name) {
    for (Month month : Month.values()) {
      if (month.name().startsWith(name.toUpperCase(Locale.ROOT).substring(0, 3))) {
        return month.getValue();
      }
    }
    return 0;
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
