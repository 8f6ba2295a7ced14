// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import static org.marchland.time.TimeRule.absolute;
import static org.marchland.time.TimeRule.relative;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.marchland.text.NumberWords;

/**
 * The ways of saying when that Marchland understands, and what each means seen from the day of
 * publication.
 */
final class TimeRules {
  private static final String WEEKDAY =
      "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s? ";
  static final String MONTH =
      "(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?:\\.)? (?:\\. )?";
  private static final String YEAR = "((?:19|20)[0-9]{2}) ";
  private static final String DAY_NUMBER = "([0-9]{1,2})(?:st|nd|rd|th)? ";

  /** Before a day: "in the small hours of", "the evening of". */
  private static final String HOURS =
      "(?:(?:in the (?:small|early) hours|the (?:morning|afternoon|evening|night)) of )?";

  /** Before a day of a month. */
  private static final String AT_DAY = "(?:on |by )?" + HOURS;

  /** Before a month: "early", "the end of". */
  static final String PART =
      "(early|mid|late|the middle of|the end of|the beginning of|the start of) (?:- )?";

  /** Before a month: "in the first week of". */
  private static final String IN_WEEK =
      "(?:in |during |over )?the (first|opening|second|third|last|final|closing) (?:week|days) of ";

  static final String NUMBER =
      "(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|few|some|[0-9]{1,3}) ";

  private TimeRules() {}

  static List<TimeRule> all() {
    List<TimeRule> rules = new ArrayList<>();
    addDays(rules);
    addWeeks(rules);
    addDates(rules);
    addMonths(rules);
    addYears(rules);
    addSince(rules);
    addVague(rules);
    return List.copyOf(rules);
  }

  private static void addDays(List<TimeRule> rules) {
    rules.add(
        relative(
            "weekday",
            "(?:on |late |early |overnight |until |by )*"
                + HOURS
                + "(?:this past |this )?"
                + WEEKDAY
                + "(?:(?:early |late )?(?:morning|afternoon|evening|night|noon|dawn) )?",
            (m, day) -> ChangeDate.on(lastOn(day, m.group(1)))));
    rules.add(
        relative(
            "last-weekday",
            "(?:on )?(?:last|previous) " + WEEKDAY,
            (m, day) -> ChangeDate.on(day.with(TemporalAdjusters.previous(weekday(m.group(1)))))));
    rules.add(
        relative(
            "weekday-last-week",
            "(?:on )?" + WEEKDAY + "(?:of )?last week ",
            (m, day) ->
                ChangeDate.on(
                    day.minusWeeks(1)
                        .with(DayOfWeek.MONDAY)
                        .with(TemporalAdjusters.nextOrSame(weekday(m.group(1)))))));
    rules.add(
        relative(
            "weekday-a-week-ago",
            "(?:on )?" + WEEKDAY + "(?:a|one) week ago ",
            (m, day) -> ChangeDate.on(lastOn(day, m.group(1)).minusWeeks(1))));
    rules.add(
        relative(
            "weekday-to-weekday",
            "(?:between |from )?" + WEEKDAY + "(?:and |to |- |night and )" + WEEKDAY,
            (m, day) -> {
              LocalDate end = lastOn(day, m.group(2));
              return ChangeDate.between(
                  end.with(TemporalAdjusters.previousOrSame(weekday(m.group(1)))), end);
            }));
    rules.add(
        relative(
            "today",
            "(?:earlier |late |early )?(?:today|tonight|this morning|this afternoon|this evening) ",
            (m, day) -> ChangeDate.on(day)));
    rules.add(
        relative(
            "yesterday",
            "(?:earlier |late |early )?yesterday (?:morning |evening |night )?",
            (m, day) -> ChangeDate.on(day.minusDays(1))));
    rules.add(
        relative(
            "overnight",
            "(?:overnight|last night|hours earlier|hours ago|in the past 24 hours|in the last 24 hours|over the past 24 hours|over the last 24 hours|during the past 24 hours|within the last 24 hours|in the past few hours|in the last few hours) ",
            (m, day) -> ChangeDate.between(day.minusDays(1), day)));
    rules.add(
        relative(
            "days-ago",
            NUMBER
                + "(day|days|week|weeks|month|months|year|years) (?:ago |since (?!(?:the |a |that |this )?(?:\\S+ )?[.,;:)]))",
            TimeRules::ago));
    rules.add(
        relative(
            "days-ago-bare",
            "(days|weeks|months|years) ago ",
            (m, day) -> m.group(1).equals("days") ? week(day) : ChangeDate.UNKNOWN));
    rules.add(
        relative(
            "past-days",
            "(?:in|over|during|within) (?:the |these )?(?:last|past|previous|preceding) "
                + "(?:(two|three|four|five|six|seven|few|several|couple of|48|72) )?(days|hours) ",
            TimeRules::pastDays));
    rules.add(relative("previous-days", "in the previous several days ", (m, day) -> week(day)));
    rules.add(
        relative(
            "recent-days", "(?:in|over|during) recent (?:days|hours) ", (m, day) -> week(day)));
  }

