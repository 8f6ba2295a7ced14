// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command that reads a release shares. */
public final class ReleaseOptions {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder that a run has written.")
  private String out;

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "Another release than the current one.")
  private Optional<String> release = Optional.empty();

  public OpenRelease open() {
    return OpenRelease.open(out, release);
  }
}
