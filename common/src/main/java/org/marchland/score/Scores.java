// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.score;

import java.util.Map;
import java.util.Optional;

/**
 * How well predictions agree with gold labels (codebook, section 4).
 *
 * @param levels by name: place, place_actor, strict
 * @param fields share right on pairs that match in place and side
 * @param provinceWhereGoldHasOne the same for province, over pairs whose gold names one
 * @param cleanEmptyArticles share of articles without a change that stay empty; empty when there
 *     are none
 */
public record Scores(
    int articles,
    int gold,
    int predicted,
    Map<String, Level> levels,
    Map<String, Double> fields,
    double provinceWhereGoldHasOne,
    Optional<Double> cleanEmptyArticles,
    int unknownArticles) {

  /** Hits among gold and predicted changes, and what follows. */
  public record Level(int hits, int gold, int predicted) {
    public double precision() {
      return ratio(hits, predicted);
    }

    public double recall() {
      return ratio(hits, gold);
    }

    public double f1() {
      return ratio(2 * precision() * recall(), precision() + recall());
    }
  }

  /** A part of a whole, 0 of nothing. */
  public static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
