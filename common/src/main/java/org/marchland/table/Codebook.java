// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.table;

import java.util.List;

/** What every column of a table means, as a page of Markdown made from the schema files. */
public final class Codebook {
  private Codebook() {}

  /** A section for each table. */
  public static String of(List<TableSchema> tables) {
    StringBuilder page = new StringBuilder();
    for (TableSchema table : tables) {
      page.append("\n## ")
          .append(table.name())
          .append("\n\n")
          .append(table.description())
          .append(" Key: ")
          .append(String.join(", ", table.key()));
      if (!table.order().equals(table.key())) {
        page.append("; sorted by ").append(String.join(", ", table.order()));
      }
      page.append(". Version ")
          .append(table.version())
          .append(
              ".\n\n| column | type | null | meaning | example | from |\n| --- | --- | --- | --- | --- | --- |\n");
      for (Column column : table.columns()) {
        page.append(
            String.format(
                "| `%s` | %s | %s | %s | %s | %s |\n",
                column.name(),
                column.type(),
                column.nullable() ? "yes" : "no",
                column.description(),
                column.example(),
                column.source()));
      }
    }
    return page.toString();
  }
}
