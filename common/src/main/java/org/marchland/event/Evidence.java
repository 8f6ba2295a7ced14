// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What an event rests on.
 *
 * @param claimIds the claims that state it, sorted
 * @param denialIds the claims that deny it, sorted
 * @param reports the articles that state it, sorted; near-copies are one
 * @param sources the outlets behind them, sorted
 * @param ownClaims how many of the claims are the word of the event's own gainer or loser
 * @param wordOf the armed side on whose word alone it rests, empty when anybody else states it
 * @param deniers who denies it, sorted
 */
public record Evidence(
    List<String> claimIds,
    List<String> denialIds,
    List<String> reports,
    List<String> sources,
    int ownClaims,
    Optional<String> wordOf,
    List<String> deniers) {
  public Evidence {
    claimIds = List.copyOf(claimIds);
    denialIds = List.copyOf(denialIds);
    reports = List.copyOf(reports);
    sources = List.copyOf(sources);
    deniers = List.copyOf(deniers);
  }

  /** The evidence that claims give for an event between these sides. */
  static Evidence of(List<ClaimFacts> claims, Optional<String> gainer, Optional<String> loser) {
    List<ClaimFacts> stated = claims.stream().filter(c -> !c.denied()).toList();
    List<ClaimFacts> denials = claims.stream().filter(ClaimFacts::denied).toList();
    TreeSet<String> reports = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>();
    TreeSet<String> voices = new TreeSet<>();
    for (ClaimFacts claim : stated) {
      reports.add(claim.report());
      sources.addAll(claim.sources());
      voices.add(claim.voice().orElse(""));
    }
    return new Evidence(
        stated.stream().map(ClaimFacts::claimId).sorted().toList(),
        denials.stream().map(ClaimFacts::claimId).sorted().toList(),
        List.copyOf(reports),
        List.copyOf(sources),
        (int)
            stated.stream()
                .filter(c -> c.voice().isPresent())
                .filter(c -> c.voice().equals(gainer) || c.voice().equals(loser))
                .count(),
        voices.size() == 1 && !voices.first().isEmpty()
            ? Optional.of(voices.first())
            : Optional.empty(),
        List.copyOf(new TreeSet<>(denials.stream().map(ClaimFacts::speaker).toList())));
  }

  /** What two events rest on that are in truth one. */
  Evidence with(Evidence other) {
    return new Evidence(
        union(claimIds, other.claimIds),
        union(denialIds, other.denialIds),
        union(reports, other.reports),
        union(sources, other.sources),
        ownClaims + other.ownClaims,
        other.claimIds.isEmpty() || wordOf.equals(other.wordOf)
            ? wordOf
            : claimIds.isEmpty() ? other.wordOf : Optional.empty(),
        union(deniers, other.deniers));
  }

  static List<String> union(List<String> a, List<String> b) {
    TreeSet<String> all = new TreeSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }
}
