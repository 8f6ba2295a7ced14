// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What commands share that can be narrowed to a country or a province. */
public final class PlaceOptions {
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

  public Optional<String> country() {
    return country;
  }

  public Optional<String> province() {
    return province;
  }
}
