// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.List;
import java.util.Optional;

/**
 * One change word with its roles in a sentence.
 *
 * @param places what changed hands
 * @param gainer the words for who came to hold it, if any
 * @param loser the words for who stopped holding it, if any
 */
record Frame(
    Graph graph,
    Node trigger,
    Lexicon.Entry entry,
    List<PlaceRef> places,
    Optional<Node> gainer,
    Optional<Node> loser) {
  Frame {
    places = List.copyOf(places);
  }
}
