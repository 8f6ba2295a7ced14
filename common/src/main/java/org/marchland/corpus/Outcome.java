// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus;

import java.util.Locale;
import org.marchland.diagnostics.Rejection;

/** What a reader yields for each record: the record, or why there is none. */
public sealed interface Outcome {
  /** A record that could be read. */
  record Read(RawRecord record) implements Outcome {}

  /** One that is whole, but nothing to read. */
  record Skipped(Skip why) implements Outcome {}

  /** One that could not be read. */
  record Rejected(Rejection rejection) implements Outcome {}

  /** Why a record is passed over by rule; counted, and no fault of the archive. */
  enum Skip {
    /** A picture, an error page, a redirection, a page without a text of its own. */
    NOT_AN_ARTICLE,
    /** In a language that is not asked for. */
    OTHER_LANGUAGE;

    /** The code under which it is counted. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
