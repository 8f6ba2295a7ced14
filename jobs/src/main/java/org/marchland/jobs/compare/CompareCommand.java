// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.marchland.diagnostics.ExitCode;
import org.marchland.diagnostics.UserError;
import org.marchland.jobs.session.SparkSessions;
import org.marchland.jobs.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells two releases apart. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Says what has changed from one release to another: rows added, gone and restated, events merged and split, cells restated, and why where that can be known.",
    footer = {"", "Example:", "  scripts/marchland compare --out out 0001-c99b0a6df571 CURRENT"})
public final class CompareCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder that a run has written.")
  private String out;

  @Parameters(index = "0", paramLabel = "A", description = "The earlier release.")
  private String before;

  @Parameters(
      index = "1",
      paramLabel = "B",
      arity = "0..1",
      defaultValue = "CURRENT",
      description = "The later one, by default the current.")
  private String after;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "List so many cells and events at most (default ${DEFAULT-VALUE}).")
  private int limit = 40;

  @Option(names = "--json", description = "Print JSON, all of it.")
  private boolean json;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    if (limit < 0) {
      throw UserError.badInput("--limit " + limit + ": give 0 or more");
    }
    SparkSession spark = SparkSessions.open("compare", Optional.empty());
    try {
      Store store = Store.openExisting(spark.sparkContext().hadoopConfiguration(), out);
      String a = store.releaseNamed(before, out);
      String b = store.releaseNamed(after, out);
      ReleaseComparison comparison = new ReleaseComparison(spark, store, a, b);
      PrintWriter print = spec.commandLine().getOut();
      if (json) {
        print.println(json(a, b, comparison));
      } else {
        print(print, a, b, comparison);
      }
      print.flush();
      return ExitCode.DONE.number();
    } finally {
      spark.stop();
    }
  }

  private static String json(String a, String b, ReleaseComparison comparison) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("before", a);
    all.put("after", b);
    all.put("causes", comparison.listCauses());
    all.put("tables", comparison.tables());
    all.put("events", comparison.listEventChanges());
    all.put("cells", comparison.listCellChanges());
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void print(PrintWriter print, String a, String b, ReleaseComparison comparison) {
    print.println(a + " to " + b);
    List<String> causes = comparison.listCauses();
    print.println(
        causes.isEmpty() ? "made from the same" : "made differently: " + String.join("; ", causes));
    print.println();
    print.printf(
        Locale.ROOT,
        "%-20s %9s %9s %9s %9s %9s%n",
        "table",
        "before",
        "after",
        "added",
        "gone",
        "restated");
    comparison
        .tables()
        .forEach(
            (table, change) ->
                print.printf(
                    Locale.ROOT,
                    "%-20s %9d %9d %9d %9d %9d%n",
                    table,
                    change.before(),
                    change.after(),
                    change.added(),
                    change.gone(),
                    change.restated()));
    List<ReleaseComparison.EventChange> events = comparison.listEventChanges();
    head(print, "events merged or split", events.size());
    events.stream()
        .limit(limit)
        .forEach(
            e ->
                print.println(
                    e.change().equals("merged")
                        ? String.join(", ", e.others()) + " are now " + e.event()
                        : e.event() + " is now " + String.join(", ", e.others())));
    List<ReleaseComparison.CellChange> cells = comparison.listCellChanges();
    head(print, "cells of province_month whose counts changed (gains/losses, best)", cells.size());
    cells.stream()
        .limit(limit)
        .forEach(
            c ->
                print.printf(
                    Locale.ROOT,
                    "%-8s %-7s  %-24s %-8s %-12s %s%n",
                    c.province(),
                    c.month(),
                    c.actor(),
                    c.change(),
                    c.counts(),
                    c.reason()));
  }

  private void head(PrintWriter print, String what, int count) {
    print.println();
    print.println(
        what + ": " + count + (count > limit ? ", the first " + limit + " (--limit)" : ""));
  }
}
