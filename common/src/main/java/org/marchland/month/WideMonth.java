// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.month;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.marchland.event.Event;
import org.marchland.month.ProvinceMonth.Counts;
import org.marchland.month.ProvinceMonth.Support;

/**
 * One province and month, all actors together: for people who join it to something.
 *
 * @param articlesNaming articles read that name the province in the month; empty where none does
 * @param events all changes, counted once each
 * @param withdrawals of the reported changes, those without force and without agreement
 * @param handovers of them, those by agreement
 * @param gainers gains by actor, those that were reported
 * @param losers losses by actor, likewise
 */
public record WideMonth(
    YearMonth month,
    OptionalInt articlesNaming,
    Counts events,
    int withdrawals,
    int handovers,
    int placesCounted,
    Support support,
    Map<String, Integer> gainers,
    Map<String, Integer> losers) {
  public WideMonth {
    gainers = java.util.Collections.unmodifiableMap(new TreeMap<>(gainers));
    losers = java.util.Collections.unmodifiableMap(new TreeMap<>(losers));
  }

  /**
   * What a month of a province holds; empty where no article that was read names the province and
   * nothing was reported, which is not zero.
   */
  public static Optional<WideMonth> of(
      YearMonth month, List<Event> events, Map<YearMonth, Integer> covered) {
    List<Event> inMonth =
        events.stream().filter(e -> e.month().equals(Optional.of(month))).toList();
    if (inMonth.isEmpty() && !covered.containsKey(month)) {
      return Optional.empty();
    }
    List<Event> reported = inMonth.stream().filter(Event::isReported).toList();
    return Optional.of(
        new WideMonth(
            month,
            covered.containsKey(month) ? OptionalInt.of(covered.get(month)) : OptionalInt.empty(),
            ProvinceMonths.counts(inMonth),
            ofKind(reported, "withdrawal"),
            ofKind(reported, "handover"),
            ProvinceMonths.placesCounted(reported),
            ProvinceMonths.support(inMonth),
            bySide(reported.stream().map(Event::gainer).toList()),
            bySide(reported.stream().map(Event::loser).toList())));
  }

  private static int ofKind(List<Event> events, String kind) {
    return (int) events.stream().filter(event -> event.kind().equals(kind)).count();
  }

  private static Map<String, Integer> bySide(List<Optional<String>> sides) {
    return sides.stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toMap(side -> side, side -> 1, Integer::sum, TreeMap::new));
  }
}
