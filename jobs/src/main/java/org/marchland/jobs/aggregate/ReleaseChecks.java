// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.marchland.jobs.store.Rows;
import org.marchland.jobs.store.Store;
import org.marchland.place.Gazetteer;
import org.marchland.place.Province;
import org.marchland.text.Span;

/** What must hold before anybody may see a release; each check counts the rows that break it. */
final class ReleaseChecks {
  /** News tells of old wars too. */
  private static final String EARLIEST = "DATE'1000-01-01'";

  private static final String[] ON_CLAIM = {"claim_id"};
  private static final String[] ON_ARTICLE = {"article_id"};

  private final SparkSession spark;
  private final Map<Rows, Dataset<Row>> tables;
  private final Dataset<Row> claims;
  private final Dataset<Row> articles;
  private final Set<String> corrected;
  private final List<Dataset<Row>> counted = new ArrayList<>();

  /**
   * Checks of the tables of a release.
   *
   * @param claims the claims that it was made from
   * @param articles the articles that they come from
   * @param corrected ids that a user has corrected
   */
  ReleaseChecks(
      SparkSession spark,
      Map<Rows, Dataset<Row>> tables,
      Dataset<Row> claims,
      Dataset<Row> articles,
      Set<String> corrected) {
    this.spark = spark;
    this.tables = tables;
    this.claims = claims;
    this.articles = articles;
    this.corrected = corrected;
  }

  List<ReleaseCheck> run(Gazetteer gazetteer, Store store, List<String> batches) {
    tables.forEach(this::addKeyAndRequired);
    add("event_claims_exist", claimsThatAreNot());
    add(
        "event_claims_once",
        "SELECT count(*) - count(DISTINCT claim) FROM (SELECT explode(concat(claim_ids, denial_ids))"
            + " AS claim FROM events)");
    add("dated_claims_in_events", datedClaimsInNone());
    add(
        "event_counts_agree",
        "SELECT count(*) FROM events WHERE claims <> size(claim_ids) OR denials <> size(denial_ids)"
            + " OR articles <> size(article_ids) OR sources <> size(source_names)");
    add("claim_articles_exist", claims.join(articles, ON_ARTICLE, "left_anti"));
    add("claim_sentences_found", claims.join(articles, "article_id").filter(notFound()));
    add("province_month_equals_events", cellsThatDiffer());
    add("province_month_wide_equals_events", wideCellsThatDiffer());
    add(
        "holdings_events_exist",
        "SELECT count(*) FROM (SELECT began_with AS id FROM holdings UNION ALL SELECT ended_with FROM"
            + " holdings) h LEFT ANTI JOIN events e ON e.event_id = h.id WHERE h.id IS NOT NULL");
    add(
        "holdings_do_not_overlap",
        "SELECT (SELECT count(*) FROM holdings a JOIN holdings b ON a.place_key = b.place_key AND"
            + " b.number = a.number + 1 WHERE NOT (a.held_to <=> b.held_from)) + (SELECT count(*)"
            + " FROM holdings WHERE held_from > held_to)");
    add("province_codes_known", unknownProvinces(gazetteer));
    add(
        "words_known",
        "SELECT count(*) FROM events WHERE kind NOT IN ('capture', 'withdrawal', 'handover') OR"
            + " extent NOT IN ('whole', 'part') OR status NOT IN ('reported', 'disputed', 'denied')"
            + " OR date_precision NOT IN ('day', 'week', 'month', 'year', 'unknown') OR where_prec"
            + " NOT BETWEEN 1 AND 7");
    add(
        "dates_in_range",
        "SELECT count(*) FROM events WHERE date_start > date_end OR date_start < "
            + EARLIEST
            + " OR (month IS NOT NULL AND month <> trunc(date_end, 'month')) OR (size(corrections)"
            + " = 0 AND date_end > (SELECT coalesce(date_add(max(published), 366),"
            + " DATE'9999-12-31') FROM copies))");
    List<ReleaseCheck> checks = new ArrayList<>();
    // All in one query: each alone would cost more to plan than to count.
    for (Row row : counted.stream().reduce(Dataset::unionAll).orElseThrow().collectAsList()) {
      checks.add(new ReleaseCheck(row.getString(0), row.getLong(1)));
    }
    checks.add(new ReleaseCheck("record_accounting_closes", recordsAmiss(store, batches)));
    return List.copyOf(checks);
  }

  /** No two rows of a table have one key, and no column that must have a value is empty. */
  private void addKeyAndRequired(Rows rows, Dataset<Row> table) {
    String name = rows.schema().name();
    table.createOrReplaceTempView(name);
    counted.add(
        table
            .agg(
                count(lit(1)).minus(count_distinct(key(rows))).as("doubled"),
                count(when(someRequiredNull(rows), 1)).as("lacking"))
            .selectExpr(
                "stack(2, '%1$s_key_unique', doubled, '%1$s_required_set', lacking)"
                    .formatted(name)));
  }

  /** A check that no row is among the offending. */
  private void add(String name, Dataset<Row> offending) {
    counted.add(offending.agg(count(lit(1))).select(lit(name), col("count(1)")));
  }

  /** A check that a query counts none. */
  private void add(String name, String sql) {
    counted.add(spark.sql(sql).toDF("offending").select(lit(name), col("offending")));
  }

  private static Column key(Rows rows) {
    return struct(rows.schema().key().stream().map(functions::col).toArray(Column[]::new));
  }

