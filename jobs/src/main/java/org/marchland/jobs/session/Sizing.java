// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.session;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/**
 * Fits Spark's ways to the size of the work. Of a night's few thousand articles, planning,
 * compiling and shuffling cost more than the rows themselves. What spark-submit or the environment
 * has set stays as it is; rows are the same either way.
 */
public final class Sizing {
  private static final long FEW = 20_000;
  private static final long ROWS_A_PARTITION = 50_000;
  private static final int LEAST_PARTITIONS = 4;

  /** A text of news and what its format adds, packed. */
  private static final long BYTES_A_ROW = 1_000;

  private static final Map<String, String> FOR_FEW =
      Map.of(
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN",
          "spark.sql.shuffle.partitions", "1");

  private static final Map<String, String> FOR_MANY =
      Map.of(
          "spark.sql.adaptive.enabled", "true",
          "spark.sql.codegen.wholeStage", "true",
          "spark.sql.codegen.factoryMode", "FALLBACK");

  private Sizing() {}

  /** For work on so many rows. */
  public static void fit(SparkSession spark, long rows) {
    Map<String, String> settings = new TreeMap<>(rows <= FEW ? FOR_FEW : FOR_MANY);
    settings.putIfAbsent(
        "spark.sql.shuffle.partitions",
        Long.toString(Math.max(LEAST_PARTITIONS, rows / ROWS_A_PARTITION)));
    settings.forEach(
        (name, value) -> {
          if (!spark.sparkContext().getConf().contains(name)) {
            spark.conf().set(name, value);
          }
        });
  }

  /** For reading files of so many bytes. */
  public static void fitBytes(SparkSession spark, long bytes) {
    fit(spark, bytes / BYTES_A_ROW);
  }
}
