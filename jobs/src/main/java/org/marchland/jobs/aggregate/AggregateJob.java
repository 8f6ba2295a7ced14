// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;
import org.marchland.event.Event;
import org.marchland.event.Holdings;
import org.marchland.extract.ExtractorRecipe;
import org.marchland.extract.ExtractorVersion;
import org.marchland.jobs.extract.ClaimsTable;
import org.marchland.jobs.extract.ReadingsTable;
import org.marchland.jobs.ingest.ArticlesTable;
import org.marchland.jobs.session.Sizing;
import org.marchland.jobs.store.Digest;
import org.marchland.jobs.store.Rows;
import org.marchland.jobs.store.Store;
import org.marchland.jobs.store.TableFiles;
import org.marchland.text.Hashes;

/**
 * Builds a release from the claims of all batches: copies, events, holdings, coverage,
 * province_month and province_month_wide; then checks it.
 */
public final class AggregateJob {
  /** Raised by hand when a change of code changes a release. */
  static final String CODE = "aggregate-3";

  /**
   * A release's tables with their digests, what was checked, and figures for the summary.
   *
   * @param fresh whether it was built now; if not, the current release says the same already
   */
  public record Result(
      String release,
      boolean fresh,
      Lineage lineage,
      Map<String, Digest> tables,
      List<ReleaseCheck> checks,
      long events,
      long claimsWithoutEvent,
      long provinces,
      long months) {
    public Result {
      tables = Map.copyOf(tables);
      checks = List.copyOf(checks);
    }

    /** The first check that failed. */
    public Optional<ReleaseCheck> failure() {
      return checks.stream().filter(check -> !check.passed()).findFirst();
    }
  }

  private final SparkSession spark;
  private final Store store;
  private final ExtractorRecipe recipe;
  private final CorrectionsFile corrections;
  private final ExtractorVersion extractor;

  public AggregateJob(
      SparkSession spark, Store store, ExtractorRecipe recipe, CorrectionsFile corrections) {
    this.spark = spark;
    this.store = store;
    this.recipe = recipe;
    this.corrections = corrections;
    this.extractor = recipe.extractor().version();
  }

  /**
   * Whether every batch has been read by the present rules, and the newest release has all, made
   * so; it may have been withdrawn since.
   */
  public boolean isUpToDate() {
    List<String> batches = store.listBatches("articles");
    String content = content(batches).substring(0, 12);
    List<String> published = store.listPublished();
    return batches.equals(listExtracted())
        && !published.isEmpty()
        && published.get(published.size() - 1).endsWith(content);
  }

  /** The batches that the present rules have read. */
  private List<String> listExtracted() {
    return store.listBatches("articles").stream()
        .filter(b -> store.isCommitted(store.extracted("claims", b, extractor.id())))
        .toList();
  }

  private String content(List<String> batches) {
    return Hashes.sha256(String.join(",", batches), extractor.id(), corrections.checksum(), CODE);
  }

  private Optional<String> current(String content) {
    return store.current().filter(id -> id.endsWith(content.substring(0, 12)));
  }

