// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marchland.corpus.RawRecord;

/**
 * How many wrong days of a real archive the texts' own datelines mend; prints the figures of
 * docs/accuracy.md.
 */
class ListedDaysTest {
  private static final Path FAKES =
      Path.of("..", "..", "shared", "corpora", "fakes", "articles.jsonl");

  @Test
  void wrongDaysAreMendedAndRightOnesLeft() throws IOException {
    assumeTrue(Files.exists(FAKES), "the archive is not beside the project");
    int wrong = 0;
    int caught = 0;
    int mended = 0;
    int spoiled = 0;
    for (String line : Files.readAllLines(FAKES)) {
      JsonNode article = new ObjectMapper().readTree(line);
      LocalDate truth = LocalDate.parse(article.path("published").asText());
      LocalDate listed = LocalDate.parse(article.path("listed").asText());
      PublicationDay found = read(article);
      boolean wasWrong = Math.abs(ChronoUnit.DAYS.between(truth, listed)) > 2;
      wrong += wasWrong ? 1 : 0;
      caught += wasWrong && found.from() == PublicationDay.From.DATELINE ? 1 : 0;
      mended += wasWrong && found.day().get().equals(truth) ? 1 : 0;
      spoiled += !wasWrong && found.from() == PublicationDay.From.DATELINE ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "listed days: %d wrong, %d of them caught, %d mended; %d right ones spoiled%n",
        wrong,
        caught,
        mended,
        spoiled);
    // One carries its day inside a sentence only.
    assertThat(caught).isEqualTo(wrong - 1);
    assertThat(spoiled).isZero();
  }

  private static PublicationDay read(JsonNode article) {
    RawRecord record =
        new RawRecord(
            "fakes",
            1,
            0,
            Map.of(
                "title", article.path("title").asText(),
                "text", article.path("text").asText(),
                "date", article.path("listed").asText()));
    return ((ArticleBuilder.Result.Built)
            new ArticleBuilder(ReadingOptions.anyLanguage()).build(record))
        .article()
        .published();
  }
}
