// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/codebook.md is made from the schema files: with -Dmarchland.write-docs=true this test writes
 * it.
 */
class CodebookPageTest {
  private static final Path PAGE = Path.of("..", "docs", "codebook.md");

  private static final String PREFACE =
      """
      # Codebook of the tables

      Made from `common/src/main/resources/org/marchland/table/*.json`; do not edit. Null means unknown, never 0. *From* says where a
      value comes from: the archive, the article's own words, the coding rules, the extractor, the gazetteer, the run, another table, or the row itself.
      """;

  @Test
  void thePageSaysWhatTheSchemaFilesSay() throws IOException {
    String page =
        PREFACE
            + Codebook.of(
                Stream.concat(TableSchema.NAMES.stream(), TableSchema.EXPORT_ONLY.stream())
                    .map(TableSchema::of)
                    .toList());
    if (Boolean.getBoolean("marchland.write-docs")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as(
            "docs/codebook.md; write it anew with mvn -pl common test -Dtest=CodebookPageTest -Dmarchland.write-docs=true")
        .isEqualTo(page);
  }
}
