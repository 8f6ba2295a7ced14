// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

/** The lines of a table in a page of docs/. */
public final class MarkdownTable {
  private MarkdownTable() {}

  public static String head(Object... cells) {
    return row(cells) + "|" + " --- |".repeat(cells.length) + "\n";
  }

  public static String row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(String.valueOf(cell).replace("|", "\\|")).append(" |");
    }
    return row.append('\n').toString();
  }
}
