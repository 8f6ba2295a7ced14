// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.marchland.text.EditDistance;
import org.marchland.text.Folding;
import org.marchland.text.Resources;

/**
 * Finds names that differ in a letter or two, country by country; what a country needs is built
 * when it is first asked for.
 */
final class AlikeNames {
  private static final int SHORTEST = 6;
  private static final int LONG = 10;

  private record Entry(String key, int row) {}

  private final List<Place> places;
  private final List<String> otherNames;
  private final Map<String, Map<String, List<Entry>>> byCountry = new ConcurrentHashMap<>();

  AlikeNames(List<Place> places, List<String> otherNames) {
    this.places = places;
    this.otherNames = otherNames;
  }

  /** The rows in {@code countries} with a name at most a slip away from {@code key}, in order. */
  int[] rowsOf(String key, Collection<String> countries) {
    if (key.length() < SHORTEST) {
      return new int[0];
    }
    int most = key.length() >= LONG ? 2 : 1;
    TreeSet<Integer> rows = new TreeSet<>();
    for (String country : countries) {
      Map<String, List<Entry>> entries = byCountry.computeIfAbsent(country, this::build);
      for (int length = key.length() - most; length <= key.length() + most; length++) {
        for (Entry entry : entries.getOrDefault(bucket(key.charAt(0), length), List.of())) {
          if (EditDistance.of(key, entry.key()) <= most) {
            rows.add(entry.row());
          }
        }
      }
    }
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  private static String bucket(char first, int length) {
    return first + String.valueOf(length);
  }

  private Map<String, List<Entry>> build(String country) {
    Map<String, List<Entry>> entries = new HashMap<>();
    for (int row = 0; row < places.size(); row++) {
      if (places.get(row).country().equals(country)) {
        add(entries, places.get(row).name(), row);
        for (String name : Resources.split(otherNames.get(row))) {
          add(entries, PlaceName.textOf(name), row);
        }
      }
    }
    return entries;
  }

  private static void add(Map<String, List<Entry>> entries, String name, int row) {
    String key = Folding.key(name);
    if (key.length() >= SHORTEST - 1) {
      entries
          .computeIfAbsent(bucket(key.charAt(0), key.length()), b -> new ArrayList<>())
          .add(new Entry(key, row));
    }
  }
}
