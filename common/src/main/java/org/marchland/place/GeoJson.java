// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads feature collections of GeoJSON (RFC 7946): points and polygons with their properties. */
public final class GeoJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private GeoJson() {}

  /**
   * One feature.
   *
   * @param line of the file on which it begins, from 1
   * @param shape its geometry, empty where it has none
   * @param defect what is wrong with the geometry, so that there is none
   */
  public record Feature(
      int line, JsonNode properties, Optional<Geometry> shape, Optional<String> defect) {
    /** The text of the first of these properties that is there and not empty, case aside. */
    public Optional<String> property(String... names) {
      for (String name : names) {
        for (String key : (Iterable<String>) properties::fieldNames) {
          if (key.equalsIgnoreCase(name) && !properties.get(key).asText("").isBlank()) {
            return Optional.of(properties.get(key).asText().strip())
                .filter(text -> !text.toLowerCase(Locale.ROOT).equals("null"));
          }
        }
      }
      return Optional.empty();
    }
  }

  /** A feature collection that is none, and where that shows. */
  public static final class Malformed extends IOException {
    private static final long serialVersionUID = 1;
    private final int line;

    Malformed(int line, String what) {
      super(what);
      this.line = line;
    }

    public int line() {
      return line;
    }
  }

  /** The features of a collection; bytes that are not UTF-8 become U+FFFD. */
  public static List<Feature> read(InputStream in) throws IOException {
    List<Feature> features = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      if (!isInFeatures(parser)) {
        throw new Malformed(1, "no \"features\": not a GeoJSON feature collection");
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() == null) {
          throw new Malformed(line, "ends within its features");
        }
        JsonNode feature = parser.readValueAsTree();
        features.add(feature(line, feature));
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new Malformed(line, "not JSON: " + e.getOriginalMessage());
    }
    return features;
  }

  private static Feature feature(int line, JsonNode feature) {
    JsonNode properties = feature.path("properties");
    try {
      return new Feature(line, properties, shape(feature.path("geometry")), Optional.empty());
    } catch (IllegalArgumentException e) {
      return new Feature(line, properties, Optional.empty(), Optional.of(e.getMessage()));
    }
  }

  private static boolean isInFeatures(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean features = parser.currentName().equals("features");
      JsonToken value = parser.nextToken();
      if (features) {
        return value == JsonToken.START_ARRAY;
      }
      parser.skipChildren();
    }
    return false;
  }

  private static Optional<Geometry> shape(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asText("")) {
      case "Point" -> Optional.of(GEOMETRIES.createPoint(position(coordinates)));
      case "MultiPoint" -> Optional.of(GEOMETRIES.createPoint(position(coordinates.path(0))));
      case "Polygon" -> Optional.of(polygon(coordinates));
      case "MultiPolygon" -> {
        List<Polygon> polygons = new ArrayList<>();
        coordinates.forEach(c -> polygons.add(polygon(c)));
        yield Optional.of(GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new)));
      }
      default -> Optional.empty();
    };
  }

  private static Polygon polygon(JsonNode coordinates) {
    List<LinearRing> rings = new ArrayList<>();
    for (JsonNode ring : coordinates) {
      List<Coordinate> points = new ArrayList<>();
      ring.forEach(point -> points.add(position(point)));
      rings.add(GEOMETRIES.createLinearRing(points.toArray(Coordinate[]::new)));
    }
    if (rings.isEmpty()) {
      throw new IllegalArgumentException("a polygon without a ring");
    }
    return GEOMETRIES.createPolygon(
        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
  }

  private static Coordinate position(JsonNode point) {
    if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
      throw new IllegalArgumentException("a position that is not two numbers");
    }
    return new Coordinate(point.path(0).asDouble(), point.path(1).asDouble());
  }
}
