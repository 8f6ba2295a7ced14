// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marchland.corpus.FieldMap;
import org.marchland.corpus.RawRecord;
import org.marchland.diagnostics.Reason;

class ArticleBuilderTest {
  private static ArticleBuilder.Result build(Map<String, String> fields) {
    return new ArticleBuilder(ReadingOptions.anyLanguage())
        .build(new RawRecord("a.jsonl", 3, 70, fields));
  }

  private static ArchivedArticle built(Map<String, String> fields) {
    return ((ArticleBuilder.Result.Built) build(fields)).article();
  }

  @Test
  void otherPeoplesColumnNamesAreKnown() {
    ArchivedArticle article =
        built(
            Map.of(
                "headline",
                "Town falls",
                "maintext",
                "It fell.",
                "date_publish",
                "2017-10-21",
                "source_domain",
                "example.org"));
    assertThat(article.article().title()).isEqualTo("Town falls");
    assertThat(article.article().published()).isPresent();
    assertThat(article.article().source()).isEqualTo("example.org");
    assertThat(article.published().from()).isEqualTo(PublicationDay.From.METADATA);
  }

  @Test
  void theSameContentHasTheSameIdInEveryFile() {
    Map<String, String> fields = Map.of("title", "A", "text", "B", "date", "2017-10-21");
    ArchivedArticle other =
        ((ArticleBuilder.Result.Built)
                new ArticleBuilder(ReadingOptions.anyLanguage())
                    .build(new RawRecord("z.csv", 9, 0, fields)))
            .article();
    assertThat(built(fields).article().id()).isEqualTo(other.article().id());
  }

  @Test
  void anOutletThatIsCitedTwiceCountsOnce() {
    assertThat(built(Map.of("title", "T", "text", "T", "cited", "|Reuters| Reuters |BBC")).cited())
        .containsExactly("Reuters", "BBC");
  }

  @Test
  void paragraphsStandOneALineWithoutControlCharacters() {
    assertThat(built(Map.of("text", "One.\r\n\r\n  Two\u0000\u200b.\u00a0 ")).article().text())
        .isEqualTo("One.\nTwo.");
  }

  @Test
  void aRecordWithoutTextIsRefusedWithItsPlace() {
    ArticleBuilder.Result.Refused refused =
        (ArticleBuilder.Result.Refused) build(Map.of("author", "x"));
    assertThat(refused.rejection().reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(refused.rejection().record()).hasValue(3);
  }

  @Test
  void aUsersNameIsTriedFirst() {
    FieldMap names = FieldMap.standard().with(List.of("text=summary"));
    ArticleBuilder.Result result =
        new ArticleBuilder(new ReadingOptions(names, Set.of(), false))
            .build(new RawRecord("a", 1, 0, Map.of("summary", "S", "text", "T")));
    assertThat(((ArticleBuilder.Result.Built) result).article().article().text()).isEqualTo("S");
  }
}
