// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsPageTest {
  private static final String URL = "https://www.valley-herald.example/news/bridge";

  private static final String TEXT =
      "<article><h1>Bridge falls</h1>"
          + "<p>Soldiers took the bridge at dawn, residents said, after a night in which the guns had not stopped once.</p>"
          + "<p>By noon the square on the other bank was theirs as well, shopkeepers said, and the shops were open again.</p></article>";

  private static Map<String, String> read(String head, String body) {
    return NewsPage.read("<html><head>" + head + "</head><body>" + body + "</body></html>", URL)
        .orElseThrow();
  }

  @Test
  void linkedDataComesFirst() {
    Map<String, String> fields =
        read(
            "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":[\"NewsArticle\"],"
                + "\"headline\":\"Bridge falls to army\",\"datePublished\":\"2016-10-21\",\"publisher\":{\"name\":\"Valley Herald\"},\"inLanguage\":\"en-GB\"}]}</script>"
                + "<meta property='og:title' content='Other'><meta name='pubdate' content='2015-01-01'>",
            TEXT);
    assertThat(fields)
        .containsEntry("title", "Bridge falls to army")
        .containsEntry("published", "2016-10-21")
        .containsEntry("source", "Valley Herald")
        .containsEntry("language", "en-GB")
        .containsEntry("url", URL);
    assertThat(fields.get("text").lines()).hasSize(2);
  }

  @Test
  void aHeadlineKeepsItsSecondHalf() {
    assertThat(
            read(
                "<meta property='og:title' content='Army enters Daraya – rebels withdraw to Idlib'>",
                TEXT))
        .containsEntry("title", "Army enters Daraya – rebels withdraw to Idlib");
  }

  @Test
  void thenMetadataThenThePage() {
    Map<String, String> fields =
        read(
            "<title>Bridge falls - Valley Herald</title><script type='application/ld+json'>{ broken</script>",
            "<nav><time datetime='2020-01-01'>Today</time></nav><header><time datetime='2016-10-21T08:00'>Friday</time></header>"
                + TEXT);
    assertThat(fields)
        .containsEntry("title", "Bridge falls")
        .containsEntry("page_date", "2016-10-21T08:00")
        .containsEntry("source", "valley-herald.example")
        .doesNotContainKey("published");
  }

  @Test
  void aBodyThatThePageHidesIsTakenFromItsLinkedData() {
    String sentence = "Soldiers took the bridge at dawn, residents said. ".repeat(20);
    assertThat(
            read(
                    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                        + sentence
                        + "\"}</script>",
                    "<p>Subscribe to read on.</p>")
                .get("text"))
        .isEqualTo(sentence);
  }

  @Test
  void aPageWithoutATextIsNone() {
    assertThat(NewsPage.read("<html><body><ul><li><a href=x>One</a></ul></body></html>", URL))
        .isEmpty();
  }

  @Test
  void aDeepPageEnds() {
    assertThat(NewsPage.read("<div>".repeat(20_000) + TEXT, URL)).isPresent();
  }

  @Test
  void paragraphsAreLinesAndCaptionsAreLeftOut() {
    assertThat(
            Paragraphs.ofHtml(
                "<div>One <b>two</b><br>three<figure><img><figcaption>cap</figcaption></figure><ul><li>four<li>five</ul><script>x</script></div>"))
        .isEqualTo("One two\nthree\nfour\nfive\n");
    assertThat(Paragraphs.isMarkedUp("a < b and c > d")).isFalse();
    assertThat(Paragraphs.isMarkedUp("a<br/>b")).isTrue();
  }
}
