// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.marchland.corpus.Outcome;

/**
 * Files cut off at every kilobyte, and files with wrong bytes in them: the whole records are kept.
 */
class BrokenInputTest {
  private static final int RECORDS = 60;
  private static final String TEXT =
      "Soldiers took the bridge number %d at dawn, residents said, after a night in which the guns had not stopped once. ";

  private static String repeated(String before, String record, String after) {
    StringBuilder all = new StringBuilder(before);
    Random words = new Random(1);
    for (int i = 0; i < RECORDS; i++) {
      // Letters that do not pack, so that a packed file has kilobytes too.
      StringBuilder text = new StringBuilder(TEXT.formatted(i));
      for (int j = 0; j < 200; j++) {
        text.append((char) ('a' + words.nextInt(26)));
      }
      all.append(record.replace("@", text));
    }
    return all.append(after).toString();
  }

  static Stream<Arguments> files() throws IOException {
    byte[] lines = bytes(repeated("", "{\"title\":\"T\",\"text\":\"@\"}\n", ""));
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    for (int i = 0; i < RECORDS; i++) {
      String page = "<html><body><p>" + TEXT.formatted(i).repeat(3) + "</p></body></html>";
      String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
      warc.write(
          Reading.gzip(
              bytes(
                  "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/"
                      + i
                      + "\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                      + http.length()
                      + "\r\n\r\n"
                      + http
                      + "\r\n\r\n")));
    }
    return Stream.of(
        Arguments.of("JSON lines", lines),
        Arguments.of("JSON lines, gzip", Reading.gzip(lines)),
        Arguments.of("JSON lines, zstd", zstd(lines)),
        Arguments.of("JSON", bytes(repeated("[", "{\"title\":\"T\",\"text\":\"@\"},\n", "{}]"))),
        Arguments.of("CSV", bytes(repeated("title,text\n", "T,\"@\"\n", ""))),
        Arguments.of(
            "SGML", bytes(repeated("", "<DOC id=\"1\">\n<TEXT>\n@\n</TEXT>\n</DOC>\n", ""))),
        Arguments.of(
            "RSS",
            bytes(
                repeated(
                    "<rss><channel>",
                    "<item><title>T</title><description>@</description></item>\n",
                    "</channel></rss>"))),
        Arguments.of("WARC", warc.toByteArray()),
        Arguments.of(
            "LexisNexis",
            bytes(
                repeated(
                    "",
                    "1 of 9 DOCUMENTS\n\nA\n\nMay 1, 2016\n\nT\n\nLENGTH: 9 words\n\n@\n\n",
                    ""))));
  }

  /** In frames of a kilobyte: of a broken frame nothing can be had. */
  private static byte[] zstd(byte[] bytes) throws IOException {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (int at = 0; at < bytes.length; at += 1024) {
      frames.write(Zstd.compress(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 1024))));
    }
    return frames.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("files")
  void cutOffAtEveryKilobyte(String format, byte[] whole) {
    assertThat(Reading.reads(Reading.of(whole))).isGreaterThanOrEqualTo(RECORDS);
    long before = 0;
    for (int length = 1024; length < whole.length; length += 1024) {
      List<Outcome> outcomes = Reading.of(Arrays.copyOf(whole, length));
      assertThat(outcomes).as("%s, %d bytes", format, length).isNotEmpty();
      assertThat(Reading.reads(outcomes)).isGreaterThanOrEqualTo(before);
      before = Reading.reads(outcomes);
    }
    assertThat(before).isGreaterThan(RECORDS / 2);
  }

  @ParameterizedTest
  @MethodSource("files")
  void wrongBytesAnywhere(String format, byte[] whole) {
    Random random = new Random(7);
    for (int trial = 0; trial < 30; trial++) {
      byte[] spoilt = whole.clone();
      for (int i = 0; i < 5; i++) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
      }
      assertThat(Reading.of(spoilt)).as(format).isNotEmpty();
    }
  }
}
