// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.locationtech.jts.geom.Geometry;
import org.marchland.table.Column;
import org.marchland.table.TableRow;
import org.marchland.table.TableSchema;

/**
 * A table as CSV: UTF-8, a header, unknown values empty, lists as JSON arrays. A text that a
 * spreadsheet would take for a formula, or that begins with an apostrophe, has an apostrophe before
 * it.
 */
public final class CsvFile implements TableFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setQuoteMode(QuoteMode.MINIMAL)
          .setNullString("")
          .get();

  private final TableSchema table;
  private final CSVPrinter printer;

  public CsvFile(Path file, TableSchema table) throws IOException {
    this.table = table;
    printer = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), FORMAT);
    printer.printRecord(table.columns().stream().map(Column::name).toList());
  }

  @Override
  public void write(TableRow row, Optional<Geometry> shape) throws IOException {
    List<Object> cells = new ArrayList<>(table.columns().size());
    for (Column column : table.columns()) {
      cells.add(cell(row.get(column.name())));
    }
    printer.printRecord(cells);
  }

  private static Object cell(Object value) throws JsonProcessingException {
    if (value instanceof String text) {
      return withoutFormula(text);
    }
    return value instanceof List<?> list ? JSON.writeValueAsString(list) : value;
  }

  /**
   * Spreadsheets run a cell that begins with one of these, and some leave out blanks before it. A
   * text with an apostrophe of its own gets one too, so that taking one away gives the text back.
   * Numbers are not texts: -3 stays a number.
   */
  static String withoutFormula(String text) {
    String begun = text.stripLeading();
    boolean formula = !begun.isEmpty() && "=+-@|%＝＋－＠".indexOf(begun.charAt(0)) >= 0;
    boolean first = !text.isEmpty() && "\t\r\n'".indexOf(text.charAt(0)) >= 0;
    return formula || first ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
