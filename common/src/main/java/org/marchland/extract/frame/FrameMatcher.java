// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.where.PlacePhrases;

/**
 * Finds the change words of a sentence and fills their roles from its grammar, or from word order
 * where the parse gives none.
 */
public final class FrameMatcher {
  private final Triggers triggers;
  private final VerbFrames verbs;
  private final NominalFrames nominals;

  public FrameMatcher(Lexicon lexicon) {
    PlacePhrases places = new PlacePhrases(lexicon);
    this.triggers = new Triggers(lexicon);
    this.verbs = new VerbFrames(lexicon, triggers, places);
    this.nominals = new NominalFrames(places);
  }

  /** The changes that a sentence tells, by its words in their order. */
  public List<Frame> match(Graph graph) {
    List<Frame> frames = new ArrayList<>();
    for (Node node : graph.nodes()) {
      if (graph.actor(node).isPresent() || graph.place(node).isPresent()) {
        continue;
      }
      triggers.candidates(graph, node).stream()
          .map(
              entry ->
                  entry.verb() ? verbs.fill(graph, node, entry) : nominals.fill(graph, node, entry))
          .filter(f -> !f.places().isEmpty())
          .findFirst()
          .ifPresent(frames::add);
    }
    return frames;
  }
}
