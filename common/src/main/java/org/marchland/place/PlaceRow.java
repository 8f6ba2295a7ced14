// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.marchland.text.Resources;

/** A place with its other names, as the tables of a gazetteer write it. */
public record PlaceRow(Place place, List<PlaceName> otherNames) {
  public PlaceRow {
    otherNames = List.copyOf(otherNames);
  }

  /** Reads the place of a row whose columns begin at {@code first}; its names are left alone. */
  static Place place(Resources.Row row, int first) {
    String id = row.field(first);
    String country = row.field(first + 6);
    String admin1 = row.field(first + 7);
    String population = row.field(first + 8);
    return new Place(
        id.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(id)),
        row.field(first + 1),
        degrees(row.field(first + 3)),
        degrees(row.field(first + 4)),
        row.field(first + 5),
        country,
        admin1.isEmpty() || admin1.equals("00") ? "" : country + "." + admin1,
        population.isEmpty() ? 0 : Long.parseLong(population));
  }

  private static double degrees(String field) {
    return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
  }

  /** The row in the columns that {@link #place(Resources.Row, int)} reads, separated by tabs. */
  public String written() {
    String admin1 = place.admin1().isEmpty() ? "" : place.admin1().substring(3);
    return String.join(
        "\t",
        place.id().isPresent() ? String.valueOf(place.id().getAsLong()) : "",
        place.name(),
        String.join("|", otherNames.stream().map(PlaceName::written).toList()),
        degrees(place.latitude()),
        degrees(place.longitude()),
        place.featureCode(),
        place.country(),
        admin1,
        place.population() == 0 ? "" : String.valueOf(place.population()));
  }

  private static String degrees(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
  }
}
