// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.marchland.place.Province;
import org.marchland.text.Folding;

/**
 * Where a change happened.
 *
 * @param provinceCode ISO 3166-2, or GeoNames admin1 where there is none; empty when not certain
 * @param precision UCDP's where_prec
 */
public record EventPlace(
    String name,
    OptionalLong geonamesId,
    OptionalDouble latitude,
    OptionalDouble longitude,
    String country,
    Optional<String> provinceCode,
    Optional<String> provinceName,
    int precision) {

  /** A place of which no more is known than its name and its province. */
  public static EventPlace inProvince(String name, Province province) {
    return new EventPlace(
        name,
        OptionalLong.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        province.country(),
        Optional.of(province.code()),
        Optional.of(province.name()),
        4);
  }

  /** Equal for the same grounded place, or the same name in the same province. */
  public String key() {
    return geonamesId.isPresent() && precision == 1
        ? "gn:" + geonamesId.getAsLong()
        : "nm:" + provinceCode.orElse(country) + ":" + Folding.key(name);
  }

  /** The same place under another name. */
  EventPlace called(String otherName) {
    return new EventPlace(
        otherName, geonamesId, latitude, longitude, country, provinceCode, provinceName, precision);
  }

  /** Whether the gazetteer or the text puts it in a province: precision 1 to 4. */
  public boolean isResolved() {
    return precision <= 4 && provinceCode.isPresent();
  }
}
