// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.marchland.time.ChangeDate;

class EventMergerTest {
  static final EventPlace AZAZ =
      new EventPlace(
          "Azaz",
          OptionalLong.of(1),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          "SY",
          Optional.of("SY-HL"),
          Optional.of("Aleppo"),
          1);

  static ClaimFacts claim(String id, String gainer, String loser, ChangeDate date, boolean denied) {
    return new ClaimFacts(
        id,
        "article-" + id,
        List.of("outlet-" + id),
        AZAZ,
        "capture",
        Optional.ofNullable(gainer),
        Optional.ofNullable(loser),
        date,
        false,
        OptionalInt.empty(),
        denied);
  }

  static ChangeDate day(String day) {
    return ChangeDate.on(LocalDate.parse(day));
  }

  static ChangeDate days(String start, String end) {
    return ChangeDate.between(LocalDate.parse(start), LocalDate.parse(end));
  }

  @Test
  void claimsWhoseDaysOverlapAreOneEventWithTheNarrowestDate() {
    List<Event> events =
        EventMerger.merge(
                List.of(
                    claim("a", "X", "Y", days("2012-07-16", "2012-07-22"), false),
                    claim("b", "X", null, day("2012-07-19"), false)))
            .events();
    assertThat(events).hasSize(1);
    assertThat(events.get(0).date()).isEqualTo(day("2012-07-19"));
    assertThat(events.get(0).claimIds()).containsExactly("a", "b");
    assertThat(events.get(0).sources()).isEqualTo(2);
    assertThat(events.get(0).loser()).contains("Y");
  }

  @Test
  void twoCapturesByOneSideInDifferentWeeksAreTwoEvents() {
    assertThat(
            EventMerger.merge(
                    List.of(
                        claim("a", "X", null, day("2012-07-01"), false),
                        claim("b", "X", null, day("2012-09-01"), false)))
                .events())
        .hasSize(2);
  }

  @Test
  void aCoarseClaimJoinsTheOnlyEventItFits() {
    ChangeDate year =
        new ChangeDate(
            Optional.of(LocalDate.parse("2012-01-01")),
            Optional.of(LocalDate.parse("2012-12-31")),
            org.marchland.time.DatePrecision.YEAR);
    List<Event> one =
        EventMerger.merge(
                List.of(
                    claim("a", "X", null, day("2012-07-01"), false),
                    claim("b", "X", null, year, false)))
            .events();
    assertThat(one).hasSize(1);
    assertThat(one.get(0).date()).isEqualTo(day("2012-07-01"));
  }

  @Test
  void anUndatedClaimThatFitsSeveralEventsMakesNone() {
    EventMerger.Merged merged =
        EventMerger.merge(
            List.of(
                claim("a", "X", null, day("2012-07-01"), false),
                claim("b", "X", null, day("2012-09-01"), false),
                claim("c", "X", null, ChangeDate.UNKNOWN, false)));
    assertThat(merged.events()).hasSize(2);
    assertThat(merged.ambiguousClaims()).containsExactly("c");
  }

  @Test
  void anUndatedClaimAloneIsAnEventWithoutAMonth() {
    List<Event> events =
        EventMerger.merge(List.of(claim("a", "X", null, ChangeDate.UNKNOWN, false))).events();
    assertThat(events).hasSize(1);
    assertThat(events.get(0).month()).isEmpty();
  }

  @Test
  void aDenialDisputesItsEventAndAloneIsNoGain() {
    Event disputed =
        EventMerger.merge(
                List.of(
                    claim("a", "X", null, day("2012-07-01"), false),
                    claim("b", "X", null, day("2012-07-01"), true)))
            .events()
            .get(0);
    assertThat(disputed.status()).isEqualTo("disputed");
    assertThat(
            EventMerger.merge(List.of(claim("b", "X", null, day("2012-07-01"), true)))
                .events()
                .get(0)
                .status())
        .isEqualTo("denied");
  }

  @Test
  void theOrderOfTheClaimsDoesNotMatter() {
    List<ClaimFacts> claims = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      LocalDate start = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(120));
      claims.add(
          claim(
              "c" + i,
              random.nextBoolean() ? "X" : "Z",
              random.nextBoolean() ? "Y" : null,
              ChangeDate.between(start, start.plusDays(random.nextInt(12))),
              random.nextInt(9) == 0));
    }
    EventMerger.Merged expected = EventMerger.merge(claims);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(claims, random);
      assertThat(EventMerger.merge(claims)).isEqualTo(expected);
    }
  }

  @Test
  void aPlaceIsHeldFromOneCaptureToTheNext() {
    List<Event> events =
        EventMerger.merge(
                List.of(
                    claim("a", "X", "Y", day("2012-07-01"), false),
                    claim("b", "Y", "X", day("2012-09-01"), false),
                    claim("c", null, "Y", day("2012-10-01"), false)))
            .events();
    List<Holding> chain = Holdings.chain(events);
    assertThat(chain).extracting(Holding::holder).containsExactly("X", "Y");
    assertThat(chain.get(0).to()).contains(LocalDate.parse("2012-09-01"));
    assertThat(chain.get(1).to()).contains(LocalDate.parse("2012-10-01"));
    assertThat(chain).noneMatch(Holding::contradicted);
  }

  @Test
  void aLoserWhoDidNotHoldThePlaceIsAContradiction() {
    List<Event> events =
        EventMerger.merge(
                List.of(
                    claim("a", "X", "Y", day("2012-07-01"), false),
                    claim("b", "Z", "Y", day("2012-09-01"), false)))
            .events();
    assertThat(Holdings.chain(events).get(1).contradicted()).isTrue();
  }
}
