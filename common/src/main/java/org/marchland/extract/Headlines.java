// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marchland.text.Word;

/**
 * The English of headlines and digests, whose present tense the tagger takes for nouns ("Rebels
 * capture town").
 */
final class Headlines {
  private static final Map<String, String> PAST =
      Map.ofEntries(
          Map.entry("capture", "captured"),
          Map.entry("captures", "captured"),
          Map.entry("recapture", "recaptured"),
          Map.entry("recaptures", "recaptured"),
          Map.entry("seize", "seized"),
          Map.entry("seizes", "seized"),
          Map.entry("take", "took"),
          Map.entry("takes", "took"),
          Map.entry("retake", "retook"),
          Map.entry("retakes", "retook"),
          Map.entry("gain", "gained"),
          Map.entry("gains", "gained"),
          Map.entry("regain", "regained"),
          Map.entry("regains", "regained"),
          Map.entry("overrun", "overran"),
          Map.entry("overruns", "overran"),
          Map.entry("storm", "stormed"),
          Map.entry("storms", "stormed"),
          Map.entry("liberate", "liberated"),
          Map.entry("liberates", "liberated"),
          Map.entry("withdraw", "withdrew"),
          Map.entry("withdraws", "withdrew"),
          Map.entry("retreat", "retreated"),
          Map.entry("retreats", "retreated"),
          Map.entry("abandon", "abandoned"),
          Map.entry("abandons", "abandoned"),
          Map.entry("secure", "secured"),
          Map.entry("secures", "secured"),
          Map.entry("conquer", "conquered"),
          Map.entry("occupy", "occupied"),
          Map.entry("lose", "lost"),
          Map.entry("loses", "lost"),
          Map.entry("claim", "claimed"),
          Map.entry("claims", "claimed"),
          Map.entry("reclaim", "reclaimed"),
          Map.entry("reclaims", "reclaimed"),
          Map.entry("clear", "cleared"),
          Map.entry("clears", "cleared"),
          Map.entry("attack", "attacked"),
          Map.entry("attacks", "attacked"),
          Map.entry("advance", "advanced"),
          Map.entry("advances", "advanced"),
          Map.entry("control", "controlled"),
          Map.entry("controls", "controlled"),
          Map.entry("re-take", "retook"),
          Map.entry("kill", "killed"),
          Map.entry("kills", "killed"),
          Map.entry("oust", "ousted"),
          Map.entry("ousts", "ousted"),
          Map.entry("surround", "surrounded"),
          Map.entry("enter", "entered"),
          Map.entry("enters", "entered"));
  private static final Set<String> ADVERBS =
      Set.of(
          "briefly",
          "reportedly",
          "also",
          "fully",
          "completely",
          "finally",
          "again",
          "then",
          "now",
          "partially",
          "successfully",
          "have",
          "has");
  private static final int FURNITURE_WORDS = 25;

  private Headlines() {}

  /**
   * The past form of a verb in the present tense right after a side, which tagger and parser read
   * better.
   */
  static Optional<String> past(Sentence sentence, int word) {
    int before = word - 1;
    if (ADVERBS.contains(sentence.lower(before))) {
      before--;
    }
    if (sentence.lower(before).equals(")")) {
      while (before > 0 && !sentence.lower(before).equals("(")) {
        before--;
      }
      before--;
    }
    if (before < 0
        || sentence.actorAt(before).isEmpty()
        || sentence.actorAt(before).get().end() != before + 1) {
      return Optional.empty();
    }
    if (sentence.lower(word + 1).equals("of")
        || Set.of("have", "has").contains(sentence.lower(word - 1))) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        PAST.get(sentence.words().get(word).text().toLowerCase(Locale.ROOT)));
  }

  /** A long run of capitalised words: links to other stories glued together, not a sentence. */
  static boolean isFurniture(Sentence sentence) {
    long letters = sentence.words().stream().filter(w -> w.text().length() > 3).count();
    long capitals =
        sentence.words().stream()
            .filter(w -> w.text().length() > 3)
            .filter(Word::isCapitalised)
            .count();
    return sentence.field() == Field.TEXT
        && sentence.words().size() > FURNITURE_WORDS
        && capitals * 10 > letters * 7;
  }
}
