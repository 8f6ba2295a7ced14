// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "palmyra, palmyra, 0",
    "palmyra, palmira, 1",
    "palmyra, palmra, 1",
    "palmyra, palmyrah, 1",
    "palmyra, palmrya, 1",
    "palmyra, plamrya, 2",
    "'', abc, 3"
  })
  void slipsAreCountedAndNeighboursSwappedAreOne(String a, String b, int distance) {
    assertThat(EditDistance.of(a, b)).isEqualTo(distance);
    assertThat(EditDistance.of(b, a)).isEqualTo(distance);
  }
}
