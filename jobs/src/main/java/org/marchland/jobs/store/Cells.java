// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;

/** Reads the cells of a row by column name; null is empty. */
public final class Cells {
  private Cells() {}

  public static Optional<String> text(Row row, String column) {
    return Optional.ofNullable(row.getAs(column));
  }

  public static List<String> texts(Row row, String column) {
    return row.isNullAt(row.fieldIndex(column))
        ? List.of()
        : List.copyOf(row.getList(row.fieldIndex(column)));
  }

  public static Optional<LocalDate> day(Row row, String column) {
    java.sql.Date date = row.getAs(column);
    return Optional.ofNullable(date).map(java.sql.Date::toLocalDate);
  }

  /** The month of a DATE column. */
  public static Optional<YearMonth> month(Row row, String column) {
    return day(row, column).map(YearMonth::from);
  }

  public static OptionalInt number(Row row, String column) {
    Integer value = row.getAs(column);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  public static OptionalLong longNumber(Row row, String column) {
    Long value = row.getAs(column);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  public static OptionalDouble decimal(Row row, String column) {
    Double value = row.getAs(column);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
