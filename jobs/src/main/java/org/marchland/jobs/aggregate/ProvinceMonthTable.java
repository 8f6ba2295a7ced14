// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import static org.marchland.jobs.store.Rows.known;

import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.marchland.jobs.store.Rows;
import org.marchland.month.ProvinceMonth;
import org.marchland.place.Province;

/** Maps the counts of a province, month and actor to rows. */
final class ProvinceMonthTable {
  static final Rows ROWS = Rows.of("province_month");

  private ProvinceMonthTable() {}

  static Row row(ProvinceMonth cell, Optional<Province> province) {
    return ROWS.fill()
        .with("province_code", cell.provinceCode())
        .with("province_name", cell.provinceName())
        .with("province_geonames_id", province.map(Province::id).orElse(OptionalLong.empty()))
        .with("province_pcode", province.map(Province::pcode).flatMap(Rows::known))
        .with("country", known(cell.country()))
        .with("month", cell.month().map(month -> month.atDay(1)))
        .with("actor", cell.actor())
        .with("gains_low", cell.gains().low())
        .with("gains_best", cell.gains().best())
        .with("gains_high", cell.gains().high())
        .with("losses_low", cell.losses().low())
        .with("losses_best", cell.losses().best())
        .with("losses_high", cell.losses().high())
        .with("net_low", cell.gains().low() - cell.losses().high())
        .with("net_best", cell.gains().best() - cell.losses().best())
        .with("net_high", cell.gains().high() - cell.losses().low())
        .with("gains_partial", cell.gains().partial())
        .with("losses_partial", cell.losses().partial())
        .with("places_counted", cell.placesCounted())
        .with("claims", cell.claims())
        .with("articles", cell.articles())
        .with("sources", cell.sources())
        .with("denials", cell.denials())
        .row();
  }
}
