// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.gazetteer;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The gazetteer: why a place went where it did, and how to add one's own. */
@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    description = "Looks names up, checks the gazetteer, compiles your own.",
    subcommands = {LookupCommand.class, CheckCommand.class, BuildCommand.class},
    footer = {"", "Example:", "  scripts/marchland gazetteer lookup Azaz --country SY"})
public final class GazetteerCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "name what to do: lookup, check or build");
  }
}
