// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Objects;
import java.util.Optional;

/** The text of a stream, decoded piece by piece; pieces end after an ASCII byte. */
final class TextReader extends Reader {
  private static final int PIECE = 1 << 16;

  private final InputStream in;
  private final TextDecoder decoder;
  private final byte[] bytes = new byte[PIECE];
  private int held;
  private String text = "";
  private int at;

  TextReader(InputStream in, Optional<String> declared) {
    this.in = in;
    this.decoder = new TextDecoder(declared);
  }

  @Override
  public int read(char[] chars, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, chars.length);
    while (at == text.length()) {
      if (!fill()) {
        return -1;
      }
    }
    int n = Math.min(length, text.length() - at);
    text.getChars(at, at + n, chars, from);
    at += n;
    return n;
  }

  /** Decodes what comes next; false at the end. */
  private boolean fill() throws IOException {
    int n = in.read(bytes, held, bytes.length - held);
    boolean ended = n < 0;
    held += Math.max(0, n);
    int whole = ended || held == bytes.length ? held : 0;
    for (int i = held; i > 0; i--) {
      if (bytes[i - 1] >= 0) {
        whole = ended ? held : i;
        break;
      }
    }
    text = decoder.decode(bytes, 0, whole);
    at = 0;
    System.arraycopy(bytes, whole, bytes, 0, held - whole);
    held -= whole;
    return whole > 0 || !ended;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
