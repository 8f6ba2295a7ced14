// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command that builds a release shares. */
final class CorrectionsOptions {
  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "Your own corrections: a CSV file of id,action,value,reason (docs/corrections.md), applied last and shown in the events.")
  Optional<String> file = Optional.empty();
}
