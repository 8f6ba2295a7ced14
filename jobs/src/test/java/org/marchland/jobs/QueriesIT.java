// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.marchland.jobs.example.WorkedExample;
import org.marchland.jobs.session.SparkSessions;
import org.marchland.table.TableSchema;

/** Every query of docs/queries.md gives the same rows in Spark and in DuckDB, and not none. */
class QueriesIT {
  private static final Path PAGE = Path.of("..", "docs", "queries.md");
  private static final Pattern QUERY =
      Pattern.compile("## ([^\n]+)\n.*?```sql\n(.*?)```", Pattern.DOTALL);

  @TempDir static Path out;
  private static SparkSession spark;

  @BeforeAll
  static void release() throws IOException {
    assertThat(
            CommandLineRun.of("run", "--input", "../samples/archive", "--out", out.toString())
                .exitCode())
        .isZero();
    spark = SparkSessions.open("queries", Optional.of("local[2]"));
    for (String table : TableSchema.RELEASE) {
      spark
          .read()
          .parquet(out.resolve("releases/" + Releases.current(out) + "/" + table).toString())
          .createOrReplaceTempView(table);
    }
    spark
        .read()
        .option("recursiveFileLookup", "true")
        .parquet(out.resolve("claims").toString())
        .createOrReplaceTempView("claims");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  record Query(String name, String sql) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Query> queries() throws IOException {
    List<Query> queries = new ArrayList<>();
    Matcher matcher = QUERY.matcher(Files.readString(PAGE));
    while (matcher.find()) {
      queries.add(new Query(matcher.group(1), matcher.group(2)));
    }
    return queries;
  }

  @Test
  void thePageHasItsQueries() throws IOException {
    assertThat(queries()).hasSize(8);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aQueryGivesTheSameRowsInBothEngines(Query query) throws Exception {
    List<String> statements = new ArrayList<>(Releases.views(out));
    statements.add(query.sql());
    List<List<String>> inDuckDb =
        Releases.rows(statements.toArray(String[]::new)).stream()
            .map(row -> row.stream().map(QueriesIT::plain).toList())
            .toList();
    List<List<String>> inSpark = new ArrayList<>();
    for (Row row : spark.sql(query.sql()).collectAsList()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(plain(String.valueOf(row.get(i))));
      }
      inSpark.add(cells);
    }
    assertThat(inSpark).isEqualTo(inDuckDb).isNotEmpty();
  }

  @Test
  void theWorkedExamplesQueriesRun() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "worked-example.md"));
    String filled = WorkedExample.filled(page, out, Path.of("..", "samples", "labels"));
    assertThat(filled.split("```sql", -1)).hasSameSizeAs(filled.split("<!-- rows -->\n\\| ", -1));
    // Of another release, but of one that has articles and claims.
    assertThat(filled).isNotEqualTo(page).doesNotContain("| 0 | 0 | 0 | 0 | 0 | 0 |");
  }

  /** Numbers without the type that an engine gives a sum. */
  private static String plain(String cell) {
    return cell.matches("-?[0-9]+(\\.[0-9]+)?")
        ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
        : cell;
  }
}
