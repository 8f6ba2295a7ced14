// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import java.util.concurrent.Callable;
import org.marchland.jobs.extract.ExtractorOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The second stage alone, on every batch that the present rules have not read. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "Finds the changes that ingested articles state; after a change of rules, from the stored articles.",
    footer = {"", "Example:", "  scripts/marchland extract --out out"})
public final class ExtractCommand implements Callable<Integer> {
  @Mixin private OutputOptions output;
  @Mixin private ExtractorOptions extractor;
  @Mixin private ExtractOptions extracting;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    return Pipeline.run(
        "extract",
        output,
        extractor.recipe(),
        spec.commandLine().getOut(),
        pipeline -> {
          pipeline.extract(pipeline.batches(), extracting);
          pipeline.print("claims in " + output.out + "/claims");
        });
  }
}
