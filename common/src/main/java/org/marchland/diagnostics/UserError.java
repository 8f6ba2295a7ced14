// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.diagnostics;

/**
 * A mistake that the user can mend: one line that names the thing, the value and the fix. Never a
 * bug.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  public UserError(ExitCode code, String message) {
    super(message);
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
