// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.lexicon;

import java.util.Map;
import java.util.Set;
import org.marchland.extract.grammar.Node;
import org.marchland.text.Resources;

/**
 * What a noun beside a change word is, where that decides whether ground changes hands; which nouns
 * are stands in noun-classes.tsv, where each class is explained.
 */
public enum NounClass {
  PEOPLE,
  DETACHABLE,
  NO_GROUND,
  CARRYING,
  RESCUER,
  UNDERTAKING,
  HANDS;

  private static final class Shipped {
    static final Map<NounClass, Set<String>> NOUNS =
        Resources.wordsByKind(NounClass.class, "noun-classes.tsv", NounClass.class);
  }

  /** Whether a node's dictionary form is of the class. */
  public boolean is(Node node) {
    return Shipped.NOUNS.getOrDefault(this, Set.of()).contains(node.lemma());
  }
}
