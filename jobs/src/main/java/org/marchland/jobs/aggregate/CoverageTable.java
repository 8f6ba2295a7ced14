// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.marchland.jobs.store.Rows;

/** Counts what was read, by source and month and by province and month. */
final class CoverageTable {
  static final Rows ROWS = Rows.of("coverage");

  private CoverageTable() {}

  /**
   * The table.
   *
   * @param copies the distinct texts with their clusters
   * @param readings how far the extractor came with each
   * @param claims what it found
   */
  static Dataset<Row> of(Dataset<Row> copies, Dataset<Row> readings, Dataset<Row> claims) {
    Dataset<Row> texts =
        copies
            .join(
                readings
                    .select("article_id", "relevant", "provinces")
                    .withColumn("read", lit(true)),
                new String[] {"article_id"},
                "left")
            .join(
                claims.select("article_id").distinct().withColumn("has_claim", lit(true)),
                new String[] {"article_id"},
                "left")
            .withColumn("month", trunc(col("published"), "month"));
    Dataset<Row> bySource =
        counted(texts.groupBy("source", "month"))
            .withColumn("scope", lit("source"))
            .withColumn("province_code", lit(null).cast("string"));
    Dataset<Row> byProvince =
        counted(
                texts
                    .withColumn("province_code", explode(col("provinces")))
                    .groupBy("province_code", "month"))
            .withColumn("scope", lit("province"))
            .withColumn("source", lit(null).cast("string"));
    return bySource.unionByName(byProvince);
  }

  private static Dataset<Row> counted(RelationalGroupedDataset groups) {
    Column read = coalesce(col("read"), lit(false));
    return groups.agg(
        those(read).as("articles"),
        those(read.and(col("relevant"))).as("relevant"),
        those(read.and(coalesce(col("has_claim"), lit(false)))).as("with_claims"),
        those(read.and(col("article_id").notEqual(col("cluster_id")))).as("near_copies"),
        those(read.equalTo(false)).as("rejected"));
  }

  private static Column those(Column condition) {
    return sum(when(condition, 1).otherwise(0)).cast("int");
  }
}
