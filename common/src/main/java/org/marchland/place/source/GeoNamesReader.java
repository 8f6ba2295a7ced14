// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.marchland.place.Place;
import org.marchland.place.PlaceName;
import org.marchland.text.Resources;

/**
 * A dump of GeoNames ({@code allCountries.txt}, {@code SY.txt}): 19 columns, of which the places
 * and sites that change hands are kept.
 */
final class GeoNamesReader implements SourceReader {
  private static final int COLUMNS = 19;

  /** Besides all populated places (class P): districts, sites and features that the news names. */
  private static final Set<String> KEPT =
      Set.of(
          "ADM2", "ADM3", "ADM4", "AIRB", "AIRF", "AIRP", "AREA", "BDG", "CMP", "CMPRF", "CSTL",
          "DAM", "FRST", "FT", "GASF", "HLL", "HLLS", "ISL", "ISLS", "MILB", "MT", "MTS", "OILF",
          "OILR", "PASS", "PEN", "PK", "PRT", "PS", "PSTB", "PSTC", "RDGE", "RGN", "VAL");

  @Override
  public boolean reads(String head) {
    return head.lines().findFirst().orElse("").split("\t", -1).length >= COLUMNS - 4;
  }

  @Override
  public int turn() {
    return 2;
  }

  @Override
  public void read(InputStream in, String file, Draft draft) throws IOException {
    Resources.forEachRow(in, file, row -> add(row, draft));
  }

  private static void add(Resources.Row row, Draft draft) {
    if (row.fields().size() != COLUMNS) {
      draft.defect(
          row.fileName(),
          row.line(),
          row.fields().size() + " columns; a GeoNames dump has " + COLUMNS);
      return;
    }
    if (!row.field(6).equals("P") && !KEPT.contains(row.field(7))) {
      return;
    }
    OptionalLong id = draft.number(row.field(0), "id", row.fileName(), row.line());
    if (id.isEmpty()) {
      return;
    }
    String country = row.field(8);
    String admin1 = row.field(10);
    double latitude;
    double longitude;
    long population;
    try {
      latitude = Double.parseDouble(row.field(4));
      longitude = Double.parseDouble(row.field(5));
      population = row.field(14).isEmpty() ? 0 : Long.parseLong(row.field(14));
    } catch (NumberFormatException e) {
      draft.defect(row.fileName(), row.line(), "not a number: " + e.getMessage());
      return;
    }
    draft.add(
        new Place(
            id,
            row.field(1),
            latitude,
            longitude,
            row.field(7),
            country,
            admin1.isEmpty() || admin1.equals("00") ? "" : country + "." + admin1,
            population),
        names(row),
        row.fileName(),
        row.line());
  }

  private static List<PlaceName> names(Resources.Row row) {
    List<PlaceName> names = new ArrayList<>();
    for (String name : (row.field(2) + "," + row.field(3)).split(",")) {
      if (Scripts.isKept(name)) {
        names.add(PlaceName.plain(name.strip()));
      }
    }
    return names;
  }
}
