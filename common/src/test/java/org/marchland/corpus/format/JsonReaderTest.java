// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marchland.corpus.Outcome;
import org.marchland.diagnostics.Reason;

class JsonReaderTest {
  @Test
  void aListIsReadArticleByArticle() {
    List<Outcome> outcomes = Reading.of("[{\"title\":\"A\"},\n {\"title\":\"B\"}]");
    assertThat(outcomes).hasSize(2);
    assertThat(Reading.record(outcomes.get(1)).fields()).containsEntry("title", "B");
    assertThat(Reading.record(outcomes.get(1)).offset()).isEqualTo(17);
  }

  @Test
  void oneArticleOverManyLines() {
    assertThat(
            Reading.only(
                Reading.of(
                    """
                    {
                      "headline": {"main": "Bridge falls"},
                      "body_html": "<p>Soldiers took it.</p>",
                      "subject": [{"code": "1"}]
                    }
                    """)))
        .containsEntry("headline_main", "Bridge falls")
        .containsEntry("body_html", "<p>Soldiers took it.</p>")
        .doesNotContainKey("subject");
  }

  @Test
  void anEnvelopeIsOpened() {
    List<Outcome> outcomes =
        Reading.of(
            """
            {
              "status": "ok",
              "response": {"total": 2, "docs": [{"title": "A"}, {"title": "B"}]}
            }
            """);
    assertThat(outcomes).hasSize(2);
    assertThat(Reading.record(outcomes.get(0)).fields()).containsEntry("title", "A");
  }

  @Test
  void anEnvelopeOfOneLineIsOpenedAndTwoObjectsOnALineAreNamed() {
    List<Outcome> outcomes =
        Reading.of(
            "{\"status\":\"ok\",\"articles\":[{\"title\":\"A\"},{\"title\":\"B\"}]}\n{\"title\":\"C\"}{\"title\":\"D\"}");
    assertThat(Reading.record(outcomes.get(0)).fields()).containsEntry("title", "A");
    assertThat(Reading.record(outcomes.get(1)).fields()).containsEntry("title", "B");
    assertThat(Reading.rejection(outcomes.get(2)).reason()).isEqualTo(Reason.NOT_JSON);
  }

  @Test
  void anArticleThatHoldsAListIsNotLost() {
    List<Outcome> outcomes =
        Reading.of(
            "{\n\"title\": \"A\", \"text\": \"It fell.\", \"items\": [{\"title\": \"B\"}]\n}");
    assertThat(outcomes).hasSize(2);
    assertThat(Reading.record(outcomes.get(1)).fields()).containsEntry("text", "It fell.");
  }

  @Test
  void whatComesBeforeAnErrorIsKept() {
    List<Outcome> outcomes =
        Reading.of("[{\"title\":\"A\"}, {\"title\": oops}, {\"title\":\"C\"}]");
    assertThat(outcomes).hasSize(2);
    assertThat(Reading.rejection(outcomes.get(1)).reason()).isEqualTo(Reason.NOT_JSON);
  }

  @Test
  void elementsThatAreNoObjectsAreNamed() {
    List<Outcome> outcomes = Reading.of("[1, {\"title\":\"A\"}]");
    assertThat(Reading.rejection(outcomes.get(0)).reason()).isEqualTo(Reason.NOT_AN_OBJECT);
    assertThat(Reading.record(outcomes.get(1)).fields()).containsEntry("title", "A");
  }

  @Test
  void nestingWithoutEndIsRejected() {
    List<Outcome> outcomes = Reading.of("[".repeat(100_000));
    assertThat(Reading.rejection(outcomes.get(outcomes.size() - 1)).reason())
        .isEqualTo(Reason.NOT_JSON);
  }

  @Test
  void aListInAnotherEncodingIsRead() {
    List<Outcome> outcomes =
        Reading.of(
            "[{\"title\":\"café\"},\n{\"title\":\"été\"}]".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Reading.record(outcomes.get(0)).fields()).containsEntry("title", "café");
    assertThat(Reading.record(outcomes.get(1)).fields()).containsEntry("title", "été");
    assertThat(Reading.record(outcomes.get(1)).offset()).isEqualTo(-1);
  }

  @Test
  void offsetsCountTheMarkOfUtf8() {
    List<Outcome> outcomes = Reading.of("\ufeff[{\"title\":\"é\"},\n{\"title\":\"B\"}]");
    assertThat(Reading.record(outcomes.get(1)).offset()).isEqualTo(3 + 1 + 14 + 1 + 1);
  }

  @Test
  void whatIsRejectedInAnEnvelopeOfOneLineHasTheLinesPlace() {
    List<Outcome> outcomes =
        Reading.of("{\"title\":\"A\"}\n{\"status\":\"ok\",\"articles\":[1,{\"title\":\"B\"}]}\n");
    assertThat(Reading.rejection(outcomes.get(1)).reason()).isEqualTo(Reason.NOT_AN_OBJECT);
    assertThat(Reading.rejection(outcomes.get(1)).record()).hasValue(2);
    assertThat(Reading.rejection(outcomes.get(1)).offset()).hasValue(14);
  }
}
