// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.actor;

import java.util.Map;
import java.util.Set;
import org.marchland.text.Resources;

/**
 * What a word in a name tells of the group that bears it; which words do stands in group-words.tsv,
 * where each kind is explained.
 */
enum GroupWord {
  GROUP,
  FORCE,
  CAUSE,
  MILD,
  STATE,
  PEACEFUL,
  PEOPLE,
  FIGHTER,
  OPENING;

  private static final class Shipped {
    static final Map<GroupWord, Set<String>> WORDS =
        Resources.wordsByKind(GroupWord.class, "group-words.tsv", GroupWord.class);
  }

  /** Whether a word or name in small letters is of the kind. */
  boolean is(String word) {
    return Shipped.WORDS.getOrDefault(this, Set.of()).contains(word);
  }
}
