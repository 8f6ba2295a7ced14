// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2017-10-21",
        "2017-10-21T08:00:00Z",
        "20171021",
        "20171021T080000Z",
        "21 October 2017",
        "Sat, 21 Oct 2017 08:00:00 GMT",
        "October 21, 2017",
        "2017/10/21",
        "21/10/2017",
        "10/21/2017 08:00",
        "1508572800",
        "201710211230",
        "20171021123000",
        "1508572800000"
      })
  void waysToWriteADay(String text) {
    assertThat(Days.parse(text)).contains(LocalDate.of(2017, 10, 21));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2017-13-40", "31 February 2017", "21", "03/04/2017"})
  void whatIsNoDayIsNone(String text) {
    assertThat(Days.parse(text)).isEmpty();
  }
}
