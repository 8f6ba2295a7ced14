// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String REPORT =
      new Random(7).ints(300, 0, 5000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

  @Test
  void aReportWithAnotherLeadIsNearlyTheSame() {
    List<Integer> updated =
        Fingerprint.of("A new lead of ten words or so, by our staff. " + REPORT);
    assertThat(Fingerprint.similarity(Fingerprint.of(REPORT), updated)).isGreaterThan(0.8);
    assertThat(Fingerprint.bands(Fingerprint.of(REPORT)))
        .containsAnyElementsOf(Fingerprint.bands(updated));
  }

  @Test
  void lettersOfAnotherCaseAndCommasChangeNothing() {
    assertThat(Fingerprint.of("The army, on Friday, took Azaz."))
        .isEqualTo(Fingerprint.of("THE ARMY ON FRIDAY TOOK AZAZ"));
  }

  @Test
  void twoReportsOfOneStoryAreApart() {
    String other = "The town of Azaz is in the hands of the rebels after a week of fighting";
    assertThat(
            Fingerprint.similarity(
                Fingerprint.of("Rebels took the town of Azaz on Friday after heavy fighting"),
                Fingerprint.of(other)))
        .isLessThan(0.3);
  }

  @Test
  void aTextOfFewerWordsThanARunHasAFingerprintAndNoTextHasNone() {
    assertThat(Fingerprint.of("Azaz falls")).hasSize(Fingerprint.LENGTH);
    assertThat(Fingerprint.of(" … ")).isEmpty();
    assertThat(Fingerprint.similarity(Fingerprint.of(""), Fingerprint.of(""))).isZero();
  }
}
