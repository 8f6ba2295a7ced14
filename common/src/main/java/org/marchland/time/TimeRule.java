// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way of saying when.
 *
 * @param id never renamed
 * @param pattern over the folded words of a sentence, a blank after each
 * @param since whether it says from when a state has lasted
 * @param anaphoric whether it counts from the day that the text named last ("two days earlier")
 *     rather than from publication
 * @param needsNamed whether it means nothing where the text has named no day ("the same day")
 * @param needsCapital whether its first word must be capitalised where it could be a common word
 *     ("may", "march")
 * @param meaning the days it means; the day of publication is empty when unknown
 */
record TimeRule(
    String id,
    Pattern pattern,
    boolean since,
    boolean anaphoric,
    boolean needsNamed,
    boolean needsCapital,
    BiFunction<Matcher, Optional<LocalDate>, Optional<ChangeDate>> meaning) {

  /** A rule that needs the day of publication. */
  static TimeRule relative(
      String id, String pattern, BiFunction<Matcher, LocalDate, ChangeDate> meaning) {
    return new TimeRule(
        id,
        Pattern.compile(pattern),
        false,
        false,
        false,
        true,
        (matcher, published) -> published.map(day -> meaning.apply(matcher, day)));
  }

  /** A rule that is understood without it. */
  static TimeRule absolute(
      String id, String pattern, Function<Matcher, Optional<ChangeDate>> meaning) {
    return new TimeRule(
        id,
        Pattern.compile(pattern),
        false,
        false,
        false,
        true,
        (matcher, published) -> meaning.apply(matcher));
  }

  TimeRule asSince() {
    return new TimeRule(id, pattern, true, anaphoric, needsNamed, needsCapital, meaning);
  }

  TimeRule asAnaphoric() {
    return new TimeRule(id, pattern, since, true, needsNamed, needsCapital, meaning);
  }

  /**
   * The days that the matched words mean.
   *
   * @param from the day that the text named last, from which an anaphoric rule counts; empty where
   *     it has named none, and all count from publication but those that need one
   */
  Optional<ChangeDate> resolve(
      Matcher matcher, Optional<LocalDate> published, Optional<LocalDate> from) {
    return meaning
        .apply(matcher, anaphoric ? from.or(() -> needsNamed ? from : published) : published)
        .filter(date -> !anaphoric || !isAfter(date, published))
        .map(date -> published.map(date::notAfter).orElse(date));
  }

  /** "two days later" than a day that turns out to lie after publication was not meant. */
  private static boolean isAfter(ChangeDate date, Optional<LocalDate> published) {
    return published.isPresent()
        && date.start().map(start -> start.isAfter(published.get())).orElse(false);
  }
}
