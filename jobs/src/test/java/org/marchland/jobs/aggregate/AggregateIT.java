// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.extract.ExtractorRecipe;
import org.marchland.jobs.CommandLineRun;
import org.marchland.jobs.session.SparkSessions;
import org.marchland.jobs.store.Store;
import org.marchland.jobs.store.TableFiles;

/**
 * Aggregation of generated claims. With -Dmarchland.claims=1000000 it is the benchmark of
 * docs/performance.md.
 */
class AggregateIT {
  private static final long CLAIMS = Long.getLong("marchland.claims", 6_000);

  @TempDir Path folder;
  private SparkSession spark;

  @BeforeEach
  void open() {
    spark = SparkSessions.open("aggregate", Optional.of("local[2]"));
  }

  @AfterEach
  void close() {
    spark.stop();
  }

  private Store store(String name) {
    return Store.open(spark.sparkContext().hadoopConfiguration(), folder.resolve(name).toString());
  }

  private AggregateJob.Result aggregate(Store store) {
    return new AggregateJob(spark, store, ExtractorRecipe.shipped(), CorrectionsFile.NONE).run();
  }

  @Test
  void manyClaimsPassEveryCheckAndSayHowLongTheyTake() {
    Store store = store("one");
    GeneratedBatch.write(spark, store, "one", 0, CLAIMS);
    long start = System.nanoTime();
    AggregateJob.Result result = aggregate(store);
    System.out.printf(
        Locale.ROOT,
        "aggregate: %d claims, %d events, %d cells, %.1f s%n",
        CLAIMS,
        result.events(),
        result.tables().get("province_month").rows(),
        (System.nanoTime() - start) / 1e9);
    assertThat(result.failure()).isEmpty();
    Map<String, Object> record = new TreeMap<>(result.lineage().asMap());
    record.put("status", "published");
    store.publish(result.release(), record);
    Row cell =
        TableFiles.read(
                spark, ProvinceMonthTable.ROWS, store.release(result.release()) + "/province_month")
            .where("gains_high > 0 and province_code is not null and month is not null")
            .orderBy(abs(col("claims").minus(12)), col("province_code"), col("month"), col("actor"))
            .first();
    start = System.nanoTime();
    CommandLineRun explained =
        CommandLineRun.of(
            "explain",
            "--out",
            folder.resolve("one").toString(),
            "--province",
            cell.getAs("province_code"),
            "--month",
            cell.getAs("month").toString().substring(0, 7),
            "--actor",
            cell.getAs("actor"),
            "--json");
    System.out.printf(
        Locale.ROOT,
        "explain: %d claims in %.1f s, without the start of the JVM%n",
        cell.<Integer>getAs("claims"),
        (System.nanoTime() - start) / 1e9);
    assertThat(explained.exitCode()).isZero();
    assertThat(explained.out()).contains("\"claims_stating\"");
    assertThat(result.events()).isPositive().isLessThan(CLAIMS);
    assertThat(result.tables().get("copies").rows()).isEqualTo(CLAIMS);
  }

  @Test
  void anyNumberOfBatchesAndPartitionsGivesTheSameDigests() {
    long claims = Math.min(CLAIMS, 6_000);
    Store whole = store("whole");
    GeneratedBatch.write(spark, whole, "a", 0, claims);
    Store parts = store("parts");
    GeneratedBatch.write(spark, parts, "a", claims / 2, claims - claims / 2);
    GeneratedBatch.write(spark, parts, "b", 0, claims / 5);
    GeneratedBatch.write(spark, parts, "c", claims / 5, claims / 2 - claims / 5);
    AggregateJob.Result expected = aggregate(whole);
    spark.stop();
    Map<String, String> asForMany =
        Map.of(
            "spark.sql.shuffle.partitions", "13",
            "spark.sql.adaptive.enabled", "true",
            "spark.sql.codegen.wholeStage", "true",
            "spark.sql.codegen.factoryMode", "FALLBACK");
    asForMany.forEach(System::setProperty);
    try {
      open();
      assertThat(aggregate(store("parts")).tables()).isEqualTo(expected.tables());
    } finally {
      asForMany.keySet().forEach(System::clearProperty);
    }
  }
}
