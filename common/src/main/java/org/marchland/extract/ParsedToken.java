// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

/**
 * One token as the parser saw it.
 *
 * @param word the form that was parsed, which may stand for several words of the text
 * @param lemma dictionary form
 * @param tag Penn Treebank part of speech
 * @param ner PERSON, LOCATION, ORGANIZATION or O
 * @param head index of its head in the sentence, -1 for a root
 * @param relation Universal Dependencies relation to the head
 */
public record ParsedToken(
    String word, String lemma, String tag, String ner, int head, String relation) {
  /** The same token, where the parsed form stands for another word. */
  ParsedToken withLemma(String other) {
    return new ParsedToken(word, other, tag, ner, head, relation);
  }
}
