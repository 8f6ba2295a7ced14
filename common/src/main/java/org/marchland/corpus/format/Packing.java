// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;

/** What files are packed in, told by their first bytes. */
enum Packing {
  NONE(""),
  GZIP("1f8b"),
  BZIP2("425a68"),
  ZSTD("28b52ffd");

  /** The longest of the magic numbers. */
  static final int MAGIC = 4;

  /** News packs to a third or a tenth; so much is unpacked before anybody asks. */
  private static final long UNASKED = 64L << 20;

  private static final int MOST_TIMES = 200;
  private static final int BUFFER = 1 << 16;

  private final String magic;

  Packing(String magic) {
    this.magic = magic;
  }

  static Packing of(byte[] head) {
    String begin = HexFormat.of().formatHex(head);
    return Stream.of(GZIP, BZIP2, ZSTD)
        .filter(packing -> begin.startsWith(packing.magic))
        .findFirst()
        .orElse(NONE);
  }

  /** The unpacked stream, of all members or frames; it ends with an error where it never would. */
  BufferedInputStream unpack(InputStream file) throws IOException {
    if (this == NONE) {
      return new BufferedInputStream(file, BUFFER);
    }
    BoundedInputStream counted = BoundedInputStream.builder().setInputStream(file).get();
    InputStream unpacked =
        switch (this) {
          case GZIP -> new GzipMembers(counted);
          case BZIP2 -> new BZip2CompressorInputStream(counted, true);
          default -> new ZstdInputStream(counted);
        };
    return new BufferedInputStream(watched(unpacked, counted), BUFFER);
  }

  /** What is unpacked from bytes that are counted; it ends with an error where it never would. */
  static InputStream watched(InputStream unpacked, BoundedInputStream packed) {
    return new Watched(unpacked, packed);
  }

  /** Whether so much out of so little is no news any more. */
  static boolean expandsWithoutEnd(long packed, long unpacked) {
    return unpacked > UNASKED && unpacked / MOST_TIMES > packed;
  }

  private static final class Watched extends FilterInputStream {
    private final BoundedInputStream packed;
    private long unpacked;

    Watched(InputStream in, BoundedInputStream packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = super.read(bytes, from, length);
      count(n);
      return n;
    }

    /** Or a buffer in front would ask again at once, and a break there would cost what it holds. */
    @Override
    public int available() {
      return 0;
    }

    private void count(int n) throws IOException {
      unpacked += Math.max(0, n);
      if (expandsWithoutEnd(packed.getCount(), unpacked)) {
        throw new ExpandsWithoutEnd(packed.getCount(), unpacked);
      }
    }
  }
}
