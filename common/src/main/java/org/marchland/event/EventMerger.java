// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marchland.time.ChangeDate;
import org.marchland.time.DatePrecision;

/**
 * Merges the claims about one place into events by anchors (design, section 4), because
 * compatibility of dates is not transitive. The result does not depend on the order of the claims.
 *
 * <p>Statements that name who gained come first, the precise before the coarse; then those that
 * name only who lost, which join the capture that they are the other half of; then denials, which
 * join what they deny.
 */
public final class EventMerger {
  /** A denial answers what was reported up to so many days before. */
  private static final int DAYS_TO_DENY = 7;

  private static final Comparator<ClaimFacts> NARROW_FIRST =
      Comparator.comparingLong(EventMerger::width)
          .thenComparing(c -> c.date().end().orElse(LocalDate.MAX))
          .thenComparing(ClaimFacts::claimId);

  /** The events of a place, and the claims that fit several and so made none. */
  public record Merged(List<Event> events, List<String> ambiguousClaims) {}

  private final Passages passages;
  private final Map<String, List<Anchor>> byGainer = new TreeMap<>();
  private final Map<String, List<Anchor>> byLoser = new TreeMap<>();
  private final List<String> ambiguous = new ArrayList<>();

  private EventMerger(List<ClaimFacts> claims) {
    passages = Passages.of(claims);
  }

  /** Merges claims that all have the same {@link EventPlace#key}. */
  public static Merged merge(List<ClaimFacts> claims) {
    List<ClaimFacts> sorted = claims.stream().sorted(NARROW_FIRST).toList();
    List<ClaimFacts> stated = sorted.stream().filter(c -> !c.denied()).toList();
    EventMerger merger = new EventMerger(stated);
    stated.stream().filter(c -> c.gainer().isPresent()).forEach(merger::addGain);
    stated.stream().filter(c -> c.gainer().isEmpty()).forEach(merger::addLoss);
    sorted.stream().filter(ClaimFacts::denied).forEach(merger::addDenial);
    List<Event> events = new ArrayList<>();
    merger.byGainer.values().forEach(a -> a.forEach(anchor -> events.add(anchor.event())));
    merger.byLoser.values().forEach(a -> a.forEach(anchor -> events.add(anchor.event())));
    events.sort(Comparator.comparing(Event::id));
    Collections.sort(merger.ambiguous);
    return new Merged(List.copyOf(events), List.copyOf(merger.ambiguous));
  }

  private void addGain(ClaimFacts claim) {
    List<Anchor> anchors =
        byGainer.computeIfAbsent(claim.gainer().orElseThrow(), side -> new ArrayList<>());
    add(claim, anchors, anchors);
  }

  /** "IS lost it" is the other half of "the army took it" where one such capture fits. */
  private void addLoss(ClaimFacts claim) {
    List<Anchor> own = byLoser.computeIfAbsent(claim.loser().orElse(""), side -> new ArrayList<>());
    List<Anchor> captures =
        byGainer.entrySet().stream()
            .filter(e -> !claim.loser().equals(Optional.of(e.getKey())))
            .flatMap(e -> e.getValue().stream())
            .filter(a -> a.loser().isEmpty() || a.loser().equals(claim.loser()))
            .toList();
    if (claim.date().precision().isCounted()) {
      List<Anchor> fitting = captures.stream().filter(a -> joins(claim, a)).toList();
      if (fitting.size() == 1) {
        fitting.get(0).narrow(claim);
        return;
      }
    }
    List<Anchor> candidates = new ArrayList<>(captures);
    candidates.addAll(own);
    add(claim, claim.date().precision().isCounted() ? own : candidates, own);
  }

  /**
   * Adds a statement to the one of the candidates that it fits, or begins an anchor among {@code
   * own}. Whatever is dated to a month or better joins the first that fits and narrows it; coarser
   * statements join only where there is no choice.
   */
  private void add(ClaimFacts claim, List<Anchor> candidates, List<Anchor> own) {
    if (claim.date().precision().isCounted()) {
      Optional<Anchor> fitting = candidates.stream().filter(a -> joins(claim, a)).findFirst();
      if (fitting.isPresent()) {
        fitting.get().narrow(claim);
      } else {
        own.add(new Anchor(claim, passages.after(claim, own)));
      }
      return;
    }
    boolean undated = claim.date().end().isEmpty();
    List<Anchor> fitting =
        candidates.stream()
            .filter(Anchor::isCounted)
            .filter(a -> undated || a.fits(claim.date()))
            .toList();
    if (fitting.size() == 1) {
      fitting.get(0).add(claim);
    } else if (undated && fitting.size() > 1) {
      ambiguous.add(claim.claimId());
    } else {
      Optional<Anchor> same =
          own.stream().filter(a -> !a.isCounted() && a.fits(claim.date())).findFirst();
      same.ifPresentOrElse(a -> a.add(claim), () -> own.add(new Anchor(claim, claim.date())));
    }
  }

  private boolean joins(ClaimFacts claim, Anchor anchor) {
    return anchor.isCounted() && anchor.fits(claim.date()) && !passages.isBetween(anchor, claim);
  }

  /** A denial joins the latest event that it can speak of. */
  private void addDenial(ClaimFacts claim) {
    Map<String, List<Anchor>> bySide = claim.gainer().isPresent() ? byGainer : byLoser;
    List<Anchor> own =
        bySide.computeIfAbsent(
            claim.gainer().or(claim::loser).orElse(""), side -> new ArrayList<>());
    List<Anchor> candidates = new ArrayList<>(own);
    if (claim.gainer().isEmpty()) {
      byGainer.values().stream()
          .flatMap(List::stream)
          .filter(a -> a.loser().equals(claim.loser()))
          .forEach(candidates::add);
    }
    boolean undated = claim.date().end().isEmpty();
    ChangeDate reach = undated ? claim.date() : reachingBack(claim.date());
    List<Anchor> fitting =
        candidates.stream().filter(a -> undated ? a.isCounted() : a.fits(reach)).toList();
    if (undated && fitting.size() > 1) {
      ambiguous.add(claim.claimId());
      return;
    }
    fitting.stream()
        .max(
            Comparator.comparing((Anchor a) -> a.end().orElse(LocalDate.MIN))
                .thenComparing(a -> a.gainer().orElse("")))
        .or(() -> candidates.stream().filter(a -> a.fits(claim.date())).findFirst())
        .ifPresentOrElse(a -> a.add(claim), () -> own.add(new Anchor(claim, claim.date())));
  }

  private static ChangeDate reachingBack(ChangeDate date) {
    return new ChangeDate(
        date.start().map(day -> day.minusDays(DAYS_TO_DENY)), date.end(), DatePrecision.MONTH);
  }

  private static long width(ClaimFacts claim) {
    return claim.date().end().isEmpty()
        ? Long.MAX_VALUE
        : ChronoUnit.DAYS.between(claim.date().start().get(), claim.date().end().get());
  }
}
