// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordsTest {
  private static final Instant TWO_AT_NIGHT = Instant.parse("2026-11-26T02:00:00Z");

  @TempDir private Path out;
  private RunRecords records;

  @BeforeEach
  void open() {
    records = new RunRecords(Store.open(new Configuration(), out.toString()));
  }

  @Test
  void theLastRunIsTheOneThatRanLastThoughTheClockWasSetBack() {
    add(TWO_AT_NIGHT, 0);
    add(TWO_AT_NIGHT.minusSeconds(86_400), 6);
    assertThat(records.hasFailedLast()).isTrue();
    add(TWO_AT_NIGHT.minusSeconds(3_600), 0);
    assertThat(records.hasFailedLast()).isFalse();
    assertThat(records.listLast(5))
        .extracting(run -> run.path("exit_code").asInt())
        .containsExactly(0, 6, 0);
  }

  @Test
  void twoRunsOfOneSecondAreTwoRecords() {
    add(TWO_AT_NIGHT, 0);
    add(TWO_AT_NIGHT, 3);
    assertThat(records.listLast(5))
        .hasSize(2)
        .first()
        .extracting(JsonNode::toString)
        .asString()
        .contains("3");
  }

  @Test
  void prometheusFileTellsTheLastRun() throws IOException {
    add(TWO_AT_NIGHT, 0);
    Map<String, Object> failed = record(4);
    failed.put("finished_at", "2026-11-26T02:10:00Z");
    failed.put("articles", 12);
    failed.put("seconds", Map.of("extract", 3.5));
    failed.put("rejected", Map.of("a \"quoted\"\nreason", 2));
    records.add(TWO_AT_NIGHT.plusSeconds(60), "nightly", failed);
    assertThat(Files.readString(out.resolve(RunRecords.METRICS), StandardCharsets.UTF_8).lines())
        .contains(
            "marchland_last_run_success 0",
            "marchland_last_run_exit_code 4",
            "marchland_last_run_timestamp_seconds 1795659000",
            "marchland_last_run_articles 12",
            "marchland_last_run_seconds{stage=\"extract\"} 3.5",
            "marchland_last_run_rejected{reason=\"a \\\"quoted\\\"\\nreason\"} 2");
  }

  private void add(Instant startedAt, int exitCode) {
    records.add(startedAt, "nightly", record(exitCode));
  }

  private static Map<String, Object> record(int exitCode) {
    return new TreeMap<>(Map.of("exit_code", exitCode));
  }
}