  private static void addWeeks(List<TimeRule> rules) {
    rules.add(
        relative(
            "last-week",
            "(?:late |early )?last week ",
            (m, day) -> calendarWeek(day.minusWeeks(1))));
    rules.add(
        relative(
            "this-week",
            "(?:earlier |late |early )?(?:this|in the) week |(?:at )?the (?:beginning|start) of the week ",
            (m, day) -> ChangeDate.between(day.with(DayOfWeek.MONDAY), day)));
    rules.add(
        relative(
            "past-week",
            "(?:in|over|during|within) the (?:past|last) week |in a week ",
            (m, day) -> week(day)));
    rules.add(
        relative(
            "weekend",
            "(?:at|over|during|on) (?:the|this)(?: past| last)? weekend |(?:last|this past) weekend ",
            (m, day) -> {
              LocalDate sunday =
                  day.getDayOfWeek() == DayOfWeek.SATURDAY
                      ? day.plusDays(1)
                      : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
              return ChangeDate.between(sunday.minusDays(1), sunday);
            }));
    rules.add(
        relative(
            "past-weeks",
            "(?:in|over|during|within) (?:the )?(?:past|last|previous) (two|three|few|several|couple of) weeks ",
            (m, day) ->
                m.group(1).equals("two")
                    ? ChangeDate.between(day.minusDays(14), day)
                    : m.group(1).equals("three")
                        ? ChangeDate.between(day.minusDays(21), day)
                        : ChangeDate.UNKNOWN));
  }

  private static void addDates(List<TimeRule> rules) {
    rules.add(
        absolute(
            "month-day-year",
            AT_DAY + MONTH + DAY_NUMBER + "(?:, )?" + YEAR,
            m -> date(m.group(3), m.group(1), m.group(2))));
    rules.add(
        absolute(
            "day-month-year",
            AT_DAY + "(?:the )?" + DAY_NUMBER + "(?:of )?" + MONTH + "(?:, )?" + YEAR,
            m -> date(m.group(3), m.group(2), m.group(1))));
    rules.add(
        relative(
            "month-day-to-day",
            "(?:between |from |on )?" + MONTH + DAY_NUMBER + "(?:- |– |to |and )" + DAY_NUMBER,
            (m, day) -> days(lastMonth(day, m.group(1)), m.group(2), m.group(3))));
    rules.add(
        relative(
            "day-to-day-month",
            "(?:between |from |on )?(?:the )?"
                + DAY_NUMBER
                + "(?:- |– |to |and )(?:the )?"
                + DAY_NUMBER
                + "(?:of )?"
                + MONTH,
            (m, day) -> days(lastMonth(day, m.group(3)), m.group(1), m.group(2))));
    rules.add(relativeDate("month-day", AT_DAY + MONTH + "(?:the )?" + DAY_NUMBER, 1, 2));
    rules.add(
        relativeDate("day-month", AT_DAY + "(?:the )?" + DAY_NUMBER + "(?:of )?" + MONTH, 2, 1));
    rules.add(
        relative(
            "holiday",
            "(?:on |by |until )?(?:(new year) ?'?s (eve|day)|(christmas) (eve|day)|(boxing) (day)) (?:night )?",
            (m, day) -> ChangeDate.on(holiday(m, day))));
    rules.add(
        relative(
            "christmas",
            "(?:over|at) christmas (?!eve|day)",
            (m, day) -> {
              LocalDate eve = lastDay(MonthDay.of(12, 24), day);
              return ChangeDate.between(eve, eve.plusDays(2));
            }));
    rules.add(
        absolute(
            "iso",
            "(?:on )?((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2}) ",
            m -> {
              try {
                return Optional.of(
                    ChangeDate.on(
                        LocalDate.of(
                            Integer.parseInt(m.group(1)),
                            Integer.parseInt(m.group(2)),
                            Integer.parseInt(m.group(3)))));
              } catch (DateTimeException e) {
                return Optional.empty();
              }
            }));
  }

