// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.session;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Opens the Spark session of a command. What spark-submit or the environment has set is left as it
 * is.
 */
public final class SparkSessions {
  private static final Map<String, String> DEFAULTS =
      new TreeMap<>(
          Map.of(
              "spark.sql.session.timeZone", "UTC",
              "spark.sql.parquet.compression.codec", "zstd",
              "spark.ui.enabled", "false",
              "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false",
              "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1",
              "spark.driver.host", "localhost",
              "spark.driver.bindAddress", "127.0.0.1"));

  private SparkSessions() {}

  /** A session under the given master, or the one that spark-submit names, or all local cores. */
  public static SparkSession open(String command, Optional<String> master) {
    SparkConf conf = new SparkConf();
    String wanted = master.orElse(conf.get("spark.master", "local[*]"));
    conf.setMaster(wanted).setAppName("marchland " + command);
    DEFAULTS.forEach(
        (name, value) -> {
          boolean localOnly = name.startsWith("spark.driver.") || name.equals("spark.ui.enabled");
          if (!conf.contains(name) && (!localOnly || wanted.startsWith("local"))) {
            conf.set(name, value);
          }
        });
    return SparkSession.builder().config(conf).getOrCreate();
  }
}
