// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marchland.text.Word;

/**
 * The English of headlines and digests, whose present tense the tagger takes for nouns ("Rebels
 * capture town").
 */
public final class Headlines {
  /**
   * The form to parse instead of a word, which is a past tense and nothing else, and the lemma that
   * the word has.
   */
  record Reading(String form, String lemma) {}

  private static final Map<String, Reading> VERBS = verbs();
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
          "abruptly",
          "quickly",
          "already",
          "temporarily",
          "later");
  private static final Set<String> NOT_OBJECTS =
      Set.of(
          "of", "by", "in", "at", "on", "during", "from", "near", "and", "or", "who", "that",
          "which");
  private static final Set<String> INFINITIVE =
      Set.of("to", "will", "would", "could", "may", "might", "can", "should", "must");
  private static final int FURNITURE_WORDS = 25;

  private Headlines() {}

  private static Map<String, Reading> verbs() {
    Map<String, Reading> verbs = new HashMap<>();
    for (String lemma :
        List.of(
            "capture",
            "recapture",
            "seize",
            "retake",
            "regain",
            "overrun",
            "liberate",
            "conquer",
            "occupy",
            "reclaim",
            "secure",
            "gain",
            "take",
            "storm",
            "attack",
            "control",
            "re-take")) {
      put(verbs, lemma, "took");
    }
    put(verbs, "withdraw", "withdrew");
    put(verbs, "retreat", "fled");
    put(verbs, "pull", "went");
    put(verbs, "abandon", "gave");
    put(verbs, "lose", "lost");
    put(verbs, "claim", "said");
    put(verbs, "clear", "took");
    put(verbs, "hand", "gave");
    put(verbs, "oust", "drove");
    put(verbs, "expel", "drove");
    put(verbs, "cede", "gave");
    put(verbs, "surrender", "gave");
    put(verbs, "launch", "began");
    put(verbs, "kill", "slew");
    put(verbs, "enter", "went");
    put(verbs, "advance", "went");
    put(verbs, "surround", "beset");
    put(verbs, "fire", "shot");
    put(verbs, "cross", "went");
    return Map.copyOf(verbs);
  }

  private static void put(Map<String, Reading> verbs, String lemma, String form) {
    Reading reading = new Reading(form, lemma);
    verbs.put(lemma, reading);
    verbs.put(
        lemma.endsWith("y") && lemma.length() > 3 && !lemma.endsWith("ey")
            ? lemma.substring(0, lemma.length() - 1) + "ies"
            : lemma.endsWith("ss") ? lemma + "es" : lemma + "s",
        reading);
  }

  /** How to parse a verb in the present tense that stands right after a side. */
  static Optional<Reading> reading(Sentence sentence, int word) {
    Reading reading = VERBS.get(sentence.words().get(word).text().toLowerCase(Locale.ROOT));
    if (reading == null
        || (NOT_OBJECTS.contains(sentence.lower(word + 1))
            && !Set.of("withdrew", "fled").contains(reading.form()))) {
      return Optional.empty();
    }
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
    boolean afterSide =
        before >= 0 && sentence.actorAt(before).map(a -> a.end()).orElse(-1) == before + 1;
    return afterSide || isCoordinated(sentence, word) ? Optional.of(reading) : Optional.empty();
  }

  /** "advance on X and capture Y": the second of two verbs in the present tense, no infinitive. */
  private static boolean isCoordinated(Sentence sentence, int word) {
    if (!sentence.lower(word - 1).equals("and")
        || sentence.actors().stream().noneMatch(a -> a.end() <= word)) {
      return false;
    }
    for (int i = word - 2; i >= Math.max(0, word - 12); i--) {
      if (INFINITIVE.contains(sentence.lower(i))) {
        return false;
      }
    }
    boolean verbBefore = false;
    for (int i = 0; i < word - 1; i++) {
      verbBefore |=
          VERBS.containsKey(sentence.lower(i))
              || sentence.lower(i).matches("launch(es)?|advances?|moves?|raids?|defeats?|burns?");
    }
    String next = sentence.lower(word + 1);
    boolean object =
        next.matches("the|a|an|control|full|several|two|three|four|parts?|most")
            || (word + 1 < sentence.words().size()
                && sentence.words().get(word + 1).isCapitalised());
    return verbBefore && object;
  }

  /** "… – video", "Photograph: …": words under a picture or a link to one. */
  private static boolean isCaption(Sentence sentence) {
    int end = sentence.words().size();
    return (sentence.lower(end - 1).matches("video|videos|gallery|podcast|photos")
            && sentence.lower(end - 2).matches("[-–—|]"))
        || (sentence.lower(0).matches("photograph|photo|video|watch|read|related|more")
            && sentence.lower(1).equals(":"))
        || (sentence.lower(0).equals("read")
            && sentence.lower(1).matches("also|more|next")
            && sentence.lower(2).equals(":"));
  }

  /** A long run of capitalised words: links to other stories glued together, not a sentence. */
  public static boolean isFurniture(Sentence sentence) {
    if (isCaption(sentence)) {
      return true;
    }
    long letters = sentence.words().stream().filter(w -> w.text().length() > 3).count();
    long capitals =
        sentence.words().stream()
            .filter(w -> w.text().length() > 3)
            .filter(Word::isCapitalised)
            .count();
    return sentence.field() == Field.TEXT
        && sentence.words().size() > FURNITURE_WORDS
        && capitals * 10 > letters * 7
        && !isList(sentence);
  }

  /** "took control of A, B, C and D": a sentence that names many. */
  private static boolean isList(Sentence sentence) {
    return sentence.words().stream().filter(w -> w.text().equals(",")).count() >= 2
        && sentence.words().stream().anyMatch(w -> w.text().equals("and"));
  }
}
