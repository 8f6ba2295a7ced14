// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * docs/tables.md is made from the schema files: with -Dmarchland.write-docs=true this test writes
 * it.
 */
class TablesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "tables.md");

  @Test
  void thePageSaysWhatTheSchemaFilesSay() throws IOException {
    String page = page();
    if (Boolean.getBoolean("marchland.write-docs")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as(
            "docs/tables.md; write it anew with mvn -pl common test -Dtest=TablesPageTest -Dmarchland.write-docs=true")
        .isEqualTo(page);
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            "# The tables\n\nMade from `common/src/main/resources/org/marchland/table/*.json`; do not edit.\n");
    for (String name : TableSchema.NAMES) {
      TableSchema schema = TableSchema.of(name);
      page.append("\n## ")
          .append(name)
          .append("\n\n")
          .append(schema.description())
          .append(" Key: ")
          .append(String.join(", ", schema.key()));
      page.append(". Version ")
          .append(schema.version())
          .append(
              ".\n\n| column | type | null | meaning | example |\n| --- | --- | --- | --- | --- |\n");
      for (Column column : schema.columns()) {
        page.append("| `")
            .append(column.name())
            .append("` | ")
            .append(column.type())
            .append(" | ")
            .append(column.nullable() ? "yes" : "no");
        page.append(" | ")
            .append(column.description())
            .append(" | ")
            .append(column.example())
            .append(" |\n");
      }
    }
    return page.toString();
  }
}
