// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** The records of a web archive, past damaged bytes too. */
final class WarcStream {
  private static final int BUFFER = 1 << 16;

  /** How a record begins: plain, or packed by itself. */
  private static final byte[] PLAIN = "WARC/".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] PACKED = {0x1f, (byte) 0x8b, 8};

  private final Counted channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
  private final boolean packed;
  private WarcReader reader;

  /** Where the reader has begun. */
  private long begin;

  private static final class Counted implements ReadableByteChannel {
    private final ReadableByteChannel in;
    private long count;

    Counted(ReadableByteChannel in) {
      this.in = in;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
      int n = in.read(to);
      count += Math.max(0, n);
      return n;
    }

    @Override
    public boolean isOpen() {
      return in.isOpen();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  WarcStream(InputStream in) throws IOException {
    channel = new Counted(Channels.newChannel(in));
    fill();
    packed = startsWith(PACKED);
    read();
  }

  Optional<WarcRecord> next() throws IOException {
    return reader.next();
  }

  /** The byte at which the last record begins. */
  long offset() {
    return begin + reader.position();
  }

  /** Goes on where the next record may begin, behind the last one; false where none does. */
  boolean resume() throws IOException {
    byte[] magic = packed ? PACKED : PLAIN;
    long behind = offset();
    while (true) {
      while (buffer.remaining() >= magic.length) {
        if (startsWith(magic) && at() > behind) {
          read();
          return true;
        }
        buffer.get();
      }
      if (fill() < 0) {
        return false;
      }
    }
  }

  private void read() throws IOException {
    begin = at();
    reader = new WarcReader(channel, buffer);
    reader.setLenient(true);
  }

  /** The byte at which the buffer stands. */
  private long at() {
    return channel.count - buffer.remaining();
  }

  private boolean startsWith(byte[] magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= buffer.remaining() || buffer.get(buffer.position() + i) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private int fill() throws IOException {
    buffer.compact();
    int n = channel.read(buffer);
    buffer.flip();
    return n;
  }
}
