// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

/** What grammar says of the tokens of one sentence, which are numbered from 0. */
interface Analysis {
  String word(int token);

  /** Dictionary form. */
  String lemma(int token);

  /** Penn Treebank part of speech. */
  String tag(int token);

  /** The token that it depends on, -1 for a root. */
  int head(int token);

  /** Universal Dependencies relation to the head. */
  String relation(int token);

  /** PERSON, LOCATION, ORGANIZATION or O. */
  String entity(int token);
}
