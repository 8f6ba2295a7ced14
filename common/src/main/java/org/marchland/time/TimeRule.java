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
 * @param needsCapital whether its first word must be capitalised where it could be a common word
 *     ("may", "march")
 * @param meaning the days it means; the day of publication is empty when unknown
 */
record TimeRule(
    String id,
    Pattern pattern,
    boolean since,
    boolean needsCapital,
    BiFunction<Matcher, Optional<LocalDate>, Optional<ChangeDate>> meaning) {

  /** A rule that needs the day of publication. */
  static TimeRule relative(
      String id, String pattern, BiFunction<Matcher, LocalDate, ChangeDate> meaning) {
    return new TimeRule(
        id,
        Pattern.compile(pattern),
        false,
        true,
        (matcher, published) -> published.map(day -> meaning.apply(matcher, day)));
  }

  /** A rule that is understood without it. */
  static TimeRule absolute(
      String id, String pattern, Function<Matcher, Optional<ChangeDate>> meaning) {
    return new TimeRule(
        id, Pattern.compile(pattern), false, true, (matcher, published) -> meaning.apply(matcher));
  }

  TimeRule asSince() {
    return new TimeRule(id, pattern, true, needsCapital, meaning);
  }

  Optional<ChangeDate> resolve(Matcher matcher, Optional<LocalDate> published) {
    return meaning
        .apply(matcher, published)
        .map(date -> published.map(date::notAfter).orElse(date));
  }
}
