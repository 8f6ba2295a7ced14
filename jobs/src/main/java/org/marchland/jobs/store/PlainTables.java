// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.marchland.diagnostics.UserError;
import org.marchland.table.Column;
import org.marchland.table.TableRow;
import org.marchland.table.TableSchema;

/**
 * Reads a few rows out of Parquet tables without a Spark session, which would take longer to start
 * than to answer. Filters are pushed down to row groups and pages: the tables are sorted by key, so
 * that finding a row by its key reads a page or two.
 */
public final class PlainTables {
  private final Configuration storage;

  public PlainTables(Configuration storage) {
    this.storage = storage;
  }

  /**
   * A filter: a text column that has one of the values. It asks for each of them: by Parquet's own
   * "in" all pages between the least and the greatest are read.
   */
  public static FilterPredicate in(String column, Collection<String> values) {
    return anyOf(column, List.copyOf(new TreeSet<>(values)));
  }

  private static FilterPredicate anyOf(String column, List<String> values) {
    int half = values.size() / 2;
    return values.size() == 1
        ? is(column, Optional.of(values.get(0)))
        : FilterApi.or(
            anyOf(column, values.subList(0, half)),
            anyOf(column, values.subList(half, values.size())));
  }

  /** A filter: a text column that has the value, or none. */
  public static FilterPredicate is(String column, Optional<String> value) {
    return FilterApi.eq(FilterApi.binaryColumn(column), value.map(Binary::fromString).orElse(null));
  }

  /** A filter: a column of days that has the day, or none. */
  public static FilterPredicate isDay(String column, Optional<LocalDate> day) {
    return FilterApi.eq(
        FilterApi.intColumn(column), day.map(d -> Math.toIntExact(d.toEpochDay())).orElse(null));
  }

  /** The rows that pass, from all files below the folders, in the order of the files. */
  public List<TableRow> list(
      TableSchema table,
      List<String> folders,
      Optional<FilterPredicate> filter,
      Predicate<TableRow> keep) {
    return list(table.columns(), folders, filter, keep);
  }

  /**
   * The same with only some of the columns: looking through a whole table for a few rows reads
   * little of it so.
   */
  public List<TableRow> list(
      List<Column> columns,
      List<String> folders,
      Optional<FilterPredicate> filter,
      Predicate<TableRow> keep) {
    List<TableRow> rows = new ArrayList<>();
    forEach(
        columns,
        folders,
        filter,
        row -> {
          if (keep.test(row)) {
            rows.add(row);
          }
        });
    return rows;
  }

  /** Hands over row after row, so that a table need not fit into memory. */
  public void forEach(
      List<Column> columns,
      List<String> folders,
      Optional<FilterPredicate> filter,
      Consumer<TableRow> to) {
    for (String folder : folders) {
      for (Path file : files(folder)) {
        read(columns, file, filter, to);
      }
    }
  }

  private void read(
      List<Column> columns, Path file, Optional<FilterPredicate> filter, Consumer<TableRow> to) {
    try (ParquetReader<Group> reader = reader(columns, file, filter)) {
      for (Group group = next(reader); group != null; group = next(reader)) {
        to.accept(row(columns, group));
      }
    } catch (IOException e) {
      throw UserError.storage(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static Group next(ParquetReader<Group> reader) throws IOException {
    try {
      return reader.read();
    } catch (RuntimeException e) {
      // So Parquet tells of what is broken in a file.
      throw new IOException(e.getMessage(), e);
    }
  }

  private ParquetReader<Group> reader(
      List<Column> columns, Path file, Optional<FilterPredicate> filter) throws IOException {
    Configuration projected = new Configuration(storage);
    try (ParquetFileReader footer =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, storage))) {
      MessageType stored = footer.getFooter().getFileMetaData().getSchema();
      List<Type> wanted =
          columns.stream()
              .filter(column -> stored.containsField(column.name()))
              .map(column -> stored.getType(column.name()))
              .toList();
      projected.set(
          ReadSupport.PARQUET_READ_SCHEMA, new MessageType(stored.getName(), wanted).toString());
    }
    ParquetReader.Builder<Group> builder =
        ParquetReader.builder(new GroupReadSupport(), file).withConf(projected);
    filter.ifPresent(predicate -> builder.withFilter(FilterCompat.get(predicate)));
    return builder.build();
  }

  private static TableRow row(List<Column> columns, Group group) {
    Map<String, Object> cells = new HashMap<>();
    for (Column column : columns) {
      if (!group.getType().containsField(column.name())) {
        continue; // a column that a later minor version has added
      }
      int index = group.getType().getFieldIndex(column.name());
      if (group.getFieldRepetitionCount(index) > 0) {
        cells.put(column.name(), value(column, group, index));
      }
    }
    return new TableRow(cells);
  }

  private static Object value(Column column, Group group, int index) {
    return switch (column.type()) {
      case "string" -> group.getString(index, 0);
      case "int" -> group.getInteger(index, 0);
      case "long" -> group.getLong(index, 0);
      case "double" -> group.getDouble(index, 0);
      case "boolean" -> group.getBoolean(index, 0);
      case "date" -> LocalDate.ofEpochDay(group.getInteger(index, 0));
      case "strings" -> elements(group.getGroup(index, 0), true);
      case "ints" -> elements(group.getGroup(index, 0), false);
      default -> throw new IllegalStateException("unknown type " + column.type());
    };
  }

  private static List<Object> elements(Group list, boolean texts) {
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      Group element = list.getGroup(0, i);
      elements.add(texts ? element.getString(0, 0) : (Object) element.getInteger(0, 0));
    }
    return elements;
  }

  private List<Path> files(String folder) {
    List<Path> files = new ArrayList<>();
    Path root = new Path(folder);
    try {
      FileSystem system = root.getFileSystem(storage);
      if (system.exists(root)) {
        RemoteIterator<LocatedFileStatus> all = system.listFiles(root, true);
        while (all.hasNext()) {
          Path file = all.next().getPath();
          if (file.getName().endsWith(".parquet")) {
            files.add(file);
          }
        }
      }
    } catch (IOException e) {
      throw UserError.storage(folder + ": cannot be listed: " + e.getMessage());
    }
    files.sort(Comparator.comparing(Path::toString));
    return files;
  }
}
