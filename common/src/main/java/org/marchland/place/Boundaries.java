// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/** The outlines of first-level divisions: for places that only have coordinates, and for maps. */
public final class Boundaries {
  /**
   * Towns on a border or a shore lie a little outside simplified outlines: so far they are drawn
   * in.
   */
  private static final double SNAP_KM = 5;

  private static final double KM_A_DEGREE = 111.2;
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /** A division and its outline, in degrees, longitude first. */
  public record Outline(String admin1, Geometry shape) {
    String country() {
      return admin1.substring(0, 2);
    }
  }

  private record Area(Outline outline, PreparedGeometry prepared) {}

  private static final class Shipped {
    static final Boundaries INSTANCE = new Boundaries(load());
  }

  private final STRtree index = new STRtree();
  private final Map<String, Geometry> byAdmin1 = new HashMap<>();

  public Boundaries(List<Outline> outlines) {
    for (Outline outline : outlines) {
      byAdmin1.put(outline.admin1(), outline.shape());
      index.insert(
          outline.shape().getEnvelopeInternal(),
          new Area(outline, PreparedGeometryFactory.prepare(outline.shape())));
    }
    index.build();
  }

  /** Natural Earth's outlines, simplified, loaded at first use. */
  public static Boundaries shipped() {
    return Shipped.INSTANCE;
  }

  private static List<Outline> load() {
    try (InputStream raw = Boundaries.class.getResourceAsStream("boundaries.geojson.gz")) {
      return GeoJson.read(new GZIPInputStream(raw)).stream()
          .map(f -> new Outline(f.property("admin1").orElseThrow(), f.shape().orElseThrow()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("resource boundaries.geojson.gz", e);
    }
  }

  /** The outline of a division, in degrees, longitude first; some have none. */
  public Optional<Geometry> outline(String admin1) {
    return Optional.ofNullable(byAdmin1.get(admin1)).map(Geometry::copy);
  }

  /**
   * The GeoNames admin1 code of the division in which a point lies, or to whose outline it is
   * nearest within five kilometres in the same country.
   *
   * @param country ISO 3166-1 alpha-2; empty lets every country count, without snapping
   */
  public Optional<String> admin1At(double latitude, double longitude, String country) {
    if (Double.isNaN(latitude) || Double.isNaN(longitude)) {
      return Optional.empty();
    }
    Point point = GEOMETRIES.createPoint(new Coordinate(longitude, latitude));
    Optional<String> inside =
        areas(point.getEnvelopeInternal()).stream()
            .filter(a -> country.isEmpty() || a.outline().country().equals(country))
            .filter(a -> a.prepared().covers(point))
            .map(a -> a.outline().admin1())
            .min(Comparator.naturalOrder());
    return country.isEmpty() ? inside : inside.or(() -> nearest(point, country));
  }

  private Optional<String> nearest(Point point, String country) {
    Envelope around = point.getEnvelopeInternal();
    double wider = 1 / Math.max(0.1, Math.cos(Math.toRadians(point.getY())));
    around.expandBy(SNAP_KM / KM_A_DEGREE * wider, SNAP_KM / KM_A_DEGREE);
    return areas(around).stream()
        .filter(a -> a.outline().country().equals(country))
        .filter(a -> kilometres(a.outline().shape(), point) <= SNAP_KM)
        .min(
            Comparator.<Area>comparingDouble(a -> kilometres(a.outline().shape(), point))
                .thenComparing(a -> a.outline().admin1()))
        .map(a -> a.outline().admin1());
  }

  private static double kilometres(Geometry shape, Point point) {
    Coordinate[] nearest = DistanceOp.nearestPoints(shape, point);
    double north = (nearest[0].y - nearest[1].y) * KM_A_DEGREE;
    double east =
        (nearest[0].x - nearest[1].x) * KM_A_DEGREE * Math.cos(Math.toRadians(point.getY()));
    return Math.hypot(north, east);
  }

  @SuppressWarnings("unchecked")
  private List<Area> areas(Envelope around) {
    return index.query(around);
  }
}
