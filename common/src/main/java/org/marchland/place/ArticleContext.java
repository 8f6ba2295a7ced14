// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which countries an article speaks of, and how much: the ground on which its names are understood.
 */
public final class ArticleContext {
  private final Map<String, Integer> countryWeights;
  private final Map<String, Integer> provinceWeights;

  private final Map<String, Integer> neighbours;

  private ArticleContext(
      Map<String, Integer> countryWeights,
      Map<String, Integer> provinceWeights,
      Map<String, Integer> neighbours) {
    this.countryWeights = Map.copyOf(countryWeights);
    this.provinceWeights = Map.copyOf(provinceWeights);
    this.neighbours = Map.copyOf(neighbours);
  }

  /** The context of an article that speaks of one country and names nothing else. */
  public static ArticleContext of(String country) {
    return new ArticleContext(Map.of(country, 1), Map.of(), Map.of());
  }

  /** How much the article speaks of a country, 0 when not at all. */
  public int weight(String country) {
    return countryWeights.getOrDefault(country, 0);
  }

  /** How often the article names a province by its GeoNames code. */
  public int provinceWeight(String admin1) {
    return provinceWeights.getOrDefault(admin1, 0);
  }

  /** How often the article names a place that can only lie in this province. */
  public int neighbours(String admin1) {
    return neighbours.getOrDefault(admin1, 0);
  }

  /** The countries named, the one most spoken of first. */
  public List<String> countries() {
    return countryWeights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The provinces named, by GeoNames code. */
  public List<String> provinces() {
    return provinceWeights.keySet().stream().sorted().toList();
  }

  static final class Builder {
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, Integer> provinces = new HashMap<>();
    private final Map<String, Integer> neighbours = new HashMap<>();

    void addCountry(String country, int weight) {
      countries.merge(country, weight, Integer::sum);
    }

    void addProvince(String admin1) {
      provinces.merge(admin1, 1, Integer::sum);
    }

    void addNeighbour(String admin1) {
      neighbours.merge(admin1, 1, Integer::sum);
    }

    Map<String, Integer> countries() {
      return Collections.unmodifiableMap(countries);
    }

    ArticleContext build() {
      return new ArticleContext(countries, provinces, neighbours);
    }
  }
}
