// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.stream.Stream;
import org.marchland.table.TableSchema;

/** Looks into the current release of an output folder as a user with DuckDB would. */
public final class Releases {
  private Releases() {}

  static String current(Path out) throws IOException {
    return Files.readString(out.resolve("releases/CURRENT")).strip();
  }

  /** The release whose id begins so. */
  static String named(Path out, String prefix) throws IOException {
    try (Stream<Path> listed = Files.list(out.resolve("releases"))) {
      return listed
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(prefix))
          .findFirst()
          .orElseThrow();
    }
  }

  static JsonNode runRecord(Path out) throws IOException {
    return runRecord(out, current(out));
  }

  static JsonNode runRecord(Path out, String release) throws IOException {
    return new ObjectMapper().readTree(out.resolve("releases/" + release + "/run.json").toFile());
  }

  /** The digests of all tables of the current release. */
  public static List<String> digests(Path out) throws IOException {
    return digests(runRecord(out));
  }

  /** The digests of all tables that the record of a release names. */
  public static List<String> digests(JsonNode runRecord) {
    List<String> digests = new ArrayList<>();
    runRecord
        .path("tables")
        .properties()
        .forEach(t -> digests.add(t.getKey() + " " + t.getValue().path("digest").asText()));
    assertThat(digests).isNotEmpty();
    return digests;
  }

  /** The files of a table of the current release, quoted for SQL. */
  static String files(Path out, String table) throws IOException {
    return "'" + out.resolve("releases/" + current(out) + "/" + table) + "/*.parquet'";
  }

  /** Statements that give the tables of the current release, and of its batches, their names. */
  public static List<String> views(Path out) throws IOException {
    List<String> views = new ArrayList<>();
    for (String table : TableSchema.RELEASE) {
      views.add(view(table, "read_parquet(" + files(out, table) + ")"));
    }
    for (String table : List.of("articles", "readings", "claims")) {
      views.add(view(table, "read_parquet('" + out.resolve(table) + "/**/*.parquet')"));
    }
    return views;
  }

  public static String view(String name, String from) {
    return "create view " + name + " as select * from " + from;
  }

  static long count(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  /** The first cell that a query gives. */
  static String text(String query) throws SQLException {
    List<List<String>> rows = rows(query);
    return rows.isEmpty() ? "" : rows.get(0).get(0);
  }

  static void execute(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement one = connection.createStatement()) {
      one.execute(statement);
    }
  }

  static List<List<String>> rows(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < statements.length - 1; i++) {
        statement.execute(statements[i]);
      }
      List<List<String>> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery(statements[statements.length - 1])) {
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(String.valueOf(result.getObject(i)));
          }
          rows.add(row);
        }
      }
      return rows;
    }
  }
}
