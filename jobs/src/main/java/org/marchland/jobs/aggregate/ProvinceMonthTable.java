// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.marchland.jobs.store.Rows;
import org.marchland.month.ProvinceMonth;

/** Maps the counts of a province, month and actor to rows. */
final class ProvinceMonthTable {
  static final Rows ROWS = Rows.of("province_month");

  private ProvinceMonthTable() {}

  /**
   * A row.
   *
   * @param articlesRead all articles read of the month
   */
  static Row row(ProvinceColumns province, ProvinceMonth cell, OptionalInt articlesRead) {
    return province
        .fill(ROWS.fill())
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
        .with("claims", cell.support().claims())
        .with("articles", cell.support().articles())
        .with("sources", cell.support().sources())
        .with("denials", cell.support().denials())
        .with("one_belligerent_share", cell.support().oneBelligerentShare())
        .with("articles_naming", cell.articlesNaming())
        .with("articles_read", articlesRead)
        .row();
  }
}
