// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.marchland.corpus.FieldMap;
import org.marchland.diagnostics.UserError;

/**
 * How records are read into articles.
 *
 * @param names the names of their fields
 * @param languages those that are kept, ISO 639-1; empty: all
 * @param crawlDay whether the day of the crawl stands for a day of publication that nobody knows
 */
public record ReadingOptions(FieldMap names, Set<String> languages, boolean crawlDay) {
  /** What Marchland's rules can read. */
  public static final String ENGLISH = "en";

  public ReadingOptions {
    languages = Set.copyOf(languages);
  }

  /** Articles of all languages, under the names in common use. */
  public static ReadingOptions anyLanguage() {
    return new ReadingOptions(FieldMap.standard(), Set.of(), false);
  }

  /**
   * The options of a command line.
   *
   * @param fields {@code part=name}
   * @param languages codes, or "any"
   */
  public static ReadingOptions of(List<String> fields, List<String> languages, boolean crawlDay) {
    Set<String> kept = new TreeSet<>();
    languages.forEach(language -> kept.add(checked(language)));
    return new ReadingOptions(
        FieldMap.standard().with(fields), kept.contains("any") ? Set.of() : kept, crawlDay);
  }

  private static String checked(String language) {
    String code = language.toLowerCase(Locale.ROOT);
    if (!code.equals("any") && !code.matches("[a-z]{2}")) {
      throw UserError.badInput(
          "--language " + language + ": give an ISO 639-1 code, as en, or any");
    }
    return code;
  }

  boolean keeps(String language) {
    return languages.isEmpty() || languages.contains(language);
  }
}
