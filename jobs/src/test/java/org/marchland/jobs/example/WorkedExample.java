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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marchland.table.TableSchema;

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
    List<String> views = new ArrayList<>();
    Path release =
        out.resolve("releases").resolve(Files.readString(out.resolve("releases/CURRENT")).strip());
    for (String table : TableSchema.RELEASE) {
      views.add(view(table, "read_parquet('" + release.resolve(table) + "/*.parquet')"));
    }
    for (String table : List.of("articles", "claims", "readings")) {
      views.add(view(table, "read_parquet('" + out.resolve(table) + "/**/*.parquet')"));
    }
    views.add(view("audit", tabs(labels.resolve("audit.tsv"))));
    views.add(view("timeline", tabs(labels.resolve("timeline.tsv"))));
    return views;
  }

  private static String view(String name, String from) {
    return "CREATE VIEW " + name + " AS SELECT * FROM " + from;
  }

  private static String tabs(Path file) {
    return "read_csv('" + file + "', delim = '\t', header = true, all_varchar = true, quote = '')";
  }

  private static String table(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    StringBuilder table = new StringBuilder("|");
    for (int i = 1; i <= columns; i++) {
      table.append(' ').append(rows.getMetaData().getColumnLabel(i)).append(" |");
    }
    table.append("\n|").append(" --- |".repeat(columns)).append('\n');
    while (rows.next()) {
      table.append('|');
      for (int i = 1; i <= columns; i++) {
        String cell = rows.getString(i);
        table.append(' ').append(cell == null ? "" : cell.replace("|", "\\|")).append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }
}
