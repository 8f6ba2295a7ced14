// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marchland.extract.grammar.Field;
import org.marchland.extract.lexicon.ChangeKind;
import org.marchland.text.Folding;
import org.marchland.text.Skeleton;
import org.marchland.time.ChangeDate;

/**
 * Makes one claim of the several statements of one change in an article; the fullest statement is
 * its evidence.
 */
final class Consolidation {
  private Consolidation() {}

  static List<Claim> of(List<Claim> claims) {
    List<Claim> kept = new ArrayList<>();
    for (Claim claim : claims) {
      int same = indexOfSame(kept, claim);
      if (same < 0) {
        kept.add(claim);
      } else {
        kept.set(same, merged(kept.get(same), claim));
      }
    }
    List<Claim> told = List.copyOf(kept);
    kept.removeIf(claim -> told.stream().anyMatch(other -> isHeadlineOf(claim, other)));
    kept.removeIf(claim -> isCountOfNamed(claim, told));
    kept.removeIf(claim -> told.stream().anyMatch(other -> isAnnounced(claim, other)));
    return kept;
  }

  /** Whether the villages that a claim only counts are named by as many others of the article. */
  private static boolean isCountOfNamed(Claim claim, List<Claim> told) {
    int count = claim.count().orElse(0);
    return count > 1
        && claim.part()
        && told.stream()
                .filter(other -> !other.part() && other.count().isEmpty())
                .filter(other -> !other.sentenceSpan().equals(claim.sentenceSpan()))
                .filter(other -> other.kind() == claim.kind() && other.denied() == claim.denied())
                .filter(other -> other.gainer().isPresent())
                .filter(other -> other.gainer().equals(claim.gainer()))
                .filter(other -> sameTime(other.date(), claim.date()))
                .count()
            == count;
  }

  /**
   * Whether a claim only announces what another of the article names: "a strategic town south of
   * the capital", then the town.
   */
  private static boolean isAnnounced(Claim claim, Claim other) {
    return claim.part()
        && claim.count().isEmpty()
        && claim.placeAliases().stream().anyMatch(Consolidation::isOneTown)
        && !other.part()
        && other.sentenceSpan().begin() > claim.sentenceSpan().end()
        && other.field() == claim.field()
        && other.kind() == claim.kind()
        && other.denied() == claim.denied()
        && other.gainer().isPresent()
        && other.gainer().equals(claim.gainer())
        && (claim.place().province().isEmpty()
            || other.place().province().isEmpty()
            || claim.place().province().equals(other.place().province()))
        && claim.date().end().isPresent()
        && sameTime(claim.date(), other.date());
  }

  private static boolean isOneTown(String phrase) {
    return phrase.matches("(?i)an? (\\S+ ){0,4}(town|city|village)\\b.*");
  }

  /**
   * Whether a headline that names nobody who gained ("Fighters leave Daraya") sums up a change of
   * which the text tells more.
   */
  private static boolean isHeadlineOf(Claim headline, Claim other) {
    return headline.field() == Field.TITLE
        && headline.gainer().isEmpty()
        && other.field() == Field.TEXT
        && other.gainer().isPresent()
        && headline.denied() == other.denied()
        && Folding.key(headline.place().name()).equals(Folding.key(other.place().name()))
        && sameTime(headline.date(), other.date());
  }

  private static int indexOfSame(List<Claim> kept, Claim claim) {
    for (int i = 0; i < kept.size(); i++) {
      Claim other = kept.get(i);
      if (samePlace(other, claim)
          && sameSides(other, claim)
          && sameTime(other.date(), claim.date())
          && other.denied() == claim.denied()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean samePlace(Claim a, Claim b) {
    String left = Folding.key(a.place().name());
    String right = Folding.key(b.place().name());
    if (left.equals(right)) {
      return a.part() == b.part() || a.date().equals(b.date());
    }
    String bones = Skeleton.of(left);
    return bones.length() >= 3 && bones.equals(Skeleton.of(right));
  }

  private static boolean sameSides(Claim a, Claim b) {
    if (a.gainer().isPresent() && b.gainer().isPresent()) {
      return a.gainer().equals(b.gainer());
    }
    if (a.gainer().isEmpty() && b.gainer().isEmpty()) {
      return a.loser().isEmpty() || b.loser().isEmpty() || a.loser().equals(b.loser());
    }
    Claim gain = a.gainer().isPresent() ? a : b;
    Claim loss = a.gainer().isPresent() ? b : a;
    if (gain.loser().isEmpty()
        && a.sentenceSpan().equals(b.sentenceSpan())
        && a.field() == b.field()) {
      return loss.loser().isPresent() && !loss.loser().equals(gain.gainer());
    }
    // One statement names who gained, the other only who lost: one passage of control.
    boolean sameLoser = gain.loser().isEmpty() || gain.loser().equals(loss.loser());
    return sameLoser && loss.loser().isPresent() && !loss.loser().equals(gain.gainer());
  }

  private static boolean sameTime(ChangeDate a, ChangeDate b) {
    if (a.end().isEmpty() || b.end().isEmpty()) {
      return true;
    }
    return !a.start().get().isAfter(b.end().get()) && !b.start().get().isAfter(a.end().get());
  }

  private static Claim merged(Claim a, Claim b) {
    boolean second = fullness(b) > fullness(a);
    Claim full = second ? b : a;
    Claim other = second ? a : b;
    Optional<String> gainer = full.gainer().or(other::gainer);
    Optional<String> loser =
        full.loser().or(other::loser).filter(l -> !Optional.of(l).equals(gainer));
    ChangeDate date = narrower(full.date(), other.date());
    ChangeKind kind = full.gainer().isEmpty() && gainer.isPresent() ? other.kind() : full.kind();
    return new Claim(
        full.articleId(),
        full.place().province().isPresent() || other.place().province().isEmpty()
            ? full.place()
            : other.place(),
        full.placeAliases(),
        kind,
        gainer,
        loser,
        date,
        full.part() && other.part(),
        full.count(),
        full.denied(),
        full.claimant().or(other::claimant),
        (full.claimant().isPresent() ? full : other).claimantActor(),
        full.field(),
        full.sentence(),
        full.sentenceSpan(),
        full.triggerSpan(),
        full.placeSpan(),
        full.roles(),
        full.rule());
  }

  private static ChangeDate narrower(ChangeDate a, ChangeDate b) {
    return b.precision().compareTo(a.precision()) < 0 ? b : a;
  }

  private static int fullness(Claim claim) {
    return (claim.gainer().isPresent() ? 4 : 0)
        + (claim.loser().isPresent() ? 2 : 0)
        + (claim.field() == Field.TEXT ? 3 : 0)
        + (claim.part() ? 0 : 1)
        + (claim.date().precision().isCounted() ? 2 : 0);
  }
}
