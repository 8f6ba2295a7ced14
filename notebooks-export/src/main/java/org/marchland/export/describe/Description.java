// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.describe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.marchland.export.folder.Checksums;
import org.marchland.export.notebook.Notebooks;
import org.marchland.export.release.Release;
import org.marchland.export.release.Selection;
import org.marchland.export.tables.ReleaseTables;
import org.marchland.table.Codebook;
import org.marchland.table.TableSchema;
import org.marchland.text.Resources;

/** What an export says of itself: to a reader, to a machine, to whoever cites it. */
public final class Description {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private Description() {}

  /** Writes it beside tables, notebooks and report, which are there; the checksums last. */
  public static void write(
      Release release,
      Selection selection,
      Optional<String> note,
      ReleaseTables tables,
      Path folder)
      throws IOException {
    Files.writeString(folder.resolve("README.md"), readme(release, selection, note, tables));
    Files.writeString(folder.resolve("CODEBOOK.md"), codebook());
    Files.writeString(
        folder.resolve("LICENSE.md"), Resources.text(Description.class, "LICENSE.md"));
    Files.writeString(folder.resolve("CITATION.cff"), Citation.file(release, selection));
    Files.writeString(folder.resolve("run.json"), record(release, selection, tables));
    Files.writeString(
        folder.resolve("datapackage.json"), DataPackage.of(release, selection, note, folder));
    Files.writeString(folder.resolve(Checksums.FILE), Checksums.ofAll(folder));
  }

  private static String readme(
      Release release, Selection selection, Optional<String> note, ReleaseTables tables) {
    String rows =
        ReleaseTables.NAMES.stream()
            .map(
                name ->
                    "| `"
                        + name
                        + "` | "
                        + tables.rows().get(name)
                        + " | "
                        + TableSchema.of(name).description()
                        + " |")
            .collect(Collectors.joining("\n"));
    String notebooks =
        Notebooks.NAMES.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
    return Resources.text(Description.class, "README.md")
        .replace("{{title}}", Citation.title(release, selection))
        .replace("{{note}}", note.map(text -> "**" + text + "**\n\n").orElse(""))
        .replace("{{about}}", about(tables))
        .replace("{{silence}}", silence(selection))
        .replace("{{rows}}", rows)
        .replace("{{notebooks}}", notebooks);
  }

  /** What was read, and how much of what it says rests on more than one outlet. */
  private static String about(ReleaseTables tables) {
    long supported = sum(tables, "gains_low");
    long reported = sum(tables, "gains_high");
    long countries =
        tables.events().stream()
            .flatMap(event -> event.text("country").stream())
            .distinct()
            .count();
    List<String> days =
        tables.evidence().stream()
            .flatMap(row -> row.day("published").stream())
            .map(Object::toString)
            .sorted()
            .toList();
    return String.format(
        Locale.ROOT,
        "%,d articles were read for it. Its %,d events are in %d countries, told by articles of %s. Of %,d gains reported, %,d are among the best supported: undenied, with a month, a place and two outlets or more.",
        tables.articlesRead(),
        tables.events().size(),
        countries,
        days.isEmpty() ? "no known day" : days.get(0) + " to " + days.get(days.size() - 1),
        reported,
        supported);
  }

  private static long sum(ReleaseTables tables, String column) {
    return tables.counts().stream().mapToLong(row -> row.number(column).orElse(0)).sum();
  }

  /** What it means that a province and month has no row. */
  private static String silence(Selection selection) {
    return selection.actor().isPresent()
        ? "`province_month` has only the rows of "
            + selection.actor().get()
            + ". What others did is not in it, and gains alone are not all changes: count `events`. `coverage` says which provinces and months articles name."
        : "No row of `province_month` for a province and month means that no article that was read names it: not zero. `coverage` says what was read.";
  }

  private static String codebook() {
    return "# Codebook\n\nNull means unknown, never 0; in CSV an unknown value is empty. Lists are JSON"
        + " arrays in CSV. In CSV, a text that a spreadsheet would take for a formula, or that begins"
        + " with an apostrophe, has an apostrophe before it. `events.parquet` and `provinces.parquet` are GeoParquet 1.1: they"
        + " have a column `geometry` (WKB, longitude first) more.\n"
        + Codebook.of(ReleaseTables.NAMES.stream().map(TableSchema::of).toList());
  }

  /** The record of the run that built the release, and what of it was exported. */
  private static String record(Release release, Selection selection, ReleaseTables tables)
      throws IOException {
    ObjectNode record =
        release.runRecord().isObject()
            ? (ObjectNode) release.runRecord().deepCopy()
            : JSON.createObjectNode();
    ObjectNode export = record.putObject("export");
    export.set("selection", JSON.valueToTree(selection.options()));
    export.put("words", selection.words());
    export.set("rows", JSON.valueToTree(tables.rows()));
    export.put("events_without_month_left_out", tables.withoutMonth());
    return record.toPrettyString() + "\n";
  }
}
