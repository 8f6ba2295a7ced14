// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;

class FormatsTest {
  @Test
  void jsonLinesAreReadWithTheirPlace() {
    List<Outcome> outcomes =
        Reading.of("{\"title\":\"A\"}\n\n{\"title\":\"B\",\"cited\":[\"x\",\"y\"]}\n");
    assertThat(Reading.record(outcomes.get(0)).fields()).containsEntry("title", "A");
    assertThat(Reading.record(outcomes.get(1)).number()).isEqualTo(3);
    assertThat(Reading.record(outcomes.get(1)).offset()).isEqualTo(15);
    assertThat(Reading.record(outcomes.get(1)).fields()).containsEntry("cited", "x|y");
  }

  @Test
  void aBadLineIsRejectedAndTheRestGoesOn() {
    List<Outcome> outcomes = Reading.of("{\"title\":\"A\"}\n{\"title\":\n[1]\n{\"title\":\"B\"}\n");
    assertThat(outcomes).hasSize(4);
    assertThat(Reading.rejection(outcomes.get(1)).reason()).isEqualTo(Reason.NOT_JSON);
    assertThat(Reading.rejection(outcomes.get(1)).record()).hasValue(2);
    assertThat(Reading.rejection(outcomes.get(2)).reason()).isEqualTo(Reason.NOT_AN_OBJECT);
    assertThat(Reading.record(outcomes.get(3)).fields()).containsEntry("title", "B");
  }

  @Test
  void linesThatAreNotUtf8AreReadAsWhatTheyLookLike() {
    byte[] bytes = "{\"title\":\"x\"}\n{\"title\":\"caf?\"}".getBytes(StandardCharsets.ISO_8859_1);
    bytes[bytes.length - 3] = (byte) 0xE9;
    assertThat(Reading.record(Reading.of(bytes).get(1)).fields()).containsEntry("title", "café");
  }

  @Test
  void gzipIsToldByItsBytes() throws IOException {
    assertThat(Reading.of(Reading.gzip("{\"title\":\"A\"}".getBytes(StandardCharsets.UTF_8))))
        .hasSize(1);
  }

  @Test
  void aFileCutAnywhereKeepsItsGoodRecordsAndSaysThatItIsBroken() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append("{\"title\":\"").append(Integer.toHexString(i * 7919)).append("\"}\n");
    }
    byte[] whole = Reading.gzip(text.toString().getBytes(StandardCharsets.UTF_8));
    for (int length = 20; length < whole.length; length++) {
      List<Outcome> outcomes = Reading.of(Arrays.copyOf(whole, length));
      Outcome last = outcomes.get(outcomes.size() - 1);
      assertThat(last).as("cut at %d", length).isInstanceOf(Outcome.Rejected.class);
      assertThat(Reading.rejection(last).reason())
          .isIn(Reason.BROKEN_FILE, Reason.UNKNOWN_FORMAT, Reason.NOT_JSON);
    }
  }

  @Test
  void csvMayHoldLineBreaksInQuotes() {
    List<Outcome> outcomes =
        Reading.of("title,text,date\n\"A, b\",\"one\ntwo\",2017-10-21\nshort\n");
    assertThat(Reading.record(outcomes.get(0)).fields())
        .containsEntry("title", "A, b")
        .containsEntry("text", "one\ntwo");
    assertThat(Reading.rejection(outcomes.get(1)).reason()).isEqualTo(Reason.WRONG_FIELD_COUNT);
  }

  @Test
  void tabsSeparateToo() {
    assertThat(Reading.record(Reading.of("headline\tbody\nA\tB, c\n").get(0)).fields())
        .containsEntry("body", "B, c");
  }

  @Test
  void aTextWithAHeaderBlockIsOneArticle() {
    RawRecord record =
        Reading.record(
            Reading.of("Title: A\nSource: S\nPublished: 2017-10-21\n\nOne.\nTwo.\n").get(0));
    assertThat(record.fields())
        .containsEntry("title", "A")
        .containsEntry("published", "2017-10-21");
    assertThat(record.fields().get("text")).startsWith("One.");
  }

  @Test
  void whatNoReaderKnowsIsNamed() {
    Rejection rejection = Reading.rejection(Reading.of(new byte[] {0, 1, 2, 3}).get(0));
    assertThat(rejection.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    assertThat(rejection.detail()).contains("JSON lines", "CSV");
  }

  @Test
  void anEmptyFileIsNamed() {
    assertThat(Reading.rejection(Reading.of(new byte[0]).get(0)).reason())
        .isEqualTo(Reason.EMPTY_FILE);
  }

  @Test
  void aFormatIsToldInNoTimeWhateverTheFileBeginsWith() {
    for (String part : List.of("<?a?>", "<!---->", "<!-- -->\n", "<?xml?>", "\n", "<", "1 ")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> Reading.of(part.repeat(500) + "x"), part);
    }
  }

  @Test
  void aQuoteThatIsNotClosedIsNamed() {
    List<Outcome> outcomes = Reading.of("title,text\nA,one\nB,\"two\nC,three\n");
    assertThat(outcomes).hasSize(2);
    assertThat(Reading.rejection(outcomes.get(1)).reason()).isEqualTo(Reason.BROKEN_FILE);
    assertThat(Reading.rejection(outcomes.get(1)).detail()).contains("startline 3");
  }

  @Test
  void aHeaderLineMayBeLong() {
    String header = "title,text" + ",c".repeat(40_000);
    assertThat(Reading.only(Reading.of(header + "\nA,B" + ",1".repeat(40_000) + "\n")))
        .containsEntry("text", "B");
  }

  @Test
  void offsetsOfRowsCountTheFilesOwnBytesOrAreUnknown() {
    String rows = "title,text\ncafé,one\nB,two\n";
    int second = "title,text\ncafé,one\n".getBytes(StandardCharsets.UTF_8).length;
    assertThat(Reading.record(Reading.of(rows).get(1)).offset()).isEqualTo(second);
    assertThat(Reading.record(Reading.of("\ufeff" + rows).get(1)).offset()).isEqualTo(second + 3);
    byte[] latin = rows.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Reading.record(Reading.of(latin).get(1)).offset()).isEqualTo(-1);
  }

  @Test
  void blankLinesBetweenJsonLinesAreNoRecords() {
    assertThat(Reading.of("{\"title\":\"A\"}\n  \t\r\n{\"title\":\"B\"}\n \n")).hasSize(2);
  }
}
