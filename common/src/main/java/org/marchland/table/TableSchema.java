// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.marchland.text.Resources;

/**
 * The shape of a table, read from its schema file, which is the one place that says it: the file
 * builds the table, its Parquet metadata and its documentation.
 *
 * @param key the columns that tell rows apart
 * @param order the columns that the files are sorted by: what is looked for by the first of them is
 *     found without reading the table
 */
public record TableSchema(
    String name,
    String version,
    String description,
    List<String> key,
    List<String> order,
    List<Column> columns) {
  private static final Map<String, TableSchema> SHIPPED = new ConcurrentHashMap<>();

  /** The tables of a release. */
  public static final List<String> RELEASE =
      List.of("copies", "events", "holdings", "province_month", "province_month_wide", "coverage");

  /** The tables that Marchland writes: those of batches, then those of a release. */
  public static final List<String> NAMES =
      Stream.concat(
              Stream.of("articles", "exact_copies", "quarantine", "readings", "mentions", "claims"),
              RELEASE.stream())
          .toList();

  /** The tables that only an export has, which joins them from others. */
  public static final List<String> EXPORT_ONLY = List.of("evidence", "provinces");

  public TableSchema {
    key = List.copyOf(key);
    order = List.copyOf(order);
    columns = List.copyOf(columns);
  }

  /** The schema of a table that ships. */
  public static TableSchema of(String table) {
    return SHIPPED.computeIfAbsent(table, TableSchema::read);
  }

  private static TableSchema read(String table) {
    try {
      return parse(table + ".json", Resources.text(TableSchema.class, table + ".json"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("schema file of " + table, e);
    }
  }

  /** Name and version, as they stand in the metadata of the table's files: "events 1.1". */
  public String label() {
    return name + " " + version;
  }

  /**
   * Whether a table with this label can be read by this schema: the same table, the same major
   * version. Within a major version columns are only added.
   */
  public boolean reads(String label) {
    return label
        .substring(0, label.indexOf('.') + 1)
        .equals(label().substring(0, label().indexOf('.') + 1));
  }

  static TableSchema parse(String fileName, String json) throws JsonProcessingException {
    JsonNode root = new ObjectMapper().readTree(json);
    List<String> key = names(root.path("key"));
    List<String> order = root.has("order") ? names(root.path("order")) : key;
    List<Column> columns = new ArrayList<>();
    for (JsonNode column : root.path("columns")) {
      columns.add(
          new Column(
              column.path("name").asText(),
              column.path("type").asText(),
              column.path("nullable").asBoolean(),
              column.path("description").asText(),
              column.path("example").asText(),
              column.path("source").asText()));
    }
    TableSchema schema =
        new TableSchema(
            root.path("table").asText(),
            root.path("version").asText(),
            root.path("description").asText(),
            key,
            order,
            columns);
    Stream.concat(key.stream(), order.stream())
        .filter(column -> columns.stream().noneMatch(c -> c.name().equals(column)))
        .findFirst()
        .ifPresent(
            column -> {
              throw new IllegalStateException(
                  fileName + ": key or order column " + column + " is not among the columns");
            });
    return schema;
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(name -> names.add(name.asText()));
    return names;
  }
}
