// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;

/** Thrown by a packed stream that yields far more than news ever does: a packing bomb. */
final class ExpandsWithoutEnd extends IOException {
  private static final long serialVersionUID = 1L;

  ExpandsWithoutEnd(long packed, long unpacked) {
    super(packed + " bytes unpack to more than " + unpacked);
  }
}
