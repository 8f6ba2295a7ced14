// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.marchland.table.Column;
import org.marchland.table.TableSchema;

/**
 * Spark's view of a table: its struct type, and rows filled by column name and checked against the
 * schema.
 */
public final class Rows {
  private final TableSchema schema;
  private final Map<String, Integer> index = new HashMap<>();

  private Rows(TableSchema schema) {
    this.schema = schema;
    for (int i = 0; i < schema.columns().size(); i++) {
      index.put(schema.columns().get(i).name(), i);
    }
  }

  public static Rows of(String table) {
    return new Rows(TableSchema.of(table));
  }

  public TableSchema schema() {
    return schema;
  }

  /**
   * The struct type of the table; each column carries its description and the table's name and
   * version, which Spark writes into the footers of the files.
   */
  public StructType type() {
    return new StructType(
        schema.columns().stream()
            .map(column -> field(column, column.nullable()))
            .toArray(StructField[]::new));
  }

  /** The same, every column nullable: for intermediate rows that may hold no row of this table. */
  public StructType nullableType() {
    return new StructType(
        schema.columns().stream().map(column -> field(column, true)).toArray(StructField[]::new));
  }

  private StructField field(Column column, boolean nullable) {
    Metadata comment =
        new MetadataBuilder()
            .putString("comment", column.description())
            .putString("schema", schema.label())
            .build();
    return new StructField(column.name(), dataType(column), nullable, comment);
  }

  private static DataType dataType(Column column) {
    return switch (column.type()) {
      case "string" -> DataTypes.StringType;
      case "int" -> DataTypes.IntegerType;
      case "long" -> DataTypes.LongType;
      case "double" -> DataTypes.DoubleType;
      case "boolean" -> DataTypes.BooleanType;
      case "date" -> DataTypes.DateType;
      case "strings" -> DataTypes.createArrayType(DataTypes.StringType, false);
      case "ints" -> DataTypes.createArrayType(DataTypes.IntegerType, false);
      default ->
          throw new IllegalStateException(
              "column " + column.name() + " has the unknown type " + column.type());
    };
  }

  /** Begins a row. */
  public Filling fill() {
    return new Filling();
  }

  /** A row in the making; every column must be set, by name. */
  public final class Filling {
    private final Object[] values = new Object[schema.columns().size()];
    private final boolean[] set = new boolean[schema.columns().size()];

    /** Sets a column; an empty {@link Optional} is null. */
    public Filling with(String column, Object value) {
      Integer at = index.get(column);
      if (at == null) {
        throw new IllegalArgumentException(schema.name() + " has no column " + column);
      }
      values[at] = plain(value);
      set[at] = true;
      return this;
    }

    public Row row() {
      for (int i = 0; i < values.length; i++) {
        Column column = schema.columns().get(i);
        if (!set[i]) {
          throw new IllegalStateException(schema.name() + "." + column.name() + " was not set");
        }
        if (values[i] == null && !column.nullable()) {
          throw new IllegalStateException(schema.name() + "." + column.name() + " may not be null");
        }
      }
      return RowFactory.create(Arrays.copyOf(values, values.length));
    }
  }

  private static Object plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Rows::plain).orElse(null);
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? (Object) optional.getAsInt() : null;
    }
    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? (Object) optional.getAsLong() : null;
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? (Object) optional.getAsDouble() : null;
    }
    if (value instanceof LocalDate date) {
      return java.sql.Date.valueOf(date);
    }
    if (value instanceof List<?> list) {
      return list.toArray();
    }
    return value;
  }

  /** An optional of a text, empty for the empty text. */
  public static Optional<String> known(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
