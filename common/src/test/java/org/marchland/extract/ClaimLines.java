// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.marchland.article.Article;

/** What is read from a text, written for tests: "Azaz +SY-OPP -SY-GOV 2012-07-20". */
public final class ClaimLines {
  private ClaimLines() {}

  /** The claims of an article without a title; "none" where there are none. */
  public static String of(LocalDate published, String text) {
    return of(published, text, ClaimLines::of);
  }

  /** The same, each claim written as a test wants it. */
  public static String of(LocalDate published, String text, Function<Claim, String> line) {
    List<Claim> claims = claims(published, text);
    return claims.isEmpty() ? "none" : claims.stream().map(line).collect(Collectors.joining("; "));
  }

  public static List<Claim> claims(LocalDate published, String text) {
    return ClaimExtractor.shipped()
        .read(new Article("x", "", text, "", "", Optional.of(published)))
        .claims();
  }

  /** A claim: its place, sides and last day. */
  public static String of(Claim claim) {
    return claim.place().name()
        + " +"
        + claim.gainer().orElse("-")
        + " -"
        + claim.loser().orElse("-")
        + " "
        + claim.date().end().map(LocalDate::toString).orElse("-");
  }
}
