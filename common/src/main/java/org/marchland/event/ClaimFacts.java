// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.marchland.time.ChangeDate;

/**
 * What merging needs of a claim.
 *
 * @param report the article, or the one that stands for it and all its near-copies
 * @param sources the outlets that stand behind it: the report's own, or those that a digest cites
 * @param claimant to whom the article attributes it, in its words
 * @param voice the armed side on whose word it rests: the claimant, or the side that the outlet
 *     speaks for
 * @param denied whether the claim is a denial
 * @param corrections what a user has changed in it
 */
public record ClaimFacts(
    String claimId,
    String report,
    List<String> sources,
    Optional<String> claimant,
    Optional<String> voice,
    EventPlace place,
    String kind,
    Optional<String> gainer,
    Optional<String> loser,
    ChangeDate date,
    boolean part,
    OptionalInt count,
    boolean denied,
    List<String> corrections) {
  public ClaimFacts {
    sources = List.copyOf(sources);
    corrections = List.copyOf(corrections);
  }

  /** The claim as a user corrects it. */
  ClaimFacts with(Correction.Change change, List<String> lineage) {
    return new ClaimFacts(
        claimId,
        report,
        sources,
        claimant,
        voice,
        change.place(place),
        kind,
        change.gainer(gainer),
        change.loser(loser),
        change.date(date),
        part,
        count,
        denied,
        lineage);
  }

  /** Who says so, for a list of deniers. */
  String speaker() {
    return voice.or(() -> claimant).orElseGet(() -> String.join(", ", sources));
  }
}
