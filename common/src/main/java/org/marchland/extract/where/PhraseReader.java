// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import java.util.List;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;

/** What reads a phrase inside another. */
@FunctionalInterface
interface PhraseReader {
  /**
   * The places that the phrase under {@code head} means.
   *
   * @param depth how many phrases it stands in
   */
  List<PlaceRef> read(Graph graph, Node head, int depth);
}
