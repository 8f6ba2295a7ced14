// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.marchland.actor.ActorMention;
import org.marchland.extract.grammar.Sentence;
import org.marchland.text.Resources;
import org.marchland.text.Word;

/**
 * Tells whether an article speaks of fighting at all: where it does not, markets are captured,
 * control of companies is taken and seats are lost, but no towns. The words stand in war-words.tsv.
 */
public final class WarWords {
  /** So many different weak words are as good as a strong one. */
  private static final int WEAK_ENOUGH = 3;

  private static final class Shipped {
    static final Map<String, Strength> WORDS = words();
  }

  private enum Strength {
    STRONG,
    WEAK,
    DIGEST
  }

  private WarWords() {}

  private static Map<String, Strength> words() {
    Map<String, Strength> words = new HashMap<>();
    for (Resources.Row row : Resources.rows(WarWords.class, "war-words.tsv")) {
      words.put(row.field(0), Strength.valueOf(row.field(1).toUpperCase(Locale.ROOT)));
    }
    return Map.copyOf(words);
  }

  /** Whether an article of these sentences speaks of fighting; a digest does with any one word. */
  public static boolean in(List<Sentence> sentences, boolean digest) {
    Set<String> weak = new HashSet<>();
    for (Sentence sentence : sentences) {
      if (sentence.actors().stream().anyMatch(ActorMention::isGroup)) {
        return true;
      }
      for (Word word : sentence.words()) {
        String text = word.text().toLowerCase(Locale.ROOT);
        Strength strength = Shipped.WORDS.get(text);
        if (strength == Strength.STRONG || (strength != null && digest)) {
          return true;
        }
        if (strength == Strength.WEAK) {
          weak.add(text);
        }
      }
    }
    return weak.size() >= WEAK_ENOUGH;
  }
}
