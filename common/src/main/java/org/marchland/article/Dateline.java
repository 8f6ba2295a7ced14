// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The day that a text itself carries: in an agency's dateline ("DAMASCUS, Oct 21 (Agency) -"), or
 * in what a page's first lines say ("Published June 20, 2016", "AFP Sunday 1 Feb 2015"). A date
 * inside a sentence is none.
 */
public final class Dateline {
  /** Datelines stand at the beginning; so far a headline or a name may come before. */
  private static final int BEGINNING = 200;

  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

  private static final String WEEKDAY =
      "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? )?";

  /** Day, month and year; separators may have been lost ("Oct 262016"). */
  private static final String DATE =
      WEEKDAY
          + "(?<date>\\d{1,2}(?:st|nd|rd|th)? "
          + MONTH
          + ",? ?(?:19|20)\\d{2}|"
          + MONTH
          + " \\d{1,2}(?:st|nd|rd|th)?,? ?(?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2})(?!\\d)";

  private static final String AGENCY =
      "(?:AFP|AP|Reuters|Xinhua|SANA|NNA|DPA|dpa|UPI|Anadolu|TASS|Interfax|RIA|EFE|Kyodo|IRNA|PTI|ANI|BBC|CNN|Agencies)";

  private static final String PUBLISHED =
      "(?i:\\b(?:(?:first |last |date )?(?:published|posted|updated|modified|issued)|date of publication|publication date|print this page)(?: on| at)?)\\W*";

  private static final List<Pattern> FULL =
      List.of(
          Pattern.compile("^\\W*" + DATE),
          Pattern.compile(PUBLISHED + DATE),
          Pattern.compile("\\b" + AGENCY + "\\W+" + DATE));

  /** A day, mostly marked as one of publication, and a sentence or nothing behind it. */
  private static final Pattern STAMP =
      Pattern.compile(
          "\\W*(?<marked>(?:"
              + PUBLISHED
              + ")?(?:(?i:"
              + AGENCY
              + ")\\W+)?)"
              + DATE
              + "(?:,? (?:at )?\\d{1,2}[:.]\\d{2}(?: ?(?i:[ap]m|GMT|UTC))?)?[\\s.|–—-]*(?=$|[\"“(]?\\p{Lu})");

  /** A place in front of the day, a dash, a colon or the agency in brackets behind it. */
  private static final Pattern PLACE_AND_DAY =
      Pattern.compile(
          "^\\W*(?:[A-Z][A-Z'’. -]{2,30}|[A-Z][\\w'’.-]+(?: [A-Z][\\w'’.-]+)?)(?:/[A-Z][\\w ]+|, [A-Z][\\w. ]{2,20})?, "
              + "(?<month>"
              + MONTH
              + ") (?<day>\\d{1,2})(?:,? (?<year>(?:19|20)\\d{2}))? ?(?:\\(|[-–—:])");

  private Dateline() {}

  /**
   * The day that the beginning of a text carries.
   *
   * @param near a day that is known otherwise, for datelines without a year
   */
  static Optional<LocalDate> find(String text, Optional<LocalDate> near) {
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    Matcher place = PLACE_AND_DAY.matcher(beginning);
    if (place.find()) {
      String day = place.group("month").replace(".", "") + " " + place.group("day") + " ";
      return place.group("year") == null
          ? near.flatMap(known -> nearest(day, known))
          : Days.parse(day + place.group("year"));
    }
    return FULL.stream()
        .map(pattern -> pattern.matcher(beginning))
        .filter(Matcher::find)
        .findFirst()
        .flatMap(matcher -> Days.parse(spaced(matcher.group("date"))));
  }

  /**
   * How many characters a stamp of publication takes from a place in a text on; 0 without one. A
   * day that nothing marks as one of publication is a stamp where it is the day of publication.
   */
  public static int stamp(String text, int from, Optional<LocalDate> published) {
    Matcher matcher =
        STAMP.matcher(text.substring(from, Math.min(text.length(), from + BEGINNING)));
    if (!matcher.lookingAt()) {
      return 0;
    }
    boolean stamp =
        !matcher.group("marked").isEmpty()
            || (published.isPresent()
                && Days.parse(spaced(matcher.group("date"))).equals(published));
    return stamp ? matcher.end() : 0;
  }

  /** The day of that name that is nearest to a known one. */
  private static Optional<LocalDate> nearest(String day, LocalDate known) {
    return IntStream.rangeClosed(known.getYear() - 1, known.getYear() + 1)
        .mapToObj(year -> Days.parse(day + year))
        .flatMap(Optional::stream)
        .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(date, known))));
  }

  private static String spaced(String date) {
    return date.replaceFirst("((?:19|20)\\d{2})$", " $1").replaceAll("[., ]+", " ");
  }
}
