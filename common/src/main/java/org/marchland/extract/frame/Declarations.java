// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.frame;

import java.util.Optional;
import java.util.Set;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;

/** "declared the town liberated": what is so because somebody says it is. */
final class Declarations {
  private Declarations() {}

  /** The verb that declares a place taken: "declared the town liberated". */
  static Optional<Node> declaring(Graph graph, Node participle) {
    return graph
        .head(participle)
        .filter(h -> Set.of("declare", "proclaim", "pronounce").contains(h.lemma()))
        .filter(h -> participle.tag().matches("VBN|VBD|JJ"))
        .filter(h -> declared(graph, h, participle).isPresent())
        .filter(h -> !graph.hasChild(participle, "mark", "aux", "obj"));
  }

  /** What is declared to be so, whichever verb the parse gives it to. */
  static Optional<Node> declared(Graph graph, Node declaring, Node participle) {
    return graph
        .child(participle, "nsubj", "nsubj:pass")
        .or(() -> graph.child(declaring, "obj"))
        .filter(n -> n.index() < participle.index() && n.index() > declaring.index());
  }
}
