// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marchland.jobs.MarkdownTable;
import org.marchland.jobs.Releases;

/**
 * Puts under each query of a page what it gives of a release, asked with DuckDB as a reader would:
 * {@code scripts/worked-example} writes docs/worked-example.md by it.
 */
public final class WorkedExample {
  /** A query in the page, and the table under it that is to be written anew. */
  private static final Pattern QUERY =
      Pattern.compile("```sql\n(.*?)```\n\n<!-- rows -->\n(.*?)<!-- end -->", Pattern.DOTALL);

  private static final Path LABELS = Path.of("samples", "labels");

  private WorkedExample() {}

  /**
   * Writes a page's tables.
   *
   * @param arguments the output folder of {@code marchland run}, then the page
   */
  public static void main(String[] arguments) throws Exception {
    Path page = Path.of(arguments[1]);
    Files.writeString(page, filled(Files.readString(page), Path.of(arguments[0]), LABELS));
  }

  /**
   * A page with the rows of its queries.
   *
   * @param out a folder with a release and the batch tables that it was made from
   * @param labels the folder of the tables {@code audit} and {@code timeline}
   * @throws SQLException when a query is wrong
   */
  public static String filled(String page, Path out, Path labels) throws IOException, SQLException {
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      for (String view : views(out, labels)) {
        statement.execute(view);
      }
      StringBuilder filled = new StringBuilder();
      Matcher query = QUERY.matcher(page);
      while (query.find()) {
        String table = table(statement.executeQuery(query.group(1)));
        query.appendReplacement(
            filled,
            Matcher.quoteReplacement(
                "```sql\n" + query.group(1) + "```\n\n<!-- rows -->\n" + table + "<!-- end -->"));
      }
      return query.appendTail(filled).toString();
    }
  }

  private static List<String> views(Path out, Path labels) throws IOException {
    List<String> views = new ArrayList<>(Releases.views(out));
    for (String table : List.of("audit", "timeline")) {
      views.add(Releases.view(table, tabs(labels.resolve(table + ".tsv"))));
    }
    return views;
  }

  private static String tabs(Path file) {
    return "read_csv('" + file + "', delim = '\t', header = true, all_varchar = true, quote = '')";
  }

  private static String table(ResultSet rows) throws SQLException {
    Object[] cells = new Object[rows.getMetaData().getColumnCount()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = rows.getMetaData().getColumnLabel(i + 1);
    }
    StringBuilder table = new StringBuilder(MarkdownTable.head(cells));
    while (rows.next()) {
      for (int i = 0; i < cells.length; i++) {
        cells[i] = Objects.requireNonNullElse(rows.getString(i + 1), "");
      }
      table.append(MarkdownTable.row(cells));
    }
    return table.toString();
  }
}
