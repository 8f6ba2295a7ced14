// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.marchland.corpus.FieldMap;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.corpus.format.Outcomes;

/**
 * The rows of a Parquet file as records. It stands here and not among the formats of {@code
 * corpus}, because a Parquet file is no stream: its footer is read first.
 */
final class ParquetRecords implements Outcomes.Source {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private final ParquetReader<Group> rows;
  private final String file;
  private long count;

  private ParquetRecords(ParquetReader<Group> rows, String file) {
    this.rows = rows;
    this.file = file;
  }

  /** Whether a stream, which stays where it was, begins as Parquet does. */
  static boolean recognises(BufferedInputStream in) throws IOException {
    in.mark(MAGIC.length);
    boolean recognised = Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    in.reset();
    return recognised;
  }

  static Iterator<Outcome> open(ArchiveFile file, Configuration storage) throws IOException {
    ParquetReader<Group> rows =
        ParquetReader.builder(new GroupReadSupport(), file.hadoopPath()).withConf(storage).build();
    return new Outcomes(new ParquetRecords(rows, file.name()), file.name());
  }

  @Override
  public Optional<Outcome> next() throws IOException {
    Group row = rows.read();
    if (row == null) {
      rows.close();
      return Optional.empty();
    }
    return Optional.of(new Outcome.Read(new RawRecord(file, ++count, -1, fields(row))));
  }

  private static Map<String, String> fields(Group row) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < row.getType().getFieldCount(); i++) {
      Type type = row.getType().getType(i);
      if (row.getFieldRepetitionCount(i) > 0) {
        text(row, i, type).ifPresent(text -> fields.put(FieldMap.normal(type.getName()), text));
      }
    }
    return fields;
  }

  /** The text of a value; lists of values are joined by "|", other groups have none. */
  private static Optional<String> text(Group row, int field, Type type) {
    if (type.isPrimitive()) {
      return Optional.of(value(row, field, 0, type));
    }
    if (!(type.getLogicalTypeAnnotation()
        instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation)) {
      return Optional.empty();
    }
    Group list = row.getGroup(field, 0);
    if (list.getType().getType(0).isPrimitive()) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.range(0, list.getFieldRepetitionCount(0))
            .mapToObj(i -> list.getGroup(0, i))
            .filter(element -> element.getFieldRepetitionCount(0) > 0)
            .filter(element -> element.getType().getType(0).isPrimitive())
            .map(element -> value(element, 0, 0, element.getType().getType(0)))
            .collect(Collectors.joining("|")));
  }

  private static String value(Group row, int field, int index, Type type) {
    if (type.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(row.getInteger(field, index)).toString();
    }
    if (type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp) {
      ChronoUnit unit =
          switch (timestamp.getUnit()) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
          };
      return Instant.EPOCH.plus(row.getLong(field, index), unit).toString();
    }
    if (type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
      int day = NanoTime.fromBinary(row.getInt96(field, index)).getJulianDay();
      return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, day).toString();
    }
    return row.getValueToString(field, index);
  }
}
