// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.text.Word;
import org.marchland.text.Words;
import org.marchland.time.Reached;
import org.marchland.time.TimeFinder;
import org.marchland.time.TimeMention;

class AppositionsTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2017, 10, 21);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They entered Sake a town 25 km west of Goma on Wednesday . | a town 25 km west of Goma
          They took Laukkai the main city of the Kokang region on Friday . | the main city of the Kokang region
          It began in Hadrut a town further south which they captured . | a town further south
          They hold Bunagana a post on the border with Uganda since July . | a post on the border with Uganda
          The town of Konna a gateway to the south fell on Monday . | a gateway to the south
          He denied that Minova a lakeside town had fallen . | a lakeside town
          The fall of Goma a city on the lake to them followed . | a city on the lake
          They hold Tololing a ridge some kilometres to the east which they took . | a ridge some kilometres to the east
          They seized from Homs the town of Qusayr . | -
          They took Goma , a town on the lake , a day later . | -
          They took Goma a day after the city of Sake . | -
          They met Goma a town council said . | -
          In Kunduz the Taliban captured a base on Sunday . | -
          When rebels entered Aleppo the army abandoned its base on Friday . | -
          A commander told Reuters the town was captured . | -
          He wrote on Telegram the city was liberated . | -
          In Idlib a village was retaken . | -
          The monitor ( SOHR ) the group captured Raqqa . | -
          """)
  void whatExplainsANameWithoutCommasIsFoundToItsEnd(String text, String apposition) {
    List<Word> words = Words.of(text);
    List<TimeMention> times =
        new TimeFinder().find(words, Optional.of(PUBLISHED), Reached.NOTHING, word -> false);
    Sentence sentence = new Sentence(Field.TEXT, 1, words, List.of(), List.of(), List.of(), times);
    List<String> found =
        IntStream.range(0, sentence.words().size())
            .filter(i -> Appositions.end(sentence, i) > i)
            .mapToObj(
                i ->
                    String.join(
                        " ",
                        sentence.words().subList(i, Appositions.end(sentence, i)).stream()
                            .map(word -> word.text())
                            .toList()))
            .toList();
    assertThat(found).isEqualTo(apposition.equals("-") ? List.of() : List.of(apposition));
  }
}
