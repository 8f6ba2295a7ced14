// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import org.marchland.text.EditDistance;
import org.marchland.text.Folding;
import org.marchland.text.Hashes;
import org.marchland.text.Resources;
import org.marchland.text.Romanization;
import org.marchland.text.Skeleton;

/**
 * The world's place names: populated places and sites, and first-level divisions. Immutable; one a
 * JVM.
 */
public final class Gazetteer {
  private static final String SOURCES = "geonames-2025-12+2020/supplement-3";
  private static final int SHORTEST_SKELETON = 3;

  private static final class Shipped {
    static final Gazetteer INSTANCE = new Builder().build();
  }

  private final String version;
  private final List<Place> places;
  private final List<String> otherNames;
  private final NameIndex names;
  private final NameIndex skeletons;
  private final AlikeNames alike;
  private final Map<Long, Integer> rowsById;
  private final Map<String, Province> provinces = new HashMap<>();
  private final Map<String, Province> provincesByCode = new HashMap<>();
  private final Map<String, List<Province>> provincesByName = new HashMap<>();
  private final Map<String, List<NamedProvince>> provincesBySound = new HashMap<>();

  private record NamedProvince(String key, Province province) {}

  private Gazetteer(Builder builder) {
    version = builder.version();
    places = List.copyOf(builder.places);
    otherNames = List.copyOf(builder.otherNames);
    names = builder.names.build();
    skeletons = builder.skeletons.build();
    rowsById = builder.rowsById;
    alike = new AlikeNames(places, otherNames);
    builder.provinces.values().forEach(entry -> addProvince(entry, builder.boundaries));
    Disputes.all().forEach(this::addView);
  }

  /** The gazetteer in the jar, loaded at first use. */
  public static Gazetteer shipped() {
    return Shipped.INSTANCE;
  }

  /** Names the data behind every place that a table cites: its sources and their checksum. */
  public String version() {
    return version;
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
    String skeleton = Skeleton.of(Folding.key(Romanization.of(name)));
    if (skeleton.length() < SHORTEST_SKELETON) {
      return List.of();
    }
    return placesAt(skeletons.rowsOf(skeleton)).stream()
        .filter(p -> countries.contains(p.country()))
        .toList();
  }

  /**
   * Every place in {@code countries} with a name that is {@code name} but for a slip of the pen:
   * one letter, two in long names, never the first.
   */
  public List<Place> listAlike(String name, Collection<String> countries) {
    return placesAt(alike.rowsOf(Folding.key(Romanization.of(name)), countries));
  }

  /** Every first-level division with this name. */
  public List<Province> listProvincesNamed(String name) {
    return List.copyOf(provincesByName.getOrDefault(Folding.key(name), List.of()));
  }

  /**
   * Every first-level division of {@code countries} with a name of the same consonants, but for a
   * third of the letters the same: "Nimruz" for "Nimroz".
   */
  public List<Province> listProvincesSounding(String name, Collection<String> countries) {
    String key = Folding.key(Romanization.of(name));
    String skeleton = Skeleton.of(key);
    if (skeleton.length() < SHORTEST_SKELETON) {
      return List.of();
    }
    return provincesBySound.getOrDefault(skeleton, List.of()).stream()
        .filter(named -> countries.contains(named.province().listedUnder()))
        .filter(named -> EditDistance.of(key, named.key()) <= key.length() / 3)
        .map(NamedProvince::province)
        .distinct()
        .toList();
  }

  /** Whether a first-level division has this name. */
  public boolean isProvinceName(String name) {
    return provincesByName.containsKey(Folding.key(name));
  }

  /** Whether a division below the first level has this name. */
  public boolean isDistrictName(String name) {
    return listNamed(name).stream().anyMatch(p -> p.featureCode().startsWith("ADM"));
  }

  /** The division with this GeoNames admin1 code ("SY.11"). */
  public Optional<Province> province(String admin1) {
    return Optional.ofNullable(provinces.get(admin1));
  }

  /** The division with this code of the tables ("SY-HI"), under whichever view of its boundary. */
  public Optional<Province> provinceWithCode(String code) {
    return Optional.ofNullable(provincesByCode.get(code));
  }

