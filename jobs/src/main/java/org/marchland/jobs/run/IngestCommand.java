// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import java.util.concurrent.Callable;
import org.marchland.extract.ExtractorRecipe;
import org.marchland.jobs.ingest.IngestJob;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The first stage alone. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Reads archive files into a batch of articles.",
    footer = {"", "Example:", "  scripts/marchland ingest --input samples/archive --out out"})
public final class IngestCommand implements Callable<Integer> {
  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    return Pipeline.run(
        "ingest",
        output,
        ExtractorRecipe.shipped(),
        spec.commandLine().getOut(),
        pipeline -> {
          IngestJob.Result result = pipeline.ingest(input);
          pipeline.print("batch " + result.batch() + " in " + output.out + "/articles");
        });
  }
}
