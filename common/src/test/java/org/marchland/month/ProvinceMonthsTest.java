// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.marchland.event.MostCommon;
import org.marchland.event.Told;

class ProvinceMonthsTest {
  private static final YearMonth JULY = YearMonth.of(2012, 7);
  private static final YearMonth AUGUST = YearMonth.of(2012, 8);

  @Test
  void oneEventIsOneGainAndOneLoss() {
    List<ProvinceMonth> rows =
        ProvinceMonths.of(
            Told.events(
                Told.by("a").of("X", "Y").on("2012-07-19"),
                Told.by("b").of("X", "Y").on("2012-07-19")),
            Map.of());
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).actor()).isEqualTo("X");
    assertThat(rows.get(0).gains()).isEqualTo(new ProvinceMonth.Counts(1, 1, 1, 0));
    assertThat(rows.get(1).losses().high()).isEqualTo(1);
  }

  @Test
  void whatAnActorGainsAndWhatItLosesAreCountedApart() {
    List<ProvinceMonth> rows =
        ProvinceMonths.of(
            Told.events(
                Told.by("a").of("X", "Y").on("2012-07-01"),
                Told.by("b").of("X", "Z").on("2012-07-12"),
                Told.by("c").of("Y", "X").on("2012-07-24")),
            Map.of());
    assertThat(rows).extracting(ProvinceMonth::actor).containsExactly("X", "Y", "Z");
    assertThat(rows).extracting(row -> row.gains().high()).containsExactly(2, 1, 0);
    assertThat(rows).extracting(row -> row.losses().high()).containsExactly(1, 1, 1);
    assertThat(rows).extracting(row -> row.support().claims()).containsExactly(3, 2, 1);
  }

  @Test
  void whatIsDisputedIsInNoBestCountAndWhatIsOnlyDeniedInNone() {
    ProvinceMonth row =
        ProvinceMonths.of(
                Told.events(
                    Told.by("a").of("X", "Y").on("2012-07-01"),
                    Told.by("b").of("X", "Y").denied().on("2012-07-01"),
                    Told.by("c").of("X", "Y").denied().ofVillages(9).on("2012-07-28")),
                Map.of())
            .get(0);
    assertThat(row.gains()).isEqualTo(new ProvinceMonth.Counts(0, 0, 1, 0));
    assertThat(row.placesCounted()).isZero();
    assertThat(row.support().denials()).isEqualTo(2);
  }

  @Test
  void villagesThatAreOnlyCountedAreAddedUpForWhoGainsThem() {
    List<ProvinceMonth> rows =
        ProvinceMonths.of(
            Told.events(
                Told.by("a").of("X", "Y").ofVillages(3).on("2012-07-01"),
                Told.by("b").of("X", "Y").ofVillages(4).on("2012-07-20"),
                Told.by("c").of("X", "Y").on("2012-07-29")),
            Map.of());
    assertThat(rows).extracting(ProvinceMonth::placesCounted).containsExactly(7, 0);
  }

  @Test
  void theLowCountWantsTwoSources() {
    List<ProvinceMonth> rows =
        ProvinceMonths.of(Told.events(Told.by("a").of("X", "Y").on("2012-07-19")), Map.of());
    assertThat(rows.get(0).gains().low()).isZero();
    assertThat(rows.get(0).gains().best()).isEqualTo(1);
  }

  @Test
  void aSideThatNobodyNamesIsUnknown() {
    assertThat(
            ProvinceMonths.of(Told.events(Told.by("a").of("X", null).on("2012-07-19")), Map.of()))
        .extracting(ProvinceMonth::actor)
        .containsExactly("UNKNOWN", "X");
  }

  @Test
  void coveredMonthsAreZeroAndSayHowManyArticlesTheZeroRestsOnUncoveredOnesAreAbsent() {
    List<ProvinceMonth> rows =
        ProvinceMonths.of(
            Told.events(Told.by("a").of("X", "Y").on("2012-07-19")), Map.of(AUGUST, 41));
    assertThat(rows)
        .filteredOn(r -> r.month().equals(Optional.of(AUGUST)))
        .hasSize(2)
        .allMatch(r -> r.gains().high() == 0)
        .allMatch(r -> r.articlesNaming().equals(OptionalInt.of(41)))
        .allMatch(r -> r.support().oneBelligerentShare().isEmpty());
    assertThat(rows)
        .filteredOn(r -> r.month().equals(Optional.of(JULY)))
        .allMatch(r -> r.articlesNaming().isEmpty());
    assertThat(rows).noneMatch(r -> r.month().equals(Optional.of(YearMonth.of(2012, 9))));
  }

  @Test
  void aCoveredProvinceWithoutAnyActorHasOneRow() {
    assertThat(ProvinceMonths.of(List.of(), Map.of(AUGUST, 1)))
        .extracting(ProvinceMonth::actor)
        .containsExactly("NONE");
  }

  @Test
  void anEventWithoutAMonthIsKeptApart() {
    assertThat(ProvinceMonths.of(Told.events(Told.by("a").of("X", "Y").undated()), Map.of()))
        .allMatch(r -> r.month().isEmpty());
  }

  @Test
  void theShareOnOneBelligerentsWordIsOfTheReportedEvents() {
    List<ProvinceMonth> rows =
        ProvinceMonths.of(
            Told.events(
                Told.by("a").of("X", "Y").onTheWordOf("X").on("2012-07-01"),
                Told.by("b").of("X", "Y").on("2012-07-19"),
                Told.by("c").of("X", "Y").denied().on("2012-07-30")),
            Map.of());
    assertThat(rows.get(0).support().oneBelligerentShare()).isEqualTo(OptionalDouble.of(0.5));
    assertThat(rows.get(0).support().denials()).isEqualTo(1);
  }

  @Test
  void anArticleAndAnOutletBehindTwoEventsOfACellCountOnce() {
    ProvinceMonth row =
        ProvinceMonths.of(
                Told.events(
                    Told.by("a").of("X", "Y").from("r", "Herald").on("2012-07-01"),
                    Told.by("b").of("X", "Y").from("r", "Herald").on("2012-07-19")),
                Map.of())
            .get(0);
    assertThat(row.gains().high()).isEqualTo(2);
    assertThat(row.support().articles()).isEqualTo(1);
    assertThat(row.support().sources()).isEqualTo(1);
  }

  @Test
  void theWideRowCountsEachChangeOnceAndIsAbsentWhereNothingIsKnown() {
    List<org.marchland.event.Event> events =
        Told.events(
            Told.by("a").of("X", "Y").on("2012-07-01"),
            Told.by("b").of("X", null).on("2012-07-19"),
            Told.by("c").of(null, "X").as("withdrawal").inPart().on("2012-07-30"));
    WideMonth july = WideMonth.of(JULY, events, Map.of(AUGUST, 3)).orElseThrow();
    assertThat(july.events()).isEqualTo(new ProvinceMonth.Counts(0, 3, 3, 1));
    assertThat(july.withdrawals()).isEqualTo(1);
    assertThat(july.gainers()).isEqualTo(Map.of("X", 2));
    assertThat(MostCommon.of(july.losers())).contains("X");
    assertThat(july.articlesNaming()).isEmpty();
    WideMonth august = WideMonth.of(AUGUST, events, Map.of(AUGUST, 3)).orElseThrow();
    assertThat(august.events().high()).isZero();
    assertThat(MostCommon.of(august.gainers())).isEmpty();
    assertThat(WideMonth.of(YearMonth.of(2012, 9), events, Map.of(AUGUST, 3))).isEmpty();
  }
}
