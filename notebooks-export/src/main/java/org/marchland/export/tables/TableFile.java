// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.marchland.table.TableRow;

/** A file of a table in the making: rows are written in the table's order. */
public interface TableFile extends Closeable {
  /**
   * Writes a row.
   *
   * @param shape where it lies, for the formats that have a column for it
   */
  void write(TableRow row, Optional<Geometry> shape) throws IOException;
}
