// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;

/** One JSON object a line. */
final class JsonLinesReader implements RecordReader {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public String format() {
    return "JSON lines";
  }

  @Override
  public boolean recognises(byte[] head) {
    return new String(head, StandardCharsets.UTF_8).stripLeading().startsWith("{");
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) {
    Lines lines = new Lines(in);
    TextDecoder decoder = new TextDecoder(Optional.empty());
    Deque<Outcome> ofLine = new ArrayDeque<>();
    return new Outcomes(
        () -> {
          while (ofLine.isEmpty()) {
            Optional<Lines.Line> line = next(lines);
            if (line.isEmpty()) {
              return Optional.empty();
            }
            ofLine.addAll(outcomes(line.get(), decoder, fileName));
          }
          return Optional.of(ofLine.remove());
        },
        fileName);
  }

  /** The next line that is not blank. */
  private static Optional<Lines.Line> next(Lines lines) throws IOException {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && isBlank(line.get().bytes()) && !line.get().isTooLong()) {
      line = lines.next();
    }
    return line;
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private static List<Outcome> outcomes(Lines.Line line, TextDecoder decoder, String fileName)
      throws IOException {
    if (line.isTooLong()) {
      String detail = "a line of more than " + Lines.LONGEST + " bytes";
      return List.of(rejected(Reason.TOO_LONG, fileName, line, detail));
    }
    JsonNode node;
    try {
      node = JSON.readTree(decoder.decode(line.bytes()));
    } catch (JsonProcessingException e) {
      return List.of(rejected(Reason.NOT_JSON, fileName, line, JsonFields.problem(e)));
    }
    if (!node.isObject()) {
      return List.of(rejected(Reason.NOT_AN_OBJECT, fileName, line, "the line is not an object"));
    }
    Map<String, String> fields = JsonFields.of(node);
    return JsonReader.isEnvelope(node, fields)
        ? JsonReader.unfolded(node, fileName, line.number(), line.offset())
        : List.of(new Outcome.Read(new RawRecord(fileName, line.number(), line.offset(), fields)));
  }

  private static Outcome rejected(Reason reason, String fileName, Lines.Line line, String detail) {
    return new Outcome.Rejected(
        Rejection.at(reason, fileName, line.number(), line.offset(), detail));
  }
}
