// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.io.input.BoundedInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The records of a web archive, past damaged bytes too. It is unpacked here, where a bomb is seen;
 * and of Zstandard that breaks off jwarc would read the end for ever.
 */
final class WarcStream {
  private static final int BUFFER = 1 << 16;

  /** Real headers have some hundred bytes; jwarc would hold one of any length. */
  private static final int LONGEST_HEADER = 1 << 20;

  /** How a record begins where it is not packed by itself. */
  private static final byte[] PLAIN = "WARC/".getBytes(StandardCharsets.US_ASCII);

  private final Optional<GzipMembers> members;
  private final Taken channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
  private WarcReader reader;
  private Optional<WarcRecord> last = Optional.empty();

  /** Where the reader has begun. */
  private long begin;

  /** Bytes as they are taken, no more of them than a header may have while one is read. */
  private static final class Taken implements ReadableByteChannel {
    private final InputStream in;
    private long count;
    private long most = Long.MAX_VALUE;

    Taken(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
      if (count > most) {
        throw new IOException("a header of more than " + LONGEST_HEADER + " bytes");
      }
      int n = in.read(to.array(), to.arrayOffset() + to.position(), to.remaining());
      to.position(to.position() + Math.max(0, n));
      count += Math.max(0, n);
      return n;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  WarcStream(InputStream file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(file, BUFFER);
    Packing packing = Packing.of(Formats.peek(in, Packing.MAGIC));
    if (packing == Packing.GZIP) {
      BoundedInputStream packed = BoundedInputStream.builder().setInputStream(in).get();
      GzipMembers unpacking = new GzipMembers(packed);
      members = Optional.of(unpacking);
      channel = new Taken(Packing.watched(unpacking, packed));
    } else {
      members = Optional.empty();
      channel = new Taken(packing.unpack(in));
    }
    read();
  }

  /** The next record; what is left of the one before is passed over. */
  Optional<WarcRecord> next() throws IOException {
    if (last.isPresent()) {
      last.get().body().consume();
    }
    last = Optional.empty();
    last = header(reader::next);
    return last;
  }

  /** The response in a record. */
  HttpResponse http(WarcResponse record) throws IOException {
    return header(record::http);
  }

  private interface Header<T> {
    T read() throws IOException;
  }

  private <T> T header(Header<T> header) throws IOException {
    channel.most = channel.count + LONGEST_HEADER;
    try {
      return header.read();
    } finally {
      channel.most = Long.MAX_VALUE;
    }
  }

  /**
   * The byte at which the last record begins: in the file as it lies there where it is plain or
   * gzip, else in what it unpacks to.
   */
  long offset() {
    return members.map(GzipMembers::member).orElseGet(() -> begin + reader.position());
  }

  /** Goes on where the next record may begin, behind the last one; false where none does. */
  boolean resume() throws IOException {
    last = Optional.empty();
    return members.isPresent() ? resume(members.get()) : resumePlain();
  }

  private boolean resume(GzipMembers packed) throws IOException {
    while (true) {
      try {
        if (!packed.resume()) {
          return false;
        }
        buffer.clear().flip();
        read();
        return true;
      } catch (ExpandsWithoutEnd e) {
        throw e;
      } catch (IOException e) {
        // No member after all: the next one.
      }
    }
  }

  private boolean resumePlain() throws IOException {
    long behind = offset();
    while (true) {
      while (buffer.remaining() >= PLAIN.length) {
        if (isAtRecord() && at() > behind) {
          read();
          return true;
        }
        buffer.get();
      }
      buffer.compact();
      int n = channel.read(buffer);
      buffer.flip();
      if (n < 0) {
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

  private boolean isAtRecord() {
    for (int i = 0; i < PLAIN.length; i++) {
      if (buffer.get(buffer.position() + i) != PLAIN[i]) {
        return false;
      }
    }
    return true;
  }
}
