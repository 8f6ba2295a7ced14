// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The points of the compass as English writes them: "north", "northern", "northeast" …. */
public final class Compass {
  private static final Set<String> POINTS =
      Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest");

  /** Words that say which part of an area: "north", "northern", "central". */
  public static final Set<String> PARTS = with("central");

  private Compass() {}

  /** "north", "southeast", in small letters. */
  public static boolean isPoint(String word) {
    return POINTS.contains(word);
  }

  /** Points, what lies there ("north", "northern" …), and more words that a list needs. */
  public static Set<String> with(String... words) {
    return Stream.concat(
            POINTS.stream().flatMap(point -> Stream.of(point, point + "ern")), Stream.of(words))
        .collect(Collectors.toUnmodifiableSet());
  }
}
