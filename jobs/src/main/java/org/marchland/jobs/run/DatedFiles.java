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
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})[-_/.]?(0[1-9]|1[0-2])(?:[-_/.]?(0[1-9]|[12]\\d|3[01]))?(?!\\d{1,3}(?!\\d))");

  private DatedFiles() {}

  /** The month that a file's name tells, and its first day where it tells no day. */
  static Optional<LocalDate> dayOf(String name) {
    Matcher matcher = DAY.matcher(name);
    if (!matcher.find()) {
      return Optional.empty();
    }
    YearMonth month =
        YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    int day = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
    return month.isValidDay(day) ? Optional.of(month.atDay(day)) : Optional.empty();
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
