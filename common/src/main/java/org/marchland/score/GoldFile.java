// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marchland.diagnostics.UserError;
import org.marchland.time.DatePrecision;

/** Reads labels or predictions: one JSON object a line, {@code {"article": id, "changes": […]}}. */
public final class GoldFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> DAYS = List.of("date_start", "date_end");

  /** What a change can say in the fields that have words of their own. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "kind", List.of("capture", "withdrawal", "handover"),
          "extent", List.of("whole", "part"),
          "status", List.of("reported", "denied"),
          "date_precision",
              Arrays.stream(DatePrecision.values()).map(DatePrecision::word).toList());

  private static final int LONGEST = 80;

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
    for (JsonNode change : row.get("changes")) {
      require(change, where);
      changes.add(change);
    }
    if (table.put(row.get("article").asText(), changes) != null) {
      throw UserError.badInput(
          where + ": article " + row.get("article").asText() + " a second time");
    }
  }

  private static void require(JsonNode change, String where) {
    if (!change.isObject()) {
      throw UserError.badInput(where + ": a change that is no object: " + shortened(change));
    }
    for (String name : DAYS) {
      JsonNode day = change.path(name);
      if (!day.isMissingNode() && !day.isNull() && !isDay(day)) {
        throw UserError.badInput(
            where + ": \"" + name + "\" is " + shortened(day) + "; give a day as 2014-06-10");
      }
    }
    String start = change.path("date_start").asText("");
    String end = change.path("date_end").asText("");
    if (!start.isEmpty() && !end.isEmpty() && start.compareTo(end) > 0) {
      throw UserError.badInput(
          where + ": \"date_end\" " + end + " is before \"date_start\" " + start);
    }
    WORDS.forEach((name, words) -> requireOneOf(change, name, words, where));
    if (!end.isEmpty() && change.path("date_precision").asText("").isEmpty()) {
      throw UserError.badInput(
          where
              + ": \"date_end\" without \"date_precision\"; give one of "
              + listed("date_precision"));
    }
  }

  private static void requireOneOf(JsonNode change, String name, List<String> words, String where) {
    JsonNode value = change.path(name);
    if (!value.isMissingNode() && !value.isNull() && !words.contains(value.asText())) {
      throw UserError.badInput(
          where + ": \"" + name + "\" is " + shortened(value) + "; give one of " + listed(name));
    }
  }

  private static String listed(String name) {
    return String.join(", ", WORDS.get(name));
  }

  private static boolean isDay(JsonNode day) {
    try {
      return day.isTextual() && (day.asText().isEmpty() || LocalDate.parse(day.asText()) != null);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static String shortened(JsonNode value) {
    String text = value.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
