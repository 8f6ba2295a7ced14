// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.marchland.corpus.Outcome;

/**
 * Reads one format. The iterator never throws: what cannot be read is an {@link Outcome.Rejected}.
 */
public interface RecordReader {
  /** A word for the format, as messages name it. */
  String format();

  /**
   * Whether a file that begins with {@code head} (at most 4,096 bytes, unpacked; UTF-8 where it was
   * UTF-16; without a byte-order mark) is of this format.
   */
  boolean recognises(byte[] head);

  /** The records of an unpacked stream, in order, read as they are asked for. */
  Iterator<Outcome> open(InputStream in, String fileName) throws IOException;

  /** Whether the stream is handed over as it lies in the archive, packed or not. */
  default boolean unpacksItself() {
    return false;
  }
}
