// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import static org.marchland.jobs.store.Rows.known;

import org.apache.spark.sql.Row;
import org.marchland.event.EventPlace;
import org.marchland.jobs.store.Cells;
import org.marchland.jobs.store.Rows;

/** The columns that claims and every table of a release have for a place. */
final class PlaceColumns {
  private PlaceColumns() {}

  static Rows.Filling fill(Rows.Filling row, EventPlace place) {
    return row.with("place_name", place.name())
        .with("place_geonames_id", place.geonamesId())
        .with("place_latitude", place.latitude())
        .with("place_longitude", place.longitude())
        .with("country", known(place.country()))
        .with("province_code", place.provinceCode())
        .with("province_name", place.provinceName());
  }

  static EventPlace place(Row row) {
    return new EventPlace(
        row.getAs("place_name"),
        Cells.longNumber(row, "place_geonames_id"),
        Cells.decimal(row, "place_latitude"),
        Cells.decimal(row, "place_longitude"),
        Cells.text(row, "country").orElse(""),
        Cells.text(row, "province_code"),
        Cells.text(row, "province_name"),
        row.<Integer>getAs("where_prec"));
  }
}
