// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marchland.corpus.FieldMap;
import org.marchland.corpus.FieldMap.Part;
import org.marchland.corpus.RawRecord;

/**
 * The day on which an article was published, and how that is known.
 *
 * @param stated what the archive states, where the text's own dateline says another day and wins
 */
public record PublicationDay(Optional<LocalDate> day, From from, Optional<LocalDate> stated) {
  /** How a day can be known; the first that tells one is believed. */
  public enum From {
    /** A field of the archive or of the page's metadata. */
    METADATA,
    /** What the page shows its readers. */
    PAGE,
    /** The text's dateline. */
    DATELINE,
    /** The address. */
    URL,
    /** The name of the archive file. */
    FILE_NAME,
    /** The day of the crawl: only where it is asked for, for an article can be years older. */
    CRAWL,
    NONE;

    /** The code that the articles table carries. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Agencies' datelines and sites' days differ so much across time zones and desks. */
  private static final int AGREE = 2;

  private static final Pattern IN_NAME =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})(?:([-/_.])(0?[1-9]|1[0-2]|[A-Za-z]{3})\\2(0?[1-9]|[12]\\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?!\\d)");

  /**
   * The day of a record.
   *
   * @param text of the article, for its dateline
   * @param crawlDay whether the day of the crawl is better than none
   */
  static PublicationDay of(RawRecord record, FieldMap names, String text, boolean crawlDay) {
    Map<From, Optional<LocalDate>> stated = new LinkedHashMap<>();
    stated.put(From.METADATA, field(record, names, Part.PUBLISHED));
    stated.put(From.PAGE, field(record, names, Part.SHOWN));
    Optional<PublicationDay> known = first(stated);
    Map<From, Optional<LocalDate>> named = new LinkedHashMap<>();
    named.put(From.URL, names.find(Part.URL, record.fields()).flatMap(PublicationDay::inName));
    Optional<LocalDate> crawled = field(record, names, Part.CRAWLED);
    // The name of a crawl's file carries the day of the crawl.
    named.put(From.FILE_NAME, crawled.isEmpty() ? inName(record.file()) : Optional.empty());
    named.put(From.CRAWL, crawlDay ? crawled : Optional.empty());
    Optional<PublicationDay> guessed = first(named);
    Optional<LocalDate> dateline =
        Dateline.find(text, known.or(() -> guessed).flatMap(PublicationDay::day));
    if (dateline.isPresent()) {
      Optional<LocalDate> other = known.flatMap(PublicationDay::day);
      if (other.isEmpty() || apart(other.get(), dateline.get()) > AGREE) {
        return new PublicationDay(dateline, From.DATELINE, other);
      }
    }
    return known
        .or(() -> guessed)
        .orElse(new PublicationDay(Optional.empty(), From.NONE, Optional.empty()));
  }

  private static Optional<PublicationDay> first(Map<From, Optional<LocalDate>> days) {
    return days.entrySet().stream()
        .filter(entry -> entry.getValue().isPresent())
        .map(entry -> new PublicationDay(entry.getValue(), entry.getKey(), Optional.empty()))
        .findFirst();
  }

  private static Optional<LocalDate> field(RawRecord record, FieldMap names, Part part) {
    return names.find(part, record.fields()).flatMap(Days::parse);
  }

  private static long apart(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }

  /** A day in an address or a file name: "/2016/10/21/", "2016-oct-21", "20161021". */
  private static Optional<LocalDate> inName(String name) {
    Matcher matcher = IN_NAME.matcher(name);
    while (matcher.find()) {
      String month = matcher.group(3) == null ? matcher.group(5) : matcher.group(3);
      String dayOfMonth = matcher.group(3) == null ? matcher.group(6) : matcher.group(4);
      Optional<LocalDate> day =
          Character.isLetter(month.charAt(0))
              ? Days.parse(dayOfMonth + " " + month + " " + matcher.group(1))
              : Days.parse(matcher.group(1) + "-" + month + "-" + dayOfMonth);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }
}
