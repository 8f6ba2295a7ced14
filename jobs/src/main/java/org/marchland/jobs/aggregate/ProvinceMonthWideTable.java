// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.marchland.event.MostCommon;
import org.marchland.jobs.store.Rows;
import org.marchland.month.WideMonth;

/** Maps a province and month to a row; one that no article names has nulls. */
final class ProvinceMonthWideTable {
  static final Rows ROWS = Rows.of("province_month_wide");

  private ProvinceMonthWideTable() {}

  static Row row(ProvinceColumns province, YearMonth month, Optional<WideMonth> told) {
    return province
        .fill(ROWS.fill())
        .with("month", month.atDay(1))
        .with("covered", told.isPresent())
        .with("articles_naming", told.map(WideMonth::articlesNaming))
        .with("changes_low", told.map(wide -> wide.events().low()))
        .with("changes_best", told.map(wide -> wide.events().best()))
        .with("changes_high", told.map(wide -> wide.events().high()))
        .with("changes_partial", told.map(wide -> wide.events().partial()))
        .with("withdrawals", told.map(WideMonth::withdrawals))
        .with("handovers", told.map(WideMonth::handovers))
        .with("places_counted", told.map(WideMonth::placesCounted))
        .with("gainers", told.map(wide -> List.copyOf(wide.gainers().keySet())))
        .with("losers", told.map(wide -> List.copyOf(wide.losers().keySet())))
        .with("main_gainer", told.flatMap(wide -> MostCommon.of(wide.gainers())))
        .with("main_loser", told.flatMap(wide -> MostCommon.of(wide.losers())))
        .with("claims", told.map(wide -> wide.support().claims()))
        .with("articles", told.map(wide -> wide.support().articles()))
        .with("sources", told.map(wide -> wide.support().sources()))
        .with("denials", told.map(wide -> wide.support().denials()))
        .with("one_belligerent_share", told.map(wide -> wide.support().oneBelligerentShare()))
        .row();
  }
}
