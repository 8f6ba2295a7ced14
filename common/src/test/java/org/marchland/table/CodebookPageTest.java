// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * docs/codebook.md is made from the schema files: with -Dmarchland.write-docs=true this test writes
 * it.
 */
class CodebookPageTest {
  private static final Path PAGE = Path.of("..", "docs", "codebook.md");

  @Test
  void thePageSaysWhatTheSchemaFilesSay() throws IOException {
    String page = page();
    if (Boolean.getBoolean("marchland.write-docs")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as(
            "docs/codebook.md; write it anew with mvn -pl common test -Dtest=CodebookPageTest -Dmarchland.write-docs=true")
        .isEqualTo(page);
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            "# Codebook of the tables\n\nMade from `common/src/main/resources/org/marchland/table/*.json`; do not edit. Null means unknown, never 0. *From* says where a\nvalue comes from: the archive, the article's own words, the coding rules, the extractor, the gazetteer, the run, another table, or the row itself.\n");
    for (String name : TableSchema.NAMES) {
      TableSchema schema = TableSchema.of(name);
      page.append("\n## ")
          .append(name)
          .append("\n\n")
          .append(schema.description())
          .append(" Key: ")
          .append(String.join(", ", schema.key()));
      if (!schema.order().equals(schema.key())) {
        page.append("; sorted by ").append(String.join(", ", schema.order()));
      }
      page.append(". Version ")
          .append(schema.version())
          .append(
              ".\n\n| column | type | null | meaning | example | from |\n| --- | --- | --- | --- | --- | --- |\n");
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
            .append(" | ")
            .append(column.source())
            .append(" |\n");
      }
    }
    return page.toString();
  }
}
