// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.time.LocalDate;
import java.util.Optional;
import org.marchland.extract.frame.Frame;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.when.Dating;
import org.marchland.extract.who.Claimant;
import org.marchland.text.Span;

/**
 * The words of a claim's sentence that tell who and when. A role that the sentence leaves to the
 * rest of the article has none.
 *
 * @param gainer the words for who came to hold the place
 * @param loser the words for who stopped holding it
 * @param time the words that date it
 * @param claimant the words for who says so
 */
public record Roles(
    Optional<Span> gainer, Optional<Span> loser, Optional<Span> time, Optional<Span> claimant) {

  static Roles of(Frame frame, Optional<LocalDate> published) {
    Sentence sentence = frame.graph().sentence();
    return new Roles(
        frame.gainer().map(node -> words(frame.graph(), node)),
        frame.loser().map(node -> words(frame.graph(), node)),
        Dating.ownTime(frame, published).map(time -> sentence.span(time.first(), time.end())),
        Claimant.node(frame).map(node -> words(frame.graph(), node)));
  }

  /** The name of an armed side that a node belongs to, else the node's own words. */
  private static Span words(Graph graph, Node node) {
    return graph
        .actor(node)
        .map(actor -> graph.sentence().span(actor.first(), actor.end()))
        .orElseGet(() -> graph.sentence().span(node.first(), node.end()));
  }
}
