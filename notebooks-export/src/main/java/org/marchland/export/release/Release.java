// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.marchland.table.TableRow;

/** A published release as an export reads it: row after row, wherever it is stored. */
public interface Release {
  String id();

  /** The record of the run that built it. */
  JsonNode runRecord();

  /** Every row of one of its tables, in the table's order. */
  void forEachRow(String table, Consumer<TableRow> to);

  /** Every claim of the batches that it was made from. */
  void forEachClaim(Consumer<TableRow> to);

  /** Some columns of every article of these batches. */
  void forEachArticle(List<String> columns, Consumer<TableRow> to);
}
