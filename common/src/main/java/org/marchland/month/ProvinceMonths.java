// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.month;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.marchland.event.Event;
import org.marchland.month.ProvinceMonth.Counts;

/**
 * Counts the events of one province by month and actor, with rows of zeros where articles name the
 * province and nothing happened.
 */
public final class ProvinceMonths {
  private ProvinceMonths() {}

  /**
   * The rows of one province.
   *
   * @param country ISO 3166-1 alpha-2, empty for events of unknown country
   * @param provinceCode empty for events whose province is not certain: they have no rows of zeros
   * @param covered months in which articles that were read name the province
   */
  public static List<ProvinceMonth> of(
      String country,
      Optional<String> provinceCode,
      Optional<String> provinceName,
      List<Event> events,
      Collection<YearMonth> covered) {
    Map<Cell, List<Event>> cells = new TreeMap<>();
    Set<String> actors = new TreeSet<>();
    for (Event event : events) {
      for (String actor : sides(event)) {
        actors.add(actor);
        cells.computeIfAbsent(new Cell(event.month(), actor), cell -> new ArrayList<>()).add(event);
      }
    }
    for (YearMonth month : covered) {
      Collection<String> present = actors.isEmpty() ? List.of(ProvinceMonth.NONE) : actors;
      present.forEach(
          actor ->
              cells.computeIfAbsent(
                  new Cell(Optional.of(month), actor), cell -> new ArrayList<>()));
    }
    List<ProvinceMonth> rows = new ArrayList<>();
    cells.forEach(
        (cell, inCell) -> rows.add(row(country, provinceCode, provinceName, cell, inCell)));
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

  private static ProvinceMonth row(
      String country, Optional<String> code, Optional<String> name, Cell cell, List<Event> events) {
    List<Event> gains = events.stream().filter(e -> gains(e, cell.actor())).toList();
    List<Event> losses = events.stream().filter(e -> loses(e, cell.actor())).toList();
    return new ProvinceMonth(
        country,
        code,
        name,
        cell.month(),
        cell.actor(),
        counts(gains),
        counts(losses),
        gains.stream().filter(Event::isReported).mapToInt(e -> e.count().orElse(0)).sum(),
        events.stream().mapToInt(e -> e.claimIds().size()).sum(),
        events.stream().mapToInt(Event::articles).sum(),
        events.stream().mapToInt(Event::sources).sum(),
        events.stream().mapToInt(e -> e.denialIds().size()).sum());
  }

  private static boolean gains(Event event, String actor) {
    return event.gainer().orElse(ProvinceMonth.UNKNOWN).equals(actor);
  }

  private static boolean loses(Event event, String actor) {
    return event.loser().orElse(ProvinceMonth.UNKNOWN).equals(actor);
  }

  private static Counts counts(List<Event> events) {
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
}
