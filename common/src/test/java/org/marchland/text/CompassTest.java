// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompassTest {
  @Test
  void aPointIsNoAreaAndBothAreInAList() {
    assertThat(Compass.isPoint("southeast")).isTrue();
    assertThat(Compass.isPoint("southeastern")).isFalse();
    assertThat(Compass.with("central"))
        .hasSize(17)
        .contains("west", "western", "northwestern", "central");
  }
}
