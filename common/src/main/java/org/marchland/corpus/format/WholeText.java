// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;

/** Reads a file that is one text. */
final class WholeText {
  private WholeText() {}

  /** The one record of the file. */
  static Iterator<Outcome> open(
      InputStream in, String fileName, Function<String, Map<String, String>> fields)
      throws IOException {
    byte[] bytes = in.readNBytes(Lines.LONGEST + 1);
    Outcome outcome =
        bytes.length > Lines.LONGEST
            ? new Outcome.Rejected(
                Rejection.ofFile(
                    Reason.TOO_LONG, fileName, "a text of more than " + Lines.LONGEST + " bytes"))
            : new Outcome.Read(
                new RawRecord(
                    fileName, 1, 0, fields.apply(new TextDecoder(Optional.empty()).decode(bytes))));
    return List.of(outcome).iterator();
  }
}
