// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.marchland.place.Boundaries;
import org.marchland.place.Countries;
import org.marchland.place.GeoJson;
import org.marchland.place.GeoJson.Feature;
import org.marchland.place.Place;
import org.marchland.place.PlaceName;
import org.marchland.place.Province;

/**
 * GeoJSON of divisions or points, as OCHA's COD-AB and geoBoundaries publish it: names and outlines
 * of first-level divisions, districts below them, and populated places.
 */
final class BoundaryReader implements SourceReader {
  @Override
  public boolean reads(String head) {
    return head.stripLeading().startsWith("{");
  }

  @Override
  public int turn() {
    return 1;
  }

  @Override
  public void read(InputStream in, String file, Draft draft) throws IOException {
    List<Feature> features;
    try {
      features = GeoJson.read(in);
    } catch (GeoJson.Malformed e) {
      draft.defect(file, e.line(), e.getMessage());
      return;
    }
    int number = 0;
    for (Feature feature : features) {
      number++;
      Optional<String> defect = feature.defect().or(() -> crossing(feature));
      Optional<String> name = name(feature);
      if (defect.isEmpty() && name.isPresent() && !Draft.isName(name.get())) {
        defect = Optional.of("a name that is not UTF-8, or holds a tab, line break, |, @ or [");
      }
      if (defect.isEmpty() && name.isEmpty()) {
        defect = Optional.of("no name in the properties " + feature.properties());
      }
      if (defect.isPresent()) {
        String which = "feature " + number + name.map(n -> " (" + n + ")").orElse("");
        draft.defect(file, feature.line(), which + ": " + defect.get());
      } else if (level(feature) <= 1) {
        add(feature, name.orElseThrow(), file, draft);
      } else {
        String below = name.orElseThrow();
        draft.postpone(() -> add(feature, below, file, draft));
      }
    }
  }

  private static Optional<String> crossing(Feature feature) {
    if (feature.shape().isEmpty() || feature.shape().get().getDimension() < 2) {
      return Optional.empty();
    }
    TopologyValidationError error = new IsValidOp(feature.shape().get()).getValidationError();
    return Optional.ofNullable(error)
        .map(
            e ->
                String.format(
                    Locale.ROOT,
                    "the polygon crosses itself or its holes at %.4f, %.4f (%s)",
                    e.getCoordinate().y,
                    e.getCoordinate().x,
                    e.getMessage()));
  }

  private static void add(Feature feature, String name, String file, Draft draft) {
    int level = level(feature);
    String country = country(feature);
    List<PlaceName> names = names(feature, level);
    if (level == 0) {
      return;
    }
    Optional<Coordinate> at =
        feature.shape().map(Geometry::getInteriorPoint).map(Geometry::getCoordinate);
    double latitude = at.map(c -> c.y).orElse(Double.NaN);
    double longitude = at.map(c -> c.x).orElse(Double.NaN);
    Optional<Province> province =
        (level == 1
                ? code(feature, 1).or(() -> feature.property("PCODE", "shapeISO"))
                : code(feature, 1))
            .flatMap(code -> draft.province(country, code))
            .or(
                () ->
                    (level == 1
                            ? Optional.of(name)
                            : feature.property("ADM1_EN", "ADMIN1_EN", "adm1_name"))
                        .flatMap(n -> draft.province(country, n)))
            .or(
                () ->
                    level == 1 ? Optional.empty() : draft.provinceAt(latitude, longitude, country));
    if (level == 1) {
      if (province.isEmpty()) {
        draft.defect(
            file, feature.line(), "no first-level division of " + country + " is called " + name);
        return;
      }
      draft.addProvinceName(province.get().admin1(), PlaceName.plain(name));
      names.forEach(n -> draft.addProvinceName(province.get().admin1(), n));
      feature
          .shape()
          .ifPresent(
              shape -> draft.addOutline(new Boundaries.Outline(province.get().admin1(), shape)));
      return;
    }
    draft.add(
        new Place(
            OptionalLong.empty(),
            name,
            latitude,
            longitude,
            feature.shape().map(Geometry::getDimension).orElse(0) == 0 ? "PPL" : "ADM" + level,
            province.map(Province::listedUnder).orElse(country),
            province.map(Province::admin1).orElse(""),
            0),
        names,
        file,
        feature.line());
  }

  /** The level of a division: 0 the country, 1 the first; a point is below all of them. */
  private static int level(Feature feature) {
    Optional<String> type = feature.property("shapeType").filter(t -> t.matches("ADM[0-5]"));
    if (type.isPresent()) {
      return type.get().charAt(3) - '0';
    }
    for (int level = 5; level >= 0; level--) {
      if (feature.property("ADM" + level + "_PCODE", "ADM" + level + "_EN").isPresent()) {
        return level;
      }
    }
    for (int parent = 4; parent >= 1; parent--) {
      if (feature.property("ADMIN" + parent + "_COD", "ADMIN" + parent + "_EN").isPresent()) {
        return parent + 1;
      }
    }
    boolean point = feature.shape().map(Geometry::getDimension).orElse(0) == 0;
    return point ? 4 : 1;
  }

  private static Optional<String> code(Feature feature, int level) {
    return feature.property(
        "ADM" + level + "_PCODE", "ADMIN" + level + "_COD", "adm" + level + "_code");
  }

  private static Optional<String> name(Feature feature) {
    int level = level(feature);
    return feature.property(
        "ADM" + level + "_EN",
        "ADM" + level + "_FR",
        "ADM" + level + "_ES",
        "ADM" + level + "_PT",
        "adm" + level + "_name",
        "shapeName",
        "NAME_EN",
        "name");
  }

  private static List<PlaceName> names(Feature feature, int level) {
    List<PlaceName> names = new ArrayList<>();
    for (String language : List.of("AR", "FR", "ES", "PT", "RU", "UK")) {
      feature
          .property("ADM" + level + "_" + language)
          .filter(Scripts::isKept)
          .ifPresent(n -> names.add(tagged(n, language.toLowerCase(Locale.ROOT))));
    }
    feature.property("NAME_ARA").filter(Scripts::isKept).ifPresent(n -> names.add(tagged(n, "ar")));
    for (String key : List.of("ADM" + level + "ALT1EN", "ADM" + level + "ALT2EN", "NAM_EN_REF")) {
      feature.property(key).filter(Scripts::isKept).map(PlaceName::plain).ifPresent(names::add);
    }
    return names;
  }

  private static PlaceName tagged(String name, String language) {
    PlaceName plain = PlaceName.plain(name);
    return new PlaceName(name, Optional.of(language), plain.validFrom(), plain.validTo());
  }

  /** ISO 3166-1 alpha-2 of the feature's country, empty where the properties do not tell. */
  private static String country(Feature feature) {
    Optional<String> group = feature.property("shapeGroup");
    if (group.isPresent()) {
      for (String code : Locale.getISOCountries()) {
        if (new Locale("", code).getISO3Country().equals(group.get())) {
          return code;
        }
      }
    }
    return feature
        .property("ADM0_PCODE", "ADM1_PCODE", "ADMIN1_COD", "PCODE")
        .filter(code -> code.matches("[A-Z]{2}.*"))
        .map(code -> code.substring(0, 2))
        .filter(code -> Countries.shipped().withCode(code).isPresent())
        .orElse("");
  }
}
