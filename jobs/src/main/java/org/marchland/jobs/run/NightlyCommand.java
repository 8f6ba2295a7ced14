// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.marchland.diagnostics.UserError;
import org.marchland.jobs.aggregate.AggregateJob;
import org.marchland.jobs.aggregate.CorrectionsFile;
import org.marchland.jobs.extract.ExtractorOptions;
import org.marchland.jobs.ingest.ArchiveFile;
import org.marchland.jobs.ingest.NewFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a scheduler runs every night: reads what is new, publishes one release, tidies up. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description =
        "Reads the archive files that no batch has read yet, and those that have changed, publishes one release and removes old ones. With nothing new it writes nothing.",
    footer = {
      "",
      "A run that was killed is finished by the next one. Exit codes are those of every command;",
      "75: another run holds the lock.",
      "",
      "Example:",
      "  scripts/marchland nightly --input archive --out out --keep 30"
    })
public final class NightlyCommand implements Callable<Integer> {
  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;
  @Mixin private ExtractorOptions extractor;
  @Mixin private ExtractOptions extracting;
  @Mixin private CorrectionsOptions corrections;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "30",
      description =
          "Published releases to keep, the current one among them; older ones are removed. Default: ${DEFAULT-VALUE}.")
  private int keep;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description =
          "Backfill: only files with a day in their name (2024-03-05, 20240305, 2024/03/05, 2024-03) from this one on; each month is a batch.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DAY", description = "Backfill: up to and with this day.")
  private Optional<LocalDate> to = Optional.empty();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    if (keep < 1) {
      throw UserError.badInput("--keep " + keep + ": keep at least the current release");
    }
    if (from.isPresent() != to.isPresent() || (from.isPresent() && to.get().isBefore(from.get()))) {
      throw UserError.badInput(
          "--from and --to: give both, in order, as 2024-01-01 and 2024-12-31");
    }
    return Pipeline.run(
        "nightly", output, extractor.recipe(), spec.commandLine().getOut(), this::run);
  }

  private void run(Pipeline pipeline) {
    CorrectionsFile known = pipeline.corrections(corrections);
    NewFiles fresh = pipeline.newFiles(input);
    List<NewFiles> batches = batches(fresh);
    int files = batches.stream().mapToInt(b -> b.files().size()).sum();
    if (files == 0 && pipeline.isUpToDate(known)) {
      pipeline.nothingToDo();
      say("nightly: nothing new");
      return;
    }
    pipeline.record("new_files", files);
    for (NewFiles batch : batches) {
      pipeline.ingest(input, batch);
    }
    pipeline.extract(pipeline.batches(), extracting);
    AggregateJob.Result aggregated = pipeline.aggregate(known);
    pipeline.publish(aggregated);
    List<String> removed = pipeline.prune(keep);
    pipeline.print(
        "nightly: "
            + files
            + " new files, "
            + aggregated.events()
            + " events; release "
            + aggregated.release()
            + (removed.isEmpty() ? "" : "; removed " + removed.size() + " old releases"));
  }

  /** One batch, or in a backfill one for each month. */
  private List<NewFiles> batches(NewFiles fresh) {
    if (from.isEmpty()) {
      return fresh.files().isEmpty() ? List.of() : List.of(fresh);
    }
    long undated = fresh.files().stream().filter(f -> DatedFiles.dayOf(f.name()).isEmpty()).count();
    if (undated > 0) {
      say("backfill: " + undated + " new files tell no day in their names and are left out");
    }
    List<NewFiles> batches = new ArrayList<>();
    for (List<ArchiveFile> month :
        DatedFiles.byMonth(fresh.files(), from.get(), to.orElseThrow())) {
      List<String> names = month.stream().map(ArchiveFile::name).toList();
      batches.add(
          new NewFiles(
              month, fresh.supersedes().stream().filter(s -> names.contains(s.file())).toList()));
    }
    return batches;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
