// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.tables;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.marchland.place.Boundaries;
import org.marchland.place.Countries;
import org.marchland.place.Gazetteer;
import org.marchland.place.Province;
import org.marchland.table.TableRow;

/** The divisions of countries, each a row of {@code provinces} with its outline. */
public final class ProvinceShapes {
  /** A division: its row, and its outline where one is known. */
  public record Shaped(TableRow row, Optional<Geometry> shape) {
    public String code() {
      return row.text("province_code").orElseThrow();
    }
  }

  private ProvinceShapes() {}

  /**
   * Every division of the countries, and those that the tables name besides, in the order of their
   * codes. A division that the tables have under another country's view is there once, as they have
   * it.
   *
   * @param named rows with a {@code province_code}, one for each code
   */
  public static List<Shaped> of(Set<String> countries, Collection<TableRow> named) {
    Gazetteer gazetteer = Gazetteer.shipped();
    Map<String, Shaped> shaped = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (TableRow row : named) {
      String code = row.text("province_code").orElseThrow();
      Optional<Province> known = gazetteer.provinceWithCode(code);
      known.ifPresent(province -> seen.add(province.admin1()));
      shaped.put(code, known.map(ProvinceShapes::shaped).orElseGet(() -> unknown(row)));
    }
    for (Province province : gazetteer.listProvinces()) {
      if (countries.contains(province.country()) && seen.add(province.admin1())) {
        shaped.putIfAbsent(province.code(), shaped(province));
      }
    }
    return List.copyOf(shaped.values());
  }

  private static Shaped shaped(Province province) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("province_code", province.code());
    cells.put("province_name", province.name());
    province.id().ifPresent(id -> cells.put("province_geonames_id", id));
    if (!province.pcode().isEmpty()) {
      cells.put("province_pcode", province.pcode());
    }
    cells.put("country", province.country());
    Countries.shipped()
        .withCode(province.country())
        .ifPresent(country -> cells.put("country_name", country.name()));
    return new Shaped(new TableRow(cells), Boundaries.shipped().outline(province.admin1()));
  }

  /** A division of a user's own. */
  private static Shaped unknown(TableRow row) {
    Map<String, Object> cells = new HashMap<>();
    for (String column : List.of("province_code", "province_name", "country", "country_name")) {
      Optional.ofNullable(row.get(column)).ifPresent(value -> cells.put(column, value));
    }
    cells.putIfAbsent("province_name", row.text("province_code").orElseThrow());
    return new Shaped(new TableRow(cells), Optional.empty());
  }
}
