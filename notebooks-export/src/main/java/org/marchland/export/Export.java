// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marchland.diagnostics.UserError;
import org.marchland.export.describe.Description;
import org.marchland.export.folder.ExportFolder;
import org.marchland.export.notebook.Notebooks;
import org.marchland.export.release.Release;
import org.marchland.export.release.Selection;
import org.marchland.export.report.ReportPage;
import org.marchland.export.tables.ReleaseTables;
import org.marchland.table.TableRow;

/**
 * Makes a folder of a release that somebody can use who has never seen Marchland: tables,
 * notebooks, a report and what they say of themselves. The same release and options give the same
 * bytes.
 */
public final class Export {
  private static final int NAMED = 8;

  /**
   * What was written.
   *
   * @param rows by table
   * @param withoutMonth events left out because their month is not certain
   * @param bytes of all files
   * @param kept files of an earlier export's user that were carried over
   */
  public record Result(
      Path folder, Map<String, Long> rows, long withoutMonth, long bytes, long kept) {}

  private final Release release;
  private final Selection selection;
  private final Optional<String> note;
  private final Consumer<String> progress;

  /**
   * @param note what every reader must know, at the head of report and README: "Draft"
   * @param progress is told the name of each step as it begins
   */
  public Export(
      Release release, Selection selection, Optional<String> note, Consumer<String> progress) {
    this.release = release;
    this.selection = selection;
    this.note = note;
    this.progress = progress;
  }

  /**
   * Writes the folder, in the place of an earlier export if there is one.
   *
   * @throws UserError if the folder holds something else, the selection is empty, or storage fails
   */
  public Result write(Path place) {
    try (ExportFolder folder = ExportFolder.begin(place)) {
      ReleaseTables tables = fill(folder.path());
      long kept = folder.replace();
      return new Result(place, tables.rows(), tables.withoutMonth(), folder.bytes(), kept);
    } catch (IOException | UncheckedIOException e) {
      throw UserError.storage(place + ": cannot be written: " + e.getMessage());
    }
  }

  private ReleaseTables fill(Path folder) throws IOException {
    ReleaseTables tables =
        ReleaseTables.write(release, selection, folder.resolve("tables"), progress);
    if (selection.narrows()
        && tables.rows().get("events") == 0
        && tables.rows().get("province_month") == 0) {
      throw UserError.badInput(nothingFound());
    }
    progress.accept("report");
    Files.writeString(
        folder.resolve("report.html"), ReportPage.of(release, selection, note, tables));
    progress.accept("notebooks");
    Notebooks.write(folder.resolve("notebooks"));
    progress.accept("data package");
    Description.write(release, selection, note, tables, folder);
    return tables;
  }

  private String nothingFound() {
    String countries = named(row -> Stream.of(row.text("country").orElse("")));
    String actors =
        named(row -> Stream.of(row.text("gainer").orElse(""), row.text("loser").orElse("")));
    return "release "
        + release.id()
        + " has nothing of "
        + selection.said()
        + "; most events are in "
        + countries
        + " and of "
        + actors;
  }

  private String named(Function<TableRow, Stream<String>> ids) {
    Map<String, Integer> counted = new TreeMap<>();
    release.forEachRow(
        "events",
        row ->
            ids.apply(row)
                .filter(id -> !id.isEmpty())
                .forEach(id -> counted.merge(id, 1, Integer::sum)));
    return counted.isEmpty()
        ? "none"
        : counted.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(NAMED)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
  }
}
