// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Outlines for the page: polygons of rings of whole thousandths of a degree, longitude and latitude
 * in turn, each as the difference from the one before.
 */
final class Rings {
  private static final double STEPS_A_DEGREE = 1000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Rings() {}

  static ArrayNode of(Geometry shape) {
    ArrayNode polygons = JSON.createArrayNode();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      // On a sphere the outer ring goes clockwise, as JTS orders it.
      Polygon polygon = (Polygon) shape.getGeometryN(i).norm();
      ArrayNode rings = polygons.addArray();
      rings.add(ring(polygon.getExteriorRing()));
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        rings.add(ring(polygon.getInteriorRingN(hole)));
      }
    }
    return polygons;
  }

  private static ArrayNode ring(LineString line) {
    ArrayNode steps = JSON.createArrayNode();
    long x = 0;
    long y = 0;
    for (Coordinate position : line.getCoordinates()) {
      long nextX = Math.round(position.x * STEPS_A_DEGREE);
      long nextY = Math.round(position.y * STEPS_A_DEGREE);
      steps.add(nextX - x).add(nextY - y);
      x = nextX;
      y = nextY;
    }
    return steps;
  }
}
