// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
  private static final String ENGLISH = "The café’s owner said “no” to the Señor.";
  private static final String ARABIC =
      "سيطرت القوات على البلدة بعد معارك استمرت ثلاثة أيام في الريف الشمالي، وفق ما قال سكان لوكالة الأنباء.";

  private static String decoded(String text, String in, String declared) {
    return new TextDecoder(Optional.ofNullable(declared))
        .decode(text.getBytes(Charset.forName(in)));
  }

  @Test
  void declaredOrNotTheTextIsTheSame() {
    assertThat(decoded(ENGLISH, "UTF-8", null)).isEqualTo(ENGLISH);
    assertThat(decoded(ENGLISH, "windows-1252", null)).isEqualTo(ENGLISH);
    assertThat(decoded(ENGLISH, "windows-1252", "windows-1252")).isEqualTo(ENGLISH);
    assertThat(decoded("Señor, café", "ISO-8859-1", "iso-8859-1")).isEqualTo("Señor, café");
    assertThat(decoded(ARABIC, "windows-1256", "windows-1256")).isEqualTo(ARABIC);
    assertThat(decoded(ARABIC, "windows-1256", null)).isEqualTo(ARABIC);
  }

  @Test
  void aFalseDeclarationIsNotBelieved() {
    assertThat(decoded(ENGLISH, "UTF-8", "iso-8859-1")).isEqualTo(ENGLISH);
    assertThat(decoded(ENGLISH, "windows-1252", "utf-8")).isEqualTo(ENGLISH);
    assertThat(decoded(ENGLISH, "windows-1252", "iso-8859-1")).isEqualTo(ENGLISH);
    assertThat(decoded(ARABIC, "windows-1256", "iso-8859-1")).isEqualTo(ARABIC);
    assertThat(decoded(ENGLISH, "windows-1252", "no such charset")).isEqualTo(ENGLISH);
  }

  @Test
  void lettersAcrossPiecesStayWhole() throws IOException {
    String text = "é".repeat(10) + "x" + "aé".repeat(200_000);
    StringWriter out = new StringWriter();
    new TextReader(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Optional.empty())
        .transferTo(out);
    assertThat(out.toString()).isEqualTo(text);
  }

  @Test
  void aStrayByteSpoilsNoOtherLetters() {
    byte[] bytes = "Кобани взят, сказали жители. ?".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xE9;
    assertThat(new TextDecoder(Optional.empty()).decode(bytes))
        .isEqualTo("Кобани взят, сказали жители. \ufffd");
  }

  @Test
  void lettersStayWholeWhereNothingParts() throws IOException {
    for (String before : List.of("", "x", "xx")) {
      String text = before + "中".repeat(50_000);
      StringWriter read = new StringWriter();
      new TextReader(
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Optional.empty())
          .transferTo(read);
      assertThat(read.toString()).isEqualTo(text);
    }
  }
}
