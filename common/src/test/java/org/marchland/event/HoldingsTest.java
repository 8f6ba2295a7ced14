// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoldingsTest {
  private static List<Holding> chain(ClaimFacts... claims) {
    return Holdings.chain(Told.events(claims));
  }

  private static List<String> lines(List<Holding> chain) {
    return chain.stream()
        .map(
            h ->
                h.holder()
                    + " "
                    + h.from().map(LocalDate::toString).orElse("…")
                    + " to "
                    + h.to().map(LocalDate::toString).orElse("…"))
        .toList();
  }

  @Test
  void aPlaceIsHeldFromOneCaptureToTheNextAndByTheFirstLoserBefore() {
    List<Holding> chain =
        chain(
            Told.by("a").of("X", "Y").on("2012-07-01"), Told.by("b").of("Y", "X").on("2012-09-01"));
    assertThat(lines(chain))
        .containsExactly("Y … to 2012-07-01", "X 2012-07-01 to 2012-09-01", "Y 2012-09-01 to …");
    assertThat(chain).noneMatch(Holding::contradicted);
    assertThat(chain).extracting(Holding::number).containsExactly(1, 2, 3);
    assertThat(chain.get(1).endedBy()).contains("capture");
  }

  @Test
  void nobodyIsKnownToHoldAPlaceThatWasLeft() {
    List<Holding> chain =
        chain(
            Told.by("a").of("X", null).on("2012-07-01"),
            Told.by("b").of(null, "X").as("withdrawal").on("2012-09-01"),
            Told.by("c").of("Z", null).on("2012-10-01"));
    assertThat(lines(chain))
        .containsExactly(
            "X 2012-07-01 to 2012-09-01", "UNKNOWN 2012-09-01 to 2012-10-01", "Z 2012-10-01 to …");
    assertThat(chain.get(0).endedBy()).contains("withdrawal");
  }

  @Test
  void aLoserWhoDidNotHoldThePlaceIsAContradiction() {
    assertThat(
            chain(
                    Told.by("a").of("X", "Y").on("2012-07-01"),
                    Told.by("b").of("Z", "Y").on("2012-09-01"))
                .get(2)
                .contradicted())
        .isTrue();
    List<Holding> left =
        chain(
            Told.by("a").of("X", null).on("2012-07-01"),
            Told.by("b").of(null, "Y").on("2012-09-01"));
    assertThat(lines(left)).containsExactly("X 2012-07-01 to …");
    assertThat(left.get(0).contradicted()).isTrue();
  }

  @Test
  void aPartThatGoesToAnotherSideContestsThePlaceAndDoesNotMoveIt() {
    List<Holding> chain =
        chain(
            Told.by("a").of("X", null).on("2012-07-01"),
            Told.by("b").of("X", null).inPart().on("2012-07-15"),
            Told.by("c").of("Y", null).inPart().on("2012-08-01"));
    assertThat(lines(chain)).containsExactly("X 2012-07-01 to …");
    assertThat(chain.get(0).contestedFrom()).contains(LocalDate.parse("2012-08-01"));
  }

  @Test
  void aSecondCaptureByTheHolderReaffirmsIt() {
    List<Holding> chain =
        chain(
            Told.by("a").of("X", null).on("2012-07-01"),
            Told.by("b").of("X", null).on("2012-08-01"));
    assertThat(lines(chain)).containsExactly("X 2012-07-01 to …");
    assertThat(chain.get(0).reaffirmed()).isEqualTo(1);
  }

  @Test
  void ofTwoChangesOnOneDayTheOneThatFindsTheHolderThereGoesFirst() {
    List<Holding> chain =
        chain(
            Told.by("a").of("X", null).on("2012-07-01"),
            Told.by("b").of("X", "Y").on("2012-09-01"),
            Told.by("c").of("Y", "X").on("2012-09-01"));
    assertThat(lines(chain))
        .containsExactly(
            "X 2012-07-01 to 2012-09-01", "Y 2012-09-01 to 2012-09-01", "X 2012-09-01 to …");
    assertThat(chain).noneMatch(Holding::contradicted);
  }

  @Test
  void whatIsOnlyDeniedOrHasNoMonthMovesNothing() {
    assertThat(
            chain(
                Told.by("a").of("X", null).denied().on("2012-07-01"),
                Told.by("b").of("Z", null).inYear(2012)))
        .isEmpty();
  }

  @Test
  void aHoldingCoversTheDaysFromItsBeginningToBeforeItsEnd() {
    Holding held =
        chain(
                Told.by("a").of("X", null).on("2012-07-01"),
                Told.by("b").of("Y", "X").on("2012-09-01"))
            .get(0);
    assertThat(Holdings.covers(held.from(), held.to(), LocalDate.parse("2012-06-30"))).isFalse();
    assertThat(Holdings.covers(held.from(), held.to(), LocalDate.parse("2012-07-01"))).isTrue();
    assertThat(Holdings.covers(held.from(), held.to(), LocalDate.parse("2012-09-01"))).isFalse();
    assertThat(held.disputed()).isFalse();
    assertThat(held.beganWith()).isNotEqualTo(Optional.empty());
  }
}
