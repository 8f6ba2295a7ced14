// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What the members of a gzip file hold, one after another. Java's own reader takes a member whose
 * header is damaged for the end of the file; here it is an error, and reading can go on behind it.
 * A read never reaches over the end of a member. Zeros at the end are padding.
 */
final class GzipMembers extends InputStream {
  private static final int[] MAGIC = {0x1f, 0x8b, 8};
  private static final int AFTER_FLAGS = 6;
  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private long taken;
  private boolean inside;
  private boolean ended;
  private long member;

  /** What every further read tells too: what follows damage is not what was asked for. */
  private Optional<IOException> damage = Optional.empty();

  GzipMembers(InputStream in) {
    this.in = in;
  }

  /** The packed byte at which the last member begins, or what stands where one should. */
  long member() {
    return member;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    if (damage.isPresent()) {
      throw damage.get();
    }
    try {
      return unpack(bytes, from, length);
    } catch (IOException e) {
      damage = Optional.of(e);
      throw e;
    }
  }

  private int unpack(byte[] bytes, int from, int length) throws IOException {
    while (inside || begin()) {
      int n = inflate(bytes, from, length);
      if (n > 0) {
        return n;
      }
    }
    return -1;
  }

  /** Goes to the next bytes that look like the beginning of a member; false where none do. */
  boolean resume() throws IOException {
    damage = Optional.empty();
    leave();
    int matched = 0;
    while (matched < MAGIC.length) {
      int b = next();
      if (b < 0) {
        ended = true;
        return false;
      }
      if (b == MAGIC[matched]) {
        matched++;
      } else {
        matched = b == MAGIC[0] ? 1 : 0;
      }
    }
    member = position() - MAGIC.length;
    header();
    return true;
  }

  private long position() {
    return taken - (filled - at);
  }

  /** Begins the next member; false at the end of the file. */
  private boolean begin() throws IOException {
    if (ended) {
      return false;
    }
    boolean first = taken == 0;
    int b = next();
    while (b == 0 && !first) {
      b = next();
    }
    if (b < 0) {
      ended = true;
      return false;
    }
    member = position() - 1;
    if (b != MAGIC[0] || next() != MAGIC[1] || next() != MAGIC[2]) {
      throw new ZipException("no gzip member at byte " + member);
    }
    header();
    return true;
  }

  private void header() throws IOException {
    int flags = required();
    skip(AFTER_FLAGS);
    if ((flags & HAS_EXTRA) != 0) {
      skip(required() | (required() << 8));
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(buffer, at, filled - at);
    checksum.reset();
    inside = true;
  }

  /** Stands behind what the inflater has used. */
  private void leave() {
    if (inside) {
      at = filled - inflater.getRemaining();
      inside = false;
    }
  }

  private int inflate(byte[] bytes, int from, int length) throws IOException {
    try {
      int n = inflater.inflate(bytes, from, length);
      checksum.update(bytes, from, n);
      if (n == 0 && inflater.finished()) {
        leave();
        trailer();
      } else if (n == 0) {
        if (!fill()) {
          throw new EOFException("ends inside the gzip member at byte " + member);
        }
        inflater.setInput(buffer, 0, filled);
      }
      return n;
    } catch (DataFormatException e) {
      throw new ZipException(
          "damaged gzip member at byte "
              + member
              + ": "
              + Objects.requireNonNullElse(e.getMessage(), "no deflated data"));
    }
  }

  private void trailer() throws IOException {
    long sum = little() & 0xffffffffL;
    int size = little();
    if (sum != checksum.getValue() || size != (int) inflater.getBytesWritten()) {
      throw new ZipException("damaged gzip member at byte " + member + ": its checksum differs");
    }
  }

  private int little() throws IOException {
    return required() | (required() << 8) | (required() << 16) | (required() << 24);
  }

  private void skip(int length) throws IOException {
    for (int i = 0; i < length; i++) {
      required();
    }
  }

  private void skipText() throws IOException {
    int b = required();
    while (b != 0) {
      b = required();
    }
  }

  private int required() throws IOException {
    int b = next();
    if (b < 0) {
      throw new EOFException("ends inside the gzip member at byte " + member);
    }
    return b;
  }

  private int next() throws IOException {
    return at < filled || fill() ? buffer[at++] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer));
    taken += filled;
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
