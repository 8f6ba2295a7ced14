// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;

/** One JSON object a line. */
final class JsonLinesReader implements RecordReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String format() {
    return "JSON lines";
  }

  @Override
  public boolean recognises(byte[] head) {
    return new String(head, StandardCharsets.UTF_8)
        .replace("\uFEFF", "")
        .stripLeading()
        .startsWith("{");
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) {
    Lines lines = new Lines(in);
    TextDecoder decoder = new TextDecoder(Optional.empty());
    return new Outcomes(() -> next(lines).map(line -> outcome(line, decoder, fileName)), fileName);
  }

  /** The next line that is not empty. */
  private static Optional<Lines.Line> next(Lines lines) throws IOException {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && line.get().bytes().length == 0 && !line.get().isTooLong()) {
      line = lines.next();
    }
    return line;
  }

  private static Outcome outcome(Lines.Line line, TextDecoder decoder, String fileName) {
    if (line.isTooLong()) {
      return rejected(
          Reason.TOO_LONG, fileName, line, "a line of more than " + Lines.LONGEST + " bytes");
    }
    JsonNode node;
    try {
      node = JSON.readTree(decoder.decode(line.bytes()));
    } catch (JsonProcessingException e) {
      return rejected(Reason.NOT_JSON, fileName, line, JsonFields.problem(e));
    }
    return node.isObject()
        ? new Outcome.Read(
            new RawRecord(fileName, line.number(), line.offset(), JsonFields.of(node)))
        : rejected(Reason.NOT_AN_OBJECT, fileName, line, "the line is not an object");
  }

  private static Outcome rejected(Reason reason, String fileName, Lines.Line line, String detail) {
    return new Outcome.Rejected(
        Rejection.at(reason, fileName, line.number(), line.offset(), detail));
  }
}
