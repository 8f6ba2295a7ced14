// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.marchland.place.Boundaries;
import org.marchland.place.Gazetteer;
import org.marchland.place.Place;
import org.marchland.place.PlaceName;
import org.marchland.place.PlaceRow;
import org.marchland.place.Province;
import org.marchland.text.Folding;

/** What the files of a user's gazetteer have said so far. */
final class Draft {
  /** So near, in degrees, two places of one name are one. */
  private static final double SAME = 0.1;

  private static final int MOST_DEFECTS = 1000;

  private record Entry(Place place, List<PlaceName> names, String where) {}

  private final Gazetteer shipped;
  private final List<Defect> defects = new ArrayList<>();
  private final Map<Long, Entry> byId = new LinkedHashMap<>();
  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Long, List<PlaceName>> namesById = new TreeMap<>();
  private final Map<Place, List<PlaceName>> aliases = new LinkedHashMap<>();
  private final Map<String, Province> provinces = new TreeMap<>();
  private final Map<String, List<PlaceName>> provinceNames = new TreeMap<>();
  private final List<Boundaries.Outline> outlines = new ArrayList<>();
  private final List<String> readyRows = new ArrayList<>();
  private final List<Runnable> postponed = new ArrayList<>();
  private Optional<Boundaries> drawn = Optional.empty();

  Draft(Gazetteer shipped) {
    this.shipped = shipped;
  }

  /** Whether a text can stand as a name in a compiled row. */
  static boolean isName(String text) {
    return !text.isBlank() && text.chars().noneMatch(c -> c < ' ' || "|@[\ufffd".indexOf(c) >= 0);
  }

  /** Says what is wrong; a file of another kind, where everything is, is not told to its end. */
  void defect(String file, int line, String what) {
    if (defects.size() < MOST_DEFECTS) {
      defects.add(new Defect(file, line, what));
    } else if (defects.size() == MOST_DEFECTS) {
      defects.add(
          new Defect(
              file, line, "and so on: only the first " + MOST_DEFECTS + " defects are told"));
    }
  }

  List<Defect> defects() {
    return List.copyOf(defects);
  }

  /** Adds a place; a second one with the same GeoNames id is a defect. */
  void add(Place place, List<PlaceName> names, String file, int line) {
    if (!(Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180)) {
      defect(
          file, line, "coordinates out of range: " + place.latitude() + ", " + place.longitude());
      return;
    }
    if (place.admin1().isEmpty()) {
      Optional<Province> drawn = provinceAt(place.latitude(), place.longitude(), place.country());
      addSettled(drawn.map(place::in).orElse(place), names, file, line);
    } else if (province(place.admin1()).isPresent()) {
      addSettled(place, names, file, line);
    } else {
      defect(
          file,
          line,
          "unknown admin1 code "
              + place.admin1()
              + " of "
              + place.name()
              + "; give the admin1CodesASCII.txt that belongs to the file");
    }
  }

  private void addSettled(Place place, List<PlaceName> names, String file, int line) {
    Entry entry = new Entry(place, List.copyOf(names), file + ":" + line);
    if (place.id().isPresent()) {
      Entry other = byId.putIfAbsent(place.id().getAsLong(), entry);
      if (other != null) {
        defect(
            file, line, "duplicate id " + place.id().getAsLong() + ", first at " + other.where());
        return;
      }
    }
    entries.add(entry);
    byName.computeIfAbsent(Folding.key(place.name()), k -> new ArrayList<>()).add(entry);
  }

  /** Gives a place of this draft or of the shipped gazetteer another name. */
  void addName(long id, PlaceName name) {
    namesById.computeIfAbsent(id, i -> new ArrayList<>()).add(name);
  }

  /** Gives a place without a GeoNames id another name, wherever it is from. */
  void addAlias(Place place, PlaceName name) {
    aliases.computeIfAbsent(place, p -> new ArrayList<>()).add(name);
  }

  boolean knows(long id) {
    return byId.containsKey(id) || shipped.withId(id).isPresent();
  }

  /** Adds a division that the shipped gazetteer lacks. */
  void addProvince(Province province) {
    provinces.putIfAbsent(province.admin1(), province);
  }

  void addProvinceName(String admin1, PlaceName name) {
    provinceNames.computeIfAbsent(admin1, a -> new ArrayList<>()).add(name);
  }

  void addOutline(Boundaries.Outline outline) {
    outlines.add(outline);
    drawn = Optional.empty();
  }

  /** Takes rows that are compiled already. */
  void addReady(String row) {
    readyRows.add(row);
  }

  /** Does something when all files of this turn are read: what needs every outline. */
  void postpone(Runnable action) {
    postponed.add(action);
  }

  void endTurn() {
    postponed.forEach(Runnable::run);
    postponed.clear();
  }

