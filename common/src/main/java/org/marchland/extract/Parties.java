// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.Optional;

/** Who gains and who loses in a frame, as actors. */
record Parties(Optional<String> gainer, Optional<String> loser) {

  static Parties of(Frame frame, Sides sides, String country) {
    Graph graph = frame.graph();
    Optional<String> gainer = frame.gainer().flatMap(node -> sides.resolve(graph, node, country));
    Optional<String> loser = frame.loser().flatMap(node -> sides.resolve(graph, node, country));
    boolean gains =
        switch (frame.entry().frame()) {
          case GAIN, CONTROL, EXPEL, CLEAR, FLAG, HOLD -> true;
          default -> false;
        };
    boolean passive = graph.isPassive(frame.trigger());
    if (gains
        && gainer.isEmpty()
        && frame.gainer().isEmpty()
        && frame.trigger().isVerb()
        && !passive) {
      gainer = sides.actingBefore(graph, frame.trigger(), country);
    }
    boolean loses =
        frame.entry().frame() == Lexicon.Frame.LEAVE || frame.entry().frame() == Lexicon.Frame.LOSE;
    if (loses
        && loser.isEmpty()
        && frame.loser().isEmpty()
        && frame.trigger().isVerb()
        && !passive) {
      loser = sides.actingBefore(graph, frame.trigger(), country);
    }
    if (gains
        && gainer.isEmpty()
        && frame.gainer().isPresent()
        && !isSide(graph, frame.gainer().get())) {
      gainer = sides.actingBefore(graph, frame.trigger(), country);
    }
    boolean takes = gains || frame.entry().frame() == Lexicon.Frame.FALL;
    if (takes && gainer.isPresent() && loser.isEmpty()) {
      loser = Opponents.of(frame, sides, gainer.get(), country);
    }
    if (gainer.isPresent() && gainer.equals(loser)) {
      loser = Optional.empty();
    }
    return new Parties(gainer, loser);
  }

  /** Whether a node can stand for a side at all: "the operation", "the victory" cannot. */
  private static boolean isSide(Graph graph, Node node) {
    return graph.actor(node).isPresent()
        || node.tag().startsWith("PRP")
        || node.tag().startsWith("W");
  }
}
