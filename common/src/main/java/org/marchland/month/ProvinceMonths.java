// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.month;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.marchland.event.Event;
import org.marchland.month.ProvinceMonth.Counts;
import org.marchland.month.ProvinceMonth.Support;

/**
 * Counts the events of one province by month and actor, with rows of zeros where articles name the
 * province and nothing happened.
 */
public final class ProvinceMonths {
  private ProvinceMonths() {}

  /**
   * The rows of one province, or of the events of one country whose province is not certain: those
   * have no coverage and so no rows of zeros.
   *
   * @param covered months in which articles that were read name the province, and how many
   */
  public static List<ProvinceMonth> of(List<Event> events, Map<YearMonth, Integer> covered) {
    Map<Cell, List<Event>> cells = new TreeMap<>();
    Set<String> actors = new TreeSet<>();
    for (Event event : events) {
      for (String actor : sides(event)) {
        actors.add(actor);
        cells.computeIfAbsent(new Cell(event.month(), actor), cell -> new ArrayList<>()).add(event);
      }
    }
    for (YearMonth month : covered.keySet()) {
      Collection<String> present = actors.isEmpty() ? List.of(ProvinceMonth.NONE) : actors;
      present.forEach(
          actor ->
              cells.computeIfAbsent(
                  new Cell(Optional.of(month), actor), cell -> new ArrayList<>()));
    }
    List<ProvinceMonth> rows = new ArrayList<>();
    cells.forEach((cell, inCell) -> rows.add(row(cell, inCell, covered)));
    return rows;
  }

  private record Cell(Optional<YearMonth> month, String actor) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
        Comparator.comparing((Cell c) -> c.month().map(YearMonth::toString).orElse(""))
            .thenComparing(Cell::actor);

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Who gains and who loses; an event that names neither side's counterpart still has the unknown
   * one.
   */
  private static Set<String> sides(Event event) {
    Set<String> sides = new TreeSet<>();
    sides.add(event.gainer().orElse(ProvinceMonth.UNKNOWN));
    sides.add(event.loser().orElse(ProvinceMonth.UNKNOWN));
    return sides;
  }

  private static ProvinceMonth row(Cell cell, List<Event> events, Map<YearMonth, Integer> covered) {
    List<Event> gains = events.stream().filter(e -> gains(e, cell.actor())).toList();
    List<Event> losses = events.stream().filter(e -> loses(e, cell.actor())).toList();
    Integer naming = cell.month().map(covered::get).orElse(null);
    return new ProvinceMonth(
        cell.month(),
        cell.actor(),
        counts(gains),
        counts(losses),
        placesCounted(gains),
        support(events),
        naming == null ? OptionalInt.empty() : OptionalInt.of(naming));
  }

  private static boolean gains(Event event, String actor) {
    return event.gainer().orElse(ProvinceMonth.UNKNOWN).equals(actor);
  }

  private static boolean loses(Event event, String actor) {
    return event.loser().orElse(ProvinceMonth.UNKNOWN).equals(actor);
  }

  static Counts counts(List<Event> events) {
    List<Event> reported = events.stream().filter(Event::isReported).toList();
    if (reported.isEmpty()) {
      return Counts.ZERO;
    }
    return new Counts(
        (int) reported.stream().filter(Event::isSolid).count(),
        (int) reported.stream().filter(e -> !e.isDisputed()).count(),
        reported.size(),
        (int) reported.stream().filter(Event::part).count());
  }

  static int placesCounted(List<Event> gains) {
    return gains.stream()
        .filter(Event::isReported)
        .mapToInt(event -> event.count().orElse(0))
        .sum();
  }

  static Support support(List<Event> events) {
    Set<String> articles = new TreeSet<>();
    Set<String> sources = new TreeSet<>();
    int claims = 0;
    int denials = 0;
    for (Event event : events) {
      articles.addAll(event.evidence().reports());
      sources.addAll(event.evidence().sources());
      claims += event.evidence().claimIds().size();
      denials += event.evidence().denialIds().size();
    }
    List<Event> reported = events.stream().filter(Event::isReported).toList();
    long onOneWord = reported.stream().filter(e -> e.evidence().wordOf().isPresent()).count();
    return new Support(
        claims,
        articles.size(),
        sources.size(),
        denials,
        reported.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of((double) onOneWord / reported.size()));
  }
}
