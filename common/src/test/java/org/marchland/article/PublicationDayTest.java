// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.marchland.article.PublicationDay.From;
import org.marchland.corpus.FieldMap;
import org.marchland.corpus.RawRecord;

class PublicationDayTest {
  private static PublicationDay of(
      String file, Map<String, String> fields, String text, boolean crawl) {
    return PublicationDay.of(new RawRecord(file, 1, 0, fields), FieldMap.standard(), text, crawl);
  }

  private static PublicationDay of(Map<String, String> fields, String text) {
    return of("a.jsonl", fields, text, false);
  }

  @Test
  void metadataComeFirst() {
    PublicationDay day =
        of(
            Map.of("date", "2016-10-21", "page_date", "2016-10-20", "url", "x/2015/01/01/"),
            "It fell.");
    assertThat(day.day()).contains(LocalDate.of(2016, 10, 21));
    assertThat(day.from()).isEqualTo(From.METADATA);
    assertThat(of(Map.of("page_date", "20 October 2016"), "It fell.").from()).isEqualTo(From.PAGE);
  }

  @Test
  void aDatelineFarFromWhatIsStatedWinsAndBothAreKept() {
    PublicationDay day =
        of(Map.of("date", "2017-03-01"), "HILLTOWN, Oct 21, 2016 (Agency) - It fell.");
    assertThat(day.day()).contains(LocalDate.of(2016, 10, 21));
    assertThat(day.from()).isEqualTo(From.DATELINE);
    assertThat(day.stated()).contains(LocalDate.of(2017, 3, 1));
  }

  @Test
  void aDatelineOfTheDayBeforeChangesNothing() {
    PublicationDay day = of(Map.of("date", "2016-10-22"), "HILLTOWN, Oct 21 (Agency) - It fell.");
    assertThat(day.day()).contains(LocalDate.of(2016, 10, 22));
    assertThat(day.from()).isEqualTo(From.METADATA);
    assertThat(day.stated()).isEmpty();
  }

  @Test
  void thenTheAddressAndTheFileName() {
    assertThat(of(Map.of("url", "https://x.example/2016/oct/21/bridge"), "It fell.").day())
        .contains(LocalDate.of(2016, 10, 21));
    assertThat(of(Map.of("url", "https://x.example/news-12345678.html"), "It fell.").day())
        .isEmpty();
    assertThat(of(Map.of("url", "https://x.example/news/2012115"), "It fell.").day()).isEmpty();
    assertThat(
            of("NEWS-20170105.warc.gz", Map.of("crawled", "2017-01-05"), "It fell.", false).day())
        .isEmpty();
    PublicationDay named = of("herald/2016-10-21/p3.txt", Map.of(), "It fell.", false);
    assertThat(named.day()).contains(LocalDate.of(2016, 10, 21));
    assertThat(named.from()).isEqualTo(From.FILE_NAME);
  }

  @Test
  void theDayOfTheCrawlOnlyWhereItIsAskedFor() {
    Map<String, String> fields = Map.of("crawled", "2020-01-01T00:00:00Z");
    assertThat(of(fields, "It fell."))
        .isEqualTo(new PublicationDay(Optional.empty(), From.NONE, Optional.empty()));
    PublicationDay crawl = of("a.jsonl", fields, "It fell.", true);
    assertThat(crawl.day()).contains(LocalDate.of(2020, 1, 1));
    assertThat(crawl.from()).isEqualTo(From.CRAWL);
  }
}
