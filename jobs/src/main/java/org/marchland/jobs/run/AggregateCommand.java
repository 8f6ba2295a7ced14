// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import java.util.concurrent.Callable;
import org.marchland.jobs.aggregate.AggregateJob;
import org.marchland.jobs.extract.ExtractorOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The third stage alone. */
@Command(
    name = "aggregate",
    mixinStandardHelpOptions = true,
    description = "Builds a release from the claims of all batches.",
    footer = {"", "Example:", "  scripts/marchland aggregate --out out"})
public final class AggregateCommand implements Callable<Integer> {
  @Mixin private OutputOptions output;
  @Mixin private ExtractorOptions extractor;
  @Mixin private CorrectionsOptions corrections;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    return Pipeline.run(
        "aggregate",
        output,
        extractor.recipe(),
        spec.commandLine().getOut(),
        pipeline -> {
          AggregateJob.Result result = pipeline.aggregate(pipeline.corrections(corrections));
          pipeline.publish(result);
          pipeline.print("release " + result.release() + " in " + output.out + "/releases");
        });
  }
}
