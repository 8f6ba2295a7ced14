// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
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
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.marchland.article.ArticleBuilder;
import org.marchland.article.ReadingOptions;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;
import org.marchland.jobs.session.Sizing;
import org.marchland.jobs.store.Digest;
import org.marchland.jobs.store.QuarantineTable;
import org.marchland.jobs.store.Store;
import org.marchland.jobs.store.TableFiles;
import org.marchland.text.Hashes;

/** Reads archive files into the tables {@code articles} and {@code quarantine} of one batch. */
public final class IngestJob {
  private static final StructType OUTCOME =
      new StructType()
          .add("article", ArticlesTable.ROWS.nullableType())
          .add("rejection", QuarantineTable.ROWS.nullableType())
          .add("skipped", DataTypes.StringType)
          .add("named", DataTypes.createArrayType(DataTypes.StringType, false));

  /**
   * What a user can ask for.
   *
   * @param fields names of columns, {@code part=name}
   * @param languages ISO 639-1 codes to keep, or "any"
   * @param crawlDay whether the day of the crawl is better than no day of publication
   */
  public record Options(List<String> fields, List<String> languages, boolean crawlDay)
      implements Serializable {
    public Options {
      fields = List.copyOf(fields);
      languages = List.copyOf(languages);
    }

    private ReadingOptions reading() {
      return ReadingOptions.of(fields, languages, crawlDay);
    }

    /** What of them changes a batch, for its id. */
    private List<String> asParts() {
      List<String> parts = new ArrayList<>(fields);
      if (!languages.equals(List.of(ReadingOptions.ENGLISH))) {
        parts.add("language " + String.join(",", languages));
      }
      if (crawlDay) {
        parts.add("crawl day");
      }
      return parts;
    }
  }

  /**
   * What ingesting did.
   *
   * @param fresh whether the batch was read now, not found ready
   * @param undated articles and copies without a day of publication
   * @param textless articles and copies that are a title alone
   * @param skipped records passed over by rule, by reason
   * @param rejected rejections by reason
   * @param fieldsNotFound those of the user's {@code --field} that no record has
   */
  public record Result(
      String batch,
      boolean fresh,
      int files,
      long records,
      long articles,
      long copies,
      long undated,
      long textless,
      Map<String, Long> skipped,
      Map<String, Long> rejected,
      List<String> fieldsNotFound,
      String digest) {
    public Result {
      skipped = Map.copyOf(skipped);
      rejected = Map.copyOf(rejected);
      fieldsNotFound = List.copyOf(fieldsNotFound);
    }

    public long skips() {
      return sum(skipped);
    }

    public long rejections() {
      return sum(rejected);
    }
  }

  private final SparkSession spark;
  private final Store store;

  public IngestJob(SparkSession spark, Store store) {
    this.spark = spark;
    this.store = store;
  }

