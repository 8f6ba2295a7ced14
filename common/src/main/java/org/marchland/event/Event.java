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
 * @param corrections what a user has changed in it or its claims, with the reason
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
    Evidence evidence,
    List<String> corrections) {
  public Event {
    corrections = List.copyOf(corrections);
  }

  /** The event as a user corrects it; it keeps its id, so that the correction still finds it. */
  Event with(Correction.Change change, String lineage) {
    return new Event(
        id,
        change.place(place),
        kind,
        change.gainer(gainer),
        change.loser(loser),
        change.date(date),
        part,
        count,
        evidence,
        Evidence.union(corrections, List.of(lineage)));
  }

  /** The event with the evidence, and the corrections, of another that a user merges into it. */
  Event joinedBy(Evidence further, List<String> lineage) {
    return new Event(
        id,
        place,
        kind,
        gainer,
        loser,
        date,
        part,
        count,
        evidence.with(further),
        Evidence.union(corrections, lineage));
  }

  /** The month that it is counted in; empty for a coarser date. */
  public Optional<YearMonth> month() {
    return date.month();
  }

  /** Whether anybody states it; an event that is only denied is no gain and no loss. */
  public boolean isReported() {
    return !evidence.claimIds().isEmpty();
  }

  /** Whether it is reported and denied. */
  public boolean isDisputed() {
    return isReported() && !evidence.denialIds().isEmpty();
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
        && evidence.sources().size() >= 2;
  }
}
