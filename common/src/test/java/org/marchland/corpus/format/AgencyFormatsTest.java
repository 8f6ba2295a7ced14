// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marchland.corpus.Outcome;
import org.marchland.diagnostics.Reason;

class AgencyFormatsTest {
  private static final String NITF =
      """
      <?xml version="1.0" encoding="windows-1252"?>
      <!DOCTYPE nitf SYSTEM "http://127.0.0.1:1/nitf.dtd">
      <nitf baselang="en">
        <head>
          <title>slug</title>
          <docdata><doc-id id-string="n1" regsrc="VNA"/><date.issue norm="20161021T080000Z"/>
            <doc.copyright holder="Valley News Agency"/></docdata>
        </head>
        <body>
          <body.head><hedline><hl1>Bridge &amp; square fall</hl1></hedline>
            <dateline><location>HILLTOWN</location>, <story.date norm="20161021">Oct 21</story.date></dateline></body.head>
          <body.content><media><media-caption>A picture</media-caption></media>
            <p>Soldiers took the <em>bridge</em>.</p><p>The café is open.</p></body.content>
        </body>
      </nitf>
      """;

  @Test
  void nitf() {
    Map<String, String> fields =
        Reading.only(Reading.of(NITF.getBytes(Charset.forName("windows-1252"))));
    assertThat(fields)
        .containsEntry("id", "n1")
        .containsEntry("title", "Bridge & square fall")
        .containsEntry("published", "20161021T080000Z")
        .containsEntry("source", "Valley News Agency")
        .containsEntry("language", "en")
        .containsEntry("text", "HILLTOWN, Oct 21\nSoldiers took the bridge.\nThe café is open.\n");
  }

  @Test
  void newsMlG2InAMessage() {
    List<Outcome> outcomes =
        Reading.of(
            """
            <?xml version="1.0"?>
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
            <newsItem guid="urn:1" xml:lang="en">
              <itemMeta><provider literal="vna"><name>Valley News Agency</name></provider>
                <versionCreated>2016-10-22T08:00:00Z</versionCreated></itemMeta>
              <contentMeta><contentCreated>2016-10-21T08:00:00Z</contentCreated><headline>Bridge falls</headline></contentMeta>
              <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
                <body><p>Soldiers took the bridge.</p></body></html></inlineXML></contentSet>
            </newsItem>
            <newsItem guid="urn:2"><contentMeta/><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>
            </itemSet></newsMessage>
            """);
    assertThat(outcomes).hasSize(2);
    assertThat(Reading.record(outcomes.get(0)).fields())
        .containsEntry("id", "urn:1")
        .containsEntry("title", "Bridge falls")
        .containsEntry("published", "2016-10-21T08:00:00Z")
        .containsEntry("source", "Valley News Agency")
        .containsEntry("language", "en")
        .containsEntry("text", "Soldiers took the bridge.\n");
    assertThat(outcomes.get(1)).isInstanceOf(Outcome.Skipped.class);
  }

  @Test
  void newsMl12WithNitfInIt() {
    Map<String, String> fields =
        Reading.only(
            Reading.of(
                """
                <NewsML Version="1.2"><NewsItem>
                  <Identification><NewsIdentifier><ProviderId>vna.example</ProviderId><DateId>20161021</DateId><NewsItemId>m1</NewsItemId></NewsIdentifier></Identification>
                  <NewsManagement><FirstCreated>20161021T080000Z</FirstCreated></NewsManagement>
                  <NewsComponent><NewsLines><HeadLine>Bridge falls</HeadLine></NewsLines>
                    <ContentItem><DataContent><nitf><body><body.content><p>Soldiers took the bridge.</p></body.content></body></nitf></DataContent></ContentItem>
                  </NewsComponent></NewsItem></NewsML>
                """));
    assertThat(fields)
        .containsEntry("id", "m1")
        .containsEntry("title", "Bridge falls")
        .containsEntry("published", "20161021T080000Z")
        .containsEntry("source", "vna.example")
        .containsEntry("text", "Soldiers took the bridge.\n");
  }

