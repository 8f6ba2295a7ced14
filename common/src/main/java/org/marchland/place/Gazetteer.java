// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.marchland.text.Folding;
import org.marchland.text.Resources;
import org.marchland.text.Skeleton;

/**
 * The world's place names: populated places and sites, first-level divisions and countries.
 * Immutable; one a JVM.
 */
public final class Gazetteer {
  /** Names the data behind every place that a table cites. */
  public static final String VERSION = "geonames-2025-12+2020, supplement-2";

  private static final int SHORTEST_SKELETON = 3;

  private static final class Shipped {
    static final Gazetteer INSTANCE = new Gazetteer();
  }

  private final List<Place> places = new ArrayList<>();
  private final NameIndex names;
  private final NameIndex skeletons;
  private final Map<String, Province> provinces = new HashMap<>();
  private final Map<String, Province> provincesByCode = new HashMap<>();
  private final Map<String, List<Province>> provincesByName = new HashMap<>();

  private Gazetteer() {
    NameIndex.Builder nameIndex = new NameIndex.Builder();
    NameIndex.Builder skeletonIndex = new NameIndex.Builder();
    for (Resources.Row row : Resources.rows(Gazetteer.class, "places.tsv.gz")) {
      Place place = place(row);
      index(nameIndex, skeletonIndex, place.name(), places.size());
      for (String other : row.list(2)) {
        index(nameIndex, skeletonIndex, other, places.size());
      }
      places.add(place);
    }
    names = nameIndex.build();
    skeletons = skeletonIndex.build();
    Map<String, String> pcodes = new HashMap<>();
    Resources.rows(Gazetteer.class, "pcodes.tsv")
        .forEach(row -> pcodes.put(row.field(0), row.field(1)));
    Resources.rows(Gazetteer.class, "provinces.tsv").forEach(row -> addProvince(row, pcodes));
  }

  /** The gazetteer in the jar, loaded at first use. */
  public static Gazetteer shipped() {
    return Shipped.INSTANCE;
  }

  private static Place place(Resources.Row row) {
    String id = row.field(0);
    String admin1 = row.field(7);
    return new Place(
        id.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(id)),
        row.field(1),
        degrees(row.field(3)),
        degrees(row.field(4)),
        row.field(5),
        row.field(6),
        admin1.isEmpty() || admin1.equals("00") ? "" : row.field(6) + "." + admin1,
        row.field(8).isEmpty() ? 0 : Long.parseLong(row.field(8)));
  }

  private static double degrees(String field) {
    return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
  }

  private static void index(
      NameIndex.Builder names, NameIndex.Builder skeletons, String name, int row) {
    String key = Folding.key(name);
    names.add(key, row);
    String skeleton = Skeleton.of(key);
    if (skeleton.length() >= SHORTEST_SKELETON) {
      skeletons.add(skeleton, row);
    }
  }

  private void addProvince(Resources.Row row, Map<String, String> pcodes) {
    String id = row.field(1);
    Province province =
        new Province(
            row.field(0),
            id.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(id)),
            row.field(2),
            row.field(3),
            row.field(4),
            pcodes.getOrDefault(row.field(0), ""));
    provinces.put(province.admin1(), province);
    provincesByCode.put(province.code(), province);
    Set<String> keys = new LinkedHashSet<>();
    keys.add(Folding.key(province.name()));
    row.list(5).forEach(name -> keys.add(Folding.key(name)));
    keys.forEach(key -> provincesByName.computeIfAbsent(key, k -> new ArrayList<>()).add(province));
  }

  /** Every place with this name, case, marks, hyphens and articles aside. */
  public List<Place> listNamed(String name) {
    return placesAt(names.rowsOf(Folding.key(name)));
  }

  /**
   * Every place in {@code countries} whose consonants are those of {@code name}: "Qaryatain" for
   * "Qaryatayn".
   */
  public List<Place> listSounding(String name, Collection<String> countries) {
    String skeleton = Skeleton.of(Folding.key(name));
    if (skeleton.length() < SHORTEST_SKELETON) {
      return List.of();
    }
    return placesAt(skeletons.rowsOf(skeleton)).stream()
        .filter(p -> countries.contains(p.country()))
        .toList();
  }

  /** Every first-level division with this name. */
  public List<Province> listProvincesNamed(String name) {
    return List.copyOf(provincesByName.getOrDefault(Folding.key(name), List.of()));
  }

  /** The division with this GeoNames admin1 code ("SY.11"). */
  public Optional<Province> province(String admin1) {
    return Optional.ofNullable(provinces.get(admin1));
  }

  /** The division with this code of the tables ("SY-HI"). */
  public Optional<Province> provinceWithCode(String code) {
    return Optional.ofNullable(provincesByCode.get(code));
  }

  private List<Place> placesAt(int[] rows) {
    List<Place> found = new ArrayList<>(rows.length);
    for (int row : rows) {
      found.add(places.get(row));
    }
    return found;
  }
}
