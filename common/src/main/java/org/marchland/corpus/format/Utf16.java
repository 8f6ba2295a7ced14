// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.io.input.ReaderInputStream;

/** Turns UTF-16, with or without its mark, into UTF-8, so that every reader can look for bytes. */
final class Utf16 {
  private static final int SAMPLE = 64;

  private Utf16() {}

  static InputStream asUtf8(BufferedInputStream in) throws IOException {
    Optional<Charset> charset = charset(Formats.peek(in, SAMPLE));
    return charset.isEmpty()
        ? in
        : ReaderInputStream.builder()
            .setReader(new InputStreamReader(in, charset.get()))
            .setCharset(StandardCharsets.UTF_8)
            .get();
  }

  /** By the mark, or by every second byte of Latin text being 0. */
  private static Optional<Charset> charset(byte[] head) {
    if (head.length < 4) {
      return Optional.empty();
    }
    int first = head[0] & 0xff;
    int second = head[1] & 0xff;
    if ((first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    int most = head.length / 2;
    if (zeros[0] > most * 3 / 4 && zeros[1] == 0) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return zeros[1] > most * 3 / 4 && zeros[0] == 0
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }
}