  @Test
  void rssAndWordPressExports() {
    Map<String, String> fields =
        Reading.only(
            Reading.of(
                """
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Valley Herald</title>
                <item><title>Bridge &amp;amp; square</title><link>https://example.org/1</link><pubDate>Fri, 21 Oct 2016 08:00:00 +0000</pubDate>
                <description>Short.</description><content:encoded><![CDATA[<p>Soldiers took the bridge.</p><p>Then the square.</p>]]></content:encoded></item>
                </channel></rss>
                """));
    assertThat(fields)
        .containsEntry("title", "Bridge & square")
        .containsEntry("url", "https://example.org/1")
        .containsEntry("published", "Fri, 21 Oct 2016 08:00:00 +0000");
    assertThat(fields.get("text")).contains("<p>Soldiers took the bridge.</p>");
  }

  @Test
  void atom() {
    Map<String, String> fields =
        Reading.only(
            Reading.of(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>f</title><entry><id>e1</id><title>Bridge falls</title>
                <link rel="alternate" href="https://example.org/1"/><published>2016-10-21T08:00:00Z</published><updated>2016-10-23T08:00:00Z</updated>
                <content type="html">Soldiers took the bridge.</content></entry></feed>
                """));
    assertThat(fields)
        .containsEntry("url", "https://example.org/1")
        .containsEntry("published", "2016-10-21T08:00:00Z")
        .containsEntry("text", "Soldiers took the bridge.");
  }

  @Test
  void entitiesThatAFileDeclaresAreNotResolved() {
    List<Outcome> outcomes =
        Reading.of(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY pw SYSTEM "file:///etc/passwd"><!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;">]>
            <rss><channel><item><title>t &pw; &m;</title><description>d &pw;</description></item></channel></rss>
            """);
    assertThat(Reading.reads(outcomes)).isLessThanOrEqualTo(1);
    outcomes.stream()
        .filter(Outcome.Read.class::isInstance)
        .map(Reading::record)
        .forEach(
            record -> assertThat(record.fields().toString()).doesNotContain("root:", "lollol"));
  }

  @Test
  void tenThousandNestedTagsAreReadFlat() {
    String deep =
        "<rss><channel><item><title>t</title><description>"
            + "<b>".repeat(10_000)
            + "deep"
            + "</b>".repeat(10_000)
            + "</description></item><item><title>u</title><description>d</description></item></channel></rss>";
    List<Outcome> outcomes = Reading.of(deep);
    assertThat(outcomes).isNotEmpty();
    assertThat(Reading.record(outcomes.get(0)).fields()).containsEntry("text", "deep");
  }

  @Test
  void aFileThatBreaksOffInsideAnItemSaysSo() {
    String item = "<item><title>A</title><description>It fell.</description></item>";
    List<Outcome> outcomes = Reading.of("<rss><channel>" + item + item.substring(0, 40));
    assertThat(outcomes).hasSize(3);
    assertThat(Reading.rejection(outcomes.get(2)).reason()).isEqualTo(Reason.BROKEN_FILE);
    assertThat(Reading.rejection(outcomes.get(2)).detail()).isEqualTo("ends inside rss");
    for (String end :
        List.of(
            "</channel></rss>",
            "</channel></rss>\n<!-- made in 0.5 s -->\n",
            "</channel></RSS >")) {
      assertThat(Reading.of("<rss><channel>" + item + end)).hasSize(1);
    }
  }

  @Test
  void contentInContentIsReadOnce() {
    String nested = "<body.content>".repeat(100) + "It fell." + "</body.content>".repeat(100);
    assertThat(Reading.only(Reading.of("<nitf><body>" + nested + "</body></nitf>")))
        .containsEntry("text", "It fell.\n");
  }

  @Test
  void thousandsOfItemsAreReadInNoTime() {
    for (String item : List.of("<x/><item>a</item>", "<item><item>")) {
      String feed = "<rss><channel>" + item.repeat(10_000) + "</channel></rss>";
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Reading.of(feed), item);
    }
  }
}
