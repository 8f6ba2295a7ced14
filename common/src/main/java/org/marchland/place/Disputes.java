// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marchland.diagnostics.UserError;
import org.marchland.text.Resources;

/**
 * Whose boundary is drawn where states disagree: data in disputed.tsv. Of each area one view is
 * drawn, ours unless the user chooses another.
 */
public final class Disputes {
  /** One view of one division: under this country, with this code in the tables. */
  public record View(
      String area, String admin1, String country, String code, boolean ours, String why) {}

  private static final List<View> VIEWS = load();

  private Disputes() {}

  private static List<View> load() {
    List<View> views = new ArrayList<>();
    for (Resources.Row row : Resources.rows(Disputes.class, "disputed.tsv")) {
      views.add(
          new View(
              row.field(0),
              row.field(1),
              row.field(2),
              row.field(3),
              row.field(4).equals("default"),
              row.field(5)));
    }
    return List.copyOf(views);
  }

  /** Every view of every area. */
  public static List<View> all() {
    return VIEWS;
  }

  /** The view of a division that is drawn, empty where nobody disputes it. */
  static Optional<View> drawn(String admin1, Map<String, String> chosen) {
    return VIEWS.stream()
        .filter(v -> v.admin1().equals(admin1))
        .filter(v -> v.country().equals(chosen.getOrDefault(v.area(), "")))
        .findFirst()
        .or(() -> VIEWS.stream().filter(v -> v.admin1().equals(admin1) && v.ours()).findFirst());
  }

  /** Refuses a choice of an area or a view that there is not. */
  public static void check(Map<String, String> chosen) {
    chosen.forEach(
        (area, country) -> {
          List<View> ofArea = VIEWS.stream().filter(v -> v.area().equals(area)).toList();
          if (ofArea.isEmpty()) {
            throw UserError.badInput(
                "--boundary "
                    + area
                    + "="
                    + country
                    + ": no such area; there are "
                    + String.join(", ", VIEWS.stream().map(View::area).distinct().toList()));
          }
          if (ofArea.stream().noneMatch(v -> v.country().equals(country))) {
            throw UserError.badInput(
                "--boundary "
                    + area
                    + "="
                    + country
                    + ": no such view; there are "
                    + String.join(", ", ofArea.stream().map(View::country).distinct().toList()));
          }
        });
  }
}
