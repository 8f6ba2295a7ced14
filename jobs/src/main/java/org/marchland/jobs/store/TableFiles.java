// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/** Writes and reads the Parquet files of a table. */
public final class TableFiles {
  /** Small pages: finding a row by its key reads one of them ({@link PlainTables}). */
  private static final int ROWS_A_PAGE = 500;

  private TableFiles() {}

  /** Writes rows in key order, in few files, and digests what was written. */
  public static Digest write(Dataset<Row> rows, Rows table, String folder) {
    Column[] order =
        table.schema().order().stream()
            .map(name -> functions.col(name).asc_nulls_first())
            .toArray(Column[]::new);
    Column[] columns =
        java.util.Arrays.stream(table.type().fields())
            .map(field -> functions.col(field.name()).as(field.name(), field.metadata()))
            .toArray(Column[]::new);
    // Sorting looks at the rows twice, once for where to cut: they are computed once.
    Dataset<Row> computed = rows.select(columns).persist(StorageLevel.DISK_ONLY());
    try {
      computed
          .sort(order)
          .write()
          .mode(SaveMode.Overwrite)
          .option("compression", "zstd")
          .option("parquet.page.row.count.limit", ROWS_A_PAGE)
          .parquet(folder);
    } finally {
      computed.unpersist();
    }
    return Digest.of(read(rows.sparkSession(), table, folder));
  }

  /** The rows of a table in a folder. */
  public static Dataset<Row> read(SparkSession spark, Rows table, String... folders) {
    return folders.length == 0
        ? spark.createDataFrame(java.util.List.of(), table.type())
        : spark.read().schema(table.type()).option("recursiveFileLookup", "true").parquet(folders);
  }
}
