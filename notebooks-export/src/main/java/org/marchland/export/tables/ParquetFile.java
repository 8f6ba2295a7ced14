// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.locationtech.jts.geom.Geometry;
import org.marchland.table.TableRow;
import org.marchland.table.TableSchema;

/** A table as one Parquet file; with shapes, as GeoParquet 1.1. */
public final class ParquetFile implements TableFile {
  /** A row and where it lies. */
  record Placed(TableRow row, Optional<Geometry> shape) {}

  private final ParquetWriter<Placed> writer;

  private ParquetFile(Path file, ParquetRows rows) throws IOException {
    writer =
        new Builder(new LocalOutputFile(file), rows)
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build();
  }

  /** A file without shapes. */
  public static ParquetFile plain(Path file, TableSchema table) throws IOException {
    return new ParquetFile(file, new ParquetRows(table, false));
  }

  /** A file with one column more: {@code geometry}, as WKB. */
  public static ParquetFile withShapes(Path file, TableSchema table) throws IOException {
    return new ParquetFile(file, new ParquetRows(table, true));
  }

  @Override
  public void write(TableRow row, Optional<Geometry> shape) throws IOException {
    writer.write(new Placed(row, shape));
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<Placed, Builder> {
    private final ParquetRows rows;

    Builder(OutputFile file, ParquetRows rows) {
      super(file);
      this.rows = rows;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in Parquet all the same
    protected WriteSupport<Placed> getWriteSupport(Configuration storage) {
      return rows;
    }

    @Override
    protected WriteSupport<Placed> getWriteSupport(ParquetConfiguration storage) {
      return rows;
    }
  }
}
