// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.extract;

import static org.apache.spark.sql.functions.col;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.marchland.article.Article;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;
import org.marchland.extract.Claim;
import org.marchland.extract.ClaimExtractor;
import org.marchland.extract.ExtractorRecipe;
import org.marchland.extract.ExtractorVersion;
import org.marchland.extract.Reading;
import org.marchland.jobs.ingest.ArticlesTable;
import org.marchland.jobs.session.Sizing;
import org.marchland.jobs.store.Digest;
import org.marchland.jobs.store.QuarantineTable;
import org.marchland.jobs.store.Store;
import org.marchland.jobs.store.TableFiles;

/**
 * Reads the articles of a batch into the tables {@code readings}, {@code mentions}, {@code claims}
 * and {@code quarantine}.
 */
public final class ExtractJob {
  private static final int ARTICLES_A_TASK = 200;

  private static final StructType OUTCOME =
      new StructType()
          .add("reading", ReadingsTable.ROWS.nullableType())
          .add("mention", MentionsTable.ROWS.nullableType())
          .add("claim", ClaimsTable.ROWS.nullableType())
          .add("rejection", QuarantineTable.ROWS.nullableType());

  /** What extracting did. */
  public record Result(
      String batch,
      boolean fresh,
      long articles,
      long relevant,
      long mentions,
      long claims,
      long rejected,
      String digest) {}

  private final SparkSession spark;
  private final Store store;
  private final ExtractorRecipe recipe;
  private final Duration limit;

  /**
   * @param limit how long reading one article may take
   */
  public ExtractJob(SparkSession spark, Store store, ExtractorRecipe recipe, Duration limit) {
    this.spark = spark;
    this.store = store;
    this.recipe = recipe;
    this.limit = limit;
  }

  /**
   * Reads the articles of an ingested batch with the present rules; what was read with them before
   * is left as it is.
   */
  public Result run(String batch) {
    ExtractorVersion version = recipe.extractor().version();
    String folder = store.extracted("claims", batch, version.id());
    if (store.isCommitted(folder)) {
      return result(batch, false, store.batchRecord(folder));
    }
    String readings = store.extracted("readings", batch, version.id());
    String mentions = store.extracted("mentions", batch, version.id());
    String quarantine = store.quarantine(batch, "extract-" + version.id());
    List.of(folder, readings, mentions, quarantine).forEach(store::sweep);

    Dataset<Row> articles =
        TableFiles.read(spark, ArticlesTable.ROWS, store.ingested("articles", batch));
    long count = store.countArticles(batch);
    Sizing.fit(spark, count);
    int tasks =
        (int) Math.max(2L * spark.sparkContext().defaultParallelism(), count / ARTICLES_A_TASK);
    Broadcast<ExtractorRecipe> shared =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(recipe);
    Duration most = limit;
    FlatMapFunction<Row, Row> read = row -> outcomesOf(row, batch, shared.value(), most);
    Dataset<Row> outcomes =
        articles
            .repartition(tasks, col("article_id"))
            .flatMap(read, Encoders.row(OUTCOME))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Digest read1 =
          TableFiles.write(
              outcomes.where(col("reading.article_id").isNotNull()).select("reading.*"),
              ReadingsTable.ROWS,
              readings);
      Digest named =
          TableFiles.write(
              outcomes.where(col("mention.article_id").isNotNull()).select("mention.*"),
              MentionsTable.ROWS,
              mentions);
      Digest claimed =
          TableFiles.write(
              outcomes.where(col("claim.article_id").isNotNull()).select("claim.*"),
              ClaimsTable.ROWS,
              folder);
      Digest refused =
          TableFiles.write(
              outcomes.where(col("rejection.reason").isNotNull()).select("rejection.*"),
              QuarantineTable.ROWS,
              quarantine);
      Map<String, Object> record = new TreeMap<>();
      record.put("stage", "extract");
      record.put("batch", batch);
      record.put("extractor", version.id());
      record.put("gazetteer", version.gazetteer());
      record.put("articles", read1.rows());
      record.put(
          "relevant",
          TableFiles.read(spark, ReadingsTable.ROWS, readings).where("relevant").count());
      record.put("mentions", named.rows());
      record.put("claims", claimed.rows());
      record.put("rejected", refused.rows());
      record.put("digest", claimed.hex());
      store.commit(folder, record);
      return result(batch, true, store.batchRecord(folder));
    } finally {
      outcomes.unpersist();
    }
  }

  private static Result result(
      String batch, boolean fresh, com.fasterxml.jackson.databind.JsonNode record) {
    return new Result(
        batch,
        fresh,
        record.path("articles").asLong(),
        record.path("relevant").asLong(),
        record.path("mentions").asLong(),
        record.path("claims").asLong(),
        record.path("rejected").asLong(),
        record.path("digest").asText());
  }

  private static Iterator<Row> outcomesOf(
      Row row, String batch, ExtractorRecipe recipe, Duration limit) throws InterruptedException {
    Article article = ArticlesTable.article(row);
    List<Row> outcomes = new ArrayList<>();
    try {
      ClaimExtractor extractor = recipe.extractor();
      Reading reading = TimeLimit.within(limit, () -> extractor.read(article));
      outcomes.add(
          RowFactory.create(
              ReadingsTable.row(article, reading, extractor, batch), null, null, null));
      if (reading.relevant()) {
        MentionsTable.rows(article, reading, extractor, batch)
            .forEach(mention -> outcomes.add(RowFactory.create(null, mention, null, null)));
      }
      List<String> cited = row.getList(row.fieldIndex("cited"));
      for (Claim claim : reading.claims()) {
        outcomes.add(
            RowFactory.create(
                null,
                null,
                ClaimsTable.row(article, claim, cited, extractor.version(), batch),
                null));
      }
      return outcomes.iterator();
    } catch (TimeoutException e) {
      return refused(row, batch, Reason.TOO_SLOW, "longer than " + limit.toSeconds() + " s");
    } catch (RuntimeException e) {
      return refused(row, batch, Reason.READING_FAILED, Rejection.detailOf(e));
    }
  }

  private static Iterator<Row> refused(Row row, String batch, Reason reason, String detail) {
    Rejection rejection =
        Rejection.at(
            reason,
            row.getAs("archive_file"),
            row.<Long>getAs("archive_record"),
            row.isNullAt(row.fieldIndex("archive_offset")) ? -1 : row.<Long>getAs("archive_offset"),
            detail);
    return List.of(
            RowFactory.create(null, null, null, QuarantineTable.row(rejection, "extract", batch)))
        .iterator();
  }
}
