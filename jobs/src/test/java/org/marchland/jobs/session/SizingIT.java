// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SizingIT {
  private SparkSession spark;

  @AfterEach
  void close() {
    spark.stop();
    System.clearProperty("spark.sql.adaptive.enabled");
  }

  @Test
  void fewRowsArePlannedOtherwiseThanManyInOneSession() {
    spark = SparkSessions.open("test", Optional.of("local[1]"));
    Sizing.fit(spark, 20_000);
    assertThat(conf("spark.sql.adaptive.enabled")).isEqualTo("false");
    assertThat(conf("spark.sql.shuffle.partitions")).isEqualTo("1");
    assertThat(spark.range(7).count()).isEqualTo(7);
    Sizing.fit(spark, 1_000_000);
    assertThat(conf("spark.sql.adaptive.enabled")).isEqualTo("true");
    assertThat(conf("spark.sql.codegen.factoryMode")).isEqualTo("FALLBACK");
    assertThat(conf("spark.sql.shuffle.partitions")).isEqualTo("20");
    assertThat(spark.range(7).count()).isEqualTo(7);
  }

  @Test
  void whatAUserHasSetStays() {
    System.setProperty("spark.sql.adaptive.enabled", "true");
    spark = SparkSessions.open("test", Optional.of("local[1]"));
    Sizing.fit(spark, 10);
    assertThat(conf("spark.sql.adaptive.enabled")).isEqualTo("true");
    assertThat(conf("spark.sql.codegen.wholeStage")).isEqualTo("false");
  }

  private String conf(String name) {
    return spark.conf().get(name);
  }
}
