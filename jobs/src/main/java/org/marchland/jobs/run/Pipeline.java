// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.SparkSession;
import org.marchland.diagnostics.ExitCode;
import org.marchland.diagnostics.UserError;
import org.marchland.extract.ExtractorRecipe;
import org.marchland.jobs.aggregate.AggregateJob;
import org.marchland.jobs.aggregate.CorrectionsFile;
import org.marchland.jobs.aggregate.Lineage;
import org.marchland.jobs.compare.ReleaseComparison;
import org.marchland.jobs.extract.ExtractJob;
import org.marchland.jobs.ingest.ArchiveFile;
import org.marchland.jobs.ingest.ArchiveFiles;
import org.marchland.jobs.ingest.IngestJob;
import org.marchland.jobs.ingest.NewFiles;
import org.marchland.jobs.session.Failures;
import org.marchland.jobs.session.Progress;
import org.marchland.jobs.session.SparkSessions;
import org.marchland.jobs.store.RunRecords;
import org.marchland.jobs.store.Store;
import org.marchland.jobs.store.StoreLock;
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
  private final ExtractorRecipe recipe;
  private final Instant startedAt;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final List<String[]> summary = new ArrayList<>();
  private final Map<String, Double> cpuSeconds = new LinkedHashMap<>();
  private final Map<String, Object> record = new TreeMap<>();

  /** What the run's record says otherwise than the release's, which counts all batches. */
  private final Map<String, Object> ofThisRun = new TreeMap<>();

  private final String command;
  private final StoreLock lock;
  private boolean didNothing;

  /**
   * Runs a command: opens what it needs, takes the lock of the output folder, and leaves a record
   * of how it went, unless it found nothing to do.
   */
  static int run(
      String command,
      OutputOptions options,
      ExtractorRecipe recipe,
      PrintWriter out,
      Consumer<Pipeline> work) {
    try (Pipeline pipeline = new Pipeline(command, options, recipe, out, Clock.systemUTC())) {
      try {
        work.accept(pipeline);
        pipeline.leaveRecord(ExitCode.DONE, "");
      } catch (Throwable e) {
        // Spark throws checked exceptions that its methods do not declare.
        UserError told = Failures.told(e).orElse(null);
        pipeline.leaveRecord(
            told == null ? ExitCode.BUG : told.code(),
            told == null ? e.toString() : told.getMessage());
        throw e;
      }
    }
    return ExitCode.DONE.number();
  }

  private Pipeline(
      String command, OutputOptions options, ExtractorRecipe recipe, PrintWriter out, Clock clock) {
    this.recipe = recipe;
    this.out = out;
    this.clock = clock;
    this.command = command;
    this.startedAt = clock.instant();
    this.spark = SparkSessions.open(command, options.master);
    this.progress = Progress.on(spark, System.err);
    try {
      this.store = Store.open(spark.sparkContext().hadoopConfiguration(), options.out);
      this.lock = StoreLock.acquire(store, command, options.breakLock, clock);
    } catch (Throwable e) {
      progress.close();
      spark.stop();
      throw e;
    }
    record.put("command", command);
  }

  /** Which files of the archive no batch has read as they are now. */
  NewFiles newFiles(InputOptions input) {
    return timed(
        "look",
        "find what is new in the archive",
        () -> {
          List<ArchiveFile> listed = ArchiveFiles.list(spark, input.inputs);
          if (listed.isEmpty()) {
            throw UserError.badInput(
                "--input "
                    + String.join(" ", input.inputs)
                    + ": no file there; is the archive mounted?");
          }
          return NewFiles.among(listed, store, new IngestJob(spark, store));
        });
  }

  /** Whether the current release says all that is to be said: then a run has nothing to do. */
  boolean isUpToDate(CorrectionsFile corrections) {
    return new AggregateJob(spark, store, recipe, corrections).isUpToDate();
  }

  IngestJob.Result ingest(InputOptions input) {
    List<ArchiveFile> listed = ArchiveFiles.list(spark, input.inputs);
    if (listed.isEmpty()) {
      note("no file in --input %s: the tables are empty".formatted(String.join(" ", input.inputs)));
    }
    IngestJob.Result result = ingest(input, new NewFiles(listed, List.of()));
    if (result.textless() > 0 && result.textless() == result.articles() + result.copies()) {
      throw UserError.badInput(
          "no record has a text, only titles; name the column that has it with --field text=NAME, and another --out");
    }
    return result;
  }

  IngestJob.Result ingest(InputOptions input, NewFiles files) {
    return timed(
        "ingest",
        "read the archive files",
        () -> {
          IngestJob.Result result =
              new IngestJob(spark, store).run(files.files(), input.options(), files.supersedes());
          tell(result);
          if (input.exceeds(result)) {
            throw new UserError(ExitCode.TOO_MANY_REJECTS, input.tooMany(result));
          }
          return result;
        });
  }

  private void tell(IngestJob.Result result) {
    summary("files", result.files());
    summary("records", result.records());
    summary("articles", result.articles());
    summary("exact copies", result.copies());
    summary("without a day", result.undated());
    summary("without a text", result.textless());
    summary("skipped", result.skips());
    new TreeMap<>(result.skipped()).forEach((reason, count) -> summary("  " + reason, count));
    summary("rejected", result.rejections());
    new TreeMap<>(result.rejected()).forEach((reason, count) -> summary("  " + reason, count));
    result
        .fieldsNotFound()
        .forEach(field -> note("no record has the column of --field %s".formatted(field)));
    if (!result.fresh()) {
      note("batch " + result.batch() + " was read before; its articles are used as they are");
    }
    record.put("batch", result.batch());
    add("records", result.records());
    add("articles", result.articles());
    add("exact_copies", result.copies());
    add("undated", result.undated());
    add("textless", result.textless());
    add("skipped", result.skipped());
    add("rejected", result.rejected());
  }

  private void add(String name, long value) {
    record.merge(name, value, (a, b) -> (Long) a + (Long) b);
  }

  @SuppressWarnings("unchecked")
  private void add(String name, Map<String, Long> counts) {
    Map<String, Long> sums = (Map<String, Long>) record.computeIfAbsent(name, n -> new TreeMap<>());
    counts.forEach((reason, count) -> sums.merge(reason, count, Long::sum));
  }

  List<ExtractJob.Result> extract(List<String> batches, ExtractOptions options) {
    return timed(
        "extract",
        "find the changes that the articles state",
        () -> {
          List<ExtractJob.Result> results = new ArrayList<>();
          for (String batch : batches) {
            results.add(new ExtractJob(spark, store, recipe, options.limit()).run(batch));
          }
          List<ExtractJob.Result> read = results.stream().filter(ExtractJob.Result::fresh).toList();
          summary("relevant", sum(results, ExtractJob.Result::relevant));
          summary("mentions", sum(results, ExtractJob.Result::mentions));
          summary("claims", sum(results, ExtractJob.Result::claims));
          long failed = sum(read, ExtractJob.Result::rejected);
          if (failed > 0) {
            summary("articles not read", failed);
            record.put("articles_not_read", failed);
          }
          record.put("relevant", sum(results, ExtractJob.Result::relevant));
          record.put("claims", sum(results, ExtractJob.Result::claims));
          ofThisRun.put("relevant", sum(read, ExtractJob.Result::relevant));
          ofThisRun.put("claims", sum(read, ExtractJob.Result::claims));
          return results;
        });
  }

  private static long sum(
      List<ExtractJob.Result> results, ToLongFunction<ExtractJob.Result> figure) {
    return results.stream().mapToLong(figure).sum();
  }

  /** Reads a user's corrections; before anything long, so that a mistake in them costs nothing. */
  CorrectionsFile corrections(CorrectionsOptions options) {
    return CorrectionsFile.read(options.file, recipe, spark.sparkContext().hadoopConfiguration());
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
      nothingToDo();
      return;
    }
    addCosts();
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
    store
        .current()
        .ifPresent(
            before -> {
              noteLeftAway(before, result.lineage());
              record.put("restated", restated(before, result.release()));
            });
    record.put("status", "published");
    lock.requireHeld();
    store.publish(result.release(), record);
  }

  /**
   * A release has the corrections, rules, actors and places that its own command names; that the
   * last one had others is said.
   */
  private void noteLeftAway(String before, Lineage lineage) {
    JsonNode last = store.runRecord(before);
    String corrections = last.path("corrections").path("file").asText();
    if (lineage.corrections().name().isEmpty() && !corrections.isEmpty()) {
      note(
          "release %s was made with --corrections %s, this one is without"
              .formatted(before, corrections));
    }
    String extractor = last.path("extractor").asText();
    if (!extractor.equals(lineage.extractor().id())) {
      note(
          "release %s was made by extractor %s, this one by %s: other rules, actors or places"
              .formatted(before, extractor, lineage.extractor().id()));
    }
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

  /** Removes old releases; what was removed. */
  List<String> prune(int kept) {
    List<String> removed = store.prune(kept);
    summary("releases removed", removed.size());
    record.put("releases_removed", removed);
    return removed;
  }

  /** What an earlier run has read into the folder is in the release too, and that is said. */
  void noteOtherBatches(String batch) {
    List<String> others = batches().stream().filter(other -> !other.equals(batch)).toList();
    if (!others.isEmpty()) {
      note(
          "the release counts what earlier runs have read into this folder too: batch "
              + String.join(", ", others)
              + " (to leave one out, move its folder articles/batch=… away)");
    }
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

  /** When, how long, and what it cost. */
  private void addCosts() {
    record.put("started_at", startedAt.toString());
    record.put("finished_at", clock.instant().toString());
    record.put("seconds", new TreeMap<>(seconds));
    record.put("cpu_seconds", new TreeMap<>(cpuSeconds));
    long heap =
        Math.max(
            progress.heapPeak(),
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    record.put("heap_peak_bytes", heap);
    if (record.get("articles") instanceof Number articles && articles.longValue() > 0) {
      double cpu = cpuSeconds.values().stream().mapToDouble(Double::doubleValue).sum();
      record.put(
          "cpu_seconds_per_1000_articles", Math.round(cpu * 1e6 / articles.longValue()) / 1000.0);
      double wall = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
      record.put("articles_per_second", Math.round(articles.longValue() * 1000 / wall) / 1000.0);
    }
  }

  /** That there was nothing new: then nothing is written, unless to say that all is well again. */
  void nothingToDo() {
    didNothing = true;
  }

  /** Puts a figure into the run's record. */
  void record(String name, Object value) {
    record.put(name, value);
  }

  private void leaveRecord(ExitCode code, String message) {
    if (code == ExitCode.DONE && didNothing && !new RunRecords(store).hasFailedLast()) {
      return;
    }
    addCosts();
    record.putAll(ofThisRun);
    record.put("exit_code", code.number());
    if (!message.isEmpty()) {
      record.put("message", message.lines().findFirst().orElse(""));
    }
    record.putIfAbsent("status", code == ExitCode.DONE ? "done" : "failed");
    try {
      new RunRecords(store).add(startedAt, command, record);
    } catch (RuntimeException e) {
      // The run's own end says more than that its record could not be written.
      out.println("the record of this run could not be written: " + e.getMessage());
      out.flush();
    }
  }

  private interface Step<T> {
    T run();
  }

  private <T> T timed(String stage, String description, Step<T> step) {
    out.println(stage + ": " + description + " …");
    out.flush();
    progress.step(spark, stage, description);
    // Not by the clock of the wall, which may be set back meanwhile.
    long from = System.nanoTime();
    progress.takeCpuSeconds();
    try {
      return step.run();
    } finally {
      // A backfill goes through a stage once for each month.
      seconds.merge(stage, Math.round((System.nanoTime() - from) / 1e6) / 1e3, Double::sum);
      cpuSeconds.merge(stage, Math.round(progress.takeCpuSeconds() * 1e3) / 1e3, Double::sum);
    }
  }

  @Override
  public void close() {
    progress.close();
    try {
      lock.close();
    } finally {
      spark.stop();
    }
  }
}
