// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.marchland.text.Hashes;
import org.marchland.time.ChangeDate;

/** Claims about one change in the making, and the days that the precise ones among them allow. */
final class Anchor {
  private final List<ClaimFacts> claims = new ArrayList<>();
  private ChangeDate date;

  /** Begins with a claim, within the days given, which are its own or fewer. */
  Anchor(ClaimFacts first, ChangeDate date) {
    claims.add(first);
    this.date = date;
  }

  Optional<LocalDate> end() {
    return date.end();
  }

  boolean isCounted() {
    return date.precision().isCounted();
  }

  /** The loser that most of its statements name. */
  Optional<String> loser() {
    return mostCommon(claims, ClaimFacts::loser);
  }

  Optional<String> gainer() {
    return claims.stream().map(ClaimFacts::gainer).flatMap(Optional::stream).findFirst();
  }

  /** Whether the claim's days and the anchor's have one in common, or both have none. */
  boolean fits(ChangeDate other) {
    if (date.end().isEmpty() || other.end().isEmpty()) {
      return date.end().isEmpty() && other.end().isEmpty();
    }
    return !date.start().get().isAfter(other.end().get())
        && !other.start().get().isAfter(date.end().get());
  }

  void add(ClaimFacts claim) {
    claims.add(claim);
  }

  /** Adds a claim and keeps the days that it allows too. */
  void narrow(ClaimFacts claim) {
    claims.add(claim);
    LocalDate start = max(date.start().get(), claim.date().start().get());
    LocalDate end = min(date.end().get(), claim.date().end().get());
    if (!start.equals(date.start().get()) || !end.equals(date.end().get())) {
      date = ChangeDate.between(start, end);
    }
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  Event event() {
    claims.sort(Comparator.comparing(ClaimFacts::claimId));
    List<ClaimFacts> stated = claims.stream().filter(c -> !c.denied()).toList();
    List<ClaimFacts> told = stated.isEmpty() ? claims : stated;
    Optional<String> gainer =
        told.stream().map(ClaimFacts::gainer).flatMap(Optional::stream).findFirst();
    List<ClaimFacts> full = told.stream().filter(c -> c.gainer().equals(gainer)).toList();
    Optional<String> loser = mostCommon(told, ClaimFacts::loser);
    TreeSet<String> corrections = new TreeSet<>();
    claims.forEach(claim -> corrections.addAll(claim.corrections()));
    String side = gainer.map(g -> "+" + g).orElseGet(() -> "-" + loser.orElse(""));
    return new Event(
        Hashes.id(
            told.get(0).place().key(),
            side,
            date.end().map(LocalDate::toString).orElse("undated"),
            date.precision().word()),
        mostCommon(told, c -> Optional.of(c.place())).orElseThrow(),
        mostCommon(full, c -> Optional.of(c.kind())).orElseThrow(),
        gainer,
        loser,
        date,
        told.stream().allMatch(ClaimFacts::part),
        told.stream()
            .map(ClaimFacts::count)
            .filter(OptionalInt::isPresent)
            .mapToInt(OptionalInt::getAsInt)
            .max(),
        Evidence.of(claims, gainer, loser),
        List.copyOf(corrections));
  }

  /** The value that most claims give; of equals the one that sorts first. */
  private static <T> Optional<T> mostCommon(
      List<ClaimFacts> claims, Function<ClaimFacts, Optional<T>> field) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, T> values = new TreeMap<>();
    for (ClaimFacts claim : claims) {
      field
          .apply(claim)
          .ifPresent(
              value -> {
                counts.merge(value.toString(), 1, Integer::sum);
                values.put(value.toString(), value);
              });
    }
    return MostCommon.of(counts).map(values::get);
  }
}
