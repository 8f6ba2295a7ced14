// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.marchland.place.Countries;
import org.marchland.place.Place;
import org.marchland.place.PlaceName;
import org.marchland.place.Province;

/**
 * A CSV of aliases: {@code alias,place,country,province,geonames_id,latitude,longitude}, the first
 * three required. An alias names a place that is known; with a province or coordinates it may also
 * name one that is not.
 */
final class AliasReader implements SourceReader {
  private static final List<String> REQUIRED = List.of("alias", "place", "country");

  @Override
  public boolean reads(String head) {
    String first = head.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    List<String> columns =
        Arrays.stream(first.replace("\"", "").split(",")).map(String::strip).toList();
    return columns.containsAll(REQUIRED);
  }

  @Override
  public int turn() {
    return 4;
  }

  @Override
  public void read(InputStream in, String file, Draft draft) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setAllowMissingColumnNames(true)
            .setTrim(true)
            .get();
    try (var rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (CSVRecord row : rows) {
        add(row, (int) rows.getCurrentLineNumber(), file, draft);
      }
    }
  }

  private static void add(CSVRecord row, int line, String file, Draft draft) {
    String alias = field(row, "alias");
    String name = field(row, "place");
    String country = field(row, "country");
    if (!Draft.isName(alias) || !Draft.isName(name)) {
      draft.defect(file, line, "a name is empty, not UTF-8, or holds a tab, line break, |, @ or [");
      return;
    }
    if (Countries.shipped().withCode(country).isEmpty()) {
      draft.defect(file, line, "no such country: \"" + country + "\"; give ISO 3166-1, as SY");
      return;
    }
    if (!field(row, "geonames_id").isEmpty()) {
      OptionalLong id = draft.number(field(row, "geonames_id"), "geonames_id", file, line);
      if (id.isPresent() && !draft.knows(id.getAsLong())) {
        draft.defect(file, line, "no place has the GeoNames id " + id.getAsLong());
      } else if (id.isPresent()) {
        draft.addName(id.getAsLong(), PlaceName.plain(alias));
      }
      return;
    }
    String stated = field(row, "province");
    Optional<Province> province =
        stated.isEmpty() ? Optional.empty() : draft.province(country, stated);
    if (!stated.isEmpty() && province.isEmpty()) {
      draft.defect(file, line, "no first-level division of " + country + ": \"" + stated + "\"");
      return;
    }
    Optional<Place> known = draft.place(name, country, province);
    if (known.isPresent() && known.get().id().isPresent()) {
      draft.addName(known.get().id().getAsLong(), PlaceName.plain(alias));
      return;
    }
    place(row, name, country, province, known, file, line, draft)
        .ifPresent(place -> draft.addAlias(place, PlaceName.plain(alias)));
  }

  /** The place as known, or as the row itself tells it. */
  private static Optional<Place> place(
      CSVRecord row,
      String name,
      String country,
      Optional<Province> province,
      Optional<Place> known,
      String file,
      int line,
      Draft draft) {
    if (known.isPresent()) {
      return known;
    }
    double latitude = degrees(field(row, "latitude"), 90);
    double longitude = degrees(field(row, "longitude"), 180);
    boolean stated = !field(row, "latitude").isEmpty() || !field(row, "longitude").isEmpty();
    if (stated && (Double.isNaN(latitude) || Double.isNaN(longitude))) {
      draft.defect(
          file,
          line,
          "coordinates out of range or no numbers: "
              + field(row, "latitude")
              + ", "
              + field(row, "longitude"));
      return Optional.empty();
    }
    Optional<Province> where = province.or(() -> draft.provinceAt(latitude, longitude, country));
    if (where.isEmpty()) {
      draft.defect(
          file,
          line,
          "no place of " + country + " is called " + name + "; give its province or coordinates");
      return Optional.empty();
    }
    return Optional.of(
        new Place(
            OptionalLong.empty(),
            name,
            latitude,
            longitude,
            "PPL",
            country,
            where.get().admin1(),
            0));
  }

  private static double degrees(String field, double most) {
    try {
      double value = field.isEmpty() ? Double.NaN : Double.parseDouble(field);
      return Math.abs(value) <= most ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static String field(CSVRecord row, String name) {
    return row.isSet(name) ? row.get(name) : "";
  }
}
