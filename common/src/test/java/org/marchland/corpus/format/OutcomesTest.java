// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  /** Java leaves the message away once a method that throws often has been compiled. */
  @Test
  void whatWentWrongDoesNotDependOnHowWarmTheCodeIs() {
    assertThat(Outcomes.detail(new NullPointerException("because \"<local1>\" is null")))
        .isEqualTo(Outcomes.detail(new NullPointerException()))
        .isEqualTo("java.lang.NullPointerException");
    assertThat(Outcomes.detail(new ArrayIndexOutOfBoundsException("Index 5 out of bounds")))
        .isEqualTo(Outcomes.detail(new ArrayIndexOutOfBoundsException()));
  }

  @Test
  void whatALibrarySaysIsKept() {
    assertThat(Outcomes.detail(new IllegalArgumentException("no such charset")))
        .isEqualTo("java.lang.IllegalArgumentException: no such charset");
    assertThat(Outcomes.detail(new IOException("a bad block"))).isEqualTo("a bad block");
    assertThat(Outcomes.detail(new EOFException())).isEqualTo("java.io.EOFException");
  }
}
