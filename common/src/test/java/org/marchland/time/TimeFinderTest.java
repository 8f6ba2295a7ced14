// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.text.Words;

class TimeFinderTest {
  /** A Saturday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2017, 10, 21);

  @ParameterizedTest
  @CsvSource({
    "on Saturday, 2017-10-21, 2017-10-21, DAY",
    "on Tuesday, 2017-10-17, 2017-10-17, DAY",
    "last Saturday, 2017-10-14, 2017-10-14, DAY",
    "yesterday, 2017-10-20, 2017-10-20, DAY",
    "overnight, 2017-10-20, 2017-10-21, DAY",
    "three days ago, 2017-10-18, 2017-10-18, DAY",
    "last week, 2017-10-09, 2017-10-15, WEEK",
    "earlier this month, 2017-10-01, 2017-10-21, MONTH",
    "last month, 2017-09-01, 2017-09-30, MONTH",
    "in August 2015, 2015-08-01, 2015-08-31, MONTH",
    "in December, 2016-12-01, 2016-12-31, MONTH",
    "in October, 2017-10-01, 2017-10-21, MONTH",
    "in early March, 2017-03-01, 2017-03-10, WEEK",
    "in mid - March, 2017-03-11, 2017-03-20, WEEK",
    "in late March, 2017-03-21, 2017-03-31, WEEK",
    "on 4 July, 2017-07-04, 2017-07-04, DAY",
    "on June 8 2016, 2016-06-08, 2016-06-08, DAY",
    "last year, 2016-01-01, 2016-12-31, YEAR",
    "in 2014, 2014-01-01, 2014-12-31, YEAR",
    "two years ago, 2015-01-01, 2015-12-31, YEAR",
    "on Sept. 18, 2017-09-18, 2017-09-18, DAY",
    "in Aug. 2015, 2015-08-01, 2015-08-31, MONTH",
    "in the first week of May, 2017-05-01, 2017-05-07, WEEK",
    "in the last days of May 2016, 2016-05-25, 2016-05-31, WEEK",
    "early last month, 2017-09-01, 2017-09-10, WEEK",
    "between May 18 and 22, 2017-05-18, 2017-05-22, WEEK",
    "18 – 22 May, 2017-05-18, 2017-05-22, WEEK",
    "in the 1990s, 1990-01-01, 1999-12-31, YEAR",
    "two days earlier, 2017-10-19, 2017-10-19, DAY",
    "the previous week, 2017-10-09, 2017-10-15, WEEK",
    "over the weekend, 2017-10-21, 2017-10-21, DAY",
    "on Tuesday last week, 2017-10-10, 2017-10-10, DAY",
    "between Monday and Wednesday, 2017-10-16, 2017-10-18, WEEK",
    "this morning, 2017-10-21, 2017-10-21, DAY",
    "days ago, 2017-10-15, 2017-10-21, WEEK",
    "several days ago, 2017-10-15, 2017-10-21, WEEK",
    "in the past two days, 2017-10-19, 2017-10-21, WEEK",
    "in the past few days, 2017-10-15, 2017-10-21, WEEK",
    "over the past 48 hours, 2017-10-19, 2017-10-21, WEEK",
    "in the last 72 hours, 2017-10-18, 2017-10-21, WEEK",
    "in recent days, 2017-10-15, 2017-10-21, WEEK",
    "this week, 2017-10-16, 2017-10-21, WEEK",
    "over the past week, 2017-10-15, 2017-10-21, WEEK",
    "in the past two weeks, 2017-10-07, 2017-10-21, MONTH",
    "three weeks ago, 2017-09-27, 2017-10-03, WEEK",
    "two months ago, 2017-08-01, 2017-08-31, MONTH",
    "on 2016-03-27, 2016-03-27, 2016-03-27, DAY",
    "on 22 May 2016, 2016-05-22, 2016-05-22, DAY",
    "in May last year, 2016-05-01, 2016-05-31, MONTH",
    "late last month, 2017-09-21, 2017-09-30, WEEK",
    "in the past month, 2017-09-22, 2017-10-21, MONTH",
    "this year, 2017-01-01, 2017-10-21, YEAR",
    "in the spring, 2017-03-01, 2017-05-31, YEAR",
    "last winter, 2016-12-01, 2017-02-28, YEAR",
    "in early May 2016, 2016-05-01, 2016-05-10, WEEK",
    "in late 2016, 2016-01-01, 2016-12-31, YEAR",
    "on New Year 's Eve, 2016-12-31, 2016-12-31, DAY",
    "on New Years Day, 2017-01-01, 2017-01-01, DAY",
    "on Christmas Day, 2016-12-25, 2016-12-25, DAY",
    "in the small hours of Tuesday, 2017-10-17, 2017-10-17, DAY",
    "on the evening of July 4, 2017-07-04, 2017-07-04, DAY",
    "on the morning of 4 July 2016, 2016-07-04, 2016-07-04, DAY",
    "on Monday a week ago, 2017-10-09, 2017-10-09, DAY",
    "over Christmas, 2016-12-24, 2016-12-26, WEEK",
    "in the first week of this month, 2017-10-01, 2017-10-07, WEEK",
    "at the start of the month, 2017-10-01, 2017-10-10, WEEK",
    "on the last day of February, 2017-02-28, 2017-02-28, DAY",
    "in the summer of last year, 2016-06-01, 2016-08-31, YEAR",
    "since Monday, 2017-10-16, 2017-10-21, WEEK",
    "since May, 2017-05-01, 2017-05-31, MONTH",
    "since May 2016, 2016-05-01, 2016-05-31, MONTH",
  })
  void relativeDaysAreThoseOnOrBeforePublication(
      String text, String start, String end, DatePrecision precision) {
    List<TimeMention> found =
        new TimeFinder()
            .find(Words.of(text), Optional.of(PUBLISHED), Reached.NOTHING, word -> false);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).date().start()).contains(LocalDate.parse(start));
    assertThat(found.get(0).date().end()).contains(LocalDate.parse(end));
    assertThat(found.get(0).date().precision()).isEqualTo(precision);
  }

  @Test
  void vagueWordsDateNothing() {
    assertThat(
            new TimeFinder()
                .find(
                    Words.of("in recent months"),
                    Optional.of(PUBLISHED),
                    Reached.NOTHING,
                    word -> false)
                .get(0)
                .date())
        .isEqualTo(ChangeDate.UNKNOWN);
  }

  @Test
  void aStateHasOnlyABeginning() {
    assertThat(
            new TimeFinder()
                .find(
                    Words.of("held since 2014"),
                    Optional.of(PUBLISHED),
                    Reached.NOTHING,
                    word -> false)
                .get(0)
                .since())
        .isTrue();
  }

  @Test
  void aStoryCountsFromTheDayThatItHasReached() {
    assertThat(dates("fell on May 3 and two days later", Reached.NOTHING))
        .containsExactly(on("2017-05-03"), on("2017-05-05"));
    assertThat(dates("fell on May 3 and Azaz that afternoon", Reached.NOTHING))
        .containsExactly(on("2017-05-03"), on("2017-05-03"));
    assertThat(dates("fell on May 3 and was retaken hours later", Reached.NOTHING))
        .containsExactly(on("2017-05-03"), on("2017-05-03"));
    assertThat(dates("fell on May 3 . The day before that", Reached.NOTHING))
        .containsExactly(on("2017-05-03"), on("2017-05-02"));
    assertThat(dates("began on May 3 . Azaz fell on the 14th .", Reached.NOTHING))
        .containsExactly(on("2017-05-03"), on("2017-05-14"));
    assertThat(dates("began on May 3 . It fell on the 14th after a siege .", Reached.NOTHING))
        .containsExactly(on("2017-05-03"), on("2017-05-14"));
    assertThat(dates("began on May 3 . It hit the 14th floor, on the 5th floor", Reached.NOTHING))
        .containsExactly(on("2017-05-03"));
    assertThat(dates("fell on May 3 and later the same day", Reached.NOTHING))
        .containsExactly(on("2017-05-03"), on("2017-05-03"));
    assertThat(dates("seized in January 2015 and retook it the following month", Reached.NOTHING))
        .last()
        .hasToString(
            "ChangeDate[start=Optional[2015-02-01], end=Optional[2015-02-28], precision=MONTH]");
    assertThat(dates("held it in 2014 and lost it in July of that year", Reached.NOTHING))
        .last()
        .hasToString(
            "ChangeDate[start=Optional[2014-07-01], end=Optional[2014-07-31], precision=MONTH]");
    assertThat(dates("began in November 2016 and fell at the end of that month", Reached.NOTHING))
        .last()
        .hasToString(
            "ChangeDate[start=Optional[2016-11-21], end=Optional[2016-11-30], precision=WEEK]");
    assertThat(dates("the following day", reached(LocalDate.parse("2017-05-03"))))
        .containsExactly(on("2017-05-04"));
    assertThat(dates("a week earlier", reached(LocalDate.parse("2017-05-20"))))
        .containsExactly(
            ChangeDate.between(LocalDate.parse("2017-05-10"), LocalDate.parse("2017-05-16")));
  }

  @Test
  void nothingIsLaterThanPublication() {
    assertThat(dates("on the 14th .", Reached.NOTHING)).isEmpty();
    assertThat(dates("two days later", Reached.NOTHING)).isEmpty();
    assertThat(dates("the same day", Reached.NOTHING)).isEmpty();
    assertThat(dates("two days later", reached(PUBLISHED))).isEmpty();
  }

  @Test
  void theFullStopOfASentenceIsNoPartOfItsDate() {
    List<TimeMention> found =
        new TimeFinder()
            .find(Words.of("in August ."), Optional.of(PUBLISHED), Reached.NOTHING, word -> false);
    assertThat(found).singleElement().extracting(TimeMention::end).isEqualTo(2);
  }

  @Test
  void withoutADayOfPublicationOnlyFullDatesAreFound() {
    assertThat(
            new TimeFinder()
                .find(Words.of("on Friday"), Optional.empty(), Reached.NOTHING, word -> false))
        .isEmpty();
    assertThat(
            new TimeFinder()
                .find(Words.of("on June 8 2016"), Optional.empty(), Reached.NOTHING, word -> false))
        .hasSize(1);
  }

  @Test
  void mayAndMarchAreMonthsOnlyWithACapital() {
    assertThat(
            new TimeFinder()
                .find(
                    Words.of("they may march"),
                    Optional.of(PUBLISHED),
                    Reached.NOTHING,
                    word -> false))
        .isEmpty();
  }

  @Test
  void theSameWordsGiveTheSameDayWhateverRanBefore() {
    TimeFinder finder = new TimeFinder();
    List<TimeMention> first =
        finder.find(Words.of("on Monday"), Optional.of(PUBLISHED), Reached.NOTHING, word -> false);
    finder.find(
        Words.of("in August 2015 and on June 8 2016"),
        Optional.of(PUBLISHED.minusYears(1)),
        Reached.NOTHING,
        word -> false);
    assertThat(
            finder.find(
                Words.of("on Monday"), Optional.of(PUBLISHED), Reached.NOTHING, word -> false))
        .isEqualTo(first);
  }

  private static List<ChangeDate> dates(String text, Reached reached) {
    return new TimeFinder()
        .find(Words.of(text), Optional.of(PUBLISHED), reached, word -> false).stream()
            .map(TimeMention::date)
            .toList();
  }

  private static Reached reached(LocalDate day) {
    return Reached.NOTHING.after(new TimeMention(0, 1, ChangeDate.on(day), false));
  }

  private static ChangeDate on(String day) {
    return ChangeDate.on(LocalDate.parse(day));
  }
}
