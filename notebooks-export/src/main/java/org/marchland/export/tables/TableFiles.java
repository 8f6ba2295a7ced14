// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.marchland.table.TableRow;
import org.marchland.table.TableSchema;

/** One table in all the formats that an export has it in. */
final class TableFiles implements TableFile {
  private final List<TableFile> files = new ArrayList<>();
  private long rows;

  private TableFiles() {}

  /** Parquet and CSV; with shapes, GeoParquet, CSV and GeoJSON. */
  static TableFiles open(Path folder, TableSchema table, boolean shapes) throws IOException {
    TableFiles all = new TableFiles();
    try {
      Path parquet = folder.resolve(table.name() + ".parquet");
      all.files.add(
          shapes ? ParquetFile.withShapes(parquet, table) : ParquetFile.plain(parquet, table));
      all.files.add(new CsvFile(folder.resolve(table.name() + ".csv"), table));
      if (shapes) {
        all.files.add(new GeoJsonFile(folder.resolve(table.name() + ".geojson"), table));
      }
      return all;
    } catch (IOException | RuntimeException e) {
      all.closeAfter(e);
      throw e;
    }
  }

  private void closeAfter(Exception failure) {
    try {
      close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void write(TableRow row, Optional<Geometry> shape) throws IOException {
    for (TableFile file : files) {
      file.write(row, shape);
    }
    rows++;
  }

  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (TableFile file : files) {
      try {
        file.close();
      } catch (IOException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
