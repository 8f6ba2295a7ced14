// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MonthTableTest {
  @Test
  void aLineTellsWhoGainedAndWhoLostInAMonth() {
    String table =
        MonthTable.of(
            List.of(
                new MonthTable.Cell("SY", "SY-HI Homs", "2017-10", "IS", 1, 1),
                new MonthTable.Cell("SY", "SY-HI Homs", "2017-10", "SY-GOV", 2, 1)));
    assertThat(table.lines().toList().get(1))
        .isEqualTo("SY-HI Homs  2017-10  IS 1, SY-GOV 2  IS 1, SY-GOV 1");
  }

  @Test
  void aMonthInWhichNothingHappenedHasNoLine() {
    assertThat(
            MonthTable.of(List.of(new MonthTable.Cell("SY", "SY-HI Homs", "2017-10", "IS", 0, 0)))
                .lines())
        .hasSize(1);
  }
}