  private static Column someRequiredNull(Rows rows) {
    return rows.schema().columns().stream()
        .filter(column -> !column.nullable())
        .map(column -> col(column.name()).isNull())
        .reduce(lit(false), Column::or);
  }

  private Dataset<Row> events() {
    return spark.table("events");
  }

  private Dataset<Row> claimsThatAreNot() {
    return events()
        .select(explode(concat(col("claim_ids"), col("denial_ids"))).as("claim_id"))
        .join(claims, ON_CLAIM, "left_anti");
  }

  /** Claims of the release's texts that have a day, are in no event and are not corrected. */
  private Dataset<Row> datedClaimsInNone() {
    Dataset<Row> told =
        events().select(explode(concat(col("claim_ids"), col("denial_ids"))).as("claim_id"));
    return claims
        .where(col("date_end").isNotNull())
        .join(spark.table("copies").where("not exact"), "article_id")
        .select("claim_id")
        .distinct()
        .where(not(col("claim_id").isin(corrected.toArray())))
        .join(told, ON_CLAIM, "left_anti");
  }

  /** The changes of {@code province_month_wide} counted anew from {@code events}. */
  private Dataset<Row> wideCellsThatDiffer() {
    Dataset<Row> counted =
        spark.sql(
            """
            SELECT province_code, month, count(*) AS changes FROM events
            WHERE status <> 'denied' AND province_code IS NOT NULL AND month IS NOT NULL
            GROUP BY province_code, month
            """);
    Dataset<Row> published =
        spark.sql(
            """
            SELECT province_code, month, CAST(changes_high AS BIGINT) AS changes
            FROM province_month_wide WHERE changes_high > 0
            """);
    return differing(counted, published);
  }

  /** Rows of either that the other does not have. */
  private static Dataset<Row> differing(Dataset<Row> a, Dataset<Row> b) {
    return a.exceptAll(b).unionAll(b.exceptAll(a));
  }

  /** Rows of claims with their articles whose sentence does not stand at its offsets. */
  private static FilterFunction<Row> notFound() {
    return row -> {
      String field = row.getAs(row.getAs("field").equals("title") ? "title" : "text");
      int begin = row.<Integer>getAs("sentence_start");
      int end = row.<Integer>getAs("sentence_end");
      return begin < 0
          || end > field.length()
          || !new Span(begin, end).of(field).equals(row.getAs("sentence"));
    };
  }

  /** The cells of {@code province_month} counted anew in plain SQL from {@code events}. */
  private Dataset<Row> cellsThatDiffer() {
    Dataset<Row> counted =
        spark.sql(
            """
            WITH sides AS (
              SELECT *, coalesce(gainer, 'UNKNOWN') AS actor, 1 AS gain, 0 AS loss FROM events
              UNION ALL
              SELECT *, coalesce(loser, 'UNKNOWN') AS actor, 0 AS gain, 1 AS loss FROM events),
            graded AS (
              SELECT *,
                int(status <> 'denied') AS high,
                int(status = 'reported') AS best,
                int(status = 'reported' AND month IS NOT NULL AND province_code IS NOT NULL
                    AND where_prec <= 4 AND sources >= 2) AS low,
                int(status <> 'denied' AND extent = 'part') AS partial
              FROM sides)
            SELECT province_code, if(province_code IS NULL, country, NULL) AS country, month, actor,
              sum(gain * low) AS gains_low, sum(gain * best) AS gains_best,
              sum(gain * high) AS gains_high, sum(gain * partial) AS gains_partial,
              sum(loss * low) AS losses_low, sum(loss * best) AS losses_best,
              sum(loss * high) AS losses_high, sum(loss * partial) AS losses_partial,
              sum(gain * high * coalesce(count, 0)) AS places_counted
            FROM graded GROUP BY ALL
            """);
    Dataset<Row> published =
        spark.sql(
            """
            SELECT province_code, if(province_code IS NULL, country, NULL) AS country, month, actor,
              gains_low, gains_best, gains_high, gains_partial,
              losses_low, losses_best, losses_high, losses_partial, places_counted
            FROM province_month
            WHERE claims + denials > 0 OR gains_high + losses_high > 0
            """);
    Column[] asLongs =
        java.util.Arrays.stream(counted.columns())
            .map(
                name ->
                    List.of("province_code", "country", "month", "actor").contains(name)
                        ? col(name)
                        : col(name).cast("long").as(name))
            .toArray(Column[]::new);
    return differing(counted.select(asLongs), published.select(asLongs));
  }

  private Dataset<Row> unknownProvinces(Gazetteer gazetteer) {
    List<String> known = gazetteer.listProvinces().stream().map(Province::code).toList();
    return events()
        .select("province_code")
        .union(spark.table("province_month").select("province_code"))
        .where("province_code is not null")
        .distinct()
        .join(
            spark.createDataset(known, Encoders.STRING()).toDF("province_code"),
            new String[] {"province_code"},
            "left_anti");
  }

  /** Of every batch: what was read equals what became of it. */
  private static long recordsAmiss(Store store, List<String> batches) {
    long amiss = 0;
    for (String batch : batches) {
      JsonNode record = store.batchRecord(store.ingested("articles", batch));
      long rejected = 0;
      for (JsonNode count : record.path("rejected")) {
        rejected += count.asLong();
      }
      amiss +=
          Math.abs(
              record.path("records").asLong()
                  - record.path("articles").asLong()
                  - record.path("exact_copies").asLong()
                  - record.path("skipped").asLong()
                  - rejected);
    }
    return amiss;
  }
}
