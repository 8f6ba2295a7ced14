// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.text.Words;

class MastheadsTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2016, 7, 4);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rebels take town near coast | Rebels take town near coast AFP Thursday 2 Jul 2015 At least nine people died . | 10
          Rebels take town near coast | REBELS TAKE TOWN NEAR COAST . | 6
          Rebels take town near coast | July 4 2016 Rebels take town near coast . | 9
          Rebels take town near coast | Published June 8 2016 The army fired on a suburb . | 4
          Rebels take town near coast | Date of publication 17 October 2016 At least 45 people died . | 6
          Rebels take town near coast | Rebels take town near river after a siege . | 0
          Rebels take town near coast | On 4 May 2015 rebels seized the town . | 0
          Rebels take town near coast | May 4 2015 was the day on which it fell . | 0
          Rebels advance | Rebels advance on the capital . | 0
          Rebels take town near coast | Rebels take town near coast , killing ten soldiers . | 0
          Rebels take town near coast | 10 June 2014 ISIL fighters captured the city . | 0
          Rebels take town near coast | 4 July 2016 - Rebels captured the city . | 4
          Rebels take town near coast | Rebels take town near coast | 5
          """)
  void whatAnArchiveGluedInFrontIsNoPartOfTheSentence(String title, String text, int words) {
    assertThat(Mastheads.length(Words.of(text), text, Words.of(title), Optional.of(PUBLISHED)))
        .isEqualTo(words);
  }
}
