// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.lexicon;

import java.util.Map;
import java.util.Set;

/** The letters that every form of a change word begins with: what the gate looks for. */
public final class Stems {
  /** Lemmas whose forms do not share a long beginning. */
  private static final Map<String, Set<String>> IRREGULAR =
      Map.ofEntries(
          Map.entry("take", Set.of("take", "took", "taking")),
          Map.entry("retake", Set.of("retake", "retook", "retaking")),
          Map.entry("re-take", Set.of("re-take", "re-took", "re-taking")),
          Map.entry("overrun", Set.of("overrun", "overran")),
          Map.entry("over-run", Set.of("over-run", "over-ran")),
          Map.entry("win", Set.of("win ", "wins ", "won ", "winning ")),
          Map.entry("drive", Set.of("drive", "drove", "driving", "driven")),
          Map.entry("lose", Set.of("lose", "lost", "losing")),
          Map.entry("withdraw", Set.of("withdr")),
          Map.entry("leave", Set.of("leave", "leaving", "left")),
          Map.entry("flee", Set.of("flee", "fled")),
          Map.entry("fall", Set.of("fall", "fell")),
          Map.entry("give", Set.of("give ", "gives ", "gave ", "giving ", "given ")),
          Map.entry(
              "come",
              Set.of(
                  "come under",
                  "came under",
                  "comes under",
                  "coming under",
                  "come back under",
                  "came back under",
                  "come into",
                  "came into",
                  "comes into",
                  "coming into",
                  "come in",
                  "came in")),
          Map.entry("run", Set.of("run ", "runs ", "ran ", "running ")),
          Map.entry(
              "go",
              Set.of(
                  "go over",
                  "goes over",
                  "going over",
                  "gone over",
                  "went over",
                  "go under",
                  "goes under",
                  "going under",
                  "gone under",
                  "went under",
                  "go back under",
                  "went back under")),
          Map.entry("have", Set.of("now ha")),
          Map.entry("hand", Set.of("hand ", "hands", "handed", "handing")),
          Map.entry("hold", Set.of("hold", "held")),
          Map.entry("bring", Set.of("bring", "brought")),
          Map.entry("throw", Set.of("throw", "threw")),
          Map.entry("draw", Set.of("draw", "drew")),
          Map.entry("sneak", Set.of("sneak", "snuck")),
          Map.entry("overtake", Set.of("overtake", "overtook", "overtaking")),
          Map.entry("get", Set.of("get ", "gets ", "got ", "getting ")),
          Map.entry("beat", Set.of("beat")),
          Map.entry("free", Set.of("free")),
          Map.entry("control", Set.of("control")),
          Map.entry("sweep", Set.of("sweep", "swept")));

  private Stems() {}

  static Set<String> of(String lemma) {
    Set<String> irregular = IRREGULAR.get(lemma);
    if (irregular != null) {
      return irregular;
    }
    // "seize", "seizing": a final e goes before -ing; "occupy", "occupied": a final y before -ed.
    boolean changes = lemma.endsWith("e") || lemma.endsWith("y");
    return Set.of(changes ? lemma.substring(0, lemma.length() - 1) : lemma);
  }

  /** The change word's own letters in a stem of several words: "come under", "now ha". */
  public static String changeWord(String stem) {
    String[] words = stem.strip().split(" ");
    return words[0].equals("now") && words.length > 1 ? words[1] : words[0];
  }
}
