// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Base64;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What scripts/fuzz does for hours, for a moment, with the same inputs each time. */
class MutatedInputTest {
  private static final int INPUTS = 20;
  private static final int LONGEST = 1 << 12;

  @ParameterizedTest
  @EnumSource(Target.class)
  @Timeout(60)
  void whateverBecomesOfAnInputItsReaderKeepsItsPromises(Target target) {
    Mutations mutations = new Mutations(target, LONGEST);
    target.inputs().forEach(target::check);
    for (int i = 0; i < INPUTS; i++) {
      byte[] input = mutations.next();
      assertThatCode(() -> target.check(input))
          .as("%s, input %d: %s", target, i, Base64.getEncoder().encodeToString(input))
          .doesNotThrowAnyException();
    }
  }
}
