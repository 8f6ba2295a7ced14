// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The lines of a stream as bytes, each with its number and offset; a line over the limit is passed
 * over, not held.
 */
final class Lines {
  /** Longer lines than this many bytes are not articles. */
  static final int LONGEST = 32 << 20;

  /** A line without its end. */
  static final class Line {
    private final long number;
    private final long offset;
    private final byte[] bytes;
    private final boolean tooLong;

    private Line(long number, long offset, byte[] bytes, boolean tooLong) {
      this.number = number;
      this.offset = offset;
      this.bytes = bytes;
      this.tooLong = tooLong;
    }

    /** Its place among the lines, from 1. */
    long number() {
      return number;
    }

    /** The byte at which it begins. */
    long offset() {
      return offset;
    }

    byte[] bytes() {
      return bytes;
    }

    /** A part of it. */
    Line part(int from, int to) {
      return new Line(number, offset + from, Arrays.copyOfRange(bytes, from, to), tooLong);
    }

    /** Whether it was passed over for its length. */
    boolean isTooLong() {
      return tooLong;
    }
  }

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int filled;
  private int at;
  private long offset;
  private long number;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The next line, empty at the end of the stream. */
  Optional<Line> next() throws IOException {
    long start = offset;
    byte[] line = new byte[1024];
    int length = 0;
    boolean tooLong = false;
    boolean any = false;
    while (true) {
      if (at == filled) {
        filled = Math.max(0, in.read(buffer));
        at = 0;
        if (filled == 0) {
          break;
        }
      }
      any = true;
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      int more = end - at;
      tooLong |= length + more > LONGEST;
      if (tooLong) {
        length = 0;
      } else {
        if (length + more > line.length) {
          line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
        }
        System.arraycopy(buffer, at, line, length, more);
        length += more;
      }
      boolean ended = end < filled;
      offset += more + (ended ? 1 : 0);
      at = end + (ended ? 1 : 0);
      if (ended) {
        break;
      }
    }
    if (!any) {
      return Optional.empty();
    }
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return Optional.of(new Line(++number, start, Arrays.copyOf(line, length), tooLong));
  }
}
