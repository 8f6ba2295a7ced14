// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of a stream, decoded piece by piece; pieces end after an ASCII byte, or at least between
 * characters. Who reads records from it says where each begins: one that never ends is not read to
 * the end, for what is made of a record takes many times its length.
 */
final class TextReader extends Reader {
  private static final int PIECE = 1 << 16;
  private static final int TAIL = 1 << 12;

  /** The bits that tell a byte inside a character of UTF-8. */
  private static final int INSIDE_MASK = 0xC0;

  private static final int INSIDE = 0x80;
  private static final int LONGEST_CHARACTER = 4;

  private final InputStream in;
  private final TextDecoder decoder;
  private final byte[] bytes = new byte[PIECE];
  private int held;
  private long taken;
  private long recordBegin;
  private int mark;
  private String text = "";
  private int at;
  private String tail = "";

  TextReader(InputStream in, Optional<String> declared) {
    this.in = in;
    this.decoder = new TextDecoder(declared);
  }

  /** A new record begins about here: buffers in front may have read a little ahead. */
  void beginRecord() {
    recordBegin = taken;
  }

  /**
   * The byte at which something begins of which a parser knows the byte in UTF-8; -1 where the text
   * is not all UTF-8.
   */
  long offset(long inUtf8) {
    return decoder.isAllUtf8() ? inUtf8 + mark : -1;
  }

  /** The last few thousand characters that were read. */
  String tail() {
    return tail;
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
    if (taken - recordBegin > TooLong.LONGEST) {
      throw new TooLong(recordBegin);
    }
    int n = in.read(bytes, held, bytes.length - held);
    boolean ended = n < 0;
    held += Math.max(0, n);
    if (taken == 0 && TextDecoder.isMarked(bytes, 0, held)) {
      mark = TextDecoder.MARK;
    }
    taken += Math.max(0, n);
    int whole = ended ? held : whole();
    text = decoder.decode(bytes, 0, whole);
    at = 0;
    tail = text.length() < TAIL ? tail + text : text;
    tail = tail.substring(Math.max(0, tail.length() - TAIL));
    System.arraycopy(bytes, whole, bytes, 0, held - whole);
    held -= whole;
    return whole > 0 || !ended;
  }

  /**
   * How many of the bytes end with an ASCII byte; of a full piece without any, with a character.
   */
  private int whole() {
    for (int i = held; i > 0; i--) {
      if (bytes[i - 1] >= 0) {
        return i;
      }
    }
    if (held < bytes.length) {
      return 0;
    }
    for (int i = held - 1; i >= held - LONGEST_CHARACTER; i--) {
      if ((bytes[i] & INSIDE_MASK) != INSIDE) {
        return i;
      }
    }
    return held;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
