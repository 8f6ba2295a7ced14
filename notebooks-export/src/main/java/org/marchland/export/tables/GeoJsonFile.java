// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.tables;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.marchland.table.Column;
import org.marchland.table.TableRow;
import org.marchland.table.TableSchema;

/**
 * A table as a feature collection (RFC 7946), a feature a line. Lists of ids are left out: a map
 * has no use for them, and the table itself has them.
 */
public final class GeoJsonFile implements TableFile {
  private final TableSchema table;
  private final JsonGenerator out;

  public GeoJsonFile(Path file, TableSchema table) throws IOException {
    this.table = table;
    out = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8);
    out.writeStartObject();
    out.writeStringField("type", "FeatureCollection");
    out.writeStringField("name", table.name());
    out.writeArrayFieldStart("features");
  }

  @Override
  public void write(TableRow row, Optional<Geometry> shape) throws IOException {
    out.writeRaw('\n');
    out.writeStartObject();
    out.writeStringField("type", "Feature");
    out.writeObjectFieldStart("properties");
    for (Column column : table.columns()) {
      if (!column.name().endsWith("_ids")) {
        out.writeFieldName(column.name());
        write(row.get(column.name()));
      }
    }
    out.writeEndObject();
    out.writeFieldName("geometry");
    if (shape.isPresent()) {
      writeShape(shape.get());
    } else {
      out.writeNull();
    }
    out.writeEndObject();
  }

  private void write(Object value) throws IOException {
    if (value instanceof LocalDate day) {
      out.writeString(day.toString());
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object element : list) {
        out.writePOJO(element);
      }
      out.writeEndArray();
    } else {
      out.writePOJO(value);
    }
  }

  private void writeShape(Geometry shape) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", shape.getGeometryType());
    out.writeFieldName("coordinates");
    if (shape.getDimension() == 0) {
      writePosition(shape.getCoordinate());
    } else if (shape instanceof Polygon polygon) {
      writePolygon(polygon);
    } else {
      out.writeStartArray();
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        writePolygon((Polygon) shape.getGeometryN(i));
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void writePolygon(Polygon polygon) throws IOException {
    // JTS orders outer rings clockwise, the RFC the other way.
    Polygon ordered = (Polygon) polygon.norm().reverse();
    out.writeStartArray();
    writeRing(ordered.getExteriorRing());
    for (int i = 0; i < ordered.getNumInteriorRing(); i++) {
      writeRing(ordered.getInteriorRingN(i));
    }
    out.writeEndArray();
  }

  private void writeRing(LineString ring) throws IOException {
    out.writeStartArray();
    for (Coordinate position : ring.getCoordinates()) {
      writePosition(position);
    }
    out.writeEndArray();
  }

  private void writePosition(Coordinate position) throws IOException {
    out.writeStartArray();
    out.writeNumber(position.x);
    out.writeNumber(position.y);
    out.writeEndArray();
  }

  @Override
  public void close() throws IOException {
    out.writeRaw('\n');
    out.writeEndArray();
    out.writeEndObject();
    out.writeRaw('\n');
    out.close();
  }
}
