// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.text.Span;
import org.marchland.text.Word;

class CapitalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          REBELS CAPTURED THE TOWN OF TAL ABYAD ON FRIDAY | rebels captured the town of Tal Abyad on Friday
          U.N. TROOPS LEFT M23 IN SAKE | U.N. troops left M23 in Sake
          CHAD SAYS ITS MEN RETOOK FAYA-LARGEAU | Chad says its men retook Faya-Largeau
          Rebels captured AZAZ on Friday | Rebels captured AZAZ on Friday
          ARMY TAKES AZAZ | ARMY TAKES AZAZ
          """)
  void aSentenceAllInCapitalsIsSetAsANewspaperWould(String printed, String read) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (String word : printed.split(" ")) {
      words.add(new Word(word, new Span(at, at + word.length())));
      at += word.length() + 1;
    }
    List<Word> lowered = Capitals.lowered(words, Lexicon.shipped());
    assertThat(String.join(" ", lowered.stream().map(Word::text).toList())).isEqualTo(read);
    assertThat(lowered.get(1).span()).isEqualTo(words.get(1).span());
  }
}
