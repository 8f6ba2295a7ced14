// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marchland.corpus.Outcome;
import org.marchland.diagnostics.Reason;

class TextFormatsTest {
  private static final String LONG =
      "Soldiers took the bridge at dawn, residents said, after a night in which the guns had not stopped once.";

  @Test
  void markdownWithFrontMatter() {
    Map<String, String> fields =
        Reading.only(
            Reading.of(
                """
                ---
                title: "Bridge falls"
                date: 2016-10-21
                tags:
                  - bridges
                  - squares
                ---

                ## First day

                Soldiers took the **bridge** and the [square](https://example.org "s").

                - one
                - two
                """));
    assertThat(fields)
        .containsEntry("title", "Bridge falls")
        .containsEntry("date", "2016-10-21")
        .containsEntry("tags", "bridges|squares");
    assertThat(fields.get("text"))
        .contains("First day\n")
        .contains("Soldiers took the bridge and the")
        .doesNotContain("**")
        .doesNotContain("[square]");
  }

  @Test
  void markdownWithoutFrontMatterBeginsWithItsTitle() {
    assertThat(Reading.only(Reading.of("# Bridge falls\n\nSoldiers took it.\n")))
        .containsEntry("title", "Bridge falls")
        .containsEntry("text", "Soldiers took it.");
  }

  @Test
  void frontMatterThatIsNoYamlIsLeftOut() {
    assertThat(Reading.only(Reading.of("---\ntitle: [a\n---\nSoldiers took it.\n")))
        .containsEntry("text", "Soldiers took it.")
        .doesNotContainKey("title");
  }

  @Test
  void lexisNexisExports() {
    List<Outcome> outcomes =
        Reading.of(
            """
            Download Request: Selected Items: 1-2


                                           1 of 2 DOCUMENTS


                                           Valley Herald (Hilltown)

                                        October 21, 2016 Friday

            Bridge falls

            BYLINE: A. Writer

            SECTION: NEWS; Pg. 3
            LENGTH: 120 words

            Soldiers took the bridge at dawn,
            residents said.

            By noon the square was theirs.

            LOAD-DATE: October 22, 2016

            LANGUAGE: ENGLISH

            Copyright 2016 Valley Herald


                                           2 of 2 DOCUMENTS


                                           Coast Tribune

                                        October 22, 2016

            HEADLINE: Square falls

            BODY:
            Soldiers took the square.
            """);
    assertThat(outcomes).hasSize(2);
    assertThat(Reading.record(outcomes.get(0)).fields())
        .containsEntry("source", "Valley Herald (Hilltown)")
        .containsEntry("date", "October 21, 2016 Friday")
        .containsEntry("title", "Bridge falls")
        .containsEntry("language", "ENGLISH")
        .containsEntry(
            "text",
            "Soldiers took the bridge at dawn, residents said.\nBy noon the square was theirs.");
    assertThat(Reading.record(outcomes.get(1)).fields())
        .containsEntry("title", "Square falls")
        .containsEntry("text", "Soldiers took the square.");
  }

  @Test
  void aHeaderBlockEndsWithoutAnEmptyLineToo() {
    assertThat(
            Reading.only(
                Reading.of("Title: Bridge falls\nAuthor:\nDate: 2016-10-21\nIt fell.\nAgain.")))
        .containsEntry("date", "2016-10-21")
        .containsEntry("text", "It fell.\nAgain.");
  }

  @Test
  void plainTextWithItsHeadline() {
    assertThat(Reading.only(Reading.of("Bridge falls\n\n" + LONG)))
        .containsEntry("title", "Bridge falls")
        .satisfies(fields -> assertThat(fields.get("text").strip()).isEqualTo(LONG));
  }

  @Test
  void linesBrokenToFitAPageAreJoined() {
    String broken =
        "Soldiers took the bridge at dawn, residents said, after a\nnight in which the guns had not stopped once in six\nhours.\n\nNext.";
    assertThat(PlainTextReader.unbroken(broken))
        .isEqualTo(
            "Soldiers took the bridge at dawn, residents said, after a night in which the guns had not stopped once in six hours.\nNext.\n");
  }

