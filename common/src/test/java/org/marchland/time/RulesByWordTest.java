// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marchland.extract.grammar.Annotator;
import org.marchland.text.Folding;
import org.marchland.text.Word;

class RulesByWordTest {
  private final List<TimeRule> rules =
      Stream.concat(TimeRules.all().stream(), NarrativeTimeRules.all().stream()).toList();
  private final RulesByWord byWord = new RulesByWord(rules);

  @Test
  void everyRuleThatMatchesAnywhereInTheSamplesIsOneOfItsFirstWord() throws IOException {
    int matches = 0;
    for (String line : Files.readAllLines(Path.of("../samples/challenge.articles.jsonl"))) {
      String text = new ObjectMapper().readTree(line).path("text").asText();
      for (List<Word> words : Annotator.split(text)) {
        SearchText search = new SearchText(words, Folding::fold);
        for (int i = 0; i < words.size(); i++) {
          for (TimeRule rule : rules) {
            Matcher matcher =
                rule.pattern()
                    .matcher(search.text())
                    .region(search.start(i), search.text().length());
            if (matcher.lookingAt()) {
              matches++;
              assertThat(byWord.startingWith(search.word(i))).as(rule.id()).contains(rule);
            }
          }
        }
      }
    }
    assertThat(matches).isGreaterThan(100);
  }

  @Test
  void mostWordsBeginNothing() {
    assertThat(byWord.startingWith("rebels ")).isEmpty();
    assertThat(byWord.startingWith("march ")).isNotEmpty();
  }
}
