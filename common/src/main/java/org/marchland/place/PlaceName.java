// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another name of a place.
 *
 * @param text as printed
 * @param language its BCP 47 tag ("uk"), or that of its script alone ("und-Cyrl"), where known
 * @param validFrom the first year of use, where known
 * @param validTo the last
 */
public record PlaceName(
    String text, Optional<String> language, OptionalInt validFrom, OptionalInt validTo) {
  private static final Pattern WRITTEN =
      Pattern.compile("([^@\\[]+)(?:@([A-Za-z0-9-]*))?(?:\\[(\\d{4})?-(\\d{4})?\\])?");

  public static PlaceName plain(String text) {
    return new PlaceName(text, Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  /**
   * Reads "Artemivsk@uk[1924-2016]": the name, then its language and years where they are known.
   */
  public static PlaceName parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      return plain(written);
    }
    return new PlaceName(
        matcher.group(1),
        Optional.ofNullable(matcher.group(2)).filter(tag -> !tag.isEmpty()),
        year(matcher.group(3)),
        year(matcher.group(4)));
  }

  private static OptionalInt year(String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  /** The name alone of what {@link #parse} reads, without building anything. */
  static String textOf(String written) {
    int end = written.length();
    int at = written.indexOf('@');
    int bracket = written.indexOf('[');
    end = at >= 0 ? Math.min(end, at) : end;
    end = bracket >= 0 ? Math.min(end, bracket) : end;
    return written.substring(0, end);
  }

  /** What {@link #parse} reads. */
  public String written() {
    String years =
        validFrom.isEmpty() && validTo.isEmpty()
            ? ""
            : String.format(Locale.ROOT, "[%s-%s]", year(validFrom), year(validTo));
    return text + language.map(tag -> "@" + tag).orElse("") + years;
  }

  private static String year(OptionalInt year) {
    return year.isPresent() ? String.valueOf(year.getAsInt()) : "";
  }
}
