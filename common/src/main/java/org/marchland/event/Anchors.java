// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.marchland.time.ChangeDate;

/**
 * The anchors of one place and side, in the order in which they began. Those with a month are also
 * kept by their last day, so that a claim is compared only with those near it: a place of ten
 * thousand claims would take a hundred million comparisons otherwise.
 */
final class Anchors {
  /** No anchor with a month is wider. */
  private static final int WIDEST_DAYS = 31;

  private final Map<Anchor, Integer> inOrder = new LinkedHashMap<>();
  private final NavigableMap<LocalDate, List<Anchor>> byEnd = new TreeMap<>();

  void begin(Anchor anchor) {
    inOrder.put(anchor, inOrder.size());
    index(anchor);
  }

  private void index(Anchor anchor) {
    if (anchor.isCounted()) {
      byEnd.computeIfAbsent(anchor.end().orElseThrow(), day -> new ArrayList<>()).add(anchor);
    }
  }

  /** Adds a claim to one of the anchors, which loses the days that the claim does not allow. */
  void narrow(Anchor anchor, ClaimFacts claim) {
    LocalDate before = anchor.end().orElseThrow();
    anchor.narrow(claim);
    if (!anchor.end().orElseThrow().equals(before)) {
      byEnd.get(before).remove(anchor);
      index(anchor);
    }
  }

  List<Anchor> all() {
    return List.copyOf(inOrder.keySet());
  }

  /** Those with a month that have a day in common with a date, in the order of their beginning. */
  List<Anchor> fitting(ChangeDate date) {
    LocalDate start = date.start().orElseThrow();
    LocalDate end = date.end().orElseThrow();
    return byEnd.subMap(start, true, end.plusDays(WIDEST_DAYS), true).values().stream()
        .flatMap(List::stream)
        .filter(anchor -> anchor.fits(date))
        .sorted(Comparator.comparing(inOrder::get))
        .toList();
  }

  /** Those with a month. */
  List<Anchor> counted() {
    return inOrder.keySet().stream().filter(Anchor::isCounted).toList();
  }

  /** Those without a month. */
  List<Anchor> coarse() {
    return inOrder.keySet().stream().filter(anchor -> !anchor.isCounted()).toList();
  }
}
