// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.Optional;
import java.util.Set;

/** Who gains and who loses in a frame, as actors. */
record Parties(Optional<String> gainer, Optional<String> loser) {

  private static final Set<String> WELCOME =
      Set.of(
          "recapture",
          "retake",
          "liberate",
          "reclaim",
          "regain",
          "recover",
          "free",
          "secure",
          "clear",
          "cleanse",
          "wrest",
          "reconquer");
  private static final Set<String> UNWELCOME = Set.of("lose", "overrun", "occupy", "abandon");

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
        switch (frame.entry().frame()) {
          case LEAVE, LOSE, HAND -> true;
          default -> false;
        };
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
      Optional<String> holder = Opponents.holder(frame, sides, country);
      gainer =
          sides
              .actingBefore(graph, frame.trigger(), country)
              .filter(side -> !holder.equals(Optional.of(side)));
    }
    boolean takes = gains || frame.entry().frame() == Lexicon.Frame.FALL;
    if (takes && gainer.isPresent() && loser.isEmpty()) {
      loser = Opponents.of(frame, sides, gainer.get(), country);
    }
    if (takes && gainer.isEmpty() && loser.isEmpty()) {
      loser = Opponents.holder(frame, sides, country);
    }
    if (passive && gainer.isEmpty() && (gains || loser.isEmpty())) {
      Optional<String> speaker = speaker(frame, sides, country);
      String done = frame.trigger().lemma();
      String robbed = loser.orElse("");
      gainer = speaker.filter(s -> WELCOME.contains(done) && !s.equals(robbed));
      loser = loser.or(() -> speaker.filter(s -> UNWELCOME.contains(done)));
    }
    if (gainer.isPresent() && gainer.equals(loser)) {
      loser = Optional.empty();
    }
    return new Parties(gainer, loser);
  }

  /**
   * The armed side that says what happened: it boasts of what it won and owns up to what it lost.
   */
  private static Optional<String> speaker(Frame frame, Sides sides, String country) {
    return Claimant.node(frame)
        .filter(n -> frame.graph().actor(n).isPresent())
        .flatMap(n -> sides.resolve(frame.graph(), n, country));
  }

  /** Whether a node can stand for a side at all: "the operation", "the victory" cannot. */
  private static boolean isSide(Graph graph, Node node) {
    return graph.actor(node).isPresent()
        || node.tag().startsWith("PRP")
        || node.tag().startsWith("W");
  }
}
