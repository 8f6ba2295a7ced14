// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.month;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.marchland.event.Holdings;

/**
 * One province, month and actor.
 *
 * @param month empty for events whose month is not certain
 * @param actor actor id; {@code UNKNOWN} for a side that no claim names, {@code NONE} where nothing
 *     happened at all
 * @param gains events in which the actor came to hold a place
 * @param losses events in which it stopped holding one
 * @param placesCounted unnamed places in its gains ("14 villages")
 * @param articlesNaming articles read that name the province in the month: what a zero rests on;
 *     empty where none was read
 */
public record ProvinceMonth(
    Optional<YearMonth> month,
    String actor,
    Counts gains,
    Counts losses,
    int placesCounted,
    Support support,
    OptionalInt articlesNaming) {
  public static final String UNKNOWN = Holdings.UNKNOWN;
  public static final String NONE = "NONE";

  /**
   * low: solid events only; best: those nobody denies; high: all that were reported; partial: of
   * high, the partial ones.
   */
  public record Counts(int low, int best, int high, int partial) {
    static final Counts ZERO = new Counts(0, 0, 0, 0);
  }

  /**
   * What the counts rest on: claims, and distinct articles and outlets (near-copies are one),
   * denials.
   *
   * @param oneBelligerentShare of the reported events, those that rest on the word of one armed
   *     side alone; empty where there is no reported event
   */
  public record Support(
      int claims, int articles, int sources, int denials, OptionalDouble oneBelligerentShare) {}
}
