// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.marchland.jobs.session.Sizing;
import org.marchland.jobs.store.Rows;
import org.marchland.jobs.store.Store;
import org.marchland.jobs.store.TableFiles;
import org.marchland.table.TableSchema;

/** What has changed from one release to another, and why, where that can be known. */
public final class ReleaseComparison {
  private static final String CORRECTIONS = "corrections file";

  /** Rows of a table that are in one release only, and those of one key that say something else. */
  public record TableChange(long before, long after, long added, long gone, long restated) {}

  /**
   * A cell of {@code province_month} whose counts have changed.
   *
   * @param change added (the earlier release has no row of the province and month), gone or
   *     restated
   * @param counts gains and losses (best) before and after
   * @param reason why
   */
  public record CellChange(
      String province, String month, String actor, String change, String counts, String reason) {}

  /**
   * Events of one release that are one in the other.
   *
   * @param change merged (several before, one after) or split
   */
  public record EventChange(String change, String event, List<String> others) {
    public EventChange {
      others = List.copyOf(others);
    }
  }

  private final SparkSession spark;
  private final Store store;
  private final String before;
  private final String after;
  private final JsonNode recordBefore;
  private final JsonNode recordAfter;

  public ReleaseComparison(SparkSession spark, Store store, String before, String after) {
    this(spark, store, before, after, store.runRecord(after));
  }

  /** Another one, of a release whose record is not written yet. */
  public ReleaseComparison(
      SparkSession spark, Store store, String before, String after, JsonNode recordAfter) {
    // A session of its own, for its views, and without adaptive plans: these leave tasks behind
    // whose results nobody wants, and which complain when all stops.
    this.spark = spark.newSession();
    Sizing.fit(this.spark, cells(store.runRecord(before)) + cells(recordAfter));
    this.spark.conf().set("spark.sql.adaptive.enabled", "false");
    this.store = store;
    this.before = before;
    this.after = after;
    this.recordBefore = store.runRecord(before);
    this.recordAfter = recordAfter;
    createViews();
  }

  private static long cells(JsonNode release) {
    return release.path("tables").path("province_month").path("rows").asLong();
  }

  /** What the two were made from that differs, a line each; empty when nothing does. */
  public List<String> listCauses() {
    List<String> causes = new ArrayList<>();
    Set<String> more = batches(recordAfter);
    more.removeAll(batches(recordBefore));
    Set<String> fewer = batches(recordBefore);
    fewer.removeAll(batches(recordAfter));
    if (!more.isEmpty()) {
      causes.add("new batch: " + String.join(", ", more));
    }
    if (!fewer.isEmpty()) {
      causes.add("batch gone: " + String.join(", ", fewer));
    }
    for (String version : List.of("extractor", "gazetteer", "aggregator")) {
      if (differs(version)) {
        causes.add(
            version
                + " version: "
                + recordBefore.path(version).asText()
                + " to "
                + recordAfter.path(version).asText());
      }
    }
    if (correctionsDiffer()) {
      causes.add(CORRECTIONS);
    }
    return causes;
  }

  private static Set<String> batches(JsonNode record) {
    Set<String> batches = new TreeSet<>();
    record.path("batches").forEach(batch -> batches.add(batch.asText()));
    return batches;
  }

  private boolean differs(String version) {
    return !recordBefore.path(version).equals(recordAfter.path(version));
  }

  private boolean correctionsDiffer() {
    return !checksum(recordBefore).equals(checksum(recordAfter));
  }

  private static String checksum(JsonNode record) {
    return record.path("corrections").path("sha256").asText();
  }

