// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a gazetteer is made of: the shipped one, a user's own rows, and whose boundary is drawn in
 * disputed areas. Executors get the recipe and cook once.
 */
public final class GazetteerRecipe implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Map<String, Gazetteer> MADE = new ConcurrentHashMap<>();

  private final Additions additions;
  private final TreeMap<String, String> boundaries;

  private GazetteerRecipe(Additions additions, Map<String, String> boundaries) {
    this.additions = additions;
    this.boundaries = new TreeMap<>(boundaries);
  }

  /** What ships, and nothing else. */
  public static GazetteerRecipe shipped() {
    return new GazetteerRecipe(null, Map.of());
  }

  /**
   * @param additions a user's own rows, if any
   * @param boundaries disputed area to country; an area or view that there is not is the user's
   *     error
   */
  public static GazetteerRecipe of(Optional<Additions> additions, Map<String, String> boundaries) {
    Disputes.check(boundaries);
    return new GazetteerRecipe(additions.orElse(null), boundaries);
  }

  /** The gazetteer, made at first use in this JVM. */
  public Gazetteer gazetteer() {
    if (additions == null && boundaries.isEmpty()) {
      return Gazetteer.shipped();
    }
    return MADE.computeIfAbsent(key(), k -> make());
  }

  /** Tells recipes apart. */
  public String key() {
    return (additions == null ? "" : additions.version()) + boundaries;
  }

  private Gazetteer make() {
    Gazetteer.Builder builder = new Gazetteer.Builder();
    if (additions != null) {
      builder.add(additions);
    }
    return builder.draw(Collections.unmodifiableSortedMap(boundaries)).build();
  }
}
