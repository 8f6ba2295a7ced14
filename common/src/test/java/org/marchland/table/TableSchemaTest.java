// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableSchemaTest {
  static Stream<String> names() {
    return TableSchema.NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyColumnHasATypeAMeaningAndAnExample(String name) {
    TableSchema schema = TableSchema.of(name);
    assertThat(schema.name()).isEqualTo(name);
    assertThat(schema.key()).isNotEmpty();
    assertThat(schema.columns())
        .allSatisfy(
            column -> {
              assertThat(column.name()).matches("[a-z][a-z0-9_]*");
              assertThat(column.type())
                  .isIn("string", "int", "long", "double", "boolean", "date", "strings");
              assertThat(column.description()).isNotBlank();
              assertThat(column.example()).isNotBlank();
            });
    assertThat(schema.columns()).extracting(Column::name).doesNotHaveDuplicates();
  }
}
