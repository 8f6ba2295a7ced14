// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void aConfidenceThatIsTheShareRightHasNoError() {
    List<Calibration.Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      outcomes.add(new Calibration.Outcome(0.8, i < 8));
    }
    assertThat(Calibration.of(outcomes, 1).error()).isCloseTo(0, within(1e-9));
  }

  @Test
  void theErrorIsTheMeanDistanceOfTheBins() {
    List<Calibration.Outcome> outcomes =
        List.of(
            new Calibration.Outcome(0.2, false),
            new Calibration.Outcome(0.2, false),
            new Calibration.Outcome(0.9, true),
            new Calibration.Outcome(0.9, false));
    Calibration calibration = Calibration.of(outcomes, 2);
    assertThat(calibration.bins())
        .containsExactly(new Calibration.Bin(2, 0.2, 0.0), new Calibration.Bin(2, 0.9, 0.5));
    assertThat(calibration.error()).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void fewOutcomesMakeFewBins() {
    assertThat(Calibration.of(List.of(), 5).bins()).isEmpty();
    assertThat(Calibration.of(List.of(new Calibration.Outcome(0.5, true)), 5).bins()).hasSize(1);
  }
}
