// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.marchland.time.ChangeDate;

class EventMergerTest {
  private static List<String> claims(Event event) {
    return event.evidence().claimIds();
  }

  @Test
  void claimsWhoseDaysOverlapAreOneEventWithTheNarrowestDate() {
    List<Event> events =
        Told.events(
            Told.by("a").of("X", "Y").between("2012-07-16", "2012-07-22"),
            Told.by("b").of("X", null).on("2012-07-19"));
    assertThat(events).hasSize(1);
    assertThat(events.get(0).date()).isEqualTo(ChangeDate.on(LocalDate.parse("2012-07-19")));
    assertThat(claims(events.get(0))).containsExactly("a", "b");
    assertThat(events.get(0).evidence().sources()).hasSize(2);
    assertThat(events.get(0).loser()).contains("Y");
  }

  @Test
  void twoCapturesByOneSideInDifferentWeeksAreTwoEvents() {
    assertThat(
            Told.events(
                Told.by("a").of("X", null).on("2012-07-01"),
                Told.by("b").of("X", null).on("2012-09-01")))
        .hasSize(2);
  }

  @Test
  void twoCapturesWithALossBetweenThemAreTwoEventsThoughTheirWeeksOverlap() {
    ClaimFacts first = Told.by("a").of("X", "Y").between("2012-07-01", "2012-07-07");
    ClaimFacts second = Told.by("b").of("X", "Y").between("2012-07-06", "2012-07-12");
    assertThat(Told.events(first, second)).hasSize(1);
    List<Event> events = Told.events(first, second, Told.by("c").of("Y", "X").on("2012-07-08"));
    assertThat(events).hasSize(3);
    assertThat(events)
        .filteredOn(event -> claims(event).contains("b"))
        .allMatch(e -> e.date().start().equals(Optional.of(LocalDate.parse("2012-07-08"))));
    assertThat(
            Told.events(
                first, second, Told.by("c").of(null, "X").as("withdrawal").on("2012-07-08")))
        .hasSize(3);
  }

  @Test
  void aLossOfAPartIsNoLossBetween() {
    assertThat(
            Told.events(
                Told.by("a").of("X", "Y").between("2012-07-01", "2012-07-07"),
                Told.by("b").of("X", "Y").between("2012-07-06", "2012-07-12"),
                Told.by("c").of("Y", "X").inPart().on("2012-07-08")))
        .hasSize(2);
  }

  @Test
  void aClaimOfWhoLostIsTheOtherHalfOfTheCaptureThatItFits() {
    List<Event> events =
        Told.events(
            Told.by("a").of("X", null).on("2012-07-03"),
            Told.by("b").of(null, "Y").as("withdrawal").between("2012-07-01", "2012-07-07"));
    assertThat(events).hasSize(1);
    assertThat(events.get(0).kind()).isEqualTo("capture");
    assertThat(events.get(0).loser()).contains("Y");
  }

  @Test
  void aClaimOfWhoLostStaysAloneWhereTheCaptureNamesAnotherLoserOrTwoFit() {
    assertThat(
            Told.events(
                Told.by("a").of("X", "Z").on("2012-07-03"),
                Told.by("b").of(null, "Y").on("2012-07-03")))
        .hasSize(2);
    assertThat(
            Told.events(
                Told.by("a").of("X", null).on("2012-07-03"),
                Told.by("c").of("Z", null).on("2012-07-03"),
                Told.by("b").of(null, "Y").on("2012-07-03")))
        .hasSize(3);
    assertThat(
            Told.events(
                Told.by("a").of("X", null).on("2012-07-03"),
                Told.by("b").of(null, "X").on("2012-07-03")))
        .as("nobody loses to himself")
        .hasSize(2);
  }

  @Test
  void aCoarseClaimJoinsTheOnlyEventItFits() {
    List<Event> one =
        Told.events(
            Told.by("a").of("X", null).on("2012-07-01"), Told.by("b").of("X", null).inYear(2012));
    assertThat(one).hasSize(1);
    assertThat(one.get(0).date()).isEqualTo(ChangeDate.on(LocalDate.parse("2012-07-01")));
    assertThat(
            Told.events(
                Told.by("a").of("X", null).on("2012-07-01"),
                Told.by("c").of("X", null).on("2012-09-01"),
                Told.by("b").of("X", null).inYear(2012)))
        .as("of two it joins neither and is an event without a month")
        .hasSize(3)
        .filteredOn(event -> event.month().isEmpty())
        .hasSize(1);
  }

