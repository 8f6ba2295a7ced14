// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.marchland.extract.Lexicon.Entry;
import org.marchland.extract.Lexicon.PlaceNoun;

/**
 * Tells from its words alone, before it is tagged, whether a sentence can have a change word that
 * {@link Triggers} would take for one: never stricter than they are.
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
            .add(new Opening(letters, entry, needed(entry.needs(), control)));
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

  /** Words of which, one of each set, a sentence has when what an entry needs is in it. */
  private static List<Set<String>> needed(String needs, Set<String> control) {
    return switch (needs) {
      case "", "unopposed" -> List.of();
      case "control" -> List.of(control);
      case "now control" -> List.of(Set.of("now"), control);
      case "hold", "flag", "hand" -> List.of(Set.of(needs, needs + "s"));
      case "over", "back", "out", "up", "away", "to", "charge", "possession", "from", "of", "now" ->
          List.of(Set.of(needs));
      case "of side" -> List.of(Set.of("of"));
      case "came" -> List.of(Set.of("to"));
      case "in" -> List.of(Set.of("in"), Set.of("of"));
      case "turned" -> List.of(Set.of("by", "within", "now"));
      case "hands" -> List.of(Triggers.HANDS);
      case "into unopposed" -> List.of(Set.of("into"));
      case "under", "into" -> List.of(Set.of(needs), Triggers.CONTROL);
      default -> throw new IllegalStateException("no such need: " + needs);
    };
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
                                && !FrameMatcher.isByNobody(sentence, opening.entry())));
  }

  private static boolean hasOne(List<String> words, Set<String> set) {
    return words.stream().anyMatch(set::contains);
  }
}
