// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One row of the gazetteer.
 *
 * @param id GeoNames id, empty for rows that GeoNames does not number
 * @param name the name in the gazetteer
 * @param latitude degrees north, NaN where only the province is known
 * @param longitude degrees east, NaN where only the province is known
 * @param featureCode GeoNames feature code (PPL, AIRB, DAM …)
 * @param country ISO 3166-1 alpha-2
 * @param admin1 GeoNames admin1 code with its country ("SY.11"), empty where unknown
 * @param population inhabitants, 0 where unknown
 */
public record Place(
    OptionalLong id,
    String name,
    double latitude,
    double longitude,
    String featureCode,
    String country,
    String admin1,
    long population) {
  /** Degrees north, empty where only the province is known. */
  public OptionalDouble knownLatitude() {
    return known(latitude);
  }

  /** Degrees east, empty where only the province is known. */
  public OptionalDouble knownLongitude() {
    return known(longitude);
  }

  private static OptionalDouble known(double degrees) {
    return Double.isNaN(degrees) ? OptionalDouble.empty() : OptionalDouble.of(degrees);
  }

  /** The same place in another division, and in its country where none was known. */
  public Place in(Province province) {
    return new Place(
        id,
        name,
        latitude,
        longitude,
        featureCode,
        country.isEmpty() ? province.listedUnder() : country,
        province.admin1(),
        population);
  }
}
