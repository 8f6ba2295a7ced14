// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Tells at the cost of reading whether a text can state a change at all: whether it holds a change
 * word.
 */
public final class Gate {
  private final AhoCorasickDoubleArrayTrie<String> stems = new AhoCorasickDoubleArrayTrie<>();

  public Gate(Lexicon lexicon) {
    TreeMap<String, String> map = new TreeMap<>();
    lexicon.stems().forEach(stem -> map.put(stem, stem));
    stems.build(map);
  }

  /** Whether {@code text} holds the beginning of a change word. */
  public boolean passes(String text) {
    return stems.matches(text.toLowerCase(Locale.ROOT));
  }
}
