// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.marchland.export.tables.ParquetFile.Placed;
import org.marchland.table.Column;
import org.marchland.table.TableSchema;

/** How a row of a table is laid down in Parquet, and what the file says of itself. */
final class ParquetRows extends WriteSupport<Placed> {
  private static final String GEOMETRY = "geometry";

  private final TableSchema table;
  private final boolean shapes;
  private final MessageType type;
  private final WKBWriter wkb =
      new WKBWriter(2, org.locationtech.jts.io.ByteOrderValues.LITTLE_ENDIAN);
  private final Envelope bounds = new Envelope();
  private final TreeSet<String> shapeTypes = new TreeSet<>();
  private RecordConsumer to;

  ParquetRows(TableSchema table, boolean shapes) {
    this.table = table;
    this.shapes = shapes;
    Types.MessageTypeBuilder message = Types.buildMessage();
    table.columns().forEach(column -> message.addField(type(column)));
    if (shapes) {
      message.addField(Types.optional(PrimitiveTypeName.BINARY).named(GEOMETRY));
    }
    type = message.named(table.name());
  }

  private static Type type(Column column) {
    Type.Repetition repetition =
        column.nullable() ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED;
    return switch (column.type()) {
      case "string" ->
          Types.primitive(PrimitiveTypeName.BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case "int" -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.name());
      case "long" -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(column.name());
      case "double" -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
      case "boolean" -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(column.name());
      case "date" ->
          Types.primitive(PrimitiveTypeName.INT32, repetition)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case "strings" ->
          Types.list(repetition)
              .requiredElement(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case "ints" ->
          Types.list(repetition).requiredElement(PrimitiveTypeName.INT32).named(column.name());
      default -> throw new IllegalStateException("unknown type " + column.type());
    };
  }

  @Override
  @SuppressWarnings("deprecation") // abstract in Parquet all the same
  public WriteContext init(Configuration storage) {
    return new WriteContext(type, Map.of("schema", table.label()));
  }

  @Override
  public WriteContext init(ParquetConfiguration storage) {
    return new WriteContext(type, Map.of("schema", table.label()));
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    to = consumer;
  }

  @Override
  public void write(Placed placed) {
    to.startMessage();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      Object value = placed.row().get(column.name());
      if (value == null && !column.nullable()) {
        throw new IllegalStateException(table.name() + "." + column.name() + " may not be null");
      }
      if (value != null) {
        to.startField(column.name(), i);
        writeValue(value);
        to.endField(column.name(), i);
      }
    }
    if (shapes && placed.shape().isPresent()) {
      writeShape(placed.shape().get());
    }
    to.endMessage();
  }

  private void writeValue(Object value) {
    if (value instanceof String text) {
      to.addBinary(Binary.fromString(text));
    } else if (value instanceof Integer number) {
      to.addInteger(number);
    } else if (value instanceof Long number) {
      to.addLong(number);
    } else if (value instanceof Double number) {
      to.addDouble(number);
    } else if (value instanceof Boolean truth) {
      to.addBoolean(truth);
    } else if (value instanceof LocalDate day) {
      to.addInteger(Math.toIntExact(day.toEpochDay()));
    } else if (value instanceof List<?> list) {
      writeList(list);
    } else {
      throw new IllegalStateException("a value of " + value.getClass());
    }
  }

  private void writeList(List<?> list) {
    to.startGroup();
    if (!list.isEmpty()) {
      to.startField("list", 0);
      for (Object element : list) {
        to.startGroup();
        to.startField("element", 0);
        writeValue(element);
        to.endField("element", 0);
        to.endGroup();
      }
      to.endField("list", 0);
    }
    to.endGroup();
  }

  private void writeShape(Geometry shape) {
    bounds.expandToInclude(shape.getEnvelopeInternal());
    shapeTypes.add(shape.getGeometryType());
    int index = table.columns().size();
    to.startField(GEOMETRY, index);
    to.addBinary(Binary.fromConstantByteArray(wkb.write(shape)));
    to.endField(GEOMETRY, index);
  }

  /** GeoParquet 1.1: what the column of shapes holds, which is known at the end. */
  @Override
  public FinalizedWriteContext finalizeWrite() {
    if (!shapes) {
      return new FinalizedWriteContext(Map.of());
    }
    ObjectNode geo = new ObjectMapper().createObjectNode();
    geo.put("version", "1.1.0").put("primary_column", GEOMETRY);
    ObjectNode column = geo.putObject("columns").putObject(GEOMETRY);
    column.put("encoding", "WKB");
    ArrayNode types = column.putArray("geometry_types");
    shapeTypes.forEach(types::add);
    if (!bounds.isNull()) {
      column
          .putArray("bbox")
          .add(bounds.getMinX())
          .add(bounds.getMinY())
          .add(bounds.getMaxX())
          .add(bounds.getMaxY());
    }
    return new FinalizedWriteContext(Map.of("geo", geo.toString()));
  }
}
