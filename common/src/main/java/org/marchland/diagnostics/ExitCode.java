// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.diagnostics;

/** How a command ends, for the shell and the scheduler that started it. */
public enum ExitCode {
  DONE(0),
  BUG(1),
  USAGE(2),
  BAD_INPUT(3),
  TOO_MANY_REJECTS(4),
  CHECK_FAILED(5),
  STORAGE(6),
  LOCKED(75);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
