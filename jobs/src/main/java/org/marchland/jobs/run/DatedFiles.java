// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marchland.jobs.ingest.ArchiveFile;

/**
 * Files by the day in their name below the archive's folder: {@code 2026-11-25}, {@code 20261125},
 * {@code 2026/11/25}, or a month without a day.
 */
final class DatedFiles {
  private static final String YEAR = "(?<!\\d)((?:19|20)\\d{2})";
  private static final String MONTH = "(0[1-9]|1[0-2])";
  private static final String DAY = "(0[1-9]|[12]\\d|3[01])";

  /** Ways to write a day, the surer first: in one name, a time after it or not, in folders. */
  private static final List<Pattern> DAYS =
      List.of(
          Pattern.compile(YEAR + "(?<by>[-_.]?)" + MONTH + "\\k<by>" + DAY + "(?!\\d(?:\\D|$))"),
          Pattern.compile(YEAR + "(?<by>/)" + MONTH + "/" + DAY + "(?!\\d)"));

  private static final Pattern MONTHS = Pattern.compile(YEAR + "[-_./]?" + MONTH + "(?!\\d)");

  private DatedFiles() {}

  /** The last day that a name tells; of one that tells only a month, its first day. */
  static Optional<LocalDate> dayOf(String name) {
    for (Pattern days : DAYS) {
      Optional<LocalDate> last = Optional.empty();
      Matcher matcher = days.matcher(name);
      while (matcher.find()) {
        YearMonth month = month(matcher.group(1), matcher.group(3));
        int day = Integer.parseInt(matcher.group(4));
        last = month.isValidDay(day) ? Optional.of(month.atDay(day)) : last;
      }
      if (last.isPresent()) {
        return last;
      }
    }
    Matcher matcher = MONTHS.matcher(name);
    Optional<LocalDate> last = Optional.empty();
    while (matcher.find()) {
      last = Optional.of(month(matcher.group(1), matcher.group(2)).atDay(1));
    }
    return last;
  }

  private static YearMonth month(String year, String month) {
    return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
  }

  /** Files with a day from the first to the last, by month: each month is one batch. */
  static List<List<ArchiveFile>> byMonth(List<ArchiveFile> files, LocalDate first, LocalDate last) {
    Map<YearMonth, List<ArchiveFile>> months = new TreeMap<>();
    for (ArchiveFile file : files) {
      dayOf(file.name())
          .filter(day -> !day.isBefore(first) && !day.isAfter(last))
          .ifPresent(
              day -> months.computeIfAbsent(YearMonth.from(day), m -> new ArrayList<>()).add(file));
    }
    return List.copyOf(months.values());
  }
}
