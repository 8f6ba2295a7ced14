// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import static org.marchland.time.TimeRule.relative;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ways of saying when that count from the day that a story has reached, where it has named one,
 * else from publication: "two days earlier", "the following week".
 */
final class NarrativeTimeRules {
  private static final String UNIT = "(day|days|week|weeks|month|months|year|years) ";

  /**
   * After "before" and "after" no clause follows: "a week before", not "a week before the vote".
   */
  private static final String NO_CLAUSE = "(?=[.,;:)]|and |but |when |$)";

  /** After "on the 5th" no noun follows that is counted: not "on the 5th floor". */
  private static final String NO_NOUN =
      "(?=[.,;:)]|(?:and|but|when|as|after|from|at|while|before|by|near) |$)";

  private NarrativeTimeRules() {}

  static List<TimeRule> all() {
    return List.of(
        relative(
                "earlier",
                TimeRules.NUMBER + UNIT + "(?:earlier|previously|before " + NO_CLAUSE + ") ?",
                TimeRules::ago)
            .asAnaphoric(),
        relative("after", TimeRules.NUMBER + UNIT + "after (?![.,;:)]|that )", TimeRules::ago)
            .asAnaphoric(),
        relative(
                "day-before",
                "(?:the|a) day (?:earlier|before that |before "
                    + NO_CLAUSE
                    + ") ?|(?:on )?the previous day ",
                (m, day) -> ChangeDate.on(day.minusDays(1)))
            .asAnaphoric(),
        relative(
                "neighbouring",
                "(?:in )?the (previous|preceding|next|following) (week|month|year) ",
                NarrativeTimeRules::neighbouring)
            .asAnaphoric(),
        later(
            "month-of-that-year",
            "(?:in )?" + TimeRules.MONTH + "(?:of )?(?:that|the same) year ",
            (m, day) -> Optional.of(TimeRules.month(day.getYear(), m.group(1)))),
        later(
            "part-of-that-month",
            "(?:in |at |by )?" + TimeRules.PART + "(?:in )?that month ",
            (m, day) -> Optional.of(TimeRules.partOfMonth(YearMonth.from(day), m.group(1)))),
        later(
            "same",
            "(?:later |earlier )?(?:on |in )?(?:that|the) same (day|week|month|year) |(?:later |earlier )(?:on |in )?that (day|week|month|year) |(?:later |earlier |by |on )?that (?:morning|afternoon|evening|night) ",
            (m, day) -> Optional.of(period(day, unit(m)))),
        later(
            "hours-later",
            "(?:just |only |a few |several |(?:two|three|four|five|six|seven|eight) )?hours (?:later|afterwards) ",
            (m, day) -> Optional.of(ChangeDate.on(day))),
        later(
            "nth", "(?:on|by) the ([0-9]{1,2})(?:st|nd|rd|th) " + NO_NOUN, NarrativeTimeRules::nth),
        later(
            "later",
            TimeRules.NUMBER + UNIT + "(?:later|afterwards|after that) ",
            NarrativeTimeRules::later),
        later(
            "day-after",
            "(?:on )?the (?:next|following) (?:day|morning|night) |the day after " + NO_CLAUSE,
            (m, day) -> Optional.of(ChangeDate.on(day.plusDays(1)))));
  }

  /** A rule that means nothing where no day has been named: nothing is later than publication. */
  private static TimeRule later(
      String id, String pattern, BiFunction<Matcher, LocalDate, Optional<ChangeDate>> meaning) {
    return new TimeRule(
        id,
        Pattern.compile(pattern),
        false,
        true,
        true,
        true,
        (matcher, from) -> from.flatMap(day -> meaning.apply(matcher, day)));
  }

  private static String unit(Matcher m) {
    return Stream.of(m.group(1), m.group(2)).filter(Objects::nonNull).findFirst().orElse("day");
  }

  /** "on the 14th" of the month that the story has reached. */
  private static Optional<ChangeDate> nth(Matcher m, LocalDate day) {
    int number = Integer.parseInt(m.group(1));
    return number >= 1 && number <= day.lengthOfMonth()
        ? Optional.of(ChangeDate.on(day.withDayOfMonth(number)))
        : Optional.empty();
  }

  private static ChangeDate period(LocalDate day, String unit) {
    return switch (unit) {
      case "day" -> ChangeDate.on(day);
      case "week" -> TimeRules.calendarWeek(day);
      default -> TimeRules.shifted(day, 0, unit);
    };
  }

  private static ChangeDate neighbouring(Matcher m, LocalDate day) {
    int step = m.group(1).matches("next|following") ? 1 : -1;
    return m.group(2).equals("week")
        ? TimeRules.calendarWeek(day.plusWeeks(step))
        : TimeRules.shifted(day, step, m.group(2));
  }

  private static Optional<ChangeDate> later(Matcher m, LocalDate day) {
    Optional<Integer> number = TimeRules.number(m.group(1));
    String unit = m.group(2).replaceAll("s$", "");
    if (number.isEmpty()) {
      return unit.equals("day")
          ? Optional.of(ChangeDate.between(day.plusDays(1), day.plusDays(6)))
          : Optional.empty();
    }
    return Optional.of(TimeRules.shifted(day, number.get(), unit));
  }
}
