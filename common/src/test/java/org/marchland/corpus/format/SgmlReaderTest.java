// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marchland.corpus.Outcome;
import org.marchland.diagnostics.Reason;

class SgmlReaderTest {
  private static final Path REUTERS = Path.of("..", "..", "shared", "corpora", "reuters21578");

  private static final String WIRE =
      """
      <!DOCTYPE lewis SYSTEM "lewis.dtd">
      <REUTERS TOPICS="NO" NEWID="7">
      <DATE> 2-MAR-1987 09:10:11.12</DATE>
      <TEXT>&#2;
      <TITLE>IRAN SAYS &lt;FAW> FELL</TITLE>
      <DATELINE>    TEHRAN, March 2 - </DATELINE><BODY>Iran said its
      forces took the port & the road
      to it.
          A second paragraph.
       Reuter
      &#3;</BODY></TEXT>
      </REUTERS>
      """;

  private static Map<String, String> fields(Outcome outcome) {
    return ((Outcome.Read) outcome).record().fields();
  }

  private static Reason reason(Outcome outcome) {
    return ((Outcome.Rejected) outcome).rejection().reason();
  }

  @Test
  void aDocumentIsReadWithItsParagraphsAndWithoutControlCharacters() {
    List<Outcome> outcomes = Reading.of(WIRE);
    assertThat(outcomes).hasSize(1);
    assertThat(fields(outcomes.get(0)))
        .containsEntry("id", "7")
        .containsEntry("source", "Reuters")
        .containsEntry("date", "2-MAR-1987 09:10:11.12")
        .containsEntry("title", "IRAN SAYS <FAW> FELL")
        .containsEntry(
            "text", "Iran said its forces took the port & the road to it.\nA second paragraph.\n");
    assertThat(((Outcome.Read) outcomes.get(0)).record().offset()).isEqualTo(36);
  }

  @Test
  void gigawordTellsAgencyAndDayByTheDocumentsName() {
    assertThat(
            fields(
                Reading.of(
                        """
                        <DOC id="AFP_ENG_20100102.0003" type="story" >
                        <HEADLINE>
                        Rebels take
                        hill town
                        </HEADLINE>
                        <TEXT>
                        <P>
                        Rebels took a hill
                        town.
                        </P>
                        <P>
                        They left.
                        </P>
                        </TEXT>
                        </DOC>
                        """)
                    .get(0)))
        .containsEntry("date", "20100102")
        .containsEntry("source", "AFP")
        .containsEntry("title", "Rebels take hill town")
        .containsEntry("text", "Rebels took a hill town.\nThey left.\n");
  }

  @Test
  void aDocumentWithoutItsEndIsRejectedAndTheNextOneIsNotLost() {
    String torn = "<REUTERS NEWID=\"1\">\n<TEXT><BODY>Torn\n";
    List<Outcome> outcomes = Reading.of(torn + WIRE + torn);
    assertThat(outcomes).hasSize(3);
    assertThat(reason(outcomes.get(0))).isEqualTo(Reason.BROKEN_FILE);
    assertThat(fields(outcomes.get(1))).containsEntry("id", "7");
    assertThat(reason(outcomes.get(2))).isEqualTo(Reason.BROKEN_FILE);
  }

  @Test
  void anUndividedTextAndLatinLettersAreRead() {
    List<Outcome> outcomes =
        Reading.of(
            "<REUTERS NEWID=\"2\">\n<TEXT TYPE=\"UNPROC\">S\u00e3o Paulo at peace.</TEXT>\n</REUTERS>\n"
                .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(fields(outcomes.get(0))).containsEntry("text", "S\u00e3o Paulo at peace.\n");
  }

  @Test
  void allDocumentsOfReutersComeOutNoneMergedNoneLost() throws IOException {
    assumeThat(REUTERS).exists();
    int documents = 0;
    Set<String> ids = new HashSet<>();
    try (Stream<Path> files = Files.list(REUTERS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sgm.gz")).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          Iterator<Outcome> outcomes = Formats.open(in, file.toString());
          while (outcomes.hasNext()) {
            ids.add(fields(outcomes.next()).get("id"));
            documents++;
          }
        }
      }
    }
    assertThat(documents).isEqualTo(21_578);
    assertThat(ids).hasSize(21_578);
  }

  @Test
  void documentsThatShareALineAreReadApart() {
    List<Outcome> outcomes =
        Reading.of(
            "<DOC><TEXT>It fell.</TEXT></DOC><doc id=\"2\"><TEXT>It\nrose.</TEXT></doc> <DOC><TEXT>C</TEXT></DOC>\n");
    assertThat(outcomes).hasSize(3);
    assertThat(fields(outcomes.get(0))).containsEntry("text", "It fell.\n");
    assertThat(fields(outcomes.get(1))).containsEntry("text", "It rose.\n");
    assertThat(((Outcome.Read) outcomes.get(1)).record().offset()).isEqualTo(32);
    assertThat(fields(outcomes.get(2))).containsEntry("text", "C\n");
  }

  @Test
  void aDocumentWithALineThatIsPassedOverIsNotReadWithoutIt() {
    String line = "x".repeat(Lines.LONGEST + 1);
    List<Outcome> outcomes =
        Reading.of(
            "<DOC>\n<TEXT>\nA\n"
                + line
                + "\n</TEXT>\n</DOC>\n<DOC><TEXT>"
                + line
                + "</TEXT></DOC>\n<DOC><TEXT>B</TEXT></DOC>\n");
    assertThat(outcomes).hasSize(3);
    assertThat(reason(outcomes.get(0))).isEqualTo(Reason.TOO_LONG);
    assertThat(reason(outcomes.get(1))).isEqualTo(Reason.TOO_LONG);
    assertThat(fields(outcomes.get(2))).containsEntry("text", "B\n");
  }

  @Test
  void tagsWithoutAnEndAreReadInNoTime() {
    for (String part : List.of("<TITLE>", "<DATELINE x", "\r", "\r<DOC ", "</DOC>", "<P> ", "&")) {
      String document = "<DOC>\n<TEXT>" + part.repeat(200_000) + "</x></TEXT>\n</DOC>\n";
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Reading.of(document), part);
    }
  }
}
