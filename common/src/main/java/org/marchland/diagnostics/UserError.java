// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.diagnostics;

import java.util.regex.Pattern;

/**
 * A mistake that the user can mend: one line that names the thing, the value and the fix. Never a
 * bug.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A message may quote a damaged file: what would steer a terminal is "?". */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}\\x{2029}&&[^\n]]");

  private final ExitCode code;

  public UserError(ExitCode code, String message) {
    super(CONTROL.matcher(message).replaceAll("?"));
    this.code = code;
  }

  /** Bad input or rules: exit 3. */
  public static UserError badInput(String message) {
    return new UserError(ExitCode.BAD_INPUT, message);
  }

  /** Storage that is full, read-only or unreachable: exit 6. */
  public static UserError storage(String message) {
    return new UserError(ExitCode.STORAGE, message);
  }

  public ExitCode code() {
    return code;
  }
}