  /**
   * Reads files as one batch; a batch of the same files that was read before is left as it is.
   *
   * @param supersedes what earlier batches have read of files that have changed since
   */
  public Result run(List<ArchiveFile> files, Options options, List<Superseded> supersedes) {
    options.reading();
    List<FileStamp> stamps = stamps(files);
    String batch = batchId(stamps, options, supersedes);
    String folder = store.ingested("articles", batch);
    if (store.isCommitted(folder)) {
      return result(batch, false, store.batchRecord(folder));
    }
    store.sweep(folder);
    String exactCopies = store.ingested("exact_copies", batch);
    store.sweep(exactCopies);
    String quarantine = store.quarantine(batch, "ingest");
    store.sweep(quarantine);
    Sizing.fitBytes(spark, files.stream().mapToLong(ArchiveFile::size).sum());
    Dataset<Row> outcomes = outcomes(files, options).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Dataset<Row> ranked =
          ranked(outcomes.where("article.article_id is not null").select("article.*"))
              .withColumn("batch", lit(batch));
      Digest articles = TableFiles.write(ranked.where("copy = 1"), ArticlesTable.ROWS, folder);
      Digest copies =
          TableFiles.write(ranked.where("copy > 1"), ArticlesTable.EXACT_COPIES, exactCopies);
      Digest rejected =
          TableFiles.write(
              outcomes
                  .where("rejection.reason is not null")
                  .select("rejection.*")
                  .withColumn("batch", lit(batch)),
              QuarantineTable.ROWS,
              quarantine);
      Map<String, Object> record =
          accounts(outcomes, articles.rows(), copies.rows(), rejected.rows(), options);
      record.put("stage", "ingest");
      record.put("batch", batch);
      record.put("inputs", stamps.stream().map(FileStamp::asMap).toList());
      record.put("files", files.size());
      if (!supersedes.isEmpty()) {
        record.put("supersedes", supersedes.stream().map(Superseded::asMap).toList());
      }
      record.put("digest", articles.hex());
      store.commit(folder, record);
      return result(batch, true, store.batchRecord(folder));
    } finally {
      outcomes.unpersist();
    }
  }

  /**
   * With the rank of each among its exact copies in the same file; the first stands for all. Copies
   * in other files stay, as a file may change without the others; they are one article when claims
   * are aggregated.
   */
  private static Dataset<Row> ranked(Dataset<Row> articles) {
    List<Column> order = new ArrayList<>(ArticlesTable.copyOrder());
    order.add(col("archive_record"));
    WindowSpec copies =
        Window.partitionBy("archive_file", "content_hash").orderBy(order.toArray(Column[]::new));
    return articles.withColumn("copy", functions.row_number().over(copies));
  }

  /** Counts what was read and what was written; nothing may be lost between the two. */
  private static Map<String, Object> accounts(
      Dataset<Row> outcomes, long written, long copies, long quarantined, Options options) {
    long records = 0;
    long articles = 0;
    long undated = 0;
    long textless = 0;
    Set<String> named = new HashSet<>();
    boolean isAnyRead = false;
    Map<String, Long> rejected = new TreeMap<>();
    Map<String, Long> skipped = new TreeMap<>();
    for (Row same :
        outcomes
            .groupBy(
                col("article.article_id").isNotNull().as("built"),
                col("article.published").isNull().as("undated"),
                col("article.text").equalTo("").as("textless"),
                col("rejection.reason").as("reason"),
                col("skipped"),
                col("named"))
            .count()
            .collectAsList()) {
      long count = same.getAs("count");
      records += count;
      boolean isBuilt = same.getAs("built");
      articles += isBuilt ? count : 0;
      undated += isBuilt && same.<Boolean>getAs("undated") ? count : 0;
      textless += isBuilt && same.<Boolean>getAs("textless") ? count : 0;
      List<String> namedHere = same.getList(same.fieldIndex("named"));
      if (namedHere != null) {
        isAnyRead = true;
        named.addAll(namedHere);
      }
      add(rejected, same.getAs("reason"), count);
      add(skipped, same.getAs("skipped"), count);
    }
    long rejections = sum(rejected);
    if (articles + rejections + sum(skipped) != records
        || written + copies != articles
        || rejections != quarantined) {
      throw new IllegalStateException(
          "the accounts do not close: read %d records, %d articles, rejected %s, skipped %s; written %d articles, %d copies, %d rejections"
              .formatted(records, articles, rejected, skipped, written, copies, quarantined));
    }
    Map<String, Object> record = new TreeMap<>();
    record.put("records", records);
    record.put("articles", written);
    record.put("exact_copies", copies);
    record.put("undated", undated);
    record.put("textless", textless);
    if (isAnyRead) {
      record.put(
          "fields_not_found", options.fields.stream().filter(f -> !named.contains(f)).toList());
    }
    record.put("skipped", sum(skipped));
    record.put("skipped_by_reason", skipped);
    record.put("rejected", rejected);
    return record;
  }

  private static void add(Map<String, Long> counts, String reason, long count) {
    if (reason != null) {
      counts.merge(reason, count, Long::sum);
    }
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Result result(String batch, boolean fresh, JsonNode record) {
    return new Result(
        batch,
        fresh,
        record.path("files").asInt(),
        record.path("records").asLong(),
        record.path("articles").asLong(),
        record.path("exact_copies").asLong(),
        record.path("undated").asLong(),
        record.path("textless").asLong(),
        counts(record.path("skipped_by_reason")),
        counts(record.path("rejected")),
        record.path("fields_not_found").valueStream().map(JsonNode::asText).toList(),
        record.path("digest").asText());
  }

  private static Map<String, Long> counts(JsonNode record) {
    Map<String, Long> counts = new TreeMap<>();
    record.properties().forEach(e -> counts.put(e.getKey(), e.getValue().asLong()));
    return counts;
  }

  /** What tells the contents of files; each is read for it. */
  public List<FileStamp> stamps(List<ArchiveFile> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    Broadcast<SerializableConfiguration> storage = storage();
    MapFunction<String, String> hash = item -> hashOf(item, storage.value().value());
    List<String> hashes = work(files).map(hash, Encoders.STRING()).collectAsList();
    List<FileStamp> stamps = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      ArchiveFile file = files.get(i);
      stamps.add(new FileStamp(file.name(), file.size(), file.modified(), hashes.get(i)));
    }
    return stamps;
  }

  /** A file that has changed back to what a batch has read before is another batch all the same. */
  private static String batchId(
      List<FileStamp> stamps, Options options, List<Superseded> supersedes) {
    List<String> parts = new ArrayList<>(options.asParts());
    stamps.forEach(f -> parts.add(f.name() + ":" + f.size() + ":" + f.sha256()));
    supersedes.forEach(s -> parts.add("supersedes " + s.batch() + ":" + s.file()));
    return Hashes.sha256(parts.toArray(String[]::new)).substring(0, 12);
  }

  /** The parallel work is a file. */
  private Dataset<String> work(List<ArchiveFile> files) {
    List<String> items = files.stream().map(ArchiveFile::packed).toList();
    int slices = Math.max(1, Math.min(files.size(), 4 * spark.sparkContext().defaultParallelism()));
    return spark.createDataset(
        JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(items, slices).rdd(),
        Encoders.STRING());
  }

  private Dataset<Row> outcomes(List<ArchiveFile> files, Options options) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), OUTCOME);
    }
    Broadcast<SerializableConfiguration> storage = storage();
    FlatMapFunction<String, Row> read =
        item -> outcomesOf(ArchiveFile.unpacked(item), options.reading(), storage.value().value());
    return work(files)
        .flatMap(read, Encoders.row(OUTCOME))
        .repartition(Math.max(2, 2 * spark.sparkContext().defaultParallelism()));
  }

  /** How storage is reached, which an executor does not know by itself. */
  private Broadcast<SerializableConfiguration> storage() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .broadcast(new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
  }

  private static String hashOf(String item, Configuration storage) {
    MessageDigest digest = Hashes.sha256Digest();
    try (InputStream in = ArchiveFile.unpacked(item).open(storage)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return FileStamp.UNREADABLE;
    }
  }

  /** The rows of one file, made as they are asked for. */
  private static Iterator<Row> outcomesOf(
      ArchiveFile file, ReadingOptions options, Configuration storage) {
    ArticleBuilder builder = new ArticleBuilder(options);
    Iterator<Outcome> outcomes;
    try {
      outcomes = file.records(storage);
    } catch (IOException e) {
      Rejection rejection =
          Rejection.ofFile(
              Reason.UNREADABLE_FILE,
              file.name(),
              String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      return List.of(row(null, rejection, null, null)).iterator();
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return outcomes.hasNext();
      }

      @Override
      public Row next() {
        return row(outcomes.next(), builder, options);
      }
    };
  }

  private static Row row(Outcome outcome, ArticleBuilder builder, ReadingOptions options) {
    if (outcome instanceof Outcome.Rejected rejected) {
      return row(null, rejected.rejection(), null, null);
    }
    if (outcome instanceof Outcome.Skipped skipped) {
      return row(null, null, skipped.why(), null);
    }
    RawRecord record = ((Outcome.Read) outcome).record();
    String[] named = options.names().addedIn(record.fields()).toArray(String[]::new);
    ArticleBuilder.Result result = build(record, builder);
    if (result instanceof ArticleBuilder.Result.Built built) {
      return row(ArticlesTable.row(built.article()), null, null, named);
    }
    if (result instanceof ArticleBuilder.Result.Skipped skipped) {
      return row(null, null, skipped.why(), named);
    }
    return row(null, ((ArticleBuilder.Result.Refused) result).rejection(), null, named);
  }

  /** One record that nobody foresaw must not cost the others. */
  private static ArticleBuilder.Result build(RawRecord record, ArticleBuilder builder) {
    try {
      return builder.build(record);
    } catch (RuntimeException | StackOverflowError e) {
      return new ArticleBuilder.Result.Refused(
          Rejection.at(
              Reason.BROKEN_RECORD,
              record.file(),
              record.number(),
              record.offset(),
              Rejection.detailOf(e)));
    }
  }

  /**
   * A row of {@link #OUTCOME}.
   *
   * @param named the user's fields that the record has; null where no record could be read
   */
  private static Row row(Row article, Rejection rejection, Outcome.Skip skipped, String[] named) {
    return RowFactory.create(
        article,
        rejection == null ? null : QuarantineTable.row(rejection, "ingest", ""),
        skipped == null ? null : skipped.code(),
        named);
  }
}