  /** Added, gone and restated rows of every table. */
  public Map<String, TableChange> tables() {
    Map<String, TableChange> changes = new LinkedHashMap<>();
    for (String table : TableSchema.RELEASE) {
      Row counts =
          keyed(table, before)
              .as("a")
              .join(keyed(table, after).as("b"), col("a.key").equalTo(col("b.key")), "full_outer")
              .agg(
                  functions.count(col("a.key")),
                  functions.count(col("b.key")),
                  functions.count_if(col("a.key").isNull()),
                  functions.count_if(col("b.key").isNull()),
                  functions.count_if(col("a.body").notEqual(col("b.body"))))
              .first();
      changes.put(
          table,
          new TableChange(
              counts.getLong(0),
              counts.getLong(1),
              counts.getLong(2),
              counts.getLong(3),
              counts.getLong(4)));
    }
    return changes;
  }

  private Dataset<Row> keyed(String table, String release) {
    Rows rows = Rows.of(table);
    Column[] key = rows.schema().key().stream().map(functions::col).toArray(Column[]::new);
    Column[] all = rows.schema().columns().stream().map(c -> col(c.name())).toArray(Column[]::new);
    return read(table, release)
        .select(to_json(struct(key)).as("key"), to_json(struct(all)).as("body"));
  }

  private Dataset<Row> read(String table, String release) {
    return TableFiles.read(spark, Rows.of(table), store.release(release) + "/" + table);
  }

  /**
   * Events that were several and are one, or were one and are several, by the claims they share.
   */
  public List<EventChange> listEventChanges() {
    List<EventChange> changes = new ArrayList<>();
    spark
        .sql(
            """
            SELECT 'merged' AS change, new AS event, array_sort(collect_set(old)) AS others
              FROM shared GROUP BY new HAVING count(DISTINCT old) > 1
            UNION ALL
            SELECT 'split', old, array_sort(collect_set(new))
              FROM shared GROUP BY old HAVING count(DISTINCT new) > 1
            ORDER BY change, event
            """)
        .collectAsList()
        .forEach(
            row ->
                changes.add(new EventChange(row.getString(0), row.getString(1), row.getList(2))));
    return changes;
  }

  private void createViews() {
    read("events", before).createOrReplaceTempView("old_events");
    read("events", after).createOrReplaceTempView("new_events");
    read("province_month", before).createOrReplaceTempView("old_cells");
    read("province_month", after).createOrReplaceTempView("new_cells");
    spark
        .sql(
            """
            SELECT o.event_id AS old, n.event_id AS new FROM
              (SELECT event_id, explode(concat(claim_ids, denial_ids)) AS claim FROM old_events) o JOIN
              (SELECT event_id, explode(concat(claim_ids, denial_ids)) AS claim FROM new_events) n
              ON o.claim = n.claim
            """)
        .createOrReplaceTempView("shared");
  }

