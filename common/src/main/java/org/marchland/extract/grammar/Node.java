// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import java.util.Set;

/**
 * One token of a sentence, with what grammar says of it.
 *
 * @param index its place among the tokens
 * @param first index of the first word of the sentence that it stands for
 * @param end index after the last such word
 * @param lemma dictionary form
 * @param analysis the sentence as it was analysed
 */
public record Node(int index, int first, int end, String lemma, Analysis analysis) {
  private static final Set<String> REPORTING =
      Set.of("say", "report", "announce", "add", "tell", "confirm", "state");

  /** The form that was analysed, which may stand for several words of the text. */
  public String word() {
    return analysis.word(index);
  }

  /** Penn Treebank part of speech. */
  public String tag() {
    return analysis.tag(index);
  }

  /** Index of its head, -1 for a root. */
  public int head() {
    return analysis.head(index);
  }

  /** Universal Dependencies relation to the head. */
  String relation() {
    return analysis.relation(index);
  }

  /** PERSON, LOCATION, ORGANIZATION or O. */
  public String entity() {
    return analysis.entity(index);
  }

  public boolean isVerb() {
    return tag().startsWith("VB");
  }

  /** Whether it is a verb of reports: "said", "announced"; "claimed" is none of them. */
  public boolean isReporting() {
    return REPORTING.contains(lemma);
  }

  public boolean isNoun() {
    return tag().startsWith("NN");
  }

  public boolean isName() {
    return tag().startsWith("NNP");
  }

  public boolean hasRelation(String... relations) {
    for (String relation : relations) {
      if (relation().equals(relation)) {
        return true;
      }
    }
    return false;
  }
}
