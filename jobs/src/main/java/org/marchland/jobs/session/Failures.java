// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.marchland.diagnostics.UserError;

/** What of an exception a user can be told in one line; what is left is a bug. */
public final class Failures {
  /** How file systems say that they cannot take more, wherever in a cluster it happened. */
  private static final List<String> STORAGE =
      List.of(
          "no space left on device",
          "disk quota exceeded",
          "read-only file system",
          "permission denied",
          "quotaexceededexception",
          "could only be written to 0 of the",
          "name node is in safe mode",
          "input/output error",
          "stale file handle",
          "access denied",
          "connection refused",
          "unknownhostexception",
          "s3afilesystem not found");

  private Failures() {}

  /** The message and exit code for an exception, empty for a bug. */
  public static Optional<UserError> told(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserError error) {
        return Optional.of(error);
      }
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Optional<String> line = storageLine(cause);
      if (line.isPresent()) {
        return line.map(text -> UserError.storage("storage: " + text));
      }
    }
    return Optional.empty();
  }

  /** Spark carries what happened on an executor as text, with its stack. */
  private static Optional<String> storageLine(Throwable cause) {
    return String.valueOf(cause)
        .lines()
        .filter(
            line -> STORAGE.stream().anyMatch(sign -> line.toLowerCase(Locale.ROOT).contains(sign)))
        .map(line -> line.replaceFirst("^.*?Exception: ", "").strip())
        .findFirst();
  }
}
