// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.marchland.text.Folding;

/** Tells the language of a text. */
final class Languages {
  /** Shorter texts are too short to tell. */
  private static final int SHORTEST = 200;

  /** So much of a text is looked at. */
  private static final int SAMPLE = 1500;

  /** Words that make up a third of English and next to nothing of any other language. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "said", "that", "with", "was", "has", "from", "have", "were");

  /** English has one in five; a text that quotes some has one in fifty. */
  private static final double ENOUGH = 0.12;

  /** ISO 639-3, in which the model speaks, to ISO 639-1. */
  private static final Map<String, String> SHORT =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toMap(
                  code -> Locale.forLanguageTag(code).getISO3Language(),
                  Function.identity(),
                  (a, b) -> a));

  private Languages() {}

  /** The model is read when it is first needed: English is told without it. */
  private static final class Detector {
    private static final LanguageDetectorME DETECTOR = new LanguageDetectorME(model());

    private static LanguageDetectorModel model() {
      try (InputStream in = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The language of a text, ISO 639-1.
   *
   * @param stated as the archive states it, believed of short texts
   */
  static Optional<String> of(String text, Optional<String> stated) {
    Optional<String> believed = stated.flatMap(Languages::code);
    if (text.length() < SHORTEST) {
      return believed;
    }
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    if (isEnglish(sample)) {
      return Optional.of("en");
    }
    String told = Detector.DETECTOR.predictLanguage(sample).getLang();
    return Optional.of(SHORT.getOrDefault(told, told.equals("cmn") ? "zh" : told));
  }

  private static boolean isEnglish(String text) {
    List<String> words = Folding.words(text);
    return words.stream().filter(ENGLISH::contains).count() > ENOUGH * words.size();
  }

  /** "en-US", "English" and "eng" are "en". */
  private static Optional<String> code(String stated) {
    String word = stated.strip().toLowerCase(Locale.ROOT).split("[-_;, (]", 2)[0];
    if (word.length() == 2) {
      return Optional.of(word);
    }
    return SHORT.containsKey(word)
        ? Optional.of(SHORT.get(word))
        : SHORT.values().stream()
            .filter(
                code ->
                    Locale.forLanguageTag(code)
                        .getDisplayLanguage(Locale.ENGLISH)
                        .equalsIgnoreCase(word))
            .findFirst();
  }
}
