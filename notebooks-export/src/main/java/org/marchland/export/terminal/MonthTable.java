// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Lays the counts of a release out for a terminal: a line for each province and month in which
 * anybody gained or lost.
 */
public final class MonthTable {
  /**
   * One cell of {@code province_month} in which something happened.
   *
   * @param province code and name, or "not certain"
   * @param month as 2017-10, or "not certain"
   */
  public record Cell(
      String country, String province, String month, String actor, int gains, int losses) {}

  private record Line(String country, String province, String month) {}

  private MonthTable() {}

  /** The table as text, provinces in order, months within them. */
  public static String of(List<Cell> cells) {
    Map<Line, List<Cell>> lines =
        new TreeMap<>(
            Comparator.comparing(Line::country)
                .thenComparing(Line::province)
                .thenComparing(Line::month));
    for (Cell cell : cells) {
      if (cell.gains() > 0 || cell.losses() > 0) {
        lines
            .computeIfAbsent(
                new Line(cell.country(), cell.province(), cell.month()), l -> new ArrayList<>())
            .add(cell);
      }
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"province", "month", "gained", "lost"});
    lines.forEach(
        (line, inLine) ->
            rows.add(
                new String[] {
                  line.province(),
                  line.month(),
                  told(inLine, Cell::gains),
                  told(inLine, Cell::losses)
                }));
    return aligned(rows);
  }

  /** "IS 1, SDF 2": who has how many. */
  private static String told(List<Cell> cells, ToIntFunction<Cell> count) {
    return cells.stream()
        .filter(cell -> count.applyAsInt(cell) > 0)
        .sorted(Comparator.comparing(Cell::actor))
        .map(cell -> cell.actor() + " " + count.applyAsInt(cell))
        .collect(Collectors.joining(", "));
  }

  private static String aligned(List<String[]> rows) {
    int[] widths = new int[4];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder out = new StringBuilder();
    String format = "%-" + widths[0] + "s  %-" + widths[1] + "s  %-" + widths[2] + "s  %s";
    for (String[] row : rows) {
      out.append(String.format(Locale.ROOT, format, (Object[]) row).stripTrailing()).append('\n');
    }
    return out.toString();
  }
}
