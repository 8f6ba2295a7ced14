// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.frame;

import java.util.List;
import java.util.Optional;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.lexicon.Need;
import org.marchland.extract.where.PlaceRef;

/**
 * One change word with its roles in a sentence.
 *
 * @param places what changed hands
 * @param gainer the words for who came to hold it, if any
 * @param loser the words for who stopped holding it, if any
 */
public record Frame(
    Graph graph,
    Node trigger,
    Lexicon.Entry entry,
    List<PlaceRef> places,
    Optional<Node> gainer,
    Optional<Node> loser) {
  public Frame {
    places = List.copyOf(places);
  }

  /** Whether its subject comes to hold a place. */
  public boolean gains() {
    return switch (entry.frame()) {
      case GAIN, CONTROL, EXPEL, CLEAR, FLAG, HOLD -> true;
      default -> false;
    };
  }

  /** Whether it tells of an entry, which takes a place because somebody left it. */
  public boolean enters() {
    return entry.need() == Need.UNOPPOSED || entry.need() == Need.INTO_UNOPPOSED;
  }

  /** Whether a place that another frame names is one of its own. */
  public boolean isAt(PlaceRef place) {
    return places.stream().anyMatch(own -> own.name().equals(place.name()));
  }

  /** Whether it tells who came to hold a place, rather than who left it. */
  public boolean takes() {
    return gains() || entry.frame() == Lexicon.Frame.FALL;
  }
}
