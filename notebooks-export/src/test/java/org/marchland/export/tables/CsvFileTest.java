// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marchland.table.Column;
import org.marchland.table.TableRow;
import org.marchland.table.TableSchema;

class CsvFileTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =1",
        "|cmd",
        "%x",
        "＝1",
        "'Ain Issa"
      })
  void aTextThatASpreadsheetWouldRunHasAnApostropheBeforeIt(String text) {
    assertThat(CsvFile.withoutFormula(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Deir ez-Zor", "al-Bab", "1=1", "a, \"b\"\nc"})
  void otherTextsStayAsTheyAre(String text) {
    assertThat(CsvFile.withoutFormula(text)).isEqualTo(text);
  }

  @Test
  void numbersStayNumbersListsAreJsonAndUnknownIsEmpty() throws Exception {
    TableSchema table =
        new TableSchema(
            "t",
            "1.0",
            "",
            List.of("n"),
            List.of("n"),
            List.of(
                column("n", "int"),
                column("l", "strings"),
                column("u", "string"),
                column("s", "string")));
    Path file = temp.resolve("t.csv");
    try (CsvFile csv = new CsvFile(file, table)) {
      csv.write(
          new TableRow(Map.of("n", -3, "l", List.of("a,\"b", "=c"), "s", "x, \"y\"\nz")),
          Optional.empty());
    }
    assertThat(Files.readString(file))
        .isEqualTo("n,l,u,s\n-3,\"[\"\"a,\\\"\"b\"\",\"\"=c\"\"]\",,\"x, \"\"y\"\"\nz\"\n");
  }

  private static Column column(String name, String type) {
    return new Column(name, type, true, "", "", "");
  }
}
