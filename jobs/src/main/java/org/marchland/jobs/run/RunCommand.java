// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import java.util.concurrent.Callable;
import org.marchland.diagnostics.ExitCode;
import org.marchland.jobs.aggregate.AggregateJob;
import org.marchland.jobs.aggregate.CorrectionsFile;
import org.marchland.jobs.extract.ExtractorOptions;
import org.marchland.jobs.ingest.IngestJob;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ingest, extract and aggregate in one go. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Reads archives and publishes a release: ingest, extract, aggregate.",
    footer = {"", "Example:", "  scripts/marchland run --input samples/archive --out out"})
public final class RunCommand implements Callable<Integer> {
  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;
  @Mixin private ExtractorOptions extractor;
  @Mixin private ExtractOptions extracting;
  @Mixin private CorrectionsOptions corrections;

  @CommandLine.Option(names = "--dry-run", description = "Say which files would be read, and stop.")
  private boolean dryRun;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    if (dryRun) {
      DryRun.print(input, spec.commandLine().getOut());
      return ExitCode.DONE.number();
    }
    return Pipeline.run(
        "run",
        output,
        extractor.recipe(),
        spec.commandLine().getOut(),
        pipeline -> {
          CorrectionsFile known = pipeline.corrections(corrections);
          IngestJob.Result read = pipeline.ingest(input);
          pipeline.noteOtherBatches(read.batch());
          pipeline.extract(pipeline.batches(), extracting);
          AggregateJob.Result aggregated = pipeline.aggregate(known);
          pipeline.publish(aggregated);
          pipeline.print("release " + aggregated.release() + " in " + output.out + "/releases");
        });
  }
}
