// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.marchland.export.release.Release;
import org.marchland.export.release.Selection;
import org.marchland.place.Gazetteer;
import org.marchland.place.Province;
import org.marchland.table.TableRow;
import org.marchland.table.TableSchema;

/**
 * The tables of a release as plain files, one file each and format, and what of them the report
 * shows.
 *
 * @param rows how many, by table
 * @param articlesRead of the whole release, exact copies left out
 * @param withoutMonth events left out because their month is not certain and months were asked for
 * @param events all of them
 * @param counts rows of {@code province_month} in which something happened
 * @param covered rows of {@code coverage} of provinces
 * @param evidence all of it, by event and claim
 * @param provinces of the countries that the tables name
 */
public record ReleaseTables(
    Map<String, Long> rows,
    long articlesRead,
    long withoutMonth,
    List<TableRow> events,
    List<TableRow> counts,
    List<TableRow> covered,
    List<TableRow> evidence,
    List<ProvinceShapes.Shaped> provinces) {
  /** The tables of an export, in the order in which they are told of. */
  public static final List<String> NAMES =
      List.of("province_month", "events", "evidence", "holdings", "coverage", "provinces");

  /** Those of them that are GeoParquet and GeoJSON too. */
  public static final List<String> WITH_SHAPES = List.of("events", "provinces");

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /**
   * Writes the tables into a folder.
   *
   * @param progress is told each table as it is begun
   */
  public static ReleaseTables write(
      Release release, Selection selection, Path folder, Consumer<String> progress)
      throws IOException {
    return new Writing(release, selection, folder, progress).write();
  }

  /** Where an event lies: a point, where the gazetteer knows one. */
  private static Optional<Geometry> point(TableRow row) {
    if (row.decimal("place_latitude").isEmpty() || row.decimal("place_longitude").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        GEOMETRIES.createPoint(
            new Coordinate(
                row.decimal("place_longitude").getAsDouble(),
                row.decimal("place_latitude").getAsDouble())));
  }

  private static final class Writing {
    private final Release release;
    private final Selection selection;
    private final Path folder;
    private final Consumer<String> progress;
    private final Map<String, Long> rows = new TreeMap<>();
    private final Map<String, TableRow> provinces = new HashMap<>();
    private final TreeSet<String> countries = new TreeSet<>();
    private final Map<String, String> countryOfCode = new HashMap<>();
    private long articlesRead;
    private long withoutMonth;

    Writing(Release release, Selection selection, Path folder, Consumer<String> progress) {
      this.progress = progress;
      this.release = release;
      this.selection = selection;
      this.folder = folder;
    }

    ReleaseTables write() throws IOException {
      Files.createDirectories(folder);
      List<TableRow> events = new ArrayList<>();
      release.forEachRow(
          "events",
          row -> {
            if (selection.keepsEvent(row)) {
              events.add(row);
            } else if (selection.missesOnlyMonth(row)) {
              withoutMonth++;
            }
          });
      events.forEach(this::note);
      all("events", events);
      List<TableRow> counts = new ArrayList<>();
      copy(
          "province_month",
          row -> {
            rememberCountry(row);
            return selection.keepsCount(row);
          },
          row -> {
            note(row);
            return row.number("gains_high").orElse(0) + row.number("losses_high").orElse(0) > 0
                || row.number("denials").orElse(0) > 0;
          },
          counts);
      copy("holdings", selection::keepsHolding, row -> false, new ArrayList<>());
      List<TableRow> covered = new ArrayList<>();
      copy(
          "coverage",
          row -> {
            countArticles(row);
            return selection.keepsCoverage(row, countryOf(row));
          },
          row -> row.text("province_code").isPresent(),
          covered);
      progress.accept("sentences of " + events.size() + " events");
      List<TableRow> evidence = Evidence.of(release, events, selection.words());
      all("evidence", evidence);
      List<ProvinceShapes.Shaped> shaped = ProvinceShapes.of(countries, provinces.values());
      writeProvinces(shaped);
      return new ReleaseTables(
          rows, articlesRead, withoutMonth, events, counts, covered, evidence, shaped);
    }

    /** An article has one source, and names any number of provinces. */
    private void countArticles(TableRow row) {
      if (row.text("scope").equals(Optional.of("source"))) {
        articlesRead += row.number("articles").orElse(0);
      }
    }

    private void rememberCountry(TableRow row) {
      row.text("province_code")
          .ifPresent(code -> row.text("country").ifPresent(c -> countryOfCode.put(code, c)));
    }

    /**
     * As the release's own rows say, which may be drawn otherwise than the gazetteer's; else as
     * that says.
     */
    private Optional<String> countryOf(TableRow row) {
      return row.text("province_code")
          .flatMap(
              code ->
                  Optional.ofNullable(countryOfCode.get(code))
                      .or(() -> Gazetteer.shipped().provinceWithCode(code).map(Province::country)));
    }

    private void note(TableRow row) {
      row.text("province_code").ifPresent(code -> provinces.putIfAbsent(code, row));
      row.text("country").ifPresent(countries::add);
    }

    private void all(String table, List<TableRow> rowsOfTable) throws IOException {
      try (TableFiles files = open(table)) {
        for (TableRow row : rowsOfTable) {
          files.write(row, point(row));
        }
        rows.put(table, files.rows());
      }
    }

    private void copy(
        String table, Predicate<TableRow> keep, Predicate<TableRow> remember, List<TableRow> to)
        throws IOException {
      try (TableFiles files = open(table)) {
        release.forEachRow(
            table,
            row -> {
              if (keep.test(row)) {
                write(files, row);
                if (remember.test(row)) {
                  to.add(row);
                }
              }
            });
        rows.put(table, files.rows());
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    private static void write(TableFiles files, TableRow row) {
      try {
        files.write(row, Optional.empty());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void writeProvinces(List<ProvinceShapes.Shaped> shaped) throws IOException {
      try (TableFiles files = open("provinces")) {
        for (ProvinceShapes.Shaped province : shaped) {
          files.write(province.row(), province.shape());
        }
        rows.put("provinces", files.rows());
      }
    }

    private TableFiles open(String table) throws IOException {
      progress.accept("table " + table);
      return TableFiles.open(folder, TableSchema.of(table), WITH_SHAPES.contains(table));
    }
  }
}