  /** "New Year's Eve", "Christmas Day": the last one up to a day. */
  private static LocalDate holiday(Matcher m, LocalDate day) {
    MonthDay date =
        m.group(1) != null
            ? m.group(2).equals("eve") ? MonthDay.of(12, 31) : MonthDay.of(1, 1)
            : m.group(3) != null
                ? MonthDay.of(12, m.group(4).equals("eve") ? 24 : 25)
                : MonthDay.of(12, 26);
    return lastDay(date, day);
  }

  private static LocalDate lastDay(MonthDay date, LocalDate day) {
    LocalDate thisYear = date.atYear(day.getYear());
    return thisYear.isAfter(day) ? date.atYear(day.getYear() - 1) : thisYear;
  }

  private static void addMonths(List<TimeRule> rules) {
    rules.add(
        absolute(
            "month-year",
            "(?:in |by |during )?" + MONTH + "(?:of |in |, )?" + YEAR,
            m -> Optional.of(month(Integer.parseInt(m.group(2)), m.group(1)))));
    rules.add(
        absolute(
            "part-of-month-year",
            "(?:in |since )?" + PART + MONTH + "(?:of |, )?" + YEAR,
            m ->
                Optional.of(
                    partOfMonth(
                        YearMonth.of(Integer.parseInt(m.group(3)), monthOf(m.group(2))),
                        m.group(1)))));
    rules.add(
        relative(
            "month",
            "(?:in|during|by|last|earlier in|back in|of|as of|late last|this) " + MONTH,
            (m, day) -> {
              YearMonth last = lastMonth(day, m.group(1));
              return month(last.getYear(), m.group(1));
            }));
    rules.add(
        relative(
            "month-last-year",
            "(?:in )?" + MONTH + "(?:of )?(last|this) year ",
            (m, day) -> {
              int year = m.group(2).equals("last") ? day.getYear() - 1 : day.getYear();
              return month(year, m.group(1));
            }));
    rules.add(
        relative(
            "part-of-month",
            "(?:in |since |by )?" + PART + MONTH,
            (m, day) -> partOfMonth(lastMonth(day, m.group(2)), m.group(1))));
    rules.add(
        relative(
            "mid-month",
            "(?:in |since )?(early|mid|late)-" + MONTH,
            (m, day) -> partOfMonth(lastMonth(day, m.group(2)), m.group(1))));
    rules.add(
        relative(
            "earlier-this-month",
            "(?:earlier |late |early )?(?:this|in the) month ",
            (m, day) -> explicit(day.withDayOfMonth(1), day, DatePrecision.MONTH)));
    rules.add(
        relative(
            "last-month",
            "last month s? ?",
            (m, day) -> {
              YearMonth last = YearMonth.from(day).minusMonths(1);
              return explicit(last.atDay(1), last.atEndOfMonth(), DatePrecision.MONTH);
            }));
    rules.add(
        relative(
            "part-of-last-month",
            "(?:in |at |by )?" + PART + "last month ",
            (m, day) -> partOfMonth(YearMonth.from(day).minusMonths(1), m.group(1))));
    rules.add(
        relative(
            "part-of-this-month",
            "(?:in |at |by )?(the middle of|the end of|the beginning of|the start of) (?:the|this) month ",
            (m, day) -> partOfMonth(YearMonth.from(day), m.group(1))));
    rules.add(
        relative(
            "week-of-this-month",
            IN_WEEK + "(this|last) month ",
            (m, day) ->
                weekOfMonth(
                    YearMonth.from(day).minusMonths(m.group(2).equals("last") ? 1 : 0),
                    m.group(1))));
    rules.add(
        relative(
            "end-day-of-month",
            "(?:on )?the (first|last) day of " + MONTH,
            (m, day) -> {
              YearMonth month = lastMonth(day, m.group(2));
              return ChangeDate.on(
                  m.group(1).equals("first") ? month.atDay(1) : month.atEndOfMonth());
            }));
    rules.add(
        relative(
            "week-of-month",
            IN_WEEK + MONTH + "(?:, )?(?:" + YEAR + ")?",
            (m, day) -> {
              YearMonth month =
                  m.group(3) == null
                      ? lastMonth(day, m.group(2))
                      : YearMonth.of(Integer.parseInt(m.group(3)), monthOf(m.group(2)));
              return weekOfMonth(month, m.group(1));
            }));
    rules.add(
        relative(
            "past-month",
            "(?:in|over|during|within) the (?:past|last|previous) month ",
            (m, day) -> explicit(day.minusMonths(1).plusDays(1), day, DatePrecision.MONTH)));
  }

