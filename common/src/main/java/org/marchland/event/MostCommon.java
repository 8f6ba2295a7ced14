// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.util.Map;
import java.util.Optional;

/** The key of the highest count, of equals the one that sorts first. */
public final class MostCommon {
  private MostCommon() {}

  public static Optional<String> of(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }
}
