// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus;

import java.io.InputStream;
import java.util.Iterator;

/**
 * Reads one format. The iterator never throws: what cannot be read is an {@link Outcome.Rejected}.
 */
public interface RecordReader {
  /** A word for the format, as messages name it. */
  String format();

  /**
   * Whether a file that begins with {@code head} (at most 4,096 bytes, unpacked) is of this format.
   */
  boolean recognises(byte[] head);

  /** The records of an unpacked stream, in order, read as they are asked for. */
  Iterator<Outcome> open(InputStream in, String fileName);
}
