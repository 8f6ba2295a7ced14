// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command that writes shares. */
final class OutputOptions {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the tables; made when it does not exist.")
  String out;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Spark master; by default what spark-submit says, else all cores of this machine.")
  Optional<String> master = Optional.empty();

  @Option(
      names = "--break-lock",
      description =
          "Take over the lock of a run on another host that has not renewed it for ten minutes.")
  boolean breakLock;
}