  /** Builds the release in a folder of its own; nobody sees it before {@link Store#publish}. */
  public Result run() {
    List<String> batches = listExtracted();
    String content = content(batches);
    Optional<String> current = current(content);
    if (current.isPresent()) {
      return result(current.get(), batches, Optional.empty());
    }
    Sizing.fit(spark, batches.stream().mapToLong(store::countArticles).sum());
    String release = store.nextRelease(content);
    String folder = store.release(release);
    store.sweep(folder);

    SupersededRows superseded = SupersededRows.of(spark, store, batches);
    Dataset<Row> articles = articles(batches, superseded);
    Written written = new Written(folder);
    Dataset<Row> clusters =
        CopyClusters.of(distinctTexts(articles)).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Dataset<Row> copies =
          written.table(
              CopyClusters.ROWS,
              CopyClusters.withExactCopies(
                  clusters, withExactCopies(articles, batches, superseded)));
      Dataset<Row> found = superseded.dropArticles(extracted(ClaimsTable.ROWS, "claims", batches));
      Dataset<Row> claims =
          distinct(ClaimsTable.ROWS, found)
              .join(clusters.select("article_id", "cluster_id", "cluster_source"), "article_id");
      MergedEvents merged = MergedEvents.of(spark, claims, corrections.corrections());
      Dataset<Row> events = written.table(EventsTable.ROWS, merged.rows());
      written.table(HoldingsTable.ROWS, holdings(events));
      Dataset<Row> coverage =
          written.table(
              CoverageTable.ROWS,
              CoverageTable.of(
                  copies.where("not exact"),
                  distinct(
                      ReadingsTable.ROWS,
                      superseded.dropArticles(extracted(ReadingsTable.ROWS, "readings", batches))),
                  found));
      ProvinceRows provinces = new ProvinceRows(spark, recipe.gazetteerRecipe(), events, coverage);
      written.table(ProvinceMonthTable.ROWS, provinces.byActor());
      written.table(ProvinceMonthWideTable.ROWS, provinces.wide());
      Set<String> corrected = new TreeSet<>(corrections.corrections().ids());
      corrected.addAll(merged.released());
      List<ReleaseCheck> checks =
          new ReleaseChecks(spark, written.tables, found, articles, corrected)
              .run(recipe.gazetteerRecipe().gazetteer(), store, batches);
      return result(
          release,
          batches,
          Optional.of(
              new Fresh(
                  corrections.corrections().listNotApplied(merged.appliedLines()),
                  written.digests,
                  checks,
                  claims.select("claim_id").count())));
    } finally {
      clusters.unpersist();
    }
  }

  /** What has been written of a release so far. */
  private final class Written {
    private final String folder;
    private final Map<Rows, Dataset<Row>> tables = new LinkedHashMap<>();
    private final Map<String, Digest> digests = new TreeMap<>();

    Written(String folder) {
      this.folder = folder;
    }

    /** Writes a table and gives it back as it can be read. */
    Dataset<Row> table(Rows rows, Dataset<Row> content) {
      String name = rows.schema().name();
      digests.put(name, TableFiles.write(content, rows, folder + "/" + name));
      Dataset<Row> table = TableFiles.read(spark, rows, folder + "/" + name);
      tables.put(rows, table);
      return table;
    }
  }

  private record Fresh(
      List<String> notApplied,
      Map<String, Digest> digests,
      List<ReleaseCheck> checks,
      long claims) {}

  private Result result(String release, List<String> batches, Optional<Fresh> fresh) {
    String folder = store.release(release);
    Row events =
        TableFiles.read(spark, EventsTable.ROWS, folder + "/events")
            .agg(count(lit(1)), coalesce(sum(col("claims").plus(col("denials"))), lit(0L)))
            .first();
    Row cells =
        TableFiles.read(spark, ProvinceMonthTable.ROWS, folder + "/province_month")
            .where("gains_high + losses_high > 0")
            .agg(count_distinct(col("province_code")), count_distinct(col("month")))
            .first();
    return new Result(
        release,
        fresh.isPresent(),
        new Lineage(
            batches, extractor, corrections, fresh.map(Fresh::notApplied).orElse(List.of())),
        fresh.map(Fresh::digests).orElse(Map.of()),
        fresh.map(Fresh::checks).orElse(List.of()),
        events.getLong(0),
        fresh.map(f -> Math.max(0, f.claims() - events.getLong(1))).orElse(0L),
        cells.getLong(0),
        cells.getLong(1));
  }

  private Dataset<Row> articles(List<String> batches, SupersededRows superseded) {
    return superseded
        .dropFiles(
            TableFiles.read(
                spark,
                ArticlesTable.ROWS,
                batches.stream().map(b -> store.ingested("articles", b)).toArray(String[]::new)))
        .select(
            "article_id",
            "content_hash",
            "fingerprint",
            "title",
            "text",
            "source",
            "url",
            "published",
            "archive_id");
  }

  /** Of exact copies the one that stands for all: the earliest, then by content. */
  private static Dataset<Row> distinctTexts(Dataset<Row> articles) {
    return articles
        .withColumn(
            "copy",
            row_number()
                .over(
                    Window.partitionBy("content_hash")
                        .orderBy(ArticlesTable.copyOrder().toArray(Column[]::new))))
        .where("copy = 1")
        .select("article_id", "content_hash", "source", "published", "fingerprint");
  }

  /** All that was read, with what each batch has set aside because it has the text already. */
  private Dataset<Row> withExactCopies(
      Dataset<Row> articles, List<String> batches, SupersededRows superseded) {
    String[] folders =
        batches.stream()
            .map(batch -> store.ingested("exact_copies", batch))
            .filter(folder -> store.exists(new Path(folder)))
            .toArray(String[]::new);
    Dataset<Row> copies =
        superseded.dropFiles(TableFiles.read(spark, ArticlesTable.EXACT_COPIES, folders));
    return Stream.of(articles, copies)
        .map(table -> table.select("article_id", "content_hash", "source", "published"))
        .reduce(Dataset::union)
        .orElseThrow();
  }

  private Dataset<Row> extracted(Rows rows, String name, List<String> batches) {
    return TableFiles.read(
        spark,
        rows,
        batches.stream().map(b -> store.extracted(name, b, extractor.id())).toArray(String[]::new));
  }

  /** Of an article that several batches hold, its rows once. */
  private static Dataset<Row> distinct(Rows rows, Dataset<Row> table) {
    return table.dropDuplicates(rows.schema().key().toArray(String[]::new));
  }

  private static Dataset<Row> holdings(Dataset<Row> events) {
    MapFunction<Row, String> place = row -> row.getAs("place_key");
    FlatMapGroupsFunction<String, Row, Row> chain =
        (key, rows) -> {
          List<Event> ofPlace = new ArrayList<>();
          rows.forEachRemaining(row -> ofPlace.add(EventsTable.event(row)));
          return Holdings.chain(ofPlace).stream().map(HoldingsTable::row).iterator();
        };
    return events
        .groupByKey(place, Encoders.STRING())
        .flatMapGroups(chain, Encoders.row(HoldingsTable.ROWS.type()));
  }
}
