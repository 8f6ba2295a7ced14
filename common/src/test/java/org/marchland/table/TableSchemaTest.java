// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.marchland.text.Resources;

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
                  .isIn("string", "int", "long", "double", "boolean", "date", "strings", "ints");
              assertThat(column.description()).isNotBlank();
              assertThat(column.example()).isNotBlank();
              assertThat(column.source()).isNotBlank();
            });
    assertThat(schema.columns()).extracting(Column::name).doesNotHaveDuplicates();
  }

  /**
   * Within a major version columns are only added: what schemas-1.tsv lists of version 1 is there
   * for ever. A new minor version adds its columns to the file; a new major one begins another.
   */
  @Test
  void withinAMajorVersionColumnsAreOnlyAdded() {
    for (Resources.Row row : Resources.rows(TableSchemaTest.class, "schemas-1.tsv")) {
      TableSchema schema = TableSchema.of(row.field(0));
      assertThat(schema.version()).as(row.where()).startsWith("1.");
      assertThat(schema.columns())
          .as(row.where() + ": column %s of %s", row.field(1), row.field(0))
          .anyMatch(
              column ->
                  column.name().equals(row.field(1))
                      && column.type().equals(row.field(2))
                      && (column.nullable() ? "null" : "required").equals(row.field(3)));
    }
  }

  @Test
  void anotherMinorVersionIsReadAndAnotherMajorOneIsNot() {
    TableSchema events = TableSchema.of("events");
    assertThat(events.reads("events 1.99")).isTrue();
    assertThat(events.reads("events 2.0")).isFalse();
    assertThat(events.reads("claims 1.0")).isFalse();
  }
}
