// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Row;
import org.marchland.event.EventPlace;
import org.marchland.event.Holding;
import org.marchland.jobs.store.Rows;

/** Maps holdings to rows. */
final class HoldingsTable {
  static final Rows ROWS = Rows.of("holdings");

  private HoldingsTable() {}

  static Row row(Holding holding) {
    EventPlace place = holding.place();
    return PlaceColumns.fill(ROWS.fill(), place)
        .with("place_key", place.key())
        .with("number", holding.number())
        .with("holder", holding.holder())
        .with("held_from", holding.from())
        .with("held_to", holding.to())
        .with(
            "days",
            holding
                .from()
                .flatMap(from -> holding.to().map(to -> (int) ChronoUnit.DAYS.between(from, to))))
        .with("began_with", holding.beganWith())
        .with("ended_with", holding.endedWith())
        .with("ended_by", holding.endedBy())
        .with("contested", holding.contestedFrom().isPresent())
        .with("contested_from", holding.contestedFrom())
        .with("contradicted", holding.contradicted())
        .with("disputed", holding.disputed())
        .with("reaffirmed", holding.reaffirmed())
        .row();
  }
}
