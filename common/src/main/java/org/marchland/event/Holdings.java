// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chains the events of one place into who held it from when to when. Only whole, dated, reported
 * changes move a place.
 */
public final class Holdings {
  private static final Comparator<Event> IN_TIME =
      Comparator.comparing((Event e) -> e.date().end().orElse(LocalDate.MAX))
          .thenComparing(Event::id);

  private Holdings() {}

  /** The holdings that the events of one place tell, in time order. */
  public static List<Holding> chain(List<Event> events) {
    List<Holding> chain = new ArrayList<>();
    Optional<Holding> current = Optional.empty();
    for (Event event :
        events.stream()
            .filter(Event::isReported)
            .filter(e -> e.month().isPresent())
            .sorted(IN_TIME)
            .toList()) {
      LocalDate day = event.date().end().orElseThrow();
      if (event.part()) {
        current = current.map(Holdings::contested);
        continue;
      }
      Optional<String> before = current.map(Holding::holder);
      if (event.gainer().isPresent() && event.gainer().equals(before)) {
        continue;
      }
      boolean leavesAnother = event.gainer().isEmpty() && !event.loser().equals(before);
      if (leavesAnother) {
        continue;
      }
      current.ifPresent(held -> chain.add(ended(held, day, event.id())));
      boolean contradicted =
          event.loser().isPresent() && before.isPresent() && !event.loser().equals(before);
      current =
          event
              .gainer()
              .map(
                  gainer ->
                      new Holding(
                          event.place(),
                          gainer,
                          day,
                          Optional.empty(),
                          event.id(),
                          Optional.empty(),
                          false,
                          contradicted));
    }
    current.ifPresent(chain::add);
    return List.copyOf(chain);
  }

  private static Holding contested(Holding held) {
    return new Holding(
        held.place(),
        held.holder(),
        held.from(),
        held.to(),
        held.beganWith(),
        held.endedWith(),
        true,
        held.contradicted());
  }

  private static Holding ended(Holding held, LocalDate day, String event) {
    return new Holding(
        held.place(),
        held.holder(),
        held.from(),
        Optional.of(day),
        held.beganWith(),
        Optional.of(event),
        held.contested(),
        held.contradicted());
  }
}
