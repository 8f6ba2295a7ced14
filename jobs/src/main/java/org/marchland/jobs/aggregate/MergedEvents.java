// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marchland.event.ClaimFacts;
import org.marchland.event.Corrections;
import org.marchland.event.Event;
import org.marchland.event.EventMerger;

/**
 * The events that claims state, with a user's corrections: those of claims before merging, those of
 * events after.
 *
 * @param rows of the events table
 * @param appliedLines the lines of the corrections file that found what they correct
 * @param released the claims of events that a correction took away: they are in none any more
 */
record MergedEvents(Dataset<Row> rows, Set<String> appliedLines, Set<String> released) {

  /**
   * Merges claims.
   *
   * @param claims the claims table, joined with the clusters of near-copies
   */
  static MergedEvents of(SparkSession spark, Dataset<Row> claims, Corrections corrections) {
    Dataset<Row> facts = FactsTable.of(claims);
    if (corrections.isEmpty()) {
      return new MergedEvents(merged(facts), Set.of(), Set.of());
    }
    // What a person has corrected by hand is little: it is corrected on the driver.
    Object[] ids = corrections.ids().toArray();
    Column named = col("claim_id").isin(ids);
    List<ClaimFacts> touched =
        facts.where(named).collectAsList().stream().map(FactsTable::facts).toList();
    Corrections.Outcome<ClaimFacts> ofClaims = corrections.ofClaims(touched);
    Dataset<Row> corrected =
        spark.createDataFrame(
            ofClaims.kept().stream().map(FactsTable::row).toList(), FactsTable.TYPE);
    Dataset<Row> events = merged(facts.where(not(named)).union(corrected));
    Column namedEvent = col("event_id").isin(ids);
    List<Event> before =
        events.where(namedEvent).collectAsList().stream().map(EventsTable::event).toList();
    Corrections.Outcome<Event> ofEvents =
        corrections.ofEvents(before, touched.stream().map(corrections::corrected).toList());
    Set<String> applied = new TreeSet<>(ofClaims.appliedLines());
    applied.addAll(ofEvents.appliedLines());
    Corrections possible = corrections.withoutLostMerges(touched, applied);
    if (possible.size() < corrections.size()) {
      return of(spark, claims, possible);
    }
    Dataset<Row> byHand =
        spark.createDataFrame(
            ofEvents.kept().stream().map(EventsTable::row).toList(), EventsTable.ROWS.type());
    Set<String> released = claimsOf(before);
    released.removeAll(claimsOf(ofEvents.kept()));
    return new MergedEvents(events.where(not(namedEvent)).union(byHand), applied, released);
  }

  private static Set<String> claimsOf(List<Event> events) {
    return events.stream()
        .flatMap(e -> Stream.of(e.evidence().claimIds(), e.evidence().denialIds()))
        .flatMap(List::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Dataset<Row> merged(Dataset<Row> facts) {
    MapFunction<Row, String> place = row -> row.getString(0);
    FlatMapGroupsFunction<String, Row, Row> merge =
        (key, rows) -> {
          List<ClaimFacts> ofPlace = new ArrayList<>();
          rows.forEachRemaining(row -> ofPlace.add(FactsTable.facts(row)));
          return EventMerger.merge(ofPlace).events().stream().map(EventsTable::row).iterator();
        };
    return facts
        .groupByKey(place, Encoders.STRING())
        .flatMapGroups(merge, Encoders.row(EventsTable.ROWS.type()));
  }
}
