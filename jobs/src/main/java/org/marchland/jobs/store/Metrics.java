// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** A run's record in Prometheus' text format, for the textfile collector of its node exporter. */
final class Metrics {
  /** Counts of a record that become gauges of the same name. */
  private static final List<String> COUNTS =
      List.of(
          "records", "articles", "relevant", "claims", "events", "new_files", "heap_peak_bytes");

  private final StringBuilder text = new StringBuilder();

  private Metrics() {}

  static String of(JsonNode record) {
    Metrics metrics = new Metrics();
    boolean well = record.path("exit_code").asInt() == 0;
    metrics.gauge("last_run_success", "Whether the last run went well.", "", well ? "1" : "0");
    metrics.gauge(
        "last_run_exit_code", "How the last run ended.", "", record.path("exit_code").asText("1"));
    if (record.has("finished_at")) {
      metrics.gauge(
          "last_run_timestamp_seconds",
          "When the last run ended.",
          "",
          String.valueOf(Instant.parse(record.path("finished_at").asText()).getEpochSecond()));
    }
    for (String count : COUNTS) {
      if (record.has(count)) {
        metrics.gauge(
            "last_run_" + count, "As in the run's record.", "", record.path(count).asText());
      }
    }
    metrics.all(record, "seconds", "stage", "Seconds of each stage.");
    metrics.all(record, "cpu_seconds", "stage", "Processor seconds of each stage's tasks.");
    metrics.all(record, "rejected", "reason", "Records that could not be read.");
    return metrics.text.toString();
  }

  private void all(JsonNode record, String field, String label, String help) {
    head("last_run_" + field, help, record.path(field).size() > 0);
    record
        .path(field)
        .properties()
        .forEach(
            e ->
                sample(
                    "last_run_" + field,
                    "{" + label + "=\"" + escaped(e.getKey()) + "\"}",
                    e.getValue().asText()));
  }

  private void gauge(String name, String help, String labels, String value) {
    head(name, help, true);
    sample(name, labels, value);
  }

  private void head(String name, String help, boolean any) {
    if (any) {
      text.append("# HELP marchland_").append(name).append(' ').append(help).append('\n');
      text.append("# TYPE marchland_").append(name).append(" gauge\n");
    }
  }

  private void sample(String name, String labels, String value) {
    text.append("marchland_").append(name).append(labels).append(' ').append(value).append('\n');
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
