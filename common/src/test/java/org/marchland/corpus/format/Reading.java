// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.diagnostics.Rejection;

/** Reads bytes as a file, for tests. */
final class Reading {
  private Reading() {}

  static List<Outcome> of(byte[] bytes) {
    List<Outcome> outcomes = new ArrayList<>();
    Formats.open(new ByteArrayInputStream(bytes), "file").forEachRemaining(outcomes::add);
    return outcomes;
  }

  static List<Outcome> of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static RawRecord record(Outcome outcome) {
    return ((Outcome.Read) outcome).record();
  }

  /** The fields of the only record. */
  static Map<String, String> only(List<Outcome> outcomes) {
    if (outcomes.size() != 1) {
      throw new AssertionError("one record is wanted: " + outcomes);
    }
    return record(outcomes.get(0)).fields();
  }

  static Rejection rejection(Outcome outcome) {
    return ((Outcome.Rejected) outcome).rejection();
  }

  static long reads(List<Outcome> outcomes) {
    return outcomes.stream().filter(Outcome.Read.class::isInstance).count();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }
}
