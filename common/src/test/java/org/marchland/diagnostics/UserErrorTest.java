// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserErrorTest {
  @Test
  void whatADamagedFileBringsSteersNoTerminal() {
    assertThat(UserError.badInput("a \u001b[2Jname\u0085, two\nlines\t"))
        .hasMessage("a ?[2Jname?, two\nlines?");
  }
}
