// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marchland.diagnostics.ExitCode;
import org.marchland.diagnostics.UserError;
import org.marchland.event.ClaimFacts;
import org.marchland.event.Event;
import org.marchland.event.EventMerger;
import org.marchland.event.Holdings;
import org.marchland.extract.ClaimExtractor;
import org.marchland.extract.ExtractorVersion;
import org.marchland.jobs.extract.ClaimsTable;
import org.marchland.jobs.extract.ReadingsTable;
import org.marchland.jobs.ingest.ArticlesTable;
import org.marchland.jobs.store.Digest;
import org.marchland.jobs.store.Rows;
import org.marchland.jobs.store.Store;
import org.marchland.jobs.store.TableFiles;
import org.marchland.month.ProvinceMonths;
import org.marchland.place.Gazetteer;
import org.marchland.place.GazetteerRecipe;
import org.marchland.place.Province;
import org.marchland.text.Hashes;

/**
 * Builds a release from the claims of all batches: events, holdings, province_month, coverage and
 * copies.
 */
public final class AggregateJob {
  private static final Rows COPIES = Rows.of("copies");
  private static final Rows COVERAGE = Rows.of("coverage");
  private static final StructType IN_PROVINCE =
      new StructType()
          .add("key", DataTypes.StringType)
          .add("event", EventsTable.ROWS.nullableType())
          .add("covered", DataTypes.DateType);

  /** A release's tables with their digests, and figures for the summary. */
  public record Result(
      String release,
      boolean fresh,
      Map<String, Digest> tables,
      long events,
      long claimsWithoutEvent,
      long provinces,
      long months) {
    public Result {
      tables = Map.copyOf(tables);
    }
  }

  private final SparkSession spark;
  private final Store store;
  private final GazetteerRecipe recipe;
  private final ExtractorVersion extractor;

  public AggregateJob(SparkSession spark, Store store, GazetteerRecipe recipe) {
    this.spark = spark;
    this.store = store;
    this.recipe = recipe;
    this.extractor = ClaimExtractor.with(recipe).version();
  }

  /** Builds the release in a folder of its own; nobody sees it before {@link Store#publish}. */
  public Result run() {
    List<String> batches =
        store.listBatches("articles").stream()
            .filter(b -> store.isCommitted(store.extracted("claims", b, extractor.id())))
            .toList();
    String content = Hashes.sha256(String.join(",", batches), extractor.id(), "aggregate-1");
    Optional<String> current = store.current().filter(id -> id.endsWith(content.substring(0, 12)));
    if (current.isPresent()) {
      return result(current.get(), false, Map.of(), 0);
    }
    String release = store.nextRelease(content);
    String folder = store.release(release);
    store.sweep(folder);

    Dataset<Row> articles = survivors(batches);
    Dataset<Row> kept = articles.where("copy = 1").select("article_id", "source", "published");
    Map<String, Digest> tables = new TreeMap<>();
    tables.put(
        "copies",
        TableFiles.write(
            articles.select(
                col("article_id"),
                col("cluster_id"),
                col("size").cast("int").as("size"),
                col("source"),
                col("published")),
            COPIES,
            folder + "/copies"));

    Dataset<Row> claims =
        table(ClaimsTable.ROWS, "claims", batches).join(kept.select("article_id"), "article_id");
    tables.put("events", TableFiles.write(events(claims), EventsTable.ROWS, folder + "/events"));
    Dataset<Row> events = TableFiles.read(spark, EventsTable.ROWS, folder + "/events");
    tables.put(
        "holdings", TableFiles.write(holdings(events), HoldingsTable.ROWS, folder + "/holdings"));
    tables.put(
        "coverage",
        TableFiles.write(coverage(batches, kept, claims), COVERAGE, folder + "/coverage"));
    Dataset<Row> coverage = TableFiles.read(spark, COVERAGE, folder + "/coverage");
    tables.put(
        "province_month",
        TableFiles.write(
            provinceMonths(events, coverage), ProvinceMonthTable.ROWS, folder + "/province_month"));

    long inEvents =
        events.agg(sum(col("claims").plus(col("denials")))).na().fill(0).first().getLong(0);
    check(events);
    return result(release, true, tables, claims.count() - inEvents);
  }

  private Result result(
      String release, boolean fresh, Map<String, Digest> tables, long withoutEvent) {
    String folder = store.release(release);
    Dataset<Row> months =
        TableFiles.read(spark, ProvinceMonthTable.ROWS, folder + "/province_month")
            .where("gains_high + losses_high > 0");
    return new Result(
        release,
        fresh,
        tables,
        TableFiles.read(spark, EventsTable.ROWS, folder + "/events").count(),
        withoutEvent,
        months.select("province_code").where("province_code is not null").distinct().count(),
        months.select("month").where("month is not null").distinct().count());
  }

  /**
   * All articles of the batches, each with the copy that stands for it: the earliest, then by
   * content.
   */
  private Dataset<Row> survivors(List<String> batches) {
    Dataset<Row> articles =
        TableFiles.read(
                spark,
                ArticlesTable.ROWS,
                batches.stream().map(b -> store.ingested("articles", b)).toArray(String[]::new))
            .select("article_id", "content_hash", "source", "url", "published", "archive_id")
            .dropDuplicates("article_id");
    WindowSpec inOrder =
        Window.partitionBy("content_hash")
            .orderBy(ArticlesTable.copyOrder().toArray(Column[]::new));
    return articles
        .withColumn("copy", row_number().over(inOrder))
        .withColumn("cluster_id", org.apache.spark.sql.functions.first("article_id").over(inOrder))
        .withColumn("size", count(lit(1)).over(Window.partitionBy("content_hash")));
  }

