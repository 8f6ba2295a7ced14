// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.fact;

import java.util.Map;
import java.util.Set;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.text.Resources;

/**
 * What a word does to the truth of what hangs on it; which words do stands in fact-words.tsv, where
 * each kind is explained.
 */
public enum FactWord {
  MODAL,
  CONDITION,
  NEGATION,
  UNREAL,
  UNREAL_PREPOSITION,
  IMPLYING,
  FORCING,
  TELLING,
  TOPIC,
  FACTUAL,
  DEMANDING,
  INSISTING,
  DENYING,
  FALSE,
  BASIS,
  NAMING,
  TOLD;

  private static final class Shipped {
    static final Map<FactWord, Set<String>> WORDS =
        Resources.wordsByKind(FactWord.class, "fact-words.tsv", FactWord.class);
  }

  /** Whether a word in small letters, or a word's dictionary form, is of the kind. */
  public boolean is(String word) {
    return Shipped.WORDS.getOrDefault(this, Set.of()).contains(word);
  }

  /**
   * Whether a word says of what hangs on it that it is not so: "deny", "untrue", "no truth", "call
   * it fiction".
   */
  static boolean denies(Graph graph, Node word) {
    return (DENYING.is(word) && !isQuarrel(word))
        || FALSE.is(word)
        || (BASIS.is(word) && graph.child(word, "det", "neg").filter(NEGATION::is).isPresent())
        || (NAMING.is(word) && graph.children(word).stream().anyMatch(FALSE::is));
  }

  /** "withdrew after a dispute with the minister": nobody says that it is not so. */
  private static boolean isQuarrel(Node word) {
    return word.lemma().equals("dispute") && word.isNoun();
  }

  /** Whether a node's dictionary form is of the kind. */
  public boolean is(Node node) {
    return is(node.lemma());
  }
}