  /** The place with this GeoNames id. */
  public Optional<Place> withId(long id) {
    return Optional.ofNullable(rowsById.get(id)).map(places::get);
  }

  /** Every division, in the order of its GeoNames code. */
  public List<Province> listProvinces() {
    return provinces.values().stream()
        .sorted(java.util.Comparator.comparing(Province::admin1))
        .toList();
  }

  /** Every place. */
  public List<Place> listPlaces() {
    return places;
  }

  /** The other names of a place. */
  public List<PlaceName> otherNames(Place place) {
    for (int row : names.rowsOf(Folding.key(place.name()))) {
      if (places.get(row).equals(place) && !otherNames.get(row).isEmpty()) {
        return Resources.split(otherNames.get(row)).stream().map(PlaceName::parse).toList();
      }
    }
    return List.of();
  }

  private List<Place> placesAt(int[] rows) {
    List<Place> found = new ArrayList<>(rows.length);
    for (int row : rows) {
      found.add(places.get(row));
    }
    return found;
  }

  private void addProvince(Builder.ProvinceEntry entry, Map<String, String> boundaries) {
    Province stated = entry.province();
    Province province =
        Disputes.drawn(stated.admin1(), boundaries)
            .map(view -> stated.under(view.country(), view.code()))
            .orElse(stated);
    provinces.put(province.admin1(), province);
    provincesByCode.put(province.code(), province);
    Set<String> keys = new LinkedHashSet<>();
    keys.add(Folding.key(province.name()));
    entry.names().forEach(name -> keys.add(Folding.key(PlaceName.textOf(name))));
    for (String key : keys) {
      provincesByName.computeIfAbsent(key, k -> new ArrayList<>()).add(province);
      provincesBySound
          .computeIfAbsent(Skeleton.of(key), k -> new ArrayList<>())
          .add(new NamedProvince(key, province));
    }
  }

  private void addView(Disputes.View view) {
    Optional.ofNullable(provinces.get(view.admin1()))
        .ifPresent(
            p -> provincesByCode.putIfAbsent(view.code(), p.under(view.country(), view.code())));
  }

  /** Puts a gazetteer together: what ships, then a user's own rows, then the boundaries chosen. */
  static final class Builder {
    private record ProvinceEntry(Province province, List<String> names) {}

    private final List<Place> places = new ArrayList<>();
    private final List<String> otherNames = new ArrayList<>();
    private final NameIndex.Builder names = new NameIndex.Builder();
    private final NameIndex.Builder skeletons = new NameIndex.Builder();
    private final Map<Long, Integer> rowsById = new HashMap<>();

    /** Our own places without coordinates, which a user's row of the name may bring. */
    private final Map<String, Integer> unplaced = new HashMap<>();

    private final Map<String, ProvinceEntry> provinces = new java.util.TreeMap<>();
    private final Map<String, String> pcodes = new HashMap<>();
    private SortedMap<String, String> boundaries = java.util.Collections.emptySortedMap();
    private String additions = "";

    Builder() {
      Resources.rows(Gazetteer.class, "places.tsv.gz").parallelStream()
          .map(row -> new KeyedPlace(row, 0))
          .toList()
          .forEach(this::add);
      Resources.forEachRow(
          Gazetteer.class, "pcodes.tsv", row -> pcodes.put(row.field(0), row.field(1)));
      Resources.forEachRow(Gazetteer.class, "provinces.tsv", row -> addProvince(row, 0));
    }

    /** Adds the rows of a user's own gazetteer. */
    Builder add(Additions rows) {
      rows.forEachRow(
          row -> {
            switch (row.field(0)) {
              case "place" -> add(new KeyedPlace(row, 1));
              case "province" -> addProvince(row, 1);
              default -> throw new IllegalStateException(row.where() + ": " + row.field(0));
            }
          });
      additions += " + " + rows.version();
      return this;
    }

    /** Draws the boundaries of disputed areas as chosen: area to country. */
    Builder draw(SortedMap<String, String> chosen) {
      boundaries = chosen;
      return this;
    }

