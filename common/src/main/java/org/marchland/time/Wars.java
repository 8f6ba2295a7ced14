// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.marchland.text.Resources;

/** On which day a war began, so that "in the first days of the war" has days. */
public final class Wars {
  /** A war as a table row. */
  private record War(List<String> countries, LocalDate began) {}

  private static final class Shipped {
    static final Wars INSTANCE = new Wars();
  }

  private final List<War> wars = new ArrayList<>();

  private Wars() {
    for (Resources.Row row : Resources.rows(Wars.class, "wars.tsv")) {
      wars.add(new War(row.list(0), LocalDate.parse(row.field(1))));
    }
  }

  public static Wars shipped() {
    return Shipped.INSTANCE;
  }

  /** The day on which the war that an article of this day and country speaks of began. */
  public Optional<LocalDate> beginning(String country, LocalDate published) {
    return wars.stream()
        .filter(war -> war.countries().contains(country) && !war.began().isAfter(published))
        .map(War::began)
        .max(Comparator.naturalOrder());
  }
}
