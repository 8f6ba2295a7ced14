// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place.source;

import java.io.IOException;
import java.io.InputStream;

/** Reads one format of gazetteer into a draft; what is wrong becomes a defect of the draft. */
interface SourceReader {
  /** Whether a file that begins like this is of the format. */
  boolean reads(String head);

  /** Reads an unpacked file. */
  void read(InputStream in, String file, Draft draft) throws IOException;

  /** The reader's turn: what later ones refer to comes first. */
  int turn();
}
