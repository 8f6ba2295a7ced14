// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.describe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.marchland.export.folder.Checksums;
import org.marchland.export.release.Release;
import org.marchland.export.release.Selection;
import org.marchland.export.tables.ReleaseTables;
import org.marchland.table.Column;
import org.marchland.table.TableSchema;

/** The {@code datapackage.json} of an export (Frictionless Data Package 1). */
final class DataPackage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CC_BY = "https://creativecommons.org/licenses/by/4.0/";

  private DataPackage() {}

  /** Describes the tables that lie in {@code folder/tables}. */
  static String of(Release release, Selection selection, Optional<String> note, Path folder)
      throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("profile", "data-package");
    root.put("name", "marchland-" + release.id());
    root.put("title", Citation.title(release, selection));
    root.put(
        "description",
        note.map(text -> text + " ").orElse("")
            + "Who gained and who lost ground, province by province and month by month, with the sentences"
            + " behind each number. Null means unknown, never 0. What each column means: CODEBOOK.md.");
    root.put("version", release.id());
    ObjectNode part = root.putObject("marchland_selection");
    selection.options().forEach(part::put);
    Citation.day(release).ifPresent(day -> root.put("created", day + "T00:00:00Z"));
    root.putArray("licenses")
        .addObject()
        .put("name", "CC-BY-4.0")
        .put("path", CC_BY)
        .put("title", "Creative Commons Attribution 4.0; see LICENSE.md for what it covers");
    ArrayNode sources = root.putArray("sources");
    sources.addObject().put("title", "GeoNames").put("path", "https://www.geonames.org/");
    sources
        .addObject()
        .put("title", "Natural Earth")
        .put("path", "https://www.naturalearthdata.com/");
    ArrayNode resources = root.putArray("resources");
    for (String name : ReleaseTables.NAMES) {
      TableSchema table = TableSchema.of(name);
      ObjectNode csv = resource(resources, folder, table, "csv", "text/csv");
      csv.put("profile", "tabular-data-resource").put("encoding", "utf-8");
      csv.putObject("dialect").put("delimiter", ",").put("lineTerminator", "\n");
      csv.set("schema", schema(table));
      resource(resources, folder, table, "parquet", "application/vnd.apache.parquet");
      if (ReleaseTables.WITH_SHAPES.contains(name)) {
        resource(resources, folder, table, "geojson", "application/geo+json");
      }
    }
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode resource(
      ArrayNode resources, Path folder, TableSchema table, String format, String mediaType)
      throws IOException {
    String path = "tables/" + table.name() + "." + format;
    return resources
        .addObject()
        .put("name", table.name().replace('_', '-') + (format.equals("csv") ? "" : "-" + format))
        .put("path", path)
        .put("description", table.description())
        .put("format", format)
        .put("mediatype", mediaType)
        .put("bytes", Files.size(folder.resolve(path)))
        .put("hash", "sha256:" + Checksums.of(folder.resolve(path)));
  }

  private static ObjectNode schema(TableSchema table) {
    ObjectNode schema = JSON.createObjectNode();
    ArrayNode fields = schema.putArray("fields");
    for (Column column : table.columns()) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name());
      field.put("type", type(column));
      field.put("description", column.description());
      if (!column.example().isEmpty()) {
        field.put("example", column.example());
      }
      // An empty text is no value in CSV, so that texts cannot be required.
      if (!column.nullable() && !column.type().equals("string")) {
        field.putObject("constraints").put("required", true);
      }
    }
    schema.putArray("missingValues").add("");
    List<String> key = table.key();
    boolean whole =
        table.columns().stream().filter(c -> key.contains(c.name())).noneMatch(Column::nullable);
    if (whole) {
      ArrayNode primary = schema.putArray("primaryKey");
      key.forEach(primary::add);
    }
    return schema;
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case "string", "boolean", "date" -> column.type();
      case "int", "long" -> "integer";
      case "double" -> "number";
      case "strings", "ints" -> "array";
      default -> throw new IllegalStateException("unknown type " + column.type());
    };
  }
}
