// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.marchland.diagnostics.UserError;
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
      description = "Another release than the current one (CURRENT).")
  private Optional<String> release = Optional.empty();

  /**
   * A folder below the one that the run has written.
   *
   * @throws UserError if that is not on this machine
   */
  public Path local(String name) {
    URI uri = new org.apache.hadoop.fs.Path(out).toUri();
    if (uri.getScheme() != null && !uri.getScheme().equals("file")) {
      throw UserError.badInput(
          "--out " + out + ": not on this machine; say with --into where to write");
    }
    return Path.of(uri.getPath(), name);
  }

  public OpenRelease open() {
    return OpenRelease.open(out, release);
  }
}
