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

  /** Whether its subject comes to hold a place. */
  boolean gains() {
    return switch (entry.frame()) {
      case GAIN, CONTROL, EXPEL, CLEAR, FLAG, HOLD -> true;
      default -> false;
    };
  }

  /** Whether it tells of an entry, which takes a place because somebody left it. */
  boolean enters() {
    return entry.need() == Need.UNOPPOSED || entry.need() == Need.INTO_UNOPPOSED;
  }

  /** Whether a place that another frame names is one of its own. */
  boolean isAt(PlaceRef place) {
    return places.stream().anyMatch(own -> own.name().equals(place.name()));
  }

  /** Whether it tells who came to hold a place, rather than who left it. */
  boolean takes() {
    return gains() || entry.frame() == Lexicon.Frame.FALL;
  }
}
