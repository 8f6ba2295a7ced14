// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.text.Words;

class WarTimesTest {
  private static final LocalDate BEGAN = LocalDate.of(2022, 2, 24);

  @ParameterizedTest
  @CsvSource({
    "in the first days of the war, 2022-02-24, 2022-03-02",
    "in the first week of the invasion, 2022-02-24, 2022-03-02",
    "on the first day of the full-scale invasion, 2022-02-24, 2022-02-24",
    "in the war 's first weeks, 2022-02-24, 2022-03-31",
    "three days after the invasion began, 2022-02-27, 2022-02-27",
    "at the beginning of the war, 2022-02-24, 2022-03-02",
  })
  void theBeginningOfAWarHasDays(String text, String start, String end) {
    List<TimeMention> found = WarTimes.find(Words.of(text), BEGAN);
    assertThat(found)
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.first()).isZero();
              assertThat(mention.date().start()).contains(LocalDate.parse(start));
              assertThat(mention.date().end()).contains(LocalDate.parse(end));
            });
  }

  @Test
  void itsEarlyStagesHaveNone() {
    assertThat(WarTimes.find(Words.of("in the early stages of the conflict"), BEGAN))
        .singleElement()
        .extracting(TimeMention::date)
        .isEqualTo(ChangeDate.UNKNOWN);
    assertThat(WarTimes.find(Words.of("in the first week of the month"), BEGAN)).isEmpty();
  }

  @Test
  void theWarIsTheLastThatHadBegunByPublication() {
    assertThat(Wars.shipped().beginning("UA", LocalDate.of(2015, 1, 1)))
        .isEqualTo(Optional.of(LocalDate.of(2014, 4, 12)));
    assertThat(Wars.shipped().beginning("UA", LocalDate.of(2023, 1, 1)))
        .isEqualTo(Optional.of(BEGAN));
    assertThat(Wars.shipped().beginning("FR", LocalDate.of(2023, 1, 1))).isEmpty();
  }
}
