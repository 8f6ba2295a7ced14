// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;

/** One JSON object a line. Lists of words are joined by "|"; nested objects are left out. */
public final class JsonLinesReader implements RecordReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String format() {
    return "JSON lines";
  }

  @Override
  public boolean recognises(byte[] head) {
    for (byte b : head) {
      if (b == '{') {
        return true;
      }
      if (b != ' '
          && b != '\n'
          && b != '\r'
          && b != '\t'
          && b != (byte) 0xEF
          && b != (byte) 0xBB
          && b != (byte) 0xBF) {
        return false;
      }
    }
    return false;
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) {
    Lines lines = new Lines(in);
    return new Outcomes(() -> next(lines).map(line -> outcome(line, fileName)), fileName);
  }

  /** The next line that is not empty. */
  private static Optional<Lines.Line> next(Lines lines) throws IOException {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && line.get().bytes().length == 0 && !line.get().isTooLong()) {
      line = lines.next();
    }
    return line;
  }

  private static Outcome outcome(Lines.Line line, String fileName) {
    if (line.isTooLong()) {
      return rejected(
          Reason.TOO_LONG, fileName, line, "a line of more than " + Lines.LONGEST + " bytes");
    }
    Optional<String> text = Utf8.decode(line.bytes());
    if (text.isEmpty()) {
      return rejected(Reason.NOT_UTF8, fileName, line, "the line is not UTF-8");
    }
    JsonNode node;
    try {
      node = JSON.readTree(text.get());
    } catch (JsonProcessingException e) {
      return rejected(Reason.NOT_JSON, fileName, line, e.getOriginalMessage());
    }
    if (!node.isObject()) {
      return rejected(
          Reason.NOT_AN_OBJECT,
          fileName,
          line,
          "a JSON "
              + node.getNodeType().name().toLowerCase(java.util.Locale.ROOT)
              + " where an object is wanted");
    }
    return new Outcome.Read(new RawRecord(fileName, line.number(), line.offset(), fields(node)));
  }

  private static Outcome rejected(Reason reason, String fileName, Lines.Line line, String detail) {
    return new Outcome.Rejected(
        new Rejection(reason, fileName, OptionalLong.of(line.number()), detail));
  }

  private static Map<String, String> fields(JsonNode node) {
    Map<String, String> fields = new HashMap<>();
    node.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (value.isArray()) {
                StringBuilder joined = new StringBuilder();
                value.forEach(
                    item -> joined.append(joined.length() == 0 ? "" : "|").append(item.asText()));
                fields.put(FieldMap.normal(field.getKey()), joined.toString());
              } else if (value.isValueNode() && !value.isNull()) {
                fields.put(FieldMap.normal(field.getKey()), value.asText());
              }
            });
    return fields;
  }
}
