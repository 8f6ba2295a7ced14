// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.marchland.article.ArticleBuilder;
import org.marchland.corpus.FieldMap;
import org.marchland.corpus.Formats;
import org.marchland.corpus.Outcome;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;
import org.marchland.jobs.ingest.ArchiveFiles.ArchiveFile;
import org.marchland.jobs.store.Digest;
import org.marchland.jobs.store.QuarantineTable;
import org.marchland.jobs.store.Store;
import org.marchland.jobs.store.TableFiles;
import org.marchland.text.Hashes;

/** Reads archive files into the tables {@code articles} and {@code quarantine} of one batch. */
public final class IngestJob {
  /** The parallel work is a file; its path and name travel as one string. */
  private static final char SEPARATOR = '\u0000';

  private static final StructType OUTCOME =
      new StructType()
          .add("article", ArticlesTable.ROWS.nullableType())
          .add("rejection", QuarantineTable.ROWS.nullableType());

  /**
   * What ingesting did.
   *
   * @param fresh whether the batch was read now, not found ready
   * @param rejected rejections by reason
   */
  public record Result(
      String batch,
      boolean fresh,
      int files,
      long records,
      long articles,
      long copies,
      Map<String, Long> rejected,
      String digest) {
    public Result {
      rejected = Map.copyOf(rejected);
    }

    public long rejections() {
      return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private final SparkSession spark;
  private final Store store;

  public IngestJob(SparkSession spark, Store store) {
    this.spark = spark;
    this.store = store;
  }

  /**
   * Reads the files below the inputs as one batch; a batch of the same files that was read before
   * is left as it is.
   */
  public Result run(List<String> inputs, List<String> fieldNames) {
    FieldMap.standard().with(fieldNames);
    List<ArchiveFile> files = ArchiveFiles.list(spark, inputs);
    List<Fingerprint> fingerprints = fingerprints(files);
    String batch = batchId(fingerprints, fieldNames);
    String folder = store.ingested("articles", batch);
    if (store.isCommitted(folder)) {
      return result(batch, false, store.batchRecord(folder));
    }
    store.sweep(folder);
    String quarantine = store.quarantine(batch, "ingest");
    store.sweep(quarantine);
    Dataset<Row> outcomes = outcomes(files, fieldNames).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Dataset<Row> read =
          outcomes
              .where(col("article.article_id").isNotNull())
              .select("article.*")
              .withColumn("batch", lit(batch));
      List<Column> order = new ArrayList<>(ArticlesTable.copyOrder());
      order.add(col("archive_file"));
      order.add(col("archive_record"));
      WindowSpec copies = Window.partitionBy("content_hash").orderBy(order.toArray(Column[]::new));
      Dataset<Row> ranked = read.withColumn("copy", functions.row_number().over(copies));
      Digest articles =
          TableFiles.write(ranked.where("copy = 1").drop("copy"), ArticlesTable.ROWS, folder);
      Dataset<Row> rejected =
          outcomes
              .where(col("rejection.reason").isNotNull())
              .select("rejection.*")
              .withColumn("batch", lit(batch));
      TableFiles.write(rejected, QuarantineTable.ROWS, quarantine);
      long records = outcomes.count();
      Map<String, Long> reasons = new TreeMap<>();
      TableFiles.read(spark, QuarantineTable.ROWS, quarantine)
          .groupBy("reason")
          .count()
          .collectAsList()
          .forEach(r -> reasons.put(r.getString(0), r.getLong(1)));
      long rejections = reasons.values().stream().mapToLong(Long::longValue).sum();
      Map<String, Object> record = new TreeMap<>();
      record.put("stage", "ingest");
      record.put("batch", batch);
      record.put("inputs", fingerprints.stream().map(Fingerprint::asMap).toList());
      record.put("files", files.size());
      record.put("records", records);
      record.put("articles", articles.rows());
      record.put("exact_copies", records - rejections - articles.rows());
      record.put("skipped", 0);
      record.put("rejected", reasons);
      record.put("digest", articles.hex());
      store.commit(folder, record);
      return result(batch, true, store.batchRecord(folder));
    } finally {
      outcomes.unpersist();
    }
  }

  private static Result result(
      String batch, boolean fresh, com.fasterxml.jackson.databind.JsonNode record) {
    Map<String, Long> rejected = new TreeMap<>();
    record
        .path("rejected")
        .properties()
        .forEach(e -> rejected.put(e.getKey(), e.getValue().asLong()));
    return new Result(
        batch,
        fresh,
        record.path("files").asInt(),
        record.path("records").asLong(),
        record.path("articles").asLong(),
        record.path("exact_copies").asLong(),
        rejected,
        record.path("digest").asText());
  }

  private record Fingerprint(String name, long size, String sha256) {
    Map<String, Object> asMap() {
      return new TreeMap<>(Map.of("name", name, "size", size, "sha256", sha256));
    }
  }

  private List<Fingerprint> fingerprints(List<ArchiveFile> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    MapFunction<String, String> hash = IngestJob::hashOf;
    List<String> hashes = work(files).map(hash, Encoders.STRING()).collectAsList();
    List<Fingerprint> fingerprints = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      fingerprints.add(new Fingerprint(files.get(i).name(), files.get(i).size(), hashes.get(i)));
    }
    return fingerprints;
  }

