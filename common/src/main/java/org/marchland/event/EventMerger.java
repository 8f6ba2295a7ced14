// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.marchland.text.Hashes;
import org.marchland.time.ChangeDate;

/**
 * Merges the claims about one place into events by anchors (design, section 4), because
 * compatibility of dates is not transitive. The result does not depend on the order of the claims.
 */
public final class EventMerger {
  /** The events of a place, and the claims that fit several and so made none. */
  public record Merged(List<Event> events, List<String> ambiguousClaims) {}

  private EventMerger() {}

  /** Merges claims that all have the same {@link EventPlace#key}. */
  public static Merged merge(List<ClaimFacts> claims) {
    Map<String, List<ClaimFacts>> bySide = new TreeMap<>();
    for (ClaimFacts claim : claims) {
      bySide.computeIfAbsent(claim.side(), side -> new ArrayList<>()).add(claim);
    }
    List<Event> events = new ArrayList<>();
    List<String> ambiguous = new ArrayList<>();
    bySide.values().forEach(side -> mergeSide(side, events, ambiguous));
    events.sort(Comparator.comparing(Event::id));
    Collections.sort(ambiguous);
    return new Merged(List.copyOf(events), List.copyOf(ambiguous));
  }

  private static void mergeSide(
      List<ClaimFacts> claims, List<Event> events, List<String> ambiguous) {
    List<Anchor> anchors = new ArrayList<>();
    List<Anchor> apart = new ArrayList<>();
    claims.stream()
        .filter(c -> c.date().precision().isCounted())
        .sorted(NARROW_FIRST)
        .forEach(
            claim -> {
              Optional<Anchor> fitting = anchors.stream().filter(a -> a.fits(claim)).findFirst();
              fitting.ifPresentOrElse(
                  anchor -> anchor.add(claim), () -> anchors.add(new Anchor(claim)));
            });
    claims.stream()
        .filter(c -> !c.date().precision().isCounted())
        .sorted(NARROW_FIRST)
        .forEach(
            claim -> {
              List<Anchor> fitting =
                  anchors.stream()
                      .filter(a -> claim.date().end().isEmpty() || a.fits(claim))
                      .toList();
              if (fitting.size() == 1) {
                fitting.get(0).addWithoutNarrowing(claim);
              } else if (claim.date().end().isEmpty() && fitting.size() > 1) {
                ambiguous.add(claim.claimId());
              } else {
                Optional<Anchor> same = apart.stream().filter(a -> a.fits(claim)).findFirst();
                same.ifPresentOrElse(
                    a -> a.addWithoutNarrowing(claim), () -> apart.add(new Anchor(claim)));
              }
            });
    anchors.forEach(anchor -> events.add(anchor.event()));
    apart.forEach(anchor -> events.add(anchor.event()));
  }

  private static final Comparator<ClaimFacts> NARROW_FIRST =
      Comparator.comparingLong(EventMerger::width)
          .thenComparing(c -> c.date().end().orElse(LocalDate.MAX))
          .thenComparing(ClaimFacts::claimId);

  private static long width(ClaimFacts claim) {
    return claim.date().end().isEmpty()
        ? Long.MAX_VALUE
        : ChronoUnit.DAYS.between(claim.date().start().get(), claim.date().end().get());
  }

  /** Claims about one change, and the days that all of them allow. */
  private static final class Anchor {
    private final List<ClaimFacts> claims = new ArrayList<>();
    private ChangeDate date;

    Anchor(ClaimFacts first) {
      claims.add(first);
      date = first.date();
    }

    boolean fits(ClaimFacts claim) {
      if (date.end().isEmpty() || claim.date().end().isEmpty()) {
        return date.end().isEmpty() && claim.date().end().isEmpty();
      }
      return !date.start().get().isAfter(claim.date().end().get())
          && !claim.date().start().get().isAfter(date.end().get());
    }

    void add(ClaimFacts claim) {
      claims.add(claim);
      LocalDate start = later(date.start().get(), claim.date().start().get());
      LocalDate end =
          date.end().get().isBefore(claim.date().end().get())
              ? date.end().get()
              : claim.date().end().get();
      boolean narrowed = !start.equals(date.start().get()) || !end.equals(date.end().get());
      date = narrowed ? ChangeDate.between(start, end) : date;
    }

    void addWithoutNarrowing(ClaimFacts claim) {
      claims.add(claim);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
      return a.isAfter(b) ? a : b;
    }

    Event event() {
      claims.sort(Comparator.comparing(ClaimFacts::claimId));
      List<ClaimFacts> stated = claims.stream().filter(c -> !c.denied()).toList();
      List<ClaimFacts> evidence = stated.isEmpty() ? claims : stated;
      ClaimFacts first = evidence.get(0);
      Set<String> articles = new HashSet<>();
      Set<String> sources = new HashSet<>();
      for (ClaimFacts claim : stated) {
        articles.add(claim.articleId());
        sources.addAll(claim.sources());
      }
      String anchor = date.end().map(LocalDate::toString).orElse("undated");
      return new Event(
          Hashes.id(first.place().key(), first.side(), anchor, date.precision().word()),
          mostCommon(evidence, c -> Optional.of(c.place())).orElseThrow(),
          mostCommon(evidence, c -> Optional.of(c.kind())).orElseThrow(),
          first.gainer(),
          mostCommon(evidence, ClaimFacts::loser),
          date,
          evidence.stream().allMatch(ClaimFacts::part),
          evidence.stream()
              .map(ClaimFacts::count)
              .filter(OptionalInt::isPresent)
              .mapToInt(OptionalInt::getAsInt)
              .max(),
          stated.stream().map(ClaimFacts::claimId).toList(),
          claims.stream().filter(ClaimFacts::denied).map(ClaimFacts::claimId).toList(),
          articles.size(),
          sources.size());
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
      return counts.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
          .map(entry -> values.get(entry.getKey()));
    }
  }
}
