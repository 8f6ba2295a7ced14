// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.marchland.place.Countries;

class OutletsTest {
  private static Optional<String> side(String phrase) {
    return Outlets.shipped().speaksFor(phrase, Countries.shipped(), "SY");
  }

  @Test
  void anOutletIsKnownByItsWholeNameOrBeforeAWordForMedia() {
    assertThat(side("SANA")).contains("SY-GOV");
    assertThat(side("SANA news agency")).contains("SY-GOV");
    assertThat(side("Iran's Press TV")).contains("IR-GOV");
    assertThat(side("Amaq agency")).contains("IS");
  }

  @Test
  void stateMediaAreTheirStates() {
    assertThat(side("state media")).contains("SY-GOV");
    assertThat(side("Iraqi state television")).contains("IQ-GOV");
  }

  @Test
  void aWordOfANameIsNoOutlet() {
    assertThat(side("Dabiq residents")).isEmpty();
    assertThat(side("Amjad Hassan")).isEmpty();
    assertThat(side("Islamic State media")).isEmpty();
    assertThat(side("the Observatory")).isEmpty();
  }
}
