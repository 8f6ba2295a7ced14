// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.marchland.event.Event;
import org.marchland.event.EventPlace;
import org.marchland.time.ChangeDate;

class ProvinceMonthsTest {
  private static final EventPlace AZAZ =
      new EventPlace(
          "Azaz",
          OptionalLong.of(1),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          "SY",
          Optional.of("SY-HL"),
          Optional.of("Aleppo"),
          1);

  private static Event event(String id, String gainer, String loser, ChangeDate date, int sources) {
    return new Event(
        id,
        AZAZ,
        "capture",
        Optional.ofNullable(gainer),
        Optional.ofNullable(loser),
        date,
        false,
        OptionalInt.empty(),
        List.of("c" + id),
        List.of(),
        sources,
        sources);
  }

  private static List<ProvinceMonth> rows(List<Event> events, List<YearMonth> covered) {
    return ProvinceMonths.of("SY", Optional.of("SY-HL"), Optional.of("Aleppo"), events, covered);
  }

  @Test
  void oneEventIsOneGainAndOneLoss() {
    List<ProvinceMonth> rows =
        rows(List.of(event("1", "X", "Y", ChangeDate.on(LocalDate.of(2012, 7, 19)), 2)), List.of());
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).actor()).isEqualTo("X");
    assertThat(rows.get(0).gains()).isEqualTo(new ProvinceMonth.Counts(1, 1, 1, 0));
    assertThat(rows.get(1).losses().high()).isEqualTo(1);
  }

  @Test
  void theLowCountWantsTwoSources() {
    List<ProvinceMonth> rows =
        rows(List.of(event("1", "X", "Y", ChangeDate.on(LocalDate.of(2012, 7, 19)), 1)), List.of());
    assertThat(rows.get(0).gains().low()).isZero();
    assertThat(rows.get(0).gains().best()).isEqualTo(1);
  }

  @Test
  void aSideThatNobodyNamesIsUnknown() {
    assertThat(
            rows(
                List.of(event("1", "X", null, ChangeDate.on(LocalDate.of(2012, 7, 19)), 1)),
                List.of()))
        .extracting(ProvinceMonth::actor)
        .containsExactly("UNKNOWN", "X");
  }

  @Test
  void coveredMonthsAreZeroAndUncoveredOnesAbsent() {
    List<ProvinceMonth> rows =
        rows(
            List.of(event("1", "X", "Y", ChangeDate.on(LocalDate.of(2012, 7, 19)), 1)),
            List.of(YearMonth.of(2012, 8)));
    assertThat(rows)
        .filteredOn(r -> r.month().equals(Optional.of(YearMonth.of(2012, 8))))
        .hasSize(2)
        .allMatch(r -> r.gains().high() == 0);
    assertThat(rows).noneMatch(r -> r.month().equals(Optional.of(YearMonth.of(2012, 9))));
  }

  @Test
  void aCoveredProvinceWithoutAnyActorHasOneRow() {
    assertThat(rows(List.of(), List.of(YearMonth.of(2012, 8))))
        .extracting(ProvinceMonth::actor)
        .containsExactly("NONE");
  }

  @Test
  void anEventWithoutAMonthIsKeptApart() {
    assertThat(rows(List.of(event("1", "X", "Y", ChangeDate.UNKNOWN, 3)), List.of()))
        .allMatch(r -> r.month().isEmpty());
  }
}
