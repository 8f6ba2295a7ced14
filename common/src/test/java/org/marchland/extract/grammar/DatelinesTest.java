// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.text.Words;

class DatelinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MONROVIA , Liberia - Rebels seized the port . | 4
          BAKU ( Nov 25 ) - Troops entered the district . | 6
          Damascus ( Agency ) - The army said so . | 5
          KYIV , July 6 — Soldiers raised the flag . | 5
          Nicosia , March 21 , IRNA -- Rebels took it . | 7
          BANGUI ( Own report ) — The town fell . | 6
          Rebels - a thousand of them - took the town . | 0
          The army took it - again . | 0
          IS - a group of fighters - left . | 0
          """)
  void whereAReportWasSentFromStandsInFrontOfADash(String text, int words) {
    assertThat(Datelines.length(Words.of(text))).isEqualTo(words);
  }
}
