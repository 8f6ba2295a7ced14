// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chains the events of one place into who held it from when to when. Only dated, reported changes
 * of the whole place move it; one of a part makes it contested. A province that changes hands moves
 * the province alone, not the places in it.
 */
public final class Holdings {
  /** The holder after somebody has left and nobody is said to have come. */
  public static final String UNKNOWN = "UNKNOWN";

  private static final Comparator<Event> IN_TIME =
      Comparator.comparing((Event e) -> e.date().end().orElseThrow())
          .thenComparing(e -> e.date().start().orElseThrow())
          .thenComparing(Event::id);

  private final List<Holding> chain = new ArrayList<>();
  private Optional<Span> current = Optional.empty();

  private Holdings() {}

  /**
   * Whether a holding with these ends holds on a day: from the day on which it began to the day
   * before it ended, open where an end is not known.
   */
  public static boolean covers(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate day) {
    return from.map(first -> !first.isAfter(day)).orElse(true)
        && to.map(end -> end.isAfter(day)).orElse(true);
  }

  /** The holdings that the events of one place tell, in time order. */
  public static List<Holding> chain(List<Event> events) {
    Holdings holdings = new Holdings();
    List<Event> ahead =
        new ArrayList<>(
            events.stream()
                .filter(Event::isReported)
                .filter(e -> e.month().isPresent())
                .sorted(IN_TIME)
                .toList());
    while (!ahead.isEmpty()) {
      holdings.add(ahead.remove(holdings.next(ahead)));
    }
    holdings.current.ifPresent(held -> holdings.chain.add(held.lasting()));
    return List.copyOf(holdings.chain);
  }

  /** Of several events of one day the one goes first that finds the present holder there. */
  private int next(List<Event> ahead) {
    Optional<LocalDate> day = ahead.get(0).date().end();
    for (int i = 0; i < ahead.size() && ahead.get(i).date().end().equals(day); i++) {
      Optional<String> loser = ahead.get(i).loser();
      if (loser.isPresent() && loser.equals(current.map(held -> held.holder))) {
        return i;
      }
    }
    return 0;
  }

  private void add(Event event) {
    LocalDate day = event.date().end().orElseThrow();
    if (event.part()) {
      current.ifPresent(held -> held.contestBy(event, day));
      return;
    }
    Optional<String> before = current.map(held -> held.holder);
    if (event.gainer().isPresent() && event.gainer().equals(before)) {
      current.get().reaffirmed++;
      current.get().contradicted |= event.loser().isPresent();
      return;
    }
    boolean surprise =
        event.loser().isPresent()
            && before.filter(holder -> !holder.equals(UNKNOWN)).isPresent()
            && !event.loser().equals(before);
    if (event.gainer().isEmpty() && current.isPresent() && !event.loser().equals(before)) {
      // Somebody leaves who was not there: the chain does not move.
      current.get().contradicted |= surprise;
      return;
    }
    if (current.isPresent()) {
      chain.add(current.get().ended(event, day));
    } else {
      event
          .loser()
          .ifPresent(
              loser ->
                  chain.add(new Span(event.place(), 1, loser, Optional.empty()).ended(event, day)));
    }
    Span next =
        new Span(
            event.place(), chain.size() + 1, event.gainer().orElse(UNKNOWN), Optional.of(event));
    next.contradicted = surprise;
    current = Optional.of(next);
  }

  /** A holding that has not ended yet. */
  private static final class Span {
    private final EventPlace place;
    private final int number;
    private final String holder;
    private final Optional<Event> began;
    private Optional<LocalDate> contestedFrom = Optional.empty();
    private boolean contradicted;
    private int reaffirmed;

    Span(EventPlace place, int number, String holder, Optional<Event> began) {
      this.place = place;
      this.number = number;
      this.holder = holder;
      this.began = began;
    }

    void contestBy(Event event, LocalDate day) {
      boolean toAnother = event.gainer().filter(gainer -> !gainer.equals(holder)).isPresent();
      if (toAnother && contestedFrom.isEmpty()) {
        contestedFrom = Optional.of(day);
      }
    }

    Holding lasting() {
      return holding(Optional.empty(), Optional.empty());
    }

    Holding ended(Event event, LocalDate day) {
      return holding(Optional.of(event), Optional.of(day));
    }

    private Holding holding(Optional<Event> end, Optional<LocalDate> to) {
      return new Holding(
          place,
          number,
          holder,
          began.flatMap(e -> e.date().end()),
          to,
          began.map(Event::id),
          end.map(Event::id),
          end.map(Event::kind),
          contestedFrom,
          contradicted,
          began.map(Event::isDisputed).orElse(false),
          reaffirmed);
    }
  }
}
