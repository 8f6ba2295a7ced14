// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

/**
 * One token of a parsed sentence.
 *
 * @param index its place among the tokens
 * @param first index of the first word of the sentence that it stands for
 * @param end index after the last such word
 */
record Node(int index, int first, int end, ParsedToken token) {
  String lemma() {
    return token.lemma();
  }

  String tag() {
    return token.tag();
  }

  String relation() {
    return token.relation();
  }

  boolean isVerb() {
    return tag().startsWith("VB");
  }

  boolean isNoun() {
    return tag().startsWith("NN");
  }

  boolean isName() {
    return tag().startsWith("NNP");
  }

  boolean hasRelation(String... relations) {
    for (String relation : relations) {
      if (relation().equals(relation)) {
        return true;
      }
    }
    return false;
  }
}
