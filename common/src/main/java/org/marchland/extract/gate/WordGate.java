// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.marchland.extract.frame.LeavingFrames;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.lexicon.Lexicon.Entry;
import org.marchland.extract.lexicon.Lexicon.PlaceNoun;
import org.marchland.extract.lexicon.Stems;

/**
 * Tells from its words alone, before it is tagged, whether a sentence can have a change word that
 * {@code Triggers} would take for one: never stricter than they are.
 */
final class WordGate {
  /** Letters that begin a form of a lexicon line's word, and words of which it needs one each. */
  private record Opening(String letters, Entry entry, List<Set<String>> needed) {}

  private final Map<Character, List<Opening>> openings = new HashMap<>();

  WordGate(Lexicon lexicon) {
    Set<String> control = plurals(lexicon.placeNouns(PlaceNoun.CONTROL));
    for (Entry entry : lexicon.entries()) {
      for (String stem : lexicon.stems(entry)) {
        String letters = Stems.changeWord(stem);
        openings
            .computeIfAbsent(letters.charAt(0), k -> new ArrayList<>())
            .add(new Opening(letters, entry, entry.need().words(control)));
      }
    }
  }

  private static Set<String> plurals(Set<String> nouns) {
    Set<String> forms = new HashSet<>(nouns);
    for (String noun : nouns) {
      forms.add(noun + "s");
      forms.add(noun.replaceAll("y$", "ies"));
    }
    return forms;
  }

  boolean passes(Sentence sentence) {
    List<String> words =
        IntStream.range(0, sentence.words().size()).mapToObj(sentence::lower).toList();
    return words.stream()
        .filter(word -> !word.isEmpty())
        .anyMatch(
            word ->
                openings.getOrDefault(word.charAt(0), List.of()).stream()
                    .anyMatch(
                        opening ->
                            word.startsWith(opening.letters())
                                && opening.needed().stream().allMatch(set -> hasOne(words, set))
                                && !LeavingFrames.isByNobody(sentence, opening.entry())));
  }

  private static boolean hasOne(List<String> words, Set<String> set) {
    return words.stream().anyMatch(set::contains);
  }
}
