// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import static org.marchland.jobs.store.Rows.known;

import java.util.Optional;
import java.util.OptionalLong;
import org.marchland.jobs.store.Rows;
import org.marchland.place.Countries;
import org.marchland.place.Gazetteer;
import org.marchland.place.Province;

/**
 * The columns that {@code province_month} and {@code province_month_wide} have for a province.
 *
 * @param code empty for events whose province is not certain
 * @param country empty when not certain either
 */
record ProvinceColumns(Optional<String> code, String country, Optional<Province> province) {

  /** Of a province, by its code. */
  static ProvinceColumns of(String code, Gazetteer gazetteer) {
    Optional<Province> province = gazetteer.provinceWithCode(code);
    return new ProvinceColumns(
        Optional.of(code), province.map(Province::country).orElse(""), province);
  }

  /** Of the events of a country whose province is not certain. */
  static ProvinceColumns notCertain(String country) {
    return new ProvinceColumns(Optional.empty(), country, Optional.empty());
  }

  Rows.Filling fill(Rows.Filling row) {
    return row.with("province_code", code)
        .with("province_name", province.map(Province::name))
        .with("province_geonames_id", province.map(Province::id).orElse(OptionalLong.empty()))
        .with("province_pcode", province.map(Province::pcode).flatMap(Rows::known))
        .with("country", known(country))
        .with("country_name", Countries.shipped().withCode(country).map(Countries.Country::name));
  }
}
