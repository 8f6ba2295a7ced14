// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marchland.jobs.ingest.ArticlesTable;
import org.marchland.jobs.ingest.Superseded;
import org.marchland.jobs.store.Store;
import org.marchland.jobs.store.TableFiles;

/** Leaves out what batches have read of files that later ones have read anew. */
final class SupersededRows {
  private static final StructType FILES =
      new StructType().add("batch", DataTypes.StringType).add("archive_file", DataTypes.StringType);

  private final SparkSession spark;
  private final Store store;
  private final List<Superseded> files;

  private SupersededRows(SparkSession spark, Store store, List<Superseded> files) {
    this.spark = spark;
    this.store = store;
    this.files = files;
  }

  /** What the records of the batches say. */
  static SupersededRows of(SparkSession spark, Store store, List<String> batches) {
    return new SupersededRows(
        spark,
        store,
        batches.stream()
            .flatMap(
                b -> Superseded.listOf(store.batchRecord(store.ingested("articles", b))).stream())
            .distinct()
            .toList());
  }

  /** Rows without those that were read from such a file. */
  Dataset<Row> dropFiles(Dataset<Row> rows) {
    return files.isEmpty()
        ? rows
        : rows.join(
            functions.broadcast(listed()),
            rows.col("batch")
                .equalTo(functions.col("superseded_batch"))
                .and(rows.col("archive_file").equalTo(functions.col("superseded_file"))),
            "left_anti");
  }

  /**
   * Rows without those of the articles of such a file, unless the article stands in another file of
   * the batch too.
   */
  Dataset<Row> dropArticles(Dataset<Row> rows) {
    if (files.isEmpty()) {
      return rows;
    }
    Set<String> batches =
        files.stream().map(Superseded::batch).collect(Collectors.toCollection(TreeSet::new));
    Dataset<Row> articles =
        TableFiles.read(
            spark,
            ArticlesTable.ROWS,
            batches.stream().map(b -> store.ingested("articles", b)).toArray(String[]::new));
    Dataset<Row> gone =
        articles
            .join(
                functions.broadcast(listed()),
                articles
                    .col("batch")
                    .equalTo(functions.col("superseded_batch"))
                    .and(articles.col("archive_file").equalTo(functions.col("superseded_file"))),
                "left_semi")
            .select("batch", "article_id")
            .except(dropFiles(articles).select("batch", "article_id"))
            .toDF("gone_batch", "gone_article");
    return rows.join(
        gone,
        rows.col("batch")
            .equalTo(functions.col("gone_batch"))
            .and(rows.col("article_id").equalTo(functions.col("gone_article"))),
        "left_anti");
  }

  private Dataset<Row> listed() {
    return spark
        .createDataFrame(
            files.stream().map(f -> RowFactory.create(f.batch(), f.file())).toList(), FILES)
        .toDF("superseded_batch", "superseded_file");
  }
}
