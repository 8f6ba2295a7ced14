// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.frame;

import java.util.List;
import java.util.Optional;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.lexicon.Lexicon.Entry;
import org.marchland.extract.lexicon.Need;
import org.marchland.extract.where.PlaceRef;

/**
 * A change verb with what its grammar gives it, before its roles are told.
 *
 * @param subject who does it; in a passive who it is done by
 * @param patient what it is done to
 */
record Clause(
    Graph graph,
    Node verb,
    Entry entry,
    Optional<Node> subject,
    Optional<Node> patient,
    boolean passive) {
  /** The verb with its roles. */
  Frame frame(List<PlaceRef> places, Optional<Node> gainer, Optional<Node> loser) {
    return new Frame(graph, verb, entry, places, gainer, loser);
  }

  /** The verb where no place changes hands by it. */
  Frame without() {
    return frame(List.of(), Optional.empty(), Optional.empty());
  }

  /** Whether it is "take", too light for a name that nobody lists as a place. */
  boolean isLightTaking() {
    return entry.frame() == Lexicon.Frame.GAIN
        && verb.lemma().equals("take")
        && entry.need() == Need.NOTHING;
  }
}