    Gazetteer build() {
      return new Gazetteer(this);
    }

    private String version() {
      StringBuilder text = new StringBuilder(SOURCES).append('/').append(Data.CHECKSUM);
      text.append(additions);
      boundaries.forEach((area, country) -> text.append(' ').append(area + "=" + country));
      return text.toString();
    }

    /** The shipped data, summed up once however many gazetteers are made with it. */
    private static final class Data {
      static final String CHECKSUM = checksum();
    }

    private static String checksum() {
      var digest = Hashes.sha256Digest();
      for (String name :
          List.of(
              "places.tsv.gz",
              "provinces.tsv",
              "pcodes.tsv",
              "disputed.tsv",
              "boundaries.geojson.gz")) {
        digest.update(Resources.bytes(Gazetteer.class, name));
      }
      return java.util.HexFormat.of().formatHex(digest.digest()).substring(0, 8);
    }

    /** A place and the hashes by which it is found: the costly part, made by many threads. */
    private static final class KeyedPlace {
      private final Place place;
      private final String others;
      private final long[] names;
      private final long[] skeletons;

      KeyedPlace(Resources.Row row, int first) {
        place = PlaceRow.place(row, first);
        others = row.field(first + 2);
        List<String> otherNames = Resources.split(others);
        long[] hashes = new long[otherNames.size() + 1];
        long[] bones = new long[otherNames.size() + 1];
        int named = 0;
        int sounding = 0;
        for (int i = 0; i <= otherNames.size(); i++) {
          String name = i == 0 ? place.name() : PlaceName.textOf(otherNames.get(i - 1));
          String key = Folding.key(name);
          named = addDistinct(hashes, named, NameIndex.hash(key));
          String skeleton = Skeleton.of(key);
          if (skeleton.length() >= SHORTEST_SKELETON) {
            sounding = addDistinct(bones, sounding, NameIndex.hash(skeleton));
          }
        }
        names = Arrays.copyOf(hashes, named);
        skeletons = Arrays.copyOf(bones, sounding);
      }

      private static int addDistinct(long[] hashes, int count, long hash) {
        for (int i = 0; i < count; i++) {
          if (hashes[i] == hash) {
            return count;
          }
        }
        hashes[count] = hash;
        return count + 1;
      }
    }

    private void add(KeyedPlace keyed) {
      OptionalLong id = keyed.place.id();
      Integer known =
          id.isPresent() ? rowsById.get(id.getAsLong()) : unplaced.get(local(keyed.place));
      int row = known == null ? places.size() : known;
      if (known == null) {
        places.add(keyed.place);
        otherNames.add(keyed.others);
        id.ifPresent(number -> rowsById.put(number, row));
        if (Double.isNaN(keyed.place.latitude())) {
          unplaced.put(local(keyed.place), row);
        }
      } else if (id.isEmpty()) {
        places.set(row, keyed.place);
      }
      if (known != null && !keyed.others.isEmpty()) {
        String before = otherNames.get(row);
        otherNames.set(row, before.isEmpty() ? keyed.others : before + "|" + keyed.others);
      }
      for (long hash : keyed.names) {
        names.add(hash, row);
      }
      for (long hash : keyed.skeletons) {
        skeletons.add(hash, row);
      }
    }

    private static String local(Place place) {
      return place.admin1() + " " + place.name();
    }

    private void addProvince(Resources.Row row, int first) {
      String id = row.field(first + 1);
      String admin1 = row.field(first);
      List<String> others = row.list(first + 5);
      ProvinceEntry known = provinces.get(admin1);
      if (known != null) {
        List<String> all = new ArrayList<>(known.names());
        all.addAll(others);
        provinces.put(admin1, new ProvinceEntry(known.province(), all));
        return;
      }
      Province province =
          new Province(
              admin1,
              id.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(id)),
              row.field(first + 2),
              row.field(first + 3),
              row.field(first + 4),
              pcodes.getOrDefault(admin1, ""));
      provinces.put(admin1, new ProvinceEntry(province, others));
    }
  }
}
