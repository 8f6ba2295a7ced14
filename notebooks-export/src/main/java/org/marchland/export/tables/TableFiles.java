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

  /** Parquet and CSV. */
  static TableFiles plain(Path folder, TableSchema table) throws IOException {
    TableFiles all = new TableFiles();
    all.files.add(ParquetFile.plain(folder.resolve(table.name() + ".parquet"), table));
    all.files.add(new CsvFile(folder.resolve(table.name() + ".csv"), table));
    return all;
  }

  /** GeoParquet, CSV and GeoJSON. */
  static TableFiles withShapes(Path folder, TableSchema table) throws IOException {
    TableFiles all = new TableFiles();
    all.files.add(ParquetFile.withShapes(folder.resolve(table.name() + ".parquet"), table));
    all.files.add(new CsvFile(folder.resolve(table.name() + ".csv"), table));
    all.files.add(new GeoJsonFile(folder.resolve(table.name() + ".geojson"), table));
    return all;
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
    for (TableFile file : files) {
      file.close();
    }
  }
}
