// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;

/** The formats that Marchland reads, told apart by a file's first bytes, never by its name. */
public final class Formats {
  private static final int HEAD = 4096;

  /** The order matters: the first that recognises a file reads it. */
  private static final List<RecordReader> READERS =
      List.of(new JsonLinesReader(), new SgmlReader(), new CsvReader(), new HeaderedTextReader());

  private Formats() {}

  /** The names of the formats, for messages. */
  public static String names() {
    return String.join(", ", READERS.stream().map(RecordReader::format).toList());
  }

  /** The records of a file, unpacked where it is gzip. */
  public static Iterator<Outcome> open(InputStream file, String fileName) {
    try {
      BufferedInputStream raw = new BufferedInputStream(file, 1 << 16);
      byte[] magic = peek(raw, 2);
      BufferedInputStream in =
          magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b
              ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16)
              : raw;
      byte[] head = peek(in, HEAD);
      if (head.length == 0) {
        return List.<Outcome>of().iterator();
      }
      Optional<RecordReader> reader = READERS.stream().filter(r -> r.recognises(head)).findFirst();
      if (reader.isEmpty()) {
        return rejected(Reason.UNKNOWN_FORMAT, fileName, "none of: " + names());
      }
      return reader.get().open(in, fileName);
    } catch (IOException e) {
      return rejected(Reason.BROKEN_FILE, fileName, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Whether a reader knows the format of a file; an empty file and one that is broken at its start
   * are no unknown format.
   */
  public static boolean isKnown(InputStream file) {
    Iterator<Outcome> outcomes = open(file, "");
    return !outcomes.hasNext()
        || !(outcomes.next() instanceof Outcome.Rejected rejected)
        || rejected.rejection().reason() != Reason.UNKNOWN_FORMAT;
  }

  private static byte[] peek(BufferedInputStream in, int length) throws IOException {
    in.mark(length + 1);
    byte[] head = new byte[length];
    int read = 0;
    while (read < length) {
      int n = in.read(head, read, length - read);
      if (n < 0) {
        break;
      }
      read += n;
    }
    in.reset();
    return Arrays.copyOf(head, read);
  }

  private static Iterator<Outcome> rejected(Reason reason, String fileName, String detail) {
    return List.<Outcome>of(
            new Outcome.Rejected(new Rejection(reason, fileName, OptionalLong.empty(), detail)))
        .iterator();
  }
}