  /**
   * The cells whose counts have changed, in key order. A cell's reason is that of its events; where
   * no event differs it is what both releases were made from.
   */
  public List<CellChange> listCellChanges() {
    Dataset<Row> changed =
        spark.sql(
            """
            WITH differing AS (
              SELECT o.event_id AS old_id, n.event_id AS new_id,
                NOT (o.corrections <=> n.corrections)
                  AND (size(o.corrections) > 0 OR size(n.corrections) > 0) AS corrected
              FROM old_events o FULL OUTER JOIN new_events n ON o.event_id = n.event_id
              WHERE o.event_id IS NULL OR n.event_id IS NULL
                OR to_json(struct(o.*)) <> to_json(struct(n.*))),
            events AS (
              SELECT e.province_code, e.country, e.month, e.gainer, e.loser, d.corrected
                FROM old_events e JOIN differing d ON e.event_id = d.old_id
              UNION ALL
              SELECT e.province_code, e.country, e.month, e.gainer, e.loser, d.corrected
                FROM new_events e JOIN differing d ON e.event_id = d.new_id),
            touched AS (
              SELECT *, coalesce(gainer, 'UNKNOWN') AS actor FROM events
              UNION ALL
              SELECT *, coalesce(loser, 'UNKNOWN') AS actor FROM events),
            known AS (SELECT DISTINCT province_code, country, month FROM old_cells),
            cells AS (
              SELECT coalesce(n.province_code, o.province_code) AS province_code,
                coalesce(n.country, o.country) AS country,
                coalesce(n.month, o.month) AS month,
                coalesce(n.actor, o.actor) AS actor,
                o.actor IS NULL AS added, n.actor IS NULL AS gone,
                concat(coalesce(o.gains_best, 0), '/', coalesce(o.losses_best, 0), ' to ',
                  coalesce(n.gains_best, 0), '/', coalesce(n.losses_best, 0)) AS counts
              FROM old_cells o FULL OUTER JOIN new_cells n
                ON o.province_code <=> n.province_code AND o.country <=> n.country
                AND o.month <=> n.month AND o.actor = n.actor
              WHERE coalesce(o.gains_low, 0) <> coalesce(n.gains_low, 0)
                OR coalesce(o.gains_best, 0) <> coalesce(n.gains_best, 0)
                OR coalesce(o.gains_high, 0) <> coalesce(n.gains_high, 0)
                OR coalesce(o.losses_low, 0) <> coalesce(n.losses_low, 0)
                OR coalesce(o.losses_best, 0) <> coalesce(n.losses_best, 0)
                OR coalesce(o.losses_high, 0) <> coalesce(n.losses_high, 0)
                OR coalesce(o.gains_partial, 0) <> coalesce(n.gains_partial, 0)
                OR coalesce(o.losses_partial, 0) <> coalesce(n.losses_partial, 0)
                OR coalesce(o.places_counted, 0) <> coalesce(n.places_counted, 0)
                OR coalesce(o.denials, 0) <> coalesce(n.denials, 0))
            SELECT c.province_code, c.country, c.month, c.actor,
              CASE WHEN c.gone THEN 'gone'
                WHEN c.added AND bool_and(k.actor_known IS NULL) THEN 'added'
                ELSE 'restated' END AS change,
              c.counts,
              coalesce(bool_or(t.corrected), false) AS corrected,
              coalesce(bool_or(NOT t.corrected), false) AS told
            FROM cells c
            LEFT JOIN (SELECT *, true AS actor_known FROM known) k
              ON c.province_code <=> k.province_code AND c.country <=> k.country
              AND c.month <=> k.month
            LEFT JOIN touched t
              ON c.province_code <=> t.province_code AND c.month <=> t.month AND c.actor = t.actor
              AND (c.province_code IS NOT NULL OR c.country <=> t.country)
            GROUP BY c.province_code, c.country, c.month, c.actor, c.added, c.gone, c.counts
            ORDER BY c.province_code, c.country, c.month, c.actor
            """);
    String made = madeFrom();
    List<CellChange> changes = new ArrayList<>();
    for (Row row : changed.collectAsList()) {
      boolean corrected = row.<Boolean>getAs("corrected");
      boolean told = row.<Boolean>getAs("told");
      String province = row.getAs("province_code");
      String country = row.getAs("country");
      java.sql.Date month = row.getAs("month");
      changes.add(
          new CellChange(
              province == null ? (country == null ? "?" : country + " ?") : province,
              month == null ? "?" : month.toString().substring(0, 7),
              row.getAs("actor"),
              row.getAs("change"),
              row.getAs("counts"),
              corrected && (!told || made.equals("correction"))
                  ? "correction"
                  : corrected ? "correction, " + made : made));
    }
    return changes;
  }

  /**
   * What the events of the two releases differ by where no correction stands in them: a dropped
   * event, or a claim dropped or moved, leaves none.
   */
  private String madeFrom() {
    List<String> causes =
        listCauses().stream().map(cause -> cause.replaceFirst(":.*", "")).toList();
    if (causes.equals(List.of(CORRECTIONS))) {
      return "correction";
    }
    List<String> others = causes.stream().filter(cause -> !cause.equals(CORRECTIONS)).toList();
    return others.isEmpty() ? "not known" : String.join(" or ", others);
  }
}
