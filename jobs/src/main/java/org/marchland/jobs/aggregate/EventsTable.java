// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.marchland.event.Event;
import org.marchland.event.EventPlace;
import org.marchland.jobs.store.Rows;
import org.marchland.time.ChangeDate;
import org.marchland.time.DatePrecision;

/** Maps events to rows and back. */
final class EventsTable {
  static final Rows ROWS = Rows.of("events");

  private EventsTable() {}

  static Row row(Event event) {
    EventPlace place = event.place();
    return PlaceColumns.fill(ROWS.fill(), place)
        .with("event_id", event.id())
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
        .with("claims", event.claimIds().size())
        .with("articles", event.articles())
        .with("sources", event.sources())
        .with("denials", event.denialIds().size())
        .with("claim_ids", event.claimIds())
        .with("denial_ids", event.denialIds())
        .row();
  }

  static Event event(Row row) {
    Integer count = row.getAs("count");
    Long geonames = row.getAs("place_geonames_id");
    List<String> claims = row.getList(row.fieldIndex("claim_ids"));
    List<String> denials = row.getList(row.fieldIndex("denial_ids"));
    return new Event(
        row.getAs("event_id"),
        new EventPlace(
            row.getAs("place_name"),
            geonames == null ? OptionalLong.empty() : OptionalLong.of(geonames),
            degrees(row.getAs("place_latitude")),
            degrees(row.getAs("place_longitude")),
            Optional.<String>ofNullable(row.getAs("country")).orElse(""),
            Optional.ofNullable(row.getAs("province_code")),
            Optional.ofNullable(row.getAs("province_name")),
            row.<Integer>getAs("where_prec")),
        row.getAs("kind"),
        Optional.ofNullable(row.getAs("gainer")),
        Optional.ofNullable(row.getAs("loser")),
        new ChangeDate(
            day(row, "date_start"),
            day(row, "date_end"),
            DatePrecision.parse(row.getAs("date_precision"))),
        row.getAs("extent").equals("part"),
        count == null ? OptionalInt.empty() : OptionalInt.of(count),
        claims,
        denials,
        row.<Integer>getAs("articles"),
        row.<Integer>getAs("sources"));
  }

  private static OptionalDouble degrees(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static Optional<LocalDate> day(Row row, String column) {
    java.sql.Date date = row.getAs(column);
    return Optional.ofNullable(date).map(java.sql.Date::toLocalDate);
  }

  /** The month of a DATE column, empty when null. */
  static Optional<YearMonth> month(Row row, String column) {
    return day(row, column).map(YearMonth::from);
  }
}
