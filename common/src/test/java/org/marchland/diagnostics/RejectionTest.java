// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RejectionTest {
  /** Java leaves the message away once a method that throws often has been compiled. */
  @Test
  void whatWentWrongDoesNotDependOnHowWarmTheCodeIs() {
    assertThat(Rejection.detailOf(new NullPointerException("because \"<local1>\" is null")))
        .isEqualTo(Rejection.detailOf(new NullPointerException()))
        .isEqualTo("java.lang.NullPointerException");
    assertThat(Rejection.detailOf(new ArrayIndexOutOfBoundsException("Index 5 out of bounds")))
        .isEqualTo(Rejection.detailOf(new ArrayIndexOutOfBoundsException()));
  }

  @Test
  void noObjectsPlaceInMemoryIsTold() {
    assertThat(Rejection.detailOf(new IOException("no column_idx: " + new Object())))
        .isEqualTo("no column_idx: java.lang.Object");
  }

  @Test
  void whatALibrarySaysIsKept() {
    assertThat(Rejection.detailOf(new IllegalArgumentException("no such charset")))
        .isEqualTo("java.lang.IllegalArgumentException: no such charset");
    assertThat(Rejection.detailOf(new IOException("a bad block"))).isEqualTo("a bad block");
    assertThat(Rejection.detailOf(new EOFException())).isEqualTo("java.io.EOFException");
  }
}
