// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.marchland.article.ArticleBuilder;
import org.marchland.article.ReadingOptions;
import org.marchland.corpus.Outcome;

/**
 * The benchmark of reading in docs/performance.md: -Dmarchland.bench=true. Each format is read into
 * articles on one thread, from memory, three times; the middle one counts.
 */
@EnabledIfSystemProperty(named = "marchland.bench", matches = "true")
class ReadingSpeedTest {
  private static final int BYTES = 48 << 20;
  private static final int ROUNDS = 3;
  private static final int PARAGRAPHS = 12;

  private final Random random = new Random(1);

  private String paragraph() {
    String[] words =
        "the government troops of said that in a town and to from rebels residents had after it was for on with by an their militants near north west army road city captured seized hospital market"
            .split(" ");
    StringBuilder paragraph = new StringBuilder("Officials");
    for (int i = 0; i < 60; i++) {
      paragraph
          .append(' ')
          .append(words[random.nextInt(words.length)])
          .append(i % 15 == 14 ? "," : "");
    }
    return paragraph.append('.').toString();
  }

  private String paragraphs(String before, String after) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PARAGRAPHS; i++) {
      text.append(before).append(paragraph()).append(after);
    }
    return text.toString();
  }

  private byte[] file(String begin, IntFunction<String> record, String end) {
    StringBuilder file = new StringBuilder(begin);
    for (int i = 0; file.length() < BYTES; i++) {
      file.append(record.apply(i));
    }
    return file.append(end).toString().getBytes(StandardCharsets.UTF_8);
  }

  private String page(int i) {
    String links = "<li><a href='/a'>Another story of the day</a></li>".repeat(60);
    return "<!DOCTYPE html><html lang=en><head><title>Story "
        + i
        + "</title><meta property='article:published_time' content='2016-10-21'>"
        + "<script>"
        + "var x = 1; ".repeat(800)
        + "</script></head><body><nav><ul>"
        + links
        + "</ul></nav><article><h1>Story</h1>"
        + paragraphs("<p>", "</p>\n")
        + "</article><aside><ul>"
        + links
        + "</ul></aside></body></html>";
  }

  private byte[] warc() throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    for (int i = 0; warc.size() < BYTES; i++) {
      byte[] http =
          ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(i))
              .getBytes(StandardCharsets.UTF_8);
      warc.write(
          ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/"
                  + i
                  + "\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                  + http.length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      warc.write(http);
      warc.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
    return warc.toByteArray();
  }

  @Test
  void megabytesASecond() throws IOException {
    byte[] lines =
        file(
            "",
            i ->
                "{\"title\":\"Story "
                    + i
                    + "\",\"date\":\"2016-10-21\",\"text\":\""
                    + paragraphs("", "\\n")
                    + "\"}\n",
            "");
    measure("JSON lines", lines);
    measure("JSON lines, gzip (unpacked MB)", Reading.gzip(lines), lines.length);
    measure(
        "JSON list",
        file(
            "[",
            i ->
                "{\"title\":\"Story "
                    + i
                    + "\",\"date\":\"2016-10-21\",\"text\":\""
                    + paragraphs("", "\\n")
                    + "\"},\n",
            "{\"title\":\"x\"}]"));
    measure(
        "CSV",
        file(
            "title,date,text\n",
            i -> "Story " + i + ",2016-10-21,\"" + paragraphs("", "\n") + "\"\n",
            ""));
    measure(
        "SGML",
        file(
            "",
            i ->
                "<DOC id=\"AFP_ENG_20161021."
                    + i
                    + "\">\n<HEADLINE>\nStory\n</HEADLINE>\n<TEXT>\n"
                    + paragraphs("<P>\n", "\n</P>\n")
                    + "</TEXT>\n</DOC>\n",
            ""));
    measure(
        "RSS",
        file(
            "<rss><channel>",
            i ->
                "<item><title>Story</title><pubDate>21 Oct 2016</pubDate><description>"
                    + paragraphs("&lt;p>", "&lt;/p>")
                    + "</description></item>\n",
            "</channel></rss>"));
    measure(
        "NewsML-G2",
        file(
            "<newsMessage><itemSet>",
            i ->
                "<newsItem guid='"
                    + i
                    + "'><contentMeta><headline>Story</headline><contentCreated>2016-10-21</contentCreated></contentMeta><contentSet><inlineXML><html><body>"
                    + paragraphs("<p>", "</p>\n")
                    + "</body></html></inlineXML></contentSet></newsItem>\n",
            "</itemSet></newsMessage>"));
    measure(
        "LexisNexis",
        file(
            "",
            i ->
                "\n   "
                    + i
                    + " of 9999 DOCUMENTS\n\n   Herald\n\n   October 21, 2016\n\nStory\n\nLENGTH: 9 words\n\n"
                    + paragraphs("", "\n\n")
                    + "LANGUAGE: ENGLISH\n",
            ""));
    measure("WARC of pages", warc());
  }

  private static void measure(String format, byte[] file) {
    measure(format, file, file.length);
  }

  private static void measure(String format, byte[] file, long size) {
    double[] seconds = new double[ROUNDS];
    long articles = 0;
    for (int round = 0; round < ROUNDS; round++) {
      ArticleBuilder builder = new ArticleBuilder(ReadingOptions.anyLanguage());
      articles = 0;
      long start = System.nanoTime();
      Iterator<Outcome> outcomes = Formats.open(new ByteArrayInputStream(file), "bench");
      while (outcomes.hasNext()) {
        if (outcomes.next() instanceof Outcome.Read read
            && builder.build(read.record()) instanceof ArticleBuilder.Result.Built) {
          articles++;
        }
      }
      seconds[round] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    double median = seconds[ROUNDS / 2];
    System.out.printf(
        Locale.ROOT, "| %s | %.0f | %,.0f |%n", format, size / 1e6 / median, articles / median);
    assertThat(articles).isPositive();
  }
}
