// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.marchland.diagnostics.ExitCode;
import org.marchland.jobs.store.RunRecords;
import org.marchland.jobs.store.Store;
import org.marchland.jobs.store.StoreLock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells an operator how an output folder stands. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Tells the last runs, the releases, what is pending, and whether all is well, without starting Spark.",
    footer = {"", "Example:", "  scripts/marchland status out"})
public final class StatusCommand implements Callable<Integer> {
  private static final int RUNS = 5;

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "Folder that a run has written.")
  private Optional<String> folder = Optional.empty();

  @Option(names = "--out", paramLabel = "DIR", description = "The same, as other commands name it.")
  private Optional<String> out = Optional.empty();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    String named =
        folder
            .or(() -> out)
            .orElseThrow(
                () ->
                    new CommandLine.ParameterException(
                        spec.commandLine(), "name the folder that a run has written: status DIR"));
    Store store = Store.openExisting(new Configuration(), named);
    PrintWriter to = spec.commandLine().getOut();
    List<JsonNode> runs = new RunRecords(store).listLast(RUNS);
    printRuns(to, runs);
    printReleases(to, store);
    List<String> pending = listPending(store);
    to.println();
    to.println("pending: " + (pending.isEmpty() ? "nothing" : String.join("; ", pending)));
    Optional<String> holder = StoreLock.holder(store, Clock.systemUTC());
    holder.ifPresent(told -> to.println("lock: " + told));
    to.println("health: " + health(runs, store) + (holder.isPresent() ? ", and locked" : ""));
    to.flush();
    return ExitCode.DONE.number();
  }

  private static void printRuns(PrintWriter to, List<JsonNode> runs) {
    to.println(runs.isEmpty() ? "no run has left a record" : "last runs");
    for (JsonNode run : runs) {
      double seconds = 0;
      for (JsonNode stage : run.path("seconds")) {
        seconds += stage.asDouble();
      }
      to.printf(
          Locale.ROOT,
          "  %-20s  %-9s  %-10s  %8s  %s%n",
          run.path("started_at").asText().replaceFirst("\\..*", "Z"),
          run.path("command").asText(),
          run.path("exit_code").asInt() == 0 ? "done" : "failed, " + run.path("exit_code").asText(),
          String.format(Locale.ROOT, "%.0f s", seconds),
          run.path(run.has("message") ? "message" : "release")
              .asText()
              .replaceAll("\\p{Cntrl}", " "));
    }
  }

  private static void printReleases(PrintWriter to, Store store) {
    List<String> releases = store.listPublished();
    to.println();
    to.println(
        "releases: "
            + releases.size()
            + store
                .current()
                .map(
                    id ->
                        ", current "
                            + id
                            + " of "
                            + store.runRecord(id).path("finished_at").asText())
                .orElse(", none is current"));
  }

  /** Batches that are read and not yet in the current release. */
  private static List<String> listPending(Store store) {
    Optional<JsonNode> current = store.current().map(store::runRecord);
    List<String> released = current.map(StatusCommand::batches).orElse(List.of());
    return store.listBatches("articles").stream()
        .filter(batch -> !released.contains(batch))
        .map(batch -> "batch " + batch + " is not in the current release")
        .toList();
  }

  private static List<String> batches(JsonNode release) {
    List<String> batches = new java.util.ArrayList<>();
    release.path("batches").forEach(batch -> batches.add(batch.asText()));
    return batches;
  }

  private static String health(List<JsonNode> runs, Store store) {
    if (!runs.isEmpty() && runs.get(0).path("exit_code").asInt() != 0) {
      return "the last run failed";
    }
    return store.current().isEmpty() ? "nothing is published" : "well";
  }
}
