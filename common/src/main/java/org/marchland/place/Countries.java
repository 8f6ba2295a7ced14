// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marchland.text.Folding;
import org.marchland.text.Resources;

/** The countries of the world with their names and adjectives. */
public final class Countries {
  /** A country: ISO 3166-1 alpha-2, English name, other names, adjectives and demonyms. */
  public record Country(
      String code, String name, List<String> otherNames, List<String> adjectives) {
    /** Every noun that means the country. */
    public List<String> names() {
      List<String> names = new ArrayList<>(List.of(name));
      names.addAll(otherNames);
      return names;
    }
  }

  private static final class Shipped {
    static final Countries INSTANCE = new Countries();
  }

  private final List<Country> all = new ArrayList<>();
  private final Map<String, Country> byName = new HashMap<>();
  private final Map<String, Country> byAdjective = new HashMap<>();
  private final Map<String, Country> byCapital = new HashMap<>();
  private final Map<String, Country> byCode = new HashMap<>();

  private Countries() {
    for (Resources.Row row : Resources.rows(Countries.class, "countries.tsv")) {
      Country country = new Country(row.field(0), row.field(1), row.list(2), row.list(3));
      all.add(country);
      byCode.put(country.code(), country);
      country.names().forEach(name -> byName.put(Folding.key(name), country));
      country.adjectives().forEach(word -> byAdjective.put(Folding.key(word), country));
      row.list(4).forEach(capital -> byCapital.put(Folding.key(capital), country));
    }
  }

  public static Countries shipped() {
    return Shipped.INSTANCE;
  }

  public List<Country> all() {
    return List.copyOf(all);
  }

  /** The country with this name ("Syria", "DR Congo"); adjectives do not count. */
  public Optional<Country> named(String name) {
    return Optional.ofNullable(byName.get(Folding.key(name)));
  }

  /** The country of an adjective or demonym ("Syrian", "Syrians"). */
  public Optional<Country> ofAdjective(String word) {
    return Optional.ofNullable(byAdjective.get(Folding.key(word)));
  }

  /** The country whose government a capital stands for ("Moscow", "the Kremlin"). */
  public Optional<Country> ofCapital(String name) {
    return Optional.ofNullable(byCapital.get(Folding.key(name)));
  }

  public Optional<Country> withCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
