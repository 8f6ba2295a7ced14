// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.marchland.time.ChangeDate;
import org.marchland.time.DatePrecision;

/**
 * The days on which a place is known to have passed from a side. A report of its capture that ends
 * after such a day does not tell of the capture before it: two captures of one town by one side
 * with a loss between them are two.
 */
final class Passages {
  /** Days on which somebody took the place from a side, by that side. */
  private final Map<String, NavigableSet<LocalDate>> lost = new TreeMap<>();

  /** Days on which a side took it from nobody named, by the side that took it. */
  private final Map<String, NavigableSet<LocalDate>> taken = new TreeMap<>();

  private Passages() {}

  static Passages of(List<ClaimFacts> stated) {
    Passages passages = new Passages();
    for (ClaimFacts claim : stated) {
      if (claim.part() || claim.date().precision() != DatePrecision.DAY) {
        continue;
      }
      LocalDate day = claim.date().end().orElseThrow();
      claim
          .loser()
          .ifPresentOrElse(
              side -> days(passages.lost, side).add(day),
              () -> days(passages.taken, claim.gainer().orElse("")).add(day));
    }
    return passages;
  }

  private static NavigableSet<LocalDate> days(
      Map<String, NavigableSet<LocalDate>> bySide, String side) {
    return bySide.computeIfAbsent(side, s -> new TreeSet<>());
  }

  /**
   * Whether the side that the claim lets gain lost the place after the anchor and before its end.
   */
  boolean isBetween(Anchor anchor, ClaimFacts claim) {
    return lossBetween(anchor, claim).isPresent();
  }

  /** The days of a claim that begins an anchor: those after the loss that keeps it from others. */
  ChangeDate after(ClaimFacts claim, List<Anchor> anchors) {
    Optional<LocalDate> loss =
        anchors.stream()
            .filter(Anchor::isCounted)
            .filter(a -> a.fits(claim.date()))
            .flatMap(a -> lossBetween(a, claim).stream())
            .max(LocalDate::compareTo);
    return loss.isEmpty()
        ? claim.date()
        : ChangeDate.between(loss.get(), claim.date().end().orElseThrow());
  }

  private Optional<LocalDate> lossBetween(Anchor anchor, ClaimFacts claim) {
    boolean fresh =
        claim.date().precision() == DatePrecision.DAY
            || claim.date().precision() == DatePrecision.WEEK;
    if (!fresh || claim.gainer().isEmpty() || anchor.end().isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = anchor.end().get();
    LocalDate to = claim.date().end().orElseThrow();
    List<LocalDate> losses = new ArrayList<>();
    taken.forEach(
        (side, days) -> {
          if (!side.equals(claim.gainer().get())) {
            between(days, from, to).ifPresent(losses::add);
          }
        });
    Optional.ofNullable(lost.get(claim.gainer().get()))
        .flatMap(days -> between(days, from, to))
        .ifPresent(losses::add);
    return losses.stream().max(LocalDate::compareTo);
  }

  /** The last of the days after {@code from} and not after {@code to}. */
  private static Optional<LocalDate> between(
      NavigableSet<LocalDate> days, LocalDate from, LocalDate to) {
    return Optional.ofNullable(days.floor(to)).filter(day -> day.isAfter(from));
  }
}
