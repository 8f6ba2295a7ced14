// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void aLineTellsCountShareRateAndTimeLeft() {
    assertThat(Progress.line("extract", 30, 120, 60))
        .isEqualTo("extract: 30 of 120 tasks, 25 %, 0.5 a second, 60 s, 180 s left");
  }

  @Test
  void beforeTheFirstTaskHasEndedNothingIsForetold() {
    assertThat(Progress.line("ingest", 0, 8, 5))
        .isEqualTo("ingest: 0 of 8 tasks, 0 %, 0.0 a second, 5 s");
  }

  @Test
  void tasksThatNobodyAnnouncedAreNoMoreThanAll() {
    assertThat(Progress.line("extract", 9, 8, 9)).contains("9 of 9 tasks, 100 %", "0 s left");
  }
}
