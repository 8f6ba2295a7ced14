// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.marchland.diagnostics.ExitCode;
import org.marchland.diagnostics.UserError;
import org.marchland.jobs.aggregate.AggregateJob;
import org.marchland.jobs.aggregate.CorrectionsFile;
import org.marchland.jobs.compare.ReleaseComparison;
import org.marchland.jobs.extract.ExtractJob;
import org.marchland.jobs.ingest.IngestJob;
import org.marchland.jobs.session.Progress;
import org.marchland.jobs.session.SparkSessions;
import org.marchland.jobs.store.Store;
import org.marchland.place.GazetteerRecipe;
import org.marchland.table.TableSchema;

/** Runs the stages one after another, times them, and tells at the end what came out. */
final class Pipeline implements AutoCloseable {
  /** run.json lists so many restated months; {@code marchland compare} tells all. */
  private static final int RESTATED_LISTED = 1000;

  private final SparkSession spark;
  private final Store store;
  private final Progress progress;
  private final PrintWriter out;
  private final Clock clock;
  private final GazetteerRecipe recipe;
  private final Instant startedAt;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final List<String[]> summary = new ArrayList<>();
  private final Map<String, Object> record = new TreeMap<>();

  Pipeline(
      String command, OutputOptions options, GazetteerRecipe recipe, PrintWriter out, Clock clock) {
    this.recipe = recipe;
    this.out = out;
    this.clock = clock;
    this.startedAt = clock.instant();
    this.spark = SparkSessions.open(command, options.master);
    this.progress = Progress.on(spark, System.err);
    this.store = Store.open(spark.sparkContext().hadoopConfiguration(), options.out);
    record.put("command", command);
  }

  IngestJob.Result ingest(InputOptions input) {
    return timed(
        "ingest",
        "read the archive files",
        () -> {
          IngestJob.Result result = new IngestJob(spark, store).run(input.inputs, input.options());
          summary("files", result.files());
          summary("records", result.records());
          summary("articles", result.articles());
          summary("exact copies", result.copies());
          summary("skipped", result.skips());
          new TreeMap<>(result.skipped()).forEach((reason, count) -> summary("  " + reason, count));
          summary("rejected", result.rejections());
          new TreeMap<>(result.rejected())
              .forEach((reason, count) -> summary("  " + reason, count));
          if (!result.fresh()) {
            note("batch " + result.batch() + " was read before; its articles are used as they are");
          }
          record.put("batch", result.batch());
          record.put("records", result.records());
          record.put("articles", result.articles());
          record.put("exact_copies", result.copies());
          record.put("skipped", new TreeMap<>(result.skipped()));
          record.put("rejected", new TreeMap<>(result.rejected()));
          if (input.exceeds(result)) {
            throw new UserError(ExitCode.TOO_MANY_REJECTS, input.tooMany(result));
          }
          return result;
        });
  }

  List<ExtractJob.Result> extract(List<String> batches) {
    return timed(
        "extract",
        "find the changes that the articles state",
        () -> {
          List<ExtractJob.Result> results = new ArrayList<>();
          for (String batch : batches) {
            results.add(new ExtractJob(spark, store, recipe).run(batch));
          }
          summary("relevant", results.stream().mapToLong(ExtractJob.Result::relevant).sum());
          summary("mentions", results.stream().mapToLong(ExtractJob.Result::mentions).sum());
          summary("claims", results.stream().mapToLong(ExtractJob.Result::claims).sum());
          long failed = results.stream().mapToLong(ExtractJob.Result::rejected).sum();
          if (failed > 0) {
            summary("articles not read", failed);
          }
          record.put("relevant", results.stream().mapToLong(ExtractJob.Result::relevant).sum());
          record.put("claims", results.stream().mapToLong(ExtractJob.Result::claims).sum());
          return results;
        });
  }

  /** Reads a user's corrections; before anything long, so that a mistake in them costs nothing. */
  CorrectionsFile corrections(CorrectionsOptions options) {
    return CorrectionsFile.read(
        options.file, recipe.gazetteer(), spark.sparkContext().hadoopConfiguration());
  }