  @Test
  void anUndatedClaimThatFitsSeveralEventsMakesNone() {
    EventMerger.Merged merged =
        EventMerger.merge(
            List.of(
                Told.by("a").of("X", null).on("2012-07-01"),
                Told.by("b").of("X", null).on("2012-09-01"),
                Told.by("c").of("X", null).undated()));
    assertThat(merged.events()).hasSize(2);
    assertThat(merged.ambiguousClaims()).containsExactly("c");
  }

  @Test
  void anUndatedClaimAloneIsAnEventWithoutAMonth() {
    List<Event> events = Told.events(Told.by("a").of("X", null).undated());
    assertThat(events).hasSize(1);
    assertThat(events.get(0).month()).isEmpty();
  }

  @Test
  void aDenialDisputesItsEventAndAloneIsNoGain() {
    Event disputed =
        Told.events(
                Told.by("a").of("X", null).on("2012-07-01"),
                Told.by("b").of("X", null).denied().onTheWordOf("Y").on("2012-07-01"))
            .get(0);
    assertThat(disputed.status()).isEqualTo("disputed");
    assertThat(disputed.evidence().deniers()).containsExactly("Y");
    assertThat(Told.events(Told.by("b").of("X", null).denied().on("2012-07-01")).get(0).status())
        .isEqualTo("denied");
  }

  @Test
  void aDenialOfALossAnswersTheCaptureOfTheWeekBefore() {
    List<Event> events =
        Told.events(
            Told.by("a").of("X", "Y").on("2012-07-01"),
            Told.by("b").of(null, "Y").denied().on("2012-07-06"));
    assertThat(events).hasSize(1);
    assertThat(events.get(0).isDisputed()).isTrue();
    assertThat(events.get(0).date()).isEqualTo(ChangeDate.on(LocalDate.parse("2012-07-01")));
  }

  @Test
  void undatedClaimsAreOneEventAmongThemselvesAndNoneWithThoseOfAYear() {
    assertThat(
            Told.events(Told.by("a").of("X", null).undated(), Told.by("b").of("X", null).undated()))
        .singleElement()
        .matches(event -> claims(event).equals(List.of("a", "b")));
    assertThat(
            Told.events(
                Told.by("a").of("X", null).inYear(2012), Told.by("b").of("X", null).undated()))
        .hasSize(2);
    assertThat(
            Told.events(
                Told.by("a").of("X", null).inYear(2012), Told.by("b").of("X", null).inYear(2013)))
        .hasSize(2);
  }

  @Test
  void whoDeniesALossAnswersNoCaptureFromAnother() {
    List<Event> events =
        Told.events(
            Told.by("a").of("X", "Z").on("2012-07-01"),
            Told.by("b").of(null, "Y").denied().on("2012-07-03"));
    assertThat(events).hasSize(2).noneMatch(Event::isDisputed);
  }

  @Test
  void aDenialAnswersTheLatestOfTheCapturesThatItCanMean() {
    List<Event> events =
        Told.events(
            Told.by("a").of("X", null).on("2012-07-01"),
            Told.by("b").of("X", null).on("2012-07-05"),
            Told.by("c").of("X", null).denied().on("2012-07-06"));
    assertThat(events)
        .filteredOn(Event::isDisputed)
        .singleElement()
        .matches(event -> claims(event).equals(List.of("b")));
  }

  @Test
  void anUndatedDenialThatTwoCapturesFitAnswersNeither() {
    EventMerger.Merged merged =
        EventMerger.merge(
            List.of(
                Told.by("a").of("X", null).on("2012-07-01"),
                Told.by("b").of("X", null).on("2012-09-01"),
                Told.by("c").of("X", null).denied().undated()));
    assertThat(merged.events()).hasSize(2).noneMatch(Event::isDisputed);
    assertThat(merged.ambiguousClaims()).containsExactly("c");
  }

  @Test
  void aDenialAnswersACaptureOfWhichOnlyTheYearIsKnown() {
    List<Event> events =
        Told.events(
            Told.by("a").of("X", null).inYear(2012),
            Told.by("b").of("X", null).denied().on("2012-07-06"));
    assertThat(events).singleElement().matches(Event::isDisputed);
    assertThat(
            Told.events(
                Told.by("a").of("X", null).inYear(2011),
                Told.by("b").of("X", null).denied().on("2012-07-06")))
        .hasSize(2);
  }

  @Test
  void aDenialAnswersTheDatedCaptureAndNotACoarserOne() {
    List<Event> events =
        Told.events(
            Told.by("a").of("X", null).on("2012-07-01"),
            Told.by("b").of("X", null).on("2012-09-01"),
            Told.by("c").of("X", null).inYear(2012),
            Told.by("d").of("X", null).denied().on("2012-07-06"));
    assertThat(events)
        .filteredOn(Event::isDisputed)
        .singleElement()
        .matches(event -> claims(event).contains("a"));
  }

