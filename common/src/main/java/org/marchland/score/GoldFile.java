// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marchland.diagnostics.UserError;

/** Reads labels or predictions: one JSON object a line, {@code {"article": id, "changes": […]}}. */
public final class GoldFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldFile() {}

  /** The changes of each article, in the order of the file. */
  public static Map<String, List<JsonNode>> read(Path file) {
    Map<String, List<JsonNode>> table = new LinkedHashMap<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw UserError.badInput(
          file + ": cannot be read; give a file of labels, one JSON object a line");
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        add(table, lines.get(i), file + ":" + (i + 1));
      }
    }
    return table;
  }

  private static void add(Map<String, List<JsonNode>> table, String line, String where) {
    JsonNode row;
    try {
      row = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw UserError.badInput(where + ": not JSON: " + e.getOriginalMessage());
    }
    if (!row.path("article").isTextual() || !row.path("changes").isArray()) {
      throw UserError.badInput(where + ": no \"article\" or no list \"changes\"");
    }
    List<JsonNode> changes = new ArrayList<>();
    row.get("changes").forEach(changes::add);
    if (table.put(row.get("article").asText(), changes) != null) {
      throw UserError.badInput(
          where + ": article " + row.get("article").asText() + " a second time");
    }
  }
}
