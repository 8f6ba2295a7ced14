// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Turns the bytes of one file into text: UTF-8 wherever they are UTF-8, whatever the file declares,
 * a stray byte among many good characters aside; else as declared, unless they look like something
 * else. What they look like is decided once.
 */
public final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** How much surer the detector must be of another charset than of the declared one. */
  private static final int SURER = 10;

  private static final int SAMPLE = 1 << 16;

  /** So many whole characters of UTF-8 beyond ASCII to a wrong byte are no chance. */
  private static final int WHOLE_TO_WRONG = 4;

  private static final int LAST_ASCII = 0x7F;
  private static final char REPLACEMENT = '\uFFFD';

  /** The bytes of UTF-8's byte-order mark. */
  static final int MARK = 3;

  private final Optional<Charset> declared;
  private Optional<Charset> other = Optional.empty();
  private boolean allUtf8 = true;

  /**
   * @param declared the name of a charset as a file or a header states it, or empty
   */
  public TextDecoder(Optional<String> declared) {
    this.declared = declared.flatMap(TextDecoder::known);
  }

  /** The text of whole characters. */
  public String decode(byte[] bytes) {
    return decode(bytes, 0, bytes.length);
  }

  String decode(byte[] bytes, int from, int length) {
    Optional<String> utf8 = utf8(bytes, from, length);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    allUtf8 = false;
    String mended = new String(bytes, from, length, StandardCharsets.UTF_8);
    return isMostlyWhole(mended)
        ? unmarked(mended)
        : new String(bytes, from, length, other(bytes, from, length));
  }

  /** Whether everything so far was UTF-8 to the last byte. */
  boolean isAllUtf8() {
    return allUtf8;
  }

  static boolean isMarked(byte[] bytes, int from, int length) {
    return length >= MARK
        && bytes[from] == (byte) 0xEF
        && bytes[from + 1] == (byte) 0xBB
        && bytes[from + 2] == (byte) 0xBF;
  }

  private static boolean isMostlyWhole(String mended) {
    long wrong = mended.chars().filter(c -> c == REPLACEMENT).count();
    long whole = mended.chars().filter(c -> c > LAST_ASCII && c != REPLACEMENT).count();
    return whole > WHOLE_TO_WRONG * wrong;
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Charset other(byte[] bytes, int from, int length) {
    if (other.isEmpty()) {
      byte[] sample = Arrays.copyOfRange(bytes, from, from + Math.min(length, SAMPLE));
      other = Optional.of(detected(sample));
    }
    return other.get();
  }

  private Charset detected(byte[] sample) {
    int best = 0;
    int ofDeclared = 0;
    Charset likely = WINDOWS_1252;
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      Optional<Charset> charset = known(match.getName());
      if (charset.isEmpty() || charset.get().name().startsWith("UTF")) {
        continue;
      }
      if (charset.equals(declared)) {
        ofDeclared = match.getConfidence();
      }
      if (match.getConfidence() > best) {
        best = match.getConfidence();
        likely = charset.get();
      }
    }
    boolean trusted =
        declared.isPresent()
            && !declared.get().equals(StandardCharsets.UTF_8)
            && best < ofDeclared + SURER;
    return trusted ? declared.get() : likely;
  }

  /**
   * A charset by its name. Latin-1 is read as Windows-1252, as browsers do: it has no letter less.
   */
  private static Optional<Charset> known(String name) {
    try {
      Charset charset = Charset.forName(name.strip());
      return Optional.of(
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
              ? WINDOWS_1252
              : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> utf8(byte[] bytes, int from, int length) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, length))
              .toString();
      return Optional.of(unmarked(text));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
