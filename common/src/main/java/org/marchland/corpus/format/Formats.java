// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.marchland.corpus.Outcome;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;

/** The formats that Marchland reads, told apart by a file's first bytes, never by its name. */
public final class Formats {
  /** The order matters: the first that recognises a file reads it. */
  private static final List<RecordReader> READERS =
      List.of(
          new WarcReader(),
          new JsonReader(),
          new JsonLinesReader(),
          new NitfReader(),
          new NewsMlReader(),
          new FeedReader(),
          new SgmlReader(),
          new HtmlReader(),
          new LexisNexisReader(),
          new MarkdownReader(),
          new CsvReader(),
          new HeaderedTextReader(),
          new PlainTextReader());

  private static final int HEAD = 4096;

  /** So much is read of a packed file to see its head. */
  private static final int PACKED_HEAD = 2 << 20;

  private Formats() {}

  /** The names of the formats, for messages. */
  public static String names() {
    return String.join(", ", READERS.stream().map(RecordReader::format).toList());
  }

  /** The records of a file, unpacked where it is packed. */
  public static Iterator<Outcome> open(InputStream file, String fileName) {
    try {
      BufferedInputStream raw = new BufferedInputStream(file, 1 << 16);
      Packing packing = Packing.of(peek(raw, Packing.MAGIC));
      byte[] head = head(raw, packing);
      if (head.length == 0) {
        return rejected(Reason.EMPTY_FILE, fileName, "nothing in it");
      }
      Optional<RecordReader> reader = READERS.stream().filter(r -> r.recognises(head)).findFirst();
      if (reader.isEmpty()) {
        return rejected(Reason.UNKNOWN_FORMAT, fileName, "none of: " + names());
      }
      InputStream in = reader.get().unpacksItself() ? raw : Utf16.asUtf8(packing.unpack(raw));
      return reader.get().open(in, fileName);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return List.of(Outcomes.brokenOff(fileName, e)).iterator();
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

  private static byte[] head(BufferedInputStream raw, Packing packing) throws IOException {
    if (packing == Packing.NONE) {
      return decoded(peek(raw, HEAD));
    }
    raw.mark(PACKED_HEAD + 1);
    byte[] packed = raw.readNBytes(PACKED_HEAD);
    raw.reset();
    return decoded(beginning(packing.unpack(new ByteArrayInputStream(packed))));
  }

  /** The first bytes of a stream that may break off. */
  private static byte[] beginning(InputStream in) throws IOException {
    byte[] head = new byte[HEAD];
    int read = 0;
    try {
      for (int b = in.read(); b >= 0 && read < HEAD; b = in.read()) {
        head[read++] = (byte) b;
      }
    } catch (IOException e) {
      if (read == 0) {
        throw e;
      }
    }
    return Arrays.copyOf(head, read);
  }

  private static byte[] decoded(byte[] head) throws IOException {
    byte[] utf8 =
        Utf16.asUtf8(new BufferedInputStream(new ByteArrayInputStream(head))).readAllBytes();
    return TextDecoder.isMarked(utf8, 0, utf8.length)
        ? Arrays.copyOfRange(utf8, TextDecoder.MARK, utf8.length)
        : utf8;
  }

  /** The first bytes of a stream, which stays where it was; those before a break of it. */
  static byte[] peek(BufferedInputStream in, int length) throws IOException {
    in.mark(length + 1);
    byte[] head = new byte[length];
    int read = 0;
    try {
      for (int n = 0; n >= 0 && read < length; n = in.read(head, read, length - read)) {
        read += n;
      }
    } catch (IOException e) {
      if (read == 0) {
        throw e;
      }
    }
    in.reset();
    return Arrays.copyOf(head, read);
  }

  private static Iterator<Outcome> rejected(Reason reason, String fileName, String detail) {
    return List.<Outcome>of(new Outcome.Rejected(Rejection.ofFile(reason, fileName, detail)))
        .iterator();
  }
}
