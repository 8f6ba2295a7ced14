// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import java.util.Optional;
import java.util.regex.Pattern;
import org.marchland.diagnostics.UserError;
import org.marchland.place.Countries;
import picocli.CommandLine.Option;

/** What commands share that can be narrowed to a country or a province. */
public final class PlaceOptions {
  /**
   * ISO 3166-2, or the GeoNames code where there is none. Whether such a province is, the release
   * tells: it may be of a user's gazetteer, or of another view of a boundary.
   */
  private static final Pattern PROVINCE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3}|\\.[A-Z0-9]+)");

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Only this country (ISO 3166-1, as SY).")
  private Optional<String> country = Optional.empty();

  @Option(
      names = "--province",
      paramLabel = "CODE",
      description = "Only this province (ISO 3166-2, as SY-HI).")
  private Optional<String> province = Optional.empty();

  /** Refuses what can be no code, and says what can. */
  public void check() {
    check(country, province);
  }

  /** The same for a command that has options of its own for them. */
  public static void check(Optional<String> country, Optional<String> province) {
    country
        .filter(code -> Countries.shipped().withCode(code).isEmpty())
        .ifPresent(
            code -> {
              throw UserError.badInput(
                  "--country "
                      + code
                      + ": no such country; give its ISO 3166-1 code, as "
                      + Countries.shipped().named(code).map(Countries.Country::code).orElse("SY"));
            });
    province
        .filter(code -> !PROVINCE.matcher(code).matches())
        .ifPresent(
            code -> {
              throw UserError.badInput(
                  "--province "
                      + code
                      + ": no such province; give its ISO 3166-2 code, as IQ-AN; scripts/marchland gazetteer lookup tells it");
            });
  }

  public Optional<String> country() {
    return country;
  }

  public Optional<String> province() {
    return province;
  }
}
