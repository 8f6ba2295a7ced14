// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus;

import org.marchland.diagnostics.Rejection;

/** What a reader yields for each record: the record, or why there is none. */
public sealed interface Outcome {
  /** A record that could be read. */
  record Read(RawRecord record) implements Outcome {}

  /** One that could not. */
  record Rejected(Rejection rejection) implements Outcome {}
}
