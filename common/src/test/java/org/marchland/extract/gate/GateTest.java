// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.text.Resources;

class GateTest {
  private final Gate gate = Gate.of(Lexicon.shipped());

  @Test
  void everySentenceThatFiresARulePasses() {
    for (Resources.Row row : Resources.rows(Lexicon.class, "lexicon.spec.tsv")) {
      if (!row.field(2).equals("none")) {
        assertThat(gate.passes(row.field(1) + " ")).as(row.where()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"The minister spoke about bread prices.", "Rain is expected on Monday."})
  void aTextWithoutAChangeWordDoesNot(String text) {
    assertThat(gate.passes(text)).isFalse();
  }

  @Test
  void lettersCountInAnyCase() {
    assertThat(gate.passes("REBELS SEIZE TOWN")).isTrue();
  }
}
