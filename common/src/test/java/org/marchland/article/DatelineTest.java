// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
  private static final LocalDate DAY = LocalDate.of(2016, 10, 21);
  private static final Optional<LocalDate> NEAR = Optional.of(LocalDate.of(2017, 1, 3));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DAMASCUS, Oct 21 (Reuters) - Soldiers took the bridge.",
        "DAMASCUS, Oct. 21 -- Soldiers took the bridge.",
        "BEIRUT, Lebanon, October 21 — Soldiers took the bridge.",
        "Moscow, Oct 21, 2016: Soldiers took the bridge.",
        "DEIR EL-ZOUR/BEIRUT, Oct 21 (Reuters) - Soldiers took it.",
        "Published October 21, 2016 Soldiers took the bridge.",
        "Last updated at Oct 212016 Soldiers took the bridge.",
        "First published on 21 October 2016 by A. Writer",
        "Bridge falls to army AFP Friday 21 Oct 2016 Soldiers took it.",
        "21 Oct 2016 Soldiers took the bridge.",
        "Fri Oct 21 2016 Soldiers took the bridge.",
        "2016-10-21 Soldiers took the bridge.",
      })
  void datelinesAreFound(String text) {
    assertThat(Dateline.find(text, NEAR)).contains(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On October 21, 2016 soldiers took the bridge.",
        "Soldiers took the bridge on 21 October 2016, residents said.",
        "The agreement of 21 October 2016 has failed.",
        "In Aleppo, October 21 was a quiet day.",
        "The army, October 2016's victor, has gone.",
      })
  void datesInSentencesAreNone(String text) {
    assertThat(Dateline.find(text, NEAR)).isEmpty();
  }

  @Test
  void withoutAYearAnotherDayIsNeeded() {
    assertThat(Dateline.find("DAMASCUS, Dec 31 (Agency) - It fell.", Optional.empty())).isEmpty();
    assertThat(Dateline.find("DAMASCUS, Dec 31 (Agency) - It fell.", NEAR))
        .contains(LocalDate.of(2016, 12, 31));
  }
}
