// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.marchland.time.ChangeDate;

/**
 * What merging needs of a claim.
 *
 * @param sources the outlets that stand behind it: the article's own, or those that a digest cites
 * @param denied whether the claim is a denial
 */
public record ClaimFacts(
    String claimId,
    String articleId,
    List<String> sources,
    EventPlace place,
    String kind,
    Optional<String> gainer,
    Optional<String> loser,
    ChangeDate date,
    boolean part,
    OptionalInt count,
    boolean denied) {
  public ClaimFacts {
    sources = List.copyOf(sources);
  }

  /** The side that decides which change this is: who gained, else who lost. */
  String side() {
    return gainer.map(g -> "+" + g).orElseGet(() -> "-" + loser.orElse(""));
  }
}
