// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.diagnostics.Reason;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

class WarcReaderTest {
  private static final String URL = "https://example.org/2016/10/21/bridge";

  private static final String PAGE =
      "<html lang=en><head><meta charset=windows-1252><title>Bridge falls - Valley Herald</title>"
          + "<meta property=article:published_time content=2016-10-21T08:00:00Z></head><body><article><h1>Bridge falls</h1>"
          + "<p>Soldiers took the bridge at dawn, residents said, after a night in which the guns had not stopped once.</p>"
          + "<p>By noon the square on the other bank was theirs as well, caf\u00e9 owners said, and the shops were open again.</p>"
          + "</article></body></html>";

  private static byte[] archive(WarcCompression compression) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
      Instant day = Instant.parse("2020-01-01T00:00:00Z");
      writer.write(
          new WarcRequest.Builder(URL)
              .date(day)
              .body(new HttpRequest.Builder("GET", "/bridge").build())
              .build());
      writer.write(response(URL, 200, "text/html", PAGE, day));
      writer.write(response("https://example.org/a.png", 200, "image/png", "PNG", day));
      writer.write(response("https://example.org/gone", 404, "text/html", PAGE, day));
      writer.write(
          new WarcConversion.Builder()
              .setHeader("WARC-Target-URI", URL)
              .date(day)
              .body(MediaType.parse("text/plain"), PAGE.getBytes(StandardCharsets.UTF_8))
              .build());
    }
    return out.toByteArray();
  }

  private static WarcResponse response(
      String url, int status, String type, String body, Instant day) throws IOException {
    return new WarcResponse.Builder(url)
        .date(day)
        .body(
            new HttpResponse.Builder(status, "")
                .body(MediaType.parse(type), body.getBytes(StandardCharsets.ISO_8859_1))
                .build())
        .build();
  }

  @Test
  void pagesAreReadAndWhatIsNoPageIsSkipped() throws IOException {
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      byte[] warc = archive(compression);
      List<Outcome> outcomes = Reading.of(warc);
      assertThat(outcomes).hasSize(4);
      RawRecord page = Reading.record(outcomes.get(0));
      assertThat(page.fields())
          .containsEntry("title", "Bridge falls")
          .containsEntry("url", URL)
          .containsEntry("published", "2016-10-21T08:00:00Z")
          .containsEntry("crawled", "2020-01-01T00:00:00Z")
          .containsEntry("language", "en");
      assertThat(page.fields().get("text")).startsWith("Soldiers took").contains("café");
      assertThat(outcomes.get(1)).isInstanceOf(Outcome.Skipped.class);
      assertThat(outcomes.get(2)).isInstanceOf(Outcome.Skipped.class);
      byte[] record = Arrays.copyOfRange(warc, (int) page.offset(), warc.length);
      assertThat(Reading.record(Reading.of(record).get(0)).fields()).isEqualTo(page.fields());
    }
  }

  @Test
  void damagedBytesCostOneRecord() throws IOException {
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      byte[] warc = archive(compression);
      List<Outcome> whole = Reading.of(warc);
      int last = (int) Reading.record(whole.get(3)).offset();
      byte[] spoilt = new byte[warc.length + 700];
      System.arraycopy(warc, 0, spoilt, 0, last);
      Arrays.fill(spoilt, last, last + 700, (byte) 'x');
      System.arraycopy(warc, last, spoilt, last + 700, warc.length - last);
      List<Outcome> outcomes = Reading.of(spoilt);
      assertThat(outcomes).hasSize(5);
      assertThat(Reading.rejection(outcomes.get(3)).reason()).isEqualTo(Reason.BROKEN_RECORD);
      assertThat(Reading.record(outcomes.get(4)).fields())
          .isEqualTo(Reading.record(whole.get(3)).fields());
      assertThat(Reading.record(outcomes.get(4)).offset()).isEqualTo(last + 700);
    }
  }

  @Test
  void whatComesBeforeABreakIsKept() throws IOException {
    byte[] warc = archive(WarcCompression.GZIP);
    long offset = Reading.record(Reading.of(warc).get(3)).offset();
    List<Outcome> outcomes = Reading.of(Arrays.copyOf(warc, (int) offset + 100));
    assertThat(Reading.reads(outcomes)).isEqualTo(1);
    assertThat(Reading.rejection(outcomes.get(outcomes.size() - 1)).reason())
        .isIn(Reason.BROKEN_FILE, Reason.BROKEN_RECORD);
  }

  private static byte[] record(String headers, String body) {
    return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
            + URL
            + "\r\nContent-Type: application/http; msgtype=response\r\n"
            + headers
            + "\r\n"
            + body
            + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void anArchivePackedAsAWholeIsRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BZip2CompressorOutputStream packed = new BZip2CompressorOutputStream(out)) {
      packed.write(archive(WarcCompression.NONE));
    }
    assertThat(Reading.of(out.toByteArray())).isEqualTo(Reading.of(archive(WarcCompression.NONE)));
  }

  @Test
  void zstandardThatBreaksOffIsBrokenAndNotReadForEver() throws IOException {
    byte[] packed = Zstd.compress(archive(WarcCompression.NONE));
    assertThat(Reading.reads(Reading.of(packed))).isEqualTo(2);
    for (int length = packed.length - 1; length > packed.length - 20; length--) {
      byte[] cut = Arrays.copyOf(packed, length);
      List<Outcome> outcomes =
          assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Reading.of(cut));
      assertThat(Reading.rejection(outcomes.get(outcomes.size() - 1)).reason())
          .isEqualTo(Reason.BROKEN_FILE);
    }
  }

  @Test
  void aBombIsCutShortAndNamed() throws IOException {
    int length = 80 << 20;
    String http = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n";
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(archive(WarcCompression.GZIP));
    try (GZIPOutputStream packed = new GZIPOutputStream(file)) {
      byte[] record =
          record(
              "WARC-Date: 2020-01-01T00:00:00Z\r\nContent-Length: "
                  + (http.length() + length)
                  + "\r\n",
              http);
      packed.write(record, 0, record.length - 4);
      packed.write(new byte[length]);
    }
    List<Outcome> outcomes = Reading.of(file.toByteArray());
    assertThat(Reading.rejection(outcomes.get(outcomes.size() - 1)).reason())
        .isEqualTo(Reason.EXPANDS_WITHOUT_END);
  }

  @Test
  void aHeaderWithoutAnEndIsNotHeld() {
    String endless = "X: " + "a".repeat(3 << 20);
    List<byte[]> files =
        List.of(
            record(endless, ""),
            record(
                "WARC-Date: 2020-01-01T00:00:00Z\r\nContent-Length: 3000000\r\n",
                "HTTP/1.1 200 OK\r\n" + endless));
    for (byte[] file : files) {
      assertThat(Reading.rejection(Reading.of(file).get(0)).detail())
          .isEqualTo("a header of more than 1048576 bytes");
    }
  }

  @Test
  void aRecordOfLessThanNothingIsBrokenAndNotReadAgainForEver() {
    byte[] file = record("WARC-Date: 2020-01-01T00:00:00Z\r\nContent-Length: -4\r\n", "");
    for (int length = 1; length < 300; length++) {
      byte[] negative =
          new String(file, StandardCharsets.ISO_8859_1)
              .replace("-4", "-" + length)
              .getBytes(StandardCharsets.ISO_8859_1);
      Iterator<Outcome> outcomes = Formats.open(new ByteArrayInputStream(negative), "file");
      assertThat(Reading.rejection(outcomes.next()).detail())
          .isEqualTo("a record of -" + length + " bytes");
      assertThat(outcomes.hasNext()).isFalse();
    }
  }

  @Test
  void aRecordWithoutADateCostsItselfAlone() throws IOException {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
    byte[] undated = record("Content-Length: " + http.length() + "\r\n", http);
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.write(compression == WarcCompression.GZIP ? Reading.gzip(undated) : undated);
      file.write(archive(compression));
      List<Outcome> outcomes = Reading.of(file.toByteArray());
      assertThat(outcomes).hasSize(5);
      assertThat(Reading.rejection(outcomes.get(0)).reason()).isEqualTo(Reason.BROKEN_RECORD);
      assertThat(Reading.rejection(outcomes.get(0)).record()).hasValue(1);
      assertThat(Reading.record(outcomes.get(1)).number()).isEqualTo(2);
    }
  }

  @Test
  void aRecordThatDoesNotSayWhatPageItIsIsBrokenAndSaysSo() throws IOException {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
    String nameless =
        new String(
                record(
                    "WARC-Date: 2020-01-01T00:00:00Z\r\nContent-Length: " + http.length() + "\r\n",
                    http),
                StandardCharsets.ISO_8859_1)
            .replace("WARC-Target-URI: " + URL + "\r\n", "");
    for (String type : List.of("response", "resource", "conversion", "revisit")) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.write(
          nameless
              .replace("Type: response", "Type: " + type)
              .getBytes(StandardCharsets.ISO_8859_1));
      file.write(archive(WarcCompression.NONE));
      List<Outcome> outcomes = Reading.of(file.toByteArray());
      assertThat(outcomes).as(type).hasSize(5);
      assertThat(Reading.rejection(outcomes.get(0)).detail())
          .isEqualTo("a record without a WARC-Target-URI");
      assertThat(Reading.record(outcomes.get(1)).number()).isEqualTo(2);
    }
  }
}