  Optional<Province> province(String admin1) {
    return shipped.province(admin1).or(() -> Optional.ofNullable(provinces.get(admin1)));
  }

  /** The division of a country with this p-code, code of the tables, admin1 code or name. */
  Optional<Province> province(String country, String codeOrName) {
    List<Province> fitting =
        shipped.listProvinces().stream()
            .filter(p -> country.isEmpty() || p.listedUnder().equals(country))
            .filter(
                p ->
                    codeOrName.equals(p.pcode())
                        || codeOrName.equals(p.iso())
                        || codeOrName.equals(p.admin1()))
            .toList();
    if (!fitting.isEmpty()) {
      return Optional.of(fitting.get(0));
    }
    List<Province> named =
        shipped.listProvincesNamed(codeOrName).stream()
            .filter(p -> country.isEmpty() || p.listedUnder().equals(country))
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** The division at a point: by the user's own outlines, else by those that ship. */
  Optional<Province> provinceAt(double latitude, double longitude, String country) {
    Boundaries own = drawn.orElseGet(() -> new Boundaries(outlines));
    drawn = Optional.of(own);
    return own.admin1At(latitude, longitude, country)
        .or(() -> Boundaries.shipped().admin1At(latitude, longitude, country))
        .flatMap(this::province);
  }

  /** The place of a country, and of a province where one is given, that has this name. */
  Optional<Place> place(String name, String country, Optional<Province> province) {
    List<Place> found = new ArrayList<>(shipped.listNamed(name));
    byName.getOrDefault(Folding.key(name), List.of()).forEach(e -> found.add(e.place()));
    return found.stream()
        .filter(p -> p.country().equals(country))
        .filter(p -> province.isEmpty() || p.admin1().equals(province.get().admin1()))
        .max(
            Comparator.comparingLong(Place::population)
                .thenComparing(Place::admin1)
                .thenComparing(Place::name));
  }

  /** The compiled rows, sorted. */
  List<String> rows() {
    List<String> rows = new ArrayList<>(readyRows);
    for (Entry entry : entries) {
      Place place = entry.place();
      List<PlaceName> names = new ArrayList<>(entry.names());
      place.id().ifPresent(id -> names.addAll(namesById.getOrDefault(id, List.of())));
      names.addAll(Optional.ofNullable(aliases.remove(place)).orElse(List.of()));
      Place same = place.id().isPresent() ? place : sameAs(place);
      if (!same.equals(place)) {
        names.add(PlaceName.plain(place.name()));
      }
      rows.add(row(same, names));
    }
    namesById.forEach(
        (id, names) -> {
          if (!byId.containsKey(id)) {
            shipped.withId(id).ifPresent(p -> rows.add(row(p, names)));
          }
        });
    aliases.forEach((place, names) -> rows.add(row(place, names)));
    provinces.forEach((admin1, p) -> rows.add(row(p, List.of())));
    provinceNames.forEach(
        (admin1, names) -> province(admin1).ifPresent(p -> rows.add(row(p, names))));
    return rows.stream().distinct().sorted().toList();
  }

  /** The numbered place of the shipped gazetteer that a row without a number speaks of, else it. */
  private Place sameAs(Place place) {
    return shipped.listNamed(place.name()).stream()
        .filter(p -> p.id().isPresent() && p.country().equals(place.country()))
        .filter(
            p ->
                Math.abs(p.latitude() - place.latitude()) < SAME
                    && Math.abs(p.longitude() - place.longitude()) < SAME)
        .findFirst()
        .orElse(place);
  }

  private static List<PlaceName> distinct(String name, List<PlaceName> names) {
    Map<String, PlaceName> distinct = new TreeMap<>();
    names.stream()
        .filter(n -> isName(n.text()))
        .filter(n -> !n.text().equals(name))
        .forEach(n -> distinct.putIfAbsent(n.written(), n));
    return List.copyOf(distinct.values());
  }

  private static String row(Place place, List<PlaceName> names) {
    return "place\t" + new PlaceRow(place, distinct(place.name(), names)).written();
  }

  private static String row(Province p, List<PlaceName> names) {
    return String.join(
        "\t",
        "province",
        p.admin1(),
        p.id().isPresent() ? String.valueOf(p.id().getAsLong()) : "",
        p.iso(),
        p.listedUnder(),
        p.name(),
        String.join("|", distinct(p.name(), names).stream().map(PlaceName::written).toList()));
  }

  /** Reads a whole number of a field, or says what is wrong with it. */
  OptionalLong number(String field, String what, String file, int line) {
    try {
      return OptionalLong.of(Long.parseLong(field.strip()));
    } catch (NumberFormatException e) {
      defect(file, line, what + " is not a number: " + field);
      return OptionalLong.empty();
    }
  }
}
