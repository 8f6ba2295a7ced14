// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One row of a table: values by column name, null left out. A value has the Java type of its
 * column's type: String, Integer, Long, Double, Boolean, LocalDate, or a List of Strings or
 * Integers.
 */
public record TableRow(Map<String, Object> cells) {
  public Optional<String> text(String column) {
    return Optional.ofNullable((String) cells.get(column));
  }

  public Optional<LocalDate> day(String column) {
    return Optional.ofNullable((LocalDate) cells.get(column));
  }

  public OptionalInt number(String column) {
    Integer value = (Integer) cells.get(column);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  public OptionalDouble decimal(String column) {
    Double value = (Double) cells.get(column);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  public boolean is(String column) {
    return Boolean.TRUE.equals(cells.get(column));
  }

  public List<String> texts(String column) {
    List<?> list = (List<?>) cells.getOrDefault(column, List.of());
    return list.stream().map(Object::toString).toList();
  }

  /** The value, null where it is not known. */
  public Object get(String column) {
    return cells.get(column);
  }
}
