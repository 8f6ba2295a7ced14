// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.marchland.table.TableRow;

class SelectionTest {
  @Test
  void aHoldingIsKeptIfItHasADayInTheMonths() {
    Selection march = months("2016-03", "2016-03");
    assertThat(march.keepsHolding(holding("2015-05-20", "2016-03-27"))).isTrue();
    assertThat(march.keepsHolding(holding("2016-03-31", null))).isTrue();
    assertThat(march.keepsHolding(holding(null, "2016-03-01"))).isTrue();
    assertThat(march.keepsHolding(holding("2015-05-20", "2016-02-29"))).isFalse();
    assertThat(march.keepsHolding(holding("2016-04-01", null))).isFalse();
  }

  @Test
  void anUnnamedSideIsTheActorUnknown() {
    Selection unknown =
        new Selection(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("UNKNOWN"),
            true);
    assertThat(unknown.keepsEvent(new TableRow(Map.of("gainer", "IS")))).isTrue();
    assertThat(unknown.keepsEvent(new TableRow(Map.of("gainer", "IS", "loser", "SDF")))).isFalse();
  }

  @Test
  void outletsAreNarrowedByMonthAlone() {
    Selection syria =
        new Selection(
            Optional.of("SY"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true);
    assertThat(
            syria.keepsCoverage(
                new TableRow(Map.of("scope", "source", "source", "x")), Optional.empty()))
        .isTrue();
    assertThat(
            syria.keepsCoverage(new TableRow(Map.of("province_code", "SY-HI")), Optional.of("SY")))
        .isTrue();
    assertThat(
            syria.keepsCoverage(new TableRow(Map.of("province_code", "IQ-AN")), Optional.of("IQ")))
        .isFalse();
  }

  @Test
  void monthsInTheWrongOrderAreRefused() {
    assertThatThrownBy(() -> months("2016-03", "2016-02"))
        .hasMessage("--to 2016-02 is before --from 2016-03: give months in order");
  }

  private static Selection months(String from, String to) {
    return new Selection(
        Optional.empty(),
        Optional.empty(),
        Optional.of(YearMonth.parse(from)),
        Optional.of(YearMonth.parse(to)),
        Optional.empty(),
        true);
  }

  private static TableRow holding(String from, String to) {
    Map<String, Object> cells = new HashMap<>();
    if (from != null) {
      cells.put("held_from", LocalDate.parse(from));
    }
    if (to != null) {
      cells.put("held_to", LocalDate.parse(to));
    }
    return new TableRow(cells);
  }
}
