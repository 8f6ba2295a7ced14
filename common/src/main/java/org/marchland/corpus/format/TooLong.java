// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import org.marchland.corpus.Outcome;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;

/** Thrown where a record would have to be held that is longer than any article. */
final class TooLong extends IOException {
  private static final long serialVersionUID = 1L;

  /** A page of news is a tenth of this. */
  static final int LONGEST = 8 << 20;

  /**
   * @param offset the byte of the unpacked file at which it begins, or a little before it
   */
  TooLong(long offset) {
    super(
        "a record of more than "
            + LONGEST
            + " bytes, or one without an end, from about byte "
            + offset);
  }

  /** What becomes of a page of more bytes. */
  static Outcome page(String fileName, long record, long offset) {
    return new Outcome.Rejected(
        Rejection.at(
            Reason.TOO_LONG,
            fileName,
            record,
            offset,
            "a page of more than " + LONGEST + " bytes"));
  }
}
