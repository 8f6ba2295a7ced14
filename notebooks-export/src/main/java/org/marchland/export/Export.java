// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marchland.diagnostics.UserError;
import org.marchland.export.describe.Description;
import org.marchland.export.notebook.Notebooks;
import org.marchland.export.release.Release;
import org.marchland.export.release.Selection;
import org.marchland.export.report.ReportPage;
import org.marchland.export.tables.ReleaseTables;
import org.marchland.table.TableRow;

/**
 * Makes a folder of a release that somebody can use who has never seen Marchland: tables,
 * notebooks, a report and what they say of themselves. The folder is there whole or not at all: it
 * is made beside its place and moved there last. The same release and selection give the same
 * bytes.
 */
public final class Export {
  private static final String MARK = "datapackage.json";
  private static final int NAMED = 8;

  /**
   * What was written.
   *
   * @param rows by table
   * @param withoutMonth events left out because their month is not certain
   * @param bytes of all files
   */
  public record Result(Path folder, Map<String, Long> rows, long withoutMonth, long bytes) {}

  private final Release release;
  private final Selection selection;
  private final Consumer<String> progress;

  /**
   * @param progress is told the name of each step as it begins
   */
  public Export(Release release, Selection selection, Consumer<String> progress) {
    this.release = release;
    this.selection = selection;
    this.progress = progress;
  }

  /**
   * Writes the folder, in the place of an earlier export if there is one.
   *
   * @throws UserError if the folder holds something else, the selection is empty, or storage fails
   */
  public Result write(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    refuseOthers(place);
    Path next = place.resolveSibling("." + place.getFileName() + ".next");
    Path old = place.resolveSibling("." + place.getFileName() + ".old");
    try {
      delete(next);
      delete(old);
      Files.createDirectories(next);
      ReleaseTables tables = fill(next);
      if (Files.exists(place)) {
        Files.move(place, old);
      }
      Files.move(next, place);
      delete(old);
      return new Result(folder, tables.rows(), tables.withoutMonth(), bytes(place));
    } catch (IOException | UncheckedIOException e) {
      throw UserError.storage(folder + ": cannot be written: " + e.getMessage());
    } finally {
      deleteQuietly(next);
    }
  }

  private ReleaseTables fill(Path next) throws IOException {
    progress.accept("tables");
    ReleaseTables tables = ReleaseTables.write(release, selection, next.resolve("tables"));
    if (selection.narrows()
        && tables.rows().get("events") == 0
        && tables.rows().get("province_month") == 0) {
      throw UserError.badInput(nothingFound());
    }
    progress.accept("report");
    Files.writeString(next.resolve("report.html"), ReportPage.of(release, selection, tables));
    progress.accept("notebooks");
    Notebooks.write(next.resolve("notebooks"));
    progress.accept("data package");
    Description.write(release, selection, tables, next);
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

  private static void refuseOthers(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      boolean ours =
          Files.isRegularFile(folder.resolve(MARK))
              && Files.readString(folder.resolve(MARK)).contains("\"marchland-");
      if (!ours && (!Files.isDirectory(folder) || !list(folder).isEmpty())) {
        throw UserError.badInput(
            folder + ": is there and is no export; give a new folder, or an empty one");
      }
    } catch (IOException e) {
      throw UserError.storage(folder + ": cannot be read: " + e.getMessage());
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path path : walk(folder)) {
      bytes += Files.isRegularFile(path) ? Files.size(path) : 0;
    }
    return bytes;
  }

  /** Everything below a folder, each folder after what is in it. */
  private static List<Path> walk(Path folder) throws IOException {
    try (Stream<Path> walked = Files.walk(folder)) {
      return walked.sorted(Comparator.reverseOrder()).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path path : walk(folder)) {
        Files.delete(path);
      }
    }
  }

  private static void deleteQuietly(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      // The next export deletes what is left of this one.
    }
  }
}