  AggregateJob.Result aggregate(CorrectionsFile corrections) {
    return timed(
        "aggregate",
        "merge claims into events and count them",
        () -> {
          AggregateJob.Result result = new AggregateJob(spark, store, recipe, corrections).run();
          summary("events", result.events());
          summary("provinces", result.provinces());
          summary("months", result.months());
          record.put("release", result.release());
          record.put("events", result.events());
          record.put("claims_without_event", result.claimsWithoutEvent());
          Map<String, Object> tables = new TreeMap<>();
          result
              .tables()
              .forEach(
                  (name, digest) ->
                      tables.put(
                          name,
                          new TreeMap<>(
                              Map.of(
                                  "rows", digest.rows(),
                                  "digest", digest.hex(),
                                  "schema_version", TableSchema.of(name).version()))));
          record.put("tables", tables);
          Map<String, Object> checks = new TreeMap<>();
          result.checks().forEach(check -> checks.put(check.name(), check.asMap()));
          record.put("checks", checks);
          record.putAll(result.lineage().asMap());
          result.lineage().notApplied().forEach(line -> note("correction not applied: " + line));
          if (!result.fresh()) {
            note("nothing new: release " + result.release() + " already says this");
          }
          return result;
        });
  }

  /** Makes a new release the current one, if it passed its checks. */
  void publish(AggregateJob.Result result) {
    if (!result.fresh()) {
      return;
    }
    record.put("started_at", startedAt.toString());
    record.put("finished_at", clock.instant().toString());
    record.put("seconds", new TreeMap<>(seconds));
    if (result.failure().isPresent()) {
      record.put("status", "failed");
      store.record(result.release(), record);
      throw new UserError(
          ExitCode.CHECK_FAILED,
          "release "
              + result.release()
              + ": check "
              + result.failure().get().name()
              + " failed, "
              + result.failure().get().offending()
              + " offending; "
              + store
                  .current()
                  .map(id -> "release " + id + " stays current")
                  .orElse("nothing is published")
              + "; see its run.json");
    }
    store.current().ifPresent(before -> record.put("restated", restated(before, result.release())));
    record.put("status", "published");
    store.publish(result.release(), record);
  }

  /** What readers of the last release will find changed: provinces and months with other counts. */
  private Map<String, Object> restated(String before, String release) {
    JsonNode made = new ObjectMapper().valueToTree(record);
    List<String> months =
        new ReleaseComparison(spark, store, before, release, made)
            .listCellChanges().stream()
                .filter(cell -> !cell.change().equals("added"))
                .map(cell -> cell.province() + " " + cell.month())
                .distinct()
                .toList();
    summary("restated months", months.size());
    return new TreeMap<>(
        Map.of(
            "since", before,
            "count", months.size(),
            "months", months.subList(0, Math.min(months.size(), RESTATED_LISTED))));
  }

  List<String> batches() {
    return store.listBatches("articles");
  }

  void summary(String name, long value) {
    summary.add(new String[] {name, String.format(Locale.ROOT, "%,d", value)});
  }

  void note(String line) {
    summary.add(new String[] {"", line});
  }

  /** Prints what was collected, then the seconds of each stage. */
  void print(String last) {
    out.println();
    for (String[] line : summary) {
      out.println(
          line[0].isEmpty()
              ? "  " + line[1]
              : String.format(Locale.ROOT, "  %-22s %12s", line[0], line[1]));
    }
    seconds.forEach((stage, value) -> out.printf(Locale.ROOT, "  %-22s %10.1f s%n", stage, value));
    out.println();
    out.println(last);
    out.flush();
  }

  private interface Step<T> {
    T run();
  }

  private <T> T timed(String stage, String description, Step<T> step) {
    out.println(stage + ": " + description + " …");
    out.flush();
    progress.step(spark, stage, description);
    Instant from = clock.instant();
    T result = step.run();
    seconds.put(stage, java.time.Duration.between(from, clock.instant()).toMillis() / 1000.0);
    return result;
  }

  @Override
  public void close() {
    progress.close();
    spark.stop();
  }
}
