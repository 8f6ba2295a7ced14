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
      Comparator.comparing((ClaimFacts c) -> !c.date().precision().isCounted())
          .thenComparingLong(EventMerger::width)
          .thenComparing(c -> c.date().end().orElse(LocalDate.MAX))
          .thenComparing(ClaimFacts::claimId);

  /** The events of a place, and the claims that fit several and so made none. */
  public record Merged(List<Event> events, List<String> ambiguousClaims) {}

  private final Passages passages;
  private final Map<String, Anchors> byGainer = new TreeMap<>();
  private final Map<String, Anchors> byLoser = new TreeMap<>();
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
    for (Map<String, Anchors> bySide : List.of(merger.byGainer, merger.byLoser)) {
      bySide.values().forEach(side -> side.all().forEach(anchor -> events.add(anchor.event())));
    }
    events.sort(Comparator.comparing(Event::id));
    Collections.sort(merger.ambiguous);
    return new Merged(List.copyOf(events), List.copyOf(merger.ambiguous));
  }

  private static Anchors of(Map<String, Anchors> bySide, String side) {
    return bySide.computeIfAbsent(side, s -> new Anchors());
  }

  /** A dated claim joins the first that fits and narrows it, or begins an anchor. */
  private void addGain(ClaimFacts claim) {
    Anchors own = of(byGainer, claim.gainer().orElseThrow());
    if (!claim.date().precision().isCounted()) {
      addCoarse(claim, List.of(own), own);
      return;
    }
    List<Anchor> fitting = own.fitting(claim.date());
    fitting.stream()
        .filter(anchor -> !passages.isBetween(anchor, claim))
        .findFirst()
        .ifPresentOrElse(
            anchor -> own.narrow(anchor, claim),
            () -> own.begin(new Anchor(claim, passages.after(claim, fitting))));
  }

  /** "IS lost it" is the other half of "the army took it" where one such capture fits. */
  private void addLoss(ClaimFacts claim) {
    Anchors own = of(byLoser, claim.loser().orElse(""));
    List<Anchors> captures =
        byGainer.entrySet().stream()
            .filter(e -> !claim.loser().equals(Optional.of(e.getKey())))
            .map(Map.Entry::getValue)
            .toList();
    if (!claim.date().precision().isCounted()) {
      List<Anchors> candidates = new ArrayList<>(captures);
      candidates.add(own);
      addCoarse(claim, candidates, own);
      return;
    }
    List<Anchor> fitting =
        captures.stream()
            .flatMap(side -> side.fitting(claim.date()).stream())
            .filter(anchor -> losesTo(claim, anchor))
            .limit(2)
            .toList();
    if (fitting.size() == 1) {
      Anchor capture = fitting.get(0);
      of(byGainer, capture.gainer().orElseThrow()).narrow(capture, claim);
      return;
    }
    own.fitting(claim.date()).stream()
        .findFirst()
        .ifPresentOrElse(
            anchor -> own.narrow(anchor, claim), () -> own.begin(new Anchor(claim, claim.date())));
  }

  /** Whether an anchor is a capture from the side that the claim lets lose, or of its own kind. */
  private static boolean losesTo(ClaimFacts claim, Anchor anchor) {
    return anchor.gainer().isEmpty()
        || anchor.loser().isEmpty()
        || anchor.loser().equals(claim.loser());
  }

  /** A claim of a year joins where one event fits; an undated one where there is one at all. */
  private void addCoarse(ClaimFacts claim, List<Anchors> candidates, Anchors own) {
    boolean undated = claim.date().end().isEmpty();
    List<Anchor> fitting =
        candidates.stream()
            .flatMap(side -> (undated ? side.counted() : side.fitting(claim.date())).stream())
            .filter(anchor -> claim.gainer().isPresent() || losesTo(claim, anchor))
            .limit(2)
            .toList();
    if (fitting.size() == 1) {
      fitting.get(0).add(claim);
    } else if (undated && fitting.size() > 1) {
      ambiguous.add(claim.claimId());
    } else {
      own.coarse().stream()
          .filter(anchor -> anchor.fits(claim.date()))
          .findFirst()
          .ifPresentOrElse(
              anchor -> anchor.add(claim), () -> own.begin(new Anchor(claim, claim.date())));
    }
  }

  /** A denial joins the latest event that it can speak of, a dated one before a coarser. */
  private void addDenial(ClaimFacts claim) {
    Anchors own =
        of(
            claim.gainer().isPresent() ? byGainer : byLoser,
            claim.gainer().or(claim::loser).orElse(""));
    List<Anchors> candidates = new ArrayList<>(List.of(own));
    if (claim.gainer().isEmpty()) {
      candidates.addAll(byGainer.values());
    }
    boolean undated = claim.date().end().isEmpty();
    List<Anchor> precise =
        candidates.stream()
            .flatMap(
                side ->
                    (undated ? side.counted() : side.fitting(reachingBack(claim.date()))).stream())
            .filter(anchor -> isDenied(claim, anchor))
            .toList();
    if (undated && precise.size() > 1) {
      ambiguous.add(claim.claimId());
      return;
    }
    precise.stream()
        .max(
            Comparator.comparing((Anchor a) -> a.end().orElseThrow())
                .thenComparing(a -> a.gainer().orElse("")))
        .or(
            () ->
                candidates.stream()
                    .flatMap(side -> side.coarse().stream())
                    .filter(anchor -> anchor.fits(claim.date()) && isDenied(claim, anchor))
                    .findFirst())
        .ifPresentOrElse(
            anchor -> anchor.add(claim), () -> own.begin(new Anchor(claim, claim.date())));
  }

  /** Whether a denial can mean an anchor: it names its gainer, or its loser. */
  private static boolean isDenied(ClaimFacts claim, Anchor anchor) {
    return claim.gainer().isPresent()
        || anchor.gainer().isEmpty()
        || anchor.loser().equals(claim.loser());
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