  @Test
  void aYearCutShortByPublicationIsStillCoarserThanAMonth() {
    ChangeDate young =
        new ChangeDate(
            Optional.of(LocalDate.parse("2012-01-01")),
            Optional.of(LocalDate.parse("2012-01-20")),
            org.marchland.time.DatePrecision.YEAR);
    assertThat(
            Told.events(
                Told.by("a").of("X", null).between("2012-01-01", "2012-01-31"),
                Told.by("b").of("X", null).dated(young)))
        .hasSize(1);
  }

  @Test
  void whatAnAllyTakesFromTheEnemyIsNoLoss() {
    assertThat(
            Told.events(
                Told.by("a").of("X", "Y").on("2012-07-04"),
                Told.by("b").of("Z", "Y").on("2012-07-05"),
                Told.by("c").of("X", "Y").between("2012-07-04", "2012-07-10")))
        .hasSize(2);
  }

  @Test
  void nearCopiesAndOneOutletTwiceAreOneSource() {
    Event event =
        Told.events(
                Told.by("a").of("X", "Y").from("r1", "Herald").on("2012-07-01"),
                Told.by("b").of("X", "Y").from("r1", "Herald").on("2012-07-01"),
                Told.by("c").of("X", "Y").from("r2", "Herald").on("2012-07-01"))
            .get(0);
    assertThat(event.evidence().reports()).containsExactly("r1", "r2");
    assertThat(event.evidence().sources()).containsExactly("Herald");
    assertThat(event.isSolid()).isFalse();
  }

  @Test
  void theWordOfOneBelligerentIsToldFromThatOfOthers() {
    ClaimFacts own = Told.by("a").of("X", "Y").onTheWordOf("X").on("2012-07-01");
    Event boast = Told.events(own).get(0);
    assertThat(boast.evidence().wordOf()).contains("X");
    assertThat(boast.evidence().ownClaims()).isEqualTo(1);
    Event confirmed = Told.events(own, Told.by("b").of("X", "Y").on("2012-07-01")).get(0);
    assertThat(confirmed.evidence().wordOf()).isEmpty();
    assertThat(confirmed.evidence().ownClaims()).isEqualTo(1);
    Event conceded =
        Told.events(own, Told.by("b").of("X", "Y").onTheWordOf("Y").on("2012-07-01")).get(0);
    assertThat(conceded.evidence().wordOf()).as("both sides say so").isEmpty();
    assertThat(conceded.evidence().ownClaims()).isEqualTo(2);
  }

  @Test
  void theOrderOfTheClaimsDoesNotMatter() {
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      List<ClaimFacts> claims = randomClaims(random, 60);
      EventMerger.Merged expected = EventMerger.merge(claims);
      assertThat(expected.events()).extracting(Event::id).doesNotHaveDuplicates();
      int told =
          expected.events().stream()
              .mapToInt(e -> claims(e).size() + e.evidence().denialIds().size())
              .sum();
      assertThat(told + expected.ambiguousClaims().size()).isEqualTo(claims.size());
      Collections.shuffle(claims, random);
      assertThat(EventMerger.merge(claims)).isEqualTo(expected);
      assertThat(Holdings.chain(expected.events())).isEqualTo(shuffledChain(expected, random));
    }
  }

  private static List<Holding> shuffledChain(EventMerger.Merged merged, Random random) {
    List<Event> events = new ArrayList<>(merged.events());
    Collections.shuffle(events, random);
    return Holdings.chain(events);
  }

  private static List<ClaimFacts> randomClaims(Random random, int count) {
    List<ClaimFacts> claims = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String gainer = random.nextInt(5) == 0 ? null : random.nextBoolean() ? "X" : "Z";
      Told told =
          Told.by("c" + i)
              .of(gainer, gainer == null || random.nextBoolean() ? "Y" : null)
              .from("r" + random.nextInt(20), "o" + random.nextInt(5));
      if (random.nextInt(9) == 0) {
        told.denied();
      }
      if (random.nextInt(6) == 0) {
        told.inPart();
      }
      LocalDate start = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(120));
      claims.add(
          switch (random.nextInt(10)) {
            case 0 -> told.undated();
            case 1 -> told.inYear(2012);
            default -> told.dated(ChangeDate.between(start, start.plusDays(random.nextInt(31))));
          });
    }
    return claims;
  }
}