  private Dataset<Row> table(Rows rows, String name, List<String> batches) {
    return TableFiles.read(
            spark,
            rows,
            batches.stream()
                .map(b -> store.extracted(name, b, extractor.id()))
                .toArray(String[]::new))
        .dropDuplicates(name.equals("claims") ? "claim_id" : "article_id");
  }

  private static Dataset<Row> events(Dataset<Row> claims) {
    MapFunction<Row, String> key = row -> ClaimsTable.facts(row).place().key();
    FlatMapGroupsFunction<String, Row, Row> merge =
        (place, rows) -> {
          List<ClaimFacts> facts = new ArrayList<>();
          rows.forEachRemaining(row -> facts.add(ClaimsTable.facts(row)));
          return EventMerger.merge(facts).events().stream().map(EventsTable::row).iterator();
        };
    return claims
        .groupByKey(key, Encoders.STRING())
        .flatMapGroups(merge, Encoders.row(EventsTable.ROWS.type()));
  }

  private static Dataset<Row> holdings(Dataset<Row> events) {
    MapFunction<Row, String> key = row -> EventsTable.event(row).place().key();
    FlatMapGroupsFunction<String, Row, Row> chain =
        (place, rows) -> {
          List<Event> ofPlace = new ArrayList<>();
          rows.forEachRemaining(row -> ofPlace.add(EventsTable.event(row)));
          return Holdings.chain(ofPlace).stream().map(HoldingsTable::row).iterator();
        };
    return events
        .groupByKey(key, Encoders.STRING())
        .flatMapGroups(chain, Encoders.row(HoldingsTable.ROWS.type()));
  }

  private Dataset<Row> coverage(List<String> batches, Dataset<Row> kept, Dataset<Row> claims) {
    Dataset<Row> read =
        table(ReadingsTable.ROWS, "readings", batches)
            .join(kept, "article_id")
            .join(
                claims.select("article_id").distinct().withColumn("has_claim", lit(true)),
                scala.jdk.javaapi.CollectionConverters.asScala(List.of("article_id")).toSeq(),
                "left")
            .withColumn("month", trunc(col("published"), "month"));
    Dataset<Row> bySource =
        counted(read.groupBy("source", "month"))
            .withColumn("scope", lit("source"))
            .withColumn("province_code", lit(null).cast("string"));
    Dataset<Row> byProvince =
        counted(
                read.withColumn("province_code", explode(col("provinces")))
                    .groupBy("province_code", "month"))
            .withColumn("scope", lit("province"))
            .withColumn("source", lit(null).cast("string"));
    return bySource.unionByName(byProvince);
  }

  private static Dataset<Row> counted(org.apache.spark.sql.RelationalGroupedDataset groups) {
    return groups.agg(
        count(lit(1)).cast("int").as("articles"),
        sum(when(col("relevant"), 1).otherwise(0)).cast("int").as("relevant"),
        sum(when(col("has_claim"), 1).otherwise(0)).cast("int").as("with_claims"));
  }

  /**
   * Events and covered months meet under their province, or under the country of events whose
   * province is not certain.
   */
  private Dataset<Row> provinceMonths(Dataset<Row> events, Dataset<Row> coverage) {
    MapFunction<Row, Row> asEvent =
        row -> {
          Event event = EventsTable.event(row);
          return RowFactory.create(
              event.place().provinceCode().orElseGet(() -> "?" + event.place().country()),
              row,
              null);
        };
    MapFunction<Row, Row> asCovered =
        row -> RowFactory.create(row.getAs("province_code"), null, row.getAs("month"));
    Dataset<Row> all =
        events
            .map(asEvent, Encoders.row(IN_PROVINCE))
            .union(
                coverage
                    .where("scope = 'province' and month is not null")
                    .map(asCovered, Encoders.row(IN_PROVINCE)));
    MapFunction<Row, String> key = row -> row.getString(0);
    Broadcast<GazetteerRecipe> shared =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(recipe);
    FlatMapGroupsFunction<String, Row, Row> rows =
        (province, members) -> rowsOf(province, members, shared.value().gazetteer());
    return all.groupByKey(key, Encoders.STRING())
        .flatMapGroups(rows, Encoders.row(ProvinceMonthTable.ROWS.type()));
  }

  private static Iterator<Row> rowsOf(String key, Iterator<Row> members, Gazetteer gazetteer) {
    List<Event> events = new ArrayList<>();
    TreeSet<YearMonth> covered = new TreeSet<>();
    while (members.hasNext()) {
      Row member = members.next();
      if (member.isNullAt(1)) {
        covered.add(EventsTable.month(member, "covered").orElseThrow());
      } else {
        events.add(EventsTable.event(member.getStruct(1)));
      }
    }
    boolean unplaced = key.startsWith("?");
    Optional<Province> province = unplaced ? Optional.empty() : gazetteer.provinceWithCode(key);
    String country = unplaced ? key.substring(1) : province.map(Province::country).orElse("");
    return ProvinceMonths.of(
            country,
            unplaced ? Optional.empty() : Optional.of(key),
            province.map(Province::name),
            events,
            covered)
        .stream()
        .map(cell -> ProvinceMonthTable.row(cell, province))
        .iterator();
  }

  /** What must hold before anybody may see the release. */
  private static void check(Dataset<Row> events) {
    long rows = events.count();
    long ids = events.select("event_id").distinct().count();
    if (rows != ids) {
      throw new UserError(
          ExitCode.CHECK_FAILED,
          "check events_key_unique failed: "
              + rows
              + " rows, "
              + ids
              + " ids; the last release stays current");
    }
  }
}
