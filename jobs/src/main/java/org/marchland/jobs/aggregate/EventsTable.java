// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import org.apache.spark.sql.Row;
import org.marchland.event.Crosswalk;
import org.marchland.event.Event;
import org.marchland.event.EventPlace;
import org.marchland.event.Evidence;
import org.marchland.jobs.store.Cells;
import org.marchland.jobs.store.Rows;

/** Maps events to rows and back. */
final class EventsTable {
  static final Rows ROWS = Rows.of("events");

  private EventsTable() {}

  static Row row(Event event) {
    EventPlace place = event.place();
    Evidence evidence = event.evidence();
    return PlaceColumns.fill(ROWS.fill(), place)
        .with("event_id", event.id())
        .with("place_key", place.key())
        .with("where_prec", place.precision())
        .with("kind", event.kind())
        .with("gainer", event.gainer())
        .with("loser", event.loser())
        .with("date_start", event.date().start())
        .with("date_end", event.date().end())
        .with("date_precision", event.date().precision().word())
        .with("month", event.month().map(month -> month.atDay(1)))
        .with("extent", event.part() ? "part" : "whole")
        .with("count", event.count())
        .with("status", event.status())
        .with("claims", evidence.claimIds().size())
        .with("articles", evidence.reports().size())
        .with("sources", evidence.sources().size())
        .with("denials", evidence.denialIds().size())
        .with("claim_ids", evidence.claimIds())
        .with("denial_ids", evidence.denialIds())
        .with("article_ids", evidence.reports())
        .with("source_names", evidence.sources())
        .with("own_claims", evidence.ownClaims())
        .with("word_of", evidence.wordOf())
        .with("deniers", evidence.deniers())
        .with("acled_sub_event", Crosswalk.acledSubEvent(event))
        .with("cameo_code", Crosswalk.cameoCode(event))
        .with("corrections", event.corrections())
        .row();
  }

  static Event event(Row row) {
    return new Event(
        row.getAs("event_id"),
        PlaceColumns.place(row),
        row.getAs("kind"),
        Cells.text(row, "gainer"),
        Cells.text(row, "loser"),
        FactsTable.date(row),
        row.getAs("extent").equals("part"),
        Cells.number(row, "count"),
        new Evidence(
            Cells.texts(row, "claim_ids"),
            Cells.texts(row, "denial_ids"),
            Cells.texts(row, "article_ids"),
            Cells.texts(row, "source_names"),
            row.<Integer>getAs("own_claims"),
            Cells.text(row, "word_of"),
            Cells.texts(row, "deniers")),
        Cells.texts(row, "corrections"));
  }
}
