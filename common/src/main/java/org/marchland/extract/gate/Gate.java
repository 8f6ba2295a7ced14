// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.gate;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.lexicon.Lexicon;

/**
 * Tells what cannot state a change at all, before any language model is asked: a text without the
 * letters of a change word, at the cost of reading it, and a sentence without what such a word
 * needs, at the cost of splitting it into words.
 */
public final class Gate {
  private final Predicate<String> texts;
  private final Predicate<Sentence> sentences;

  private Gate(Predicate<String> texts, Predicate<Sentence> sentences) {
    this.texts = texts;
    this.sentences = sentences;
  }

  /** The gate of a lexicon's words. */
  public static Gate of(Lexicon lexicon) {
    AhoCorasickDoubleArrayTrie<String> stems = new AhoCorasickDoubleArrayTrie<>();
    TreeMap<String, String> map = new TreeMap<>();
    lexicon.stems().forEach(stem -> map.put(stem, stem));
    stems.build(map);
    return new Gate(
        text -> stems.matches(text.toLowerCase(Locale.ROOT)), new WordGate(lexicon)::passes);
  }

  /** A gate that turns nothing away. */
  public static Gate open() {
    return new Gate(text -> true, sentence -> true);
  }

  /** Whether {@code text} holds the beginning of a change word. */
  public boolean passes(String text) {
    return texts.test(text);
  }

  /** Whether a sentence has a change word with what it needs, as far as words alone tell. */
  public boolean passes(Sentence sentence) {
    return sentences.test(sentence);
  }
}
