// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.month;

import java.time.YearMonth;
import java.util.Optional;

/**
 * One province, month and actor.
 *
 * @param provinceCode empty for events whose province is not certain
 * @param month empty for events whose month is not certain
 * @param actor actor id; {@code UNKNOWN} for a side that no claim names, {@code NONE} where nothing
 *     happened at all
 * @param gains events in which the actor came to hold a place
 * @param losses events in which it stopped holding one
 * @param placesCounted unnamed places in its gains ("14 villages")
 */
public record ProvinceMonth(
    String country,
    Optional<String> provinceCode,
    Optional<String> provinceName,
    Optional<YearMonth> month,
    String actor,
    Counts gains,
    Counts losses,
    int placesCounted,
    int claims,
    int articles,
    int sources,
    int denials) {
  public static final String UNKNOWN = "UNKNOWN";
  public static final String NONE = "NONE";

  /**
   * low: solid events only; best: those nobody denies; high: all that were reported; partial: of
   * high, the partial ones.
   */
  public record Counts(int low, int best, int high, int partial) {
    static final Counts ZERO = new Counts(0, 0, 0, 0);
  }
}
