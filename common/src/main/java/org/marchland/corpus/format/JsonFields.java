// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.marchland.corpus.FieldMap;

/** The fields of a JSON object: its own, and those of the objects in it as "outer_inner". */
final class JsonFields {
  private JsonFields() {}

  static Map<String, String> of(JsonNode object) {
    Map<String, String> fields = new HashMap<>();
    object
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isObject()) {
                field
                    .getValue()
                    .properties()
                    .forEach(
                        inner ->
                            put(fields, field.getKey() + "_" + inner.getKey(), inner.getValue()));
              }
              put(fields, field.getKey(), field.getValue());
            });
    return fields;
  }

  /** What is wrong with JSON, without the place, which we tell ourselves. */
  static String problem(JsonProcessingException e) {
    return e.getOriginalMessage().replaceFirst("\\s*\\(start marker at.*", "");
  }

  private static void put(Map<String, String> fields, String name, JsonNode value) {
    text(value).ifPresent(text -> fields.put(FieldMap.normal(name), text));
  }

  /** Lists of words are joined by "|"; lists of objects, objects and nulls have no text. */
  private static Optional<String> text(JsonNode value) {
    if (value.isArray() && value.size() > 0) {
      boolean plain =
          StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode);
      return plain
          ? Optional.of(
              StreamSupport.stream(value.spliterator(), false)
                  .map(JsonNode::asText)
                  .collect(Collectors.joining("|")))
          : Optional.empty();
    }
    return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
  }
}