  private static void addYears(List<TimeRule> rules) {
    rules.add(
        absolute(
            "decade",
            "(?:in|during) the (?:early |mid-?|late )?(?:- )?((?:19|20)[0-9])0s ",
            m -> {
              LocalDate first = LocalDate.of(Integer.parseInt(m.group(1) + "0"), 1, 1);
              return Optional.of(
                  explicit(first, first.plusYears(10).minusDays(1), DatePrecision.YEAR));
            }));
    rules.add(
        relative(
            "last-year",
            "(?:early |late |earlier )?last year ",
            (m, day) -> year(day.getYear() - 1)));
    rules.add(
        relative(
            "this-year",
            "(?:earlier |late |early )?(?:this|in the) year ",
            (m, day) -> explicit(day.withDayOfYear(1), day, DatePrecision.YEAR)));
    rules.add(
        absolute(
            "year",
            "(?:in|during|by|of|back in|from) (?:the (?:summer|spring|autumn|fall|winter) of |early |mid-?|late |mid - )?"
                + YEAR
                + "|(?:in|during) the "
                + YEAR
                + "(?=(?:[a-z]+ )?(?:war|offensive|invasion|battle|campaign|conflict|fighting|uprising|revolution|assault) )",
            m ->
                Optional.of(year(Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1))))));
    rules.add(
        absolute(
            "season-year",
            "(?:in |since )?(?:the )?(?:early |late )?(summer|spring|autumn|winter) (?:of )?"
                + YEAR,
            m -> Optional.of(season(Integer.parseInt(m.group(2)), m.group(1)))));
    rules.add(
        absolute(
            "mid-year",
            "(?:in |since )?(early|mid|late)(?: -|-)? ?" + YEAR,
            m -> Optional.of(year(Integer.parseInt(m.group(2))))));
    rules.add(
        relative(
            "season",
            "(?:in|during) the (summer|spring|autumn|winter) |last (summer|spring|autumn|winter) ",
            (m, day) -> {
              String name = m.group(1) == null ? m.group(2) : m.group(1);
              ChangeDate now = season(day.getYear(), name);
              return now.start().get().isAfter(day) ? season(day.getYear() - 1, name) : now;
            }));
    rules.add(
        relative(
            "season-of-year",
            "(?:in |during )?the (summer|spring|autumn|winter) of (last|this) year ",
            (m, day) -> season(day.getYear() - (m.group(2).equals("last") ? 1 : 0), m.group(1))));
  }

  private static void addSince(List<TimeRule> rules) {
    rules.add(
        absolute(
                "since-year",
                "(?:ever )?since (?:early |late |mid-?)?" + YEAR,
                m -> Optional.of(year(Integer.parseInt(m.group(1)))))
            .asSince());
    rules.add(
        absolute(
                "since-month-year",
                "(?:ever )?since (?:early |late |mid-?)?" + MONTH + "(?:of )?" + YEAR,
                m -> Optional.of(month(Integer.parseInt(m.group(2)), m.group(1))))
            .asSince());
    rules.add(
        relative(
                "since-month",
                "(?:ever )?since (?:early |late |mid-?)?" + MONTH,
                (m, day) -> {
                  YearMonth last = lastMonth(day, m.group(1));
                  return month(last.getYear(), m.group(1));
                })
            .asSince());
    rules.add(
        relative(
            "since-weekday",
            "(?:ever )?since " + WEEKDAY,
            (m, day) -> ChangeDate.between(lastOn(day, m.group(1)), day)));
  }

  private static void addVague(List<TimeRule> rules) {
    rules.add(
        relative(
            "recently",
            "recently |(?:in|during) (?:a|its|their|the) recent (?:offensive|operation|campaign|attack|advance|assault|fighting|battles?) |(?:in|over) (?:the )?(?:recent|past few|last few|past several|last several|past|last) (?:weeks|months|years) |previously |earlier in the war |early in the war |at the start of the war ",
            (m, day) -> ChangeDate.UNKNOWN));
  }

  private static TimeRule relativeDate(String id, String pattern, int monthGroup, int dayGroup) {
    return new TimeRule(
        id,
        java.util.regex.Pattern.compile(pattern),
        false,
        false,
        false,
        true,
        (m, published) ->
            published.flatMap(
                day ->
                    date(
                        String.valueOf(lastMonth(day, m.group(monthGroup)).getYear()),
                        m.group(monthGroup),
                        m.group(dayGroup))));
  }

  /** How many a word says, empty for "several". */
  static Optional<Integer> number(String word) {
    return word.matches("[0-9]+") ? Optional.of(Integer.parseInt(word)) : NumberWords.of(word);
  }

  static ChangeDate ago(Matcher m, LocalDate day) {
    Optional<Integer> told = number(m.group(1));
    String unit = m.group(2).replaceAll("s$", "");
    if (told.isEmpty()) {
      return unit.equals("day") ? week(day) : ChangeDate.UNKNOWN;
    }
    return shifted(day, -told.get(), unit);
  }

  /** The day, week, month or year that lies so many of them after a day, or before it. */
  static ChangeDate shifted(LocalDate day, int number, String unit) {
    return switch (unit) {
      case "day" -> ChangeDate.on(day.plusDays(number));
      case "week" ->
          ChangeDate.between(day.plusWeeks(number).minusDays(3), day.plusWeeks(number).plusDays(3));
      case "month" -> month(YearMonth.from(day).plusMonths(number));
      default -> year(day.getYear() + number);
    };
  }

  private static ChangeDate days(YearMonth month, String first, String last) {
    int from = Integer.parseInt(first);
    int to = Integer.parseInt(last);
    return from >= 1 && from < to && to <= month.lengthOfMonth()
        ? ChangeDate.between(month.atDay(from), month.atDay(to))
        : ChangeDate.UNKNOWN;
  }

  private static ChangeDate pastDays(Matcher m, LocalDate day) {
    if (m.group(2).equals("hours")) {
      return ChangeDate.between(
          day.minusDays(
              m.group(1) != null && m.group(1).equals("72")
                  ? 3
                  : m.group(1) != null && m.group(1).equals("48") ? 2 : 1),
          day);
    }
    return Optional.ofNullable(m.group(1))
        .flatMap(NumberWords::of)
        .map(number -> ChangeDate.between(day.minusDays(number), day))
        .orElseGet(() -> week(day));
  }

  private static ChangeDate week(LocalDate day) {
    return ChangeDate.between(day.minusDays(6), day);
  }

  static ChangeDate calendarWeek(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return ChangeDate.between(monday, monday.plusDays(6));
  }

  private static ChangeDate year(int year) {
    return explicit(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR);
  }

  static ChangeDate month(int year, String name) {
    return month(YearMonth.of(year, monthOf(name)));
  }

  static ChangeDate month(YearMonth month) {
    return explicit(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
  }

  private static ChangeDate season(int year, String name) {
    int first =
        switch (name) {
          case "spring" -> 3;
          case "summer" -> 6;
          case "autumn" -> 9;
          default -> 12;
        };
    LocalDate start = LocalDate.of(year, first, 1);
    return explicit(start, start.plusMonths(3).minusDays(1), DatePrecision.YEAR);
  }

  private static ChangeDate weekOfMonth(YearMonth month, String which) {
    return switch (which) {
      case "first", "opening" -> ChangeDate.between(month.atDay(1), month.atDay(7));
      case "second" -> ChangeDate.between(month.atDay(8), month.atDay(14));
      case "third" -> ChangeDate.between(month.atDay(15), month.atDay(21));
      default -> ChangeDate.between(month.atEndOfMonth().minusDays(6), month.atEndOfMonth());
    };
  }

  static ChangeDate partOfMonth(YearMonth month, String part) {
    if (part.equals("early") || part.equals("the beginning of") || part.equals("the start of")) {
      return ChangeDate.between(month.atDay(1), month.atDay(10));
    }
    if (part.equals("late") || part.equals("the end of")) {
      return explicit(month.atDay(21), month.atEndOfMonth(), DatePrecision.WEEK);
    }
    return ChangeDate.between(month.atDay(11), month.atDay(20));
  }

  private static ChangeDate explicit(LocalDate start, LocalDate end, DatePrecision precision) {
    return new ChangeDate(Optional.of(start), Optional.of(end), precision);
  }

  private static Optional<ChangeDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          ChangeDate.on(
              LocalDate.of(Integer.parseInt(year), monthOf(month), Integer.parseInt(day))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate lastOn(LocalDate day, String weekday) {
    return day.with(TemporalAdjusters.previousOrSame(weekday(weekday)));
  }

  private static YearMonth lastMonth(LocalDate day, String name) {
    YearMonth month = YearMonth.of(day.getYear(), monthOf(name));
    return month.isAfter(YearMonth.from(day)) ? month.minusYears(1) : month;
  }

  private static DayOfWeek weekday(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }

  private static Month monthOf(String name) {
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(java.util.Locale.ROOT).startsWith(name.substring(0, 3))) {
        return month;
      }
    }
    throw new IllegalArgumentException(name);
  }
}
