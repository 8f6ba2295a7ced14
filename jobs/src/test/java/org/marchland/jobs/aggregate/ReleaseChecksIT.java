// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.extract.ClaimExtractor;
import org.marchland.extract.ExtractorRecipe;
import org.marchland.jobs.extract.ClaimsTable;
import org.marchland.jobs.ingest.ArticlesTable;
import org.marchland.jobs.session.SparkSessions;
import org.marchland.jobs.store.Rows;
import org.marchland.jobs.store.Store;
import org.marchland.jobs.store.TableFiles;
import org.marchland.place.Gazetteer;

/** Each check finds what it is there to find: tables of a good release are spoilt one by one. */
class ReleaseChecksIT {
  @TempDir static Path folder;
  private static SparkSession spark;
  private static Store store;
  private static String release;

  @BeforeAll
  static void build() {
    spark = SparkSessions.open("checks", Optional.of("local[2]"));
    store = Store.open(spark.sparkContext().hadoopConfiguration(), folder.toString());
    GeneratedBatch.write(spark, store, "a", 0, 300);
    AggregateJob.Result result =
        new AggregateJob(spark, store, ExtractorRecipe.shipped(), CorrectionsFile.NONE).run();
    assertThat(result.failure()).isEmpty();
    release = store.release(result.release());
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  /** The checks that fail when tables are spoilt so. */
  private static List<String> failing(Map<String, UnaryOperator<Dataset<Row>>> spoilt) {
    Map<Rows, Dataset<Row>> tables = new LinkedHashMap<>();
    for (Rows rows :
        List.of(
            CopyClusters.ROWS,
            EventsTable.ROWS,
            HoldingsTable.ROWS,
            CoverageTable.ROWS,
            ProvinceMonthTable.ROWS,
            ProvinceMonthWideTable.ROWS)) {
      String name = rows.schema().name();
      Dataset<Row> table = TableFiles.read(spark, rows, release + "/" + name);
      tables.put(rows, spoilt.getOrDefault(name, good -> good).apply(table));
    }
    String extractor = ClaimExtractor.shipped().version().id();
    Dataset<Row> claims =
        spoilt
            .getOrDefault("claims", good -> good)
            .apply(
                TableFiles.read(
                    spark, ClaimsTable.ROWS, store.extracted("claims", "a", extractor)));
    Dataset<Row> articles =
        TableFiles.read(spark, ArticlesTable.ROWS, store.ingested("articles", "a"));
    return new ReleaseChecks(spark, tables, claims, articles, Set.of())
        .run(Gazetteer.shipped(), store, List.of("a")).stream()
            .filter(check -> !check.passed())
            .map(ReleaseCheck::name)
            .toList();
  }

  @Test
  void wordsCodesDaysAndClaimsOfEventsAreLookedAt() {
    assertThat(
            failing(
                Map.of(
                    "events",
                    events ->
                        events
                            .withColumn("kind", lit("theft"))
                            .withColumn("province_code", lit("XX-99"))
                            .withColumn("date_start", date_add(col("date_end"), 1))
                            .withColumn("claim_ids", array(lit("no such claim"))))))
        .contains(
            "words_known",
            "province_codes_known",
            "dates_in_range",
            "event_claims_exist",
            "event_claims_once",
            "dated_claims_in_events",
            "province_month_equals_events");
  }

  @Test
  void countsThatTheirListsDoNotBearOutAreFound() {
    assertThat(
            failing(Map.of("events", events -> events.withColumn("claims", col("claims").plus(1)))))
        .contains("event_counts_agree");
  }

  @Test
  void claimsOfNoArticleAndSentencesThatStandNowhereAreFound() {
    assertThat(
            failing(
                Map.of(
                    "claims", claims -> claims.withColumn("article_id", lit("no such article")))))
        .contains("claim_articles_exist");
    assertThat(
            failing(
                Map.of("claims", claims -> claims.withColumn("sentence", lit("Never written.")))))
        .contains("claim_sentences_found");
  }

  @Test
  void aKeyTwiceAndARequiredNullAreFound() {
    assertThat(
            failing(
                Map.of(
                    "events", events -> events.union(events),
                    "copies", copies -> copies.withColumn("size", lit(null).cast("int")))))
        .contains("events_key_unique", "event_claims_once", "copies_required_set");
  }

  @Test
  void countsAndChainsThatDoNotFollowFromTheEventsAreFound() {
    assertThat(
            failing(
                Map.of(
                    "province_month", cells -> cells.where("gains_high = 0"),
                    "province_month_wide",
                        wide -> wide.withColumn("changes_high", col("changes_high").plus(1)),
                    "holdings",
                        holdings ->
                            holdings
                                .withColumn("held_to", date_add(col("held_to"), 400))
                                .withColumn("ended_with", lit("no such event")))))
        .containsExactlyInAnyOrder(
            "province_month_equals_events",
            "province_month_wide_equals_events",
            "holdings_do_not_overlap",
            "holdings_events_exist");
  }
}
