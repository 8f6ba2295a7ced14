// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.marchland.time.ChangeDate;

/**
 * One change in the world, merged from all claims that state it.
 *
 * @param id made from place, side and anchor date
 * @param claimIds the claims that state it, sorted
 * @param denialIds the claims that deny it, sorted
 * @param articles distinct articles that state it
 * @param sources distinct outlets behind them
 */
public record Event(
    String id,
    EventPlace place,
    String kind,
    Optional<String> gainer,
    Optional<String> loser,
    ChangeDate date,
    boolean part,
    OptionalInt count,
    List<String> claimIds,
    List<String> denialIds,
    int articles,
    int sources) {
  public Event {
    claimIds = List.copyOf(claimIds);
    denialIds = List.copyOf(denialIds);
  }

  /** The month that it is counted in; empty for a coarser date. */
  public Optional<YearMonth> month() {
    return date.month();
  }

  /** Whether anybody states it; an event that is only denied is no gain and no loss. */
  public boolean isReported() {
    return !claimIds.isEmpty();
  }

  /** Whether it is reported and denied. */
  public boolean isDisputed() {
    return isReported() && !denialIds.isEmpty();
  }

  /** "reported", "disputed" or "denied". */
  public String status() {
    if (!isReported()) {
      return "denied";
    }
    return isDisputed() ? "disputed" : "reported";
  }

  /**
   * Whether it is among the events that the low count takes: undenied, dated, placed, from two
   * sources or more.
   */
  public boolean isSolid() {
    return isReported()
        && !isDisputed()
        && month().isPresent()
        && place.isResolved()
        && sources >= 2;
  }
}
