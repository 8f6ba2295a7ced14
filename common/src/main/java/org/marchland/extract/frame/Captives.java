// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.frame;

import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.lexicon.NounClass;

/** People who are captured, where a place could be. */
final class Captives {
  private Captives() {}

  /**
   * Whether men rather than places were captured: in "soldiers captured", "two of the people
   * seized".
   */
  static boolean isDoneToPeople(Graph graph, Node participle) {
    boolean described =
        participle.hasRelation("acl", "acl:relcl")
            && graph.head(participle).filter(h -> isNumberOfPeople(graph, h)).isPresent();
    return described
        || graph.subject(participle).filter(s -> isNumberOfPeople(graph, s)).isPresent();
  }

  /**
   * "289 captured", "journalists captured six days ago", "tanks captured at the base": who or what
   * stands before, and nothing after.
   */
  static boolean isCaptiveBefore(Graph graph, Node verb) {
    boolean captive =
        graph
            .nodeAt(verb.first() - 1)
            .filter(
                n ->
                    n.tag().equals("CD")
                        || n.lemma().matches("tank|vehicle|weapon|arms")
                        || (NounClass.PEOPLE.is(n) && graph.actor(n).isEmpty()))
            .isPresent();
    boolean object =
        graph
            .nodeAt(verb.end())
            .filter(n -> n.tag().matches("DT|NN.*|PRP.*|JJ.*") && !n.hasRelation("obl:tmod"))
            .isPresent();
    return captive && !object;
  }

  /** "soldiers", "dozens of soldiers", "two Britons", "Andrew Hill". */
  private static boolean isNumberOfPeople(Graph graph, Node node) {
    return isSideOrPeople(graph, node)
        || graph.oblique(node, "of").filter(n -> isSideOrPeople(graph, n)).isPresent()
        || (node.isName() && graph.place(node).isEmpty() && node.entity().equals("PERSON"));
  }

  private static boolean isSideOrPeople(Graph graph, Node node) {
    return graph.actor(node).isPresent() || NounClass.PEOPLE.is(node);
  }
}