  private static String batchId(List<Fingerprint> fingerprints, List<String> fieldNames) {
    List<String> parts = new ArrayList<>(fieldNames);
    fingerprints.forEach(f -> parts.add(f.name() + ":" + f.size() + ":" + f.sha256()));
    return Hashes.sha256(parts.toArray(String[]::new)).substring(0, 12);
  }

  private Dataset<String> work(List<ArchiveFile> files) {
    List<String> items = files.stream().map(f -> f.path() + SEPARATOR + f.name()).toList();
    int slices = Math.max(1, Math.min(files.size(), 4 * spark.sparkContext().defaultParallelism()));
    return spark.createDataset(
        new org.apache.spark.api.java.JavaSparkContext(spark.sparkContext())
            .parallelize(items, slices)
            .rdd(),
        Encoders.STRING());
  }

  private Dataset<Row> outcomes(List<ArchiveFile> files, List<String> fieldNames) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), OUTCOME);
    }
    List<String> names = List.copyOf(fieldNames);
    FlatMapFunction<String, Row> read = item -> outcomesOf(item, names);
    return work(files)
        .flatMap(read, Encoders.row(OUTCOME))
        .repartition(Math.max(2, 2 * spark.sparkContext().defaultParallelism()));
  }

  private static String hashOf(String item) {
    MessageDigest digest = Hashes.sha256Digest();
    try (InputStream in = open(item)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return "unreadable";
    }
  }

  private static InputStream open(String item) throws IOException {
    Path path = new Path(item.substring(0, item.indexOf(SEPARATOR)));
    return path.getFileSystem(SparkHadoopUtil.get().conf()).open(path);
  }

  /** The rows of one file, made as they are asked for. */
  private static Iterator<Row> outcomesOf(String item, List<String> fieldNames) {
    String name = item.substring(item.indexOf(SEPARATOR) + 1);
    ArticleBuilder builder = new ArticleBuilder(FieldMap.standard().with(fieldNames));
    Iterator<Outcome> outcomes;
    try {
      outcomes = Formats.open(open(item), name);
    } catch (IOException e) {
      Rejection rejection =
          new Rejection(
              Reason.UNREADABLE_FILE,
              name,
              OptionalLong.empty(),
              String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      return List.of(rejected(rejection)).iterator();
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return outcomes.hasNext();
      }

      @Override
      public Row next() {
        Outcome outcome = outcomes.next();
        if (outcome instanceof Outcome.Rejected rejected) {
          return rejected(rejected.rejection());
        }
        ArticleBuilder.Result result = builder.build(((Outcome.Read) outcome).record());
        return result instanceof ArticleBuilder.Result.Built built
            ? RowFactory.create(ArticlesTable.row(built.article()), null)
            : rejected(((ArticleBuilder.Result.Refused) result).rejection());
      }
    };
  }

  private static Row rejected(Rejection rejection) {
    return RowFactory.create(null, QuarantineTable.row(rejection, "ingest", ""));
  }
}