  @Test
  void whatHasNoWordsIsNoText() {
    assertThat(Reading.rejection(Reading.of("12 34 56\n".repeat(50)).get(0)).reason())
        .isEqualTo(Reason.UNKNOWN_FORMAT);
    assertThat(
            Reading.rejection(Reading.of((LONG + "\u0000").getBytes(StandardCharsets.UTF_8)).get(0))
                .reason())
        .isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  @Test
  void aByteOrderMarkIsNoPartOfAFile() {
    for (String file :
        List.of(
            "{\"title\":\"T\"}\n",
            "[{\"title\":\"T\"}]",
            "title,text\nT,x\n",
            "---\ntitle: T\n---\nx\n",
            "# T\n\nx\n",
            "Title: T\n\nx\n",
            "<rss><channel><item><title>T</title><description>x</description></item></channel></rss>")) {
      assertThat(Reading.only(Reading.of("\uFEFF" + file))).as(file).containsEntry("title", "T");
    }
  }

  @Test
  void utf16WithAndWithoutItsMark() {
    String json = "{\"title\":\"Café\"}\n{\"title\":\"B\"}\n";
    for (Charset charset :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      List<Outcome> outcomes = Reading.of(json.getBytes(charset));
      assertThat(outcomes).as(charset.name()).hasSize(2);
      assertThat(Reading.record(outcomes.get(0)).fields()).containsEntry("title", "Café");
    }
  }

  @Test
  void frontMatterIsKeptAsItIsWritten() {
    assertThat(
            Reading.only(
                Reading.of(
                    "---\ntitle: 007\nversion: 1.10\ndate: null\ncount: "
                        + "9".repeat(5000)
                        + "\nbad: !!int x\n---\nIt fell.\n")))
        .doesNotContainKey("title");
    assertThat(
            Reading.only(
                Reading.of(
                    "---\ntitle: 007\nversion: 1.10\ndate: null\nlanguage: ~\n---\nIt fell.\n")))
        .containsEntry("title", "007")
        .containsEntry("version", "1.10")
        .doesNotContainKeys("date", "language");
  }

  @Test
  void aliasesDoNotMultiplyFrontMatter() {
    String words = "a: &a " + "x".repeat(2000) + "\nb: [" + "*a, ".repeat(20_000) + "*a]\n";
    assertThat(
            Reading.only(
                Reading.of("---\ntitle: A\n" + words + "c: [[*a], {d: *a}, e]\n---\nIt fell.\n")))
        .containsEntry("title", "A")
        .containsEntry("c", "e")
        .doesNotContainKey("b");
  }

  @Test
  void markdownIsReadInNoTimeHoweverItIsNested() {
    for (String part :
        List.of("> ", "- ", "[", "![", "*a_ ", "<!--", "`", "<a ", "](", "<![CDATA[", "<?")) {
      String text = "# A\n\n" + part.repeat(15_000) + "\n" + ">\n".repeat(2000);
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Reading.of(text), part);
    }
  }

  @Test
  void rowsOfATableAreNotFilledUpWithoutEnd() {
    String table = "|a".repeat(8000) + "\n" + "|-".repeat(8000) + "\n" + "|b\n".repeat(8000);
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Reading.of("# A\n\n" + table));
  }

  @Test
  void aLexisNexisDocumentWithALineThatIsPassedOverIsNotReadWithoutIt() {
    String line = "x".repeat(Lines.LONGEST + 1);
    List<Outcome> outcomes =
        Reading.of("1 of 2 DOCUMENTS\nBODY:\n" + line + "\nB\n2 of 2 DOCUMENTS\nBODY:\nC\n");
    assertThat(Reading.rejection(outcomes.get(0)).reason()).isEqualTo(Reason.TOO_LONG);
    assertThat(Reading.record(outcomes.get(1)).fields()).containsEntry("text", "C");
  }
}
