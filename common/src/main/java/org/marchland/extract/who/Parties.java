// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.who;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorFinder;
import org.marchland.actor.ActorMention;
import org.marchland.extract.frame.Frame;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.lexicon.Lexicon;

/** Who gains and who loses in a frame, as actors. */
public record Parties(Optional<String> gainer, Optional<String> loser) {

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

  /** Who claims that a place was taken, rather than reporting it, has taken it. */
  private static final Set<String> BOASTING = Set.of("claim", "declare");

  /** Who speaks for a state's army. */
  private static final Pattern SPOKEN =
      Pattern.compile("(?i)spokes(man|woman|person)|ministry|command|staff");

  /** Who acts for himself, though nobody tells for which side: not for whom the sentence names. */
  private static final Set<String> UNTOLD =
      Set.of(
          "liberator",
          "resident",
          "protester",
          "demonstrator",
          "crowd",
          "mob",
          "civilian",
          "villager",
          "settler",
          "student",
          "worker",
          "people");

  private static final Set<String> UNWELCOME = Set.of("lose", "overrun", "occupy", "abandon");

  /**
   * The sides as the sentence tells them, else as the article does.
   *
   * @param dated whether the text says when: who took a place from the side that is named is looked
   *     for in the sentences beside it only then, for background seldom means them
   */
  public static Parties of(Frame frame, Sides sides, String country, boolean dated) {
    Parties told = inSentence(frame, sides, country);
    boolean digest = Sentence.isDigest(sides.sentences());
    return digest || !frame.takes() ? told : told.completed(frame, sides, country, dated);
  }

  /**
   * What the sentence leaves open, from the sides that the whole article speaks of: who took a
   * place "captured in March", and whom it was taken from.
   */
  private Parties completed(Frame frame, Sides sides, String country, boolean dated) {
    Belligerents belligerents = sides.belligerents();
    int sentence = frame.graph().sentence().index();
    boolean agentless =
        gainer.isEmpty()
            && loser.isEmpty()
            && frame.gainer().isEmpty()
            && frame.graph().isPassive(frame.trigger());
    if (agentless) {
      String home = belligerents.home(country);
      if (isSaidByAnother(frame, sides, country, home)) {
        return this;
      }
      Optional<String> other = belligerents.onlyOpponent(home, country, sentence);
      if (home.isEmpty() || other.isEmpty()) {
        return this;
      }
      return WELCOME.contains(frame.trigger().lemma())
          ? new Parties(Optional.of(home), other)
          : new Parties(other, Optional.of(home));
    }
    boolean robbed = gainer.isEmpty() && loser.isPresent() && frame.gainer().isEmpty();
    if (robbed && dated && frame.trigger().isVerb()) {
      return new Parties(belligerents.opponentBeside(loser.get(), country, sentence), loser);
    }
    return gainer.isPresent() && loser.isEmpty()
        ? new Parties(gainer, belligerents.opponent(gainer.get(), country, sentence))
        : this;
  }

  /** "the alliance says that the town was taken": one that does not fight for the state. */
  private static boolean isSaidByAnother(Frame frame, Sides sides, String country, String home) {
    Graph graph = frame.graph();
    return Claimant.node(frame)
        .filter(n -> graph.actor(n).filter(a -> a.actorClass() != ActorClass.STATE).isPresent())
        .filter(n -> !sides.resolve(graph, n, country).equals(Optional.of(home)))
        .isPresent();
  }

  /** Who tells that a foe was driven out did so himself, unless he is a state that looks on. */
  private static boolean isAtHome(String speaker, Sides sides, String country) {
    return !ActorFinder.isState(speaker) || speaker.equals(sides.belligerents().home(country));
  }

  private static boolean isNamed(Graph graph, Optional<Node> side) {
    return side.flatMap(graph::actor).filter(a -> a.actorClass() == ActorClass.NAMED).isPresent();
  }

  private static Parties inSentence(Frame frame, Sides sides, String country) {
    Graph graph = frame.graph();
    Optional<String> gainer =
        frame
            .gainer()
            .flatMap(
                node ->
                    Enemies.against(graph, node)
                        .map(side -> sides.of(side, graph, country))
                        .orElseGet(() -> sides.resolve(graph, node, country)));
    Optional<String> loser = frame.loser().flatMap(node -> sides.resolve(graph, node, country));
    boolean forces =
        frame
            .gainer()
            .filter(node -> graph.subtree(node).stream().anyMatch(n -> isForce(graph, n)))
            .isPresent();
    if (gainer.isEmpty() && forces) {
      // "the ministry said that elements of its Northern Group of Forces had taken it"
      gainer = speaker(frame, sides, country);
    }
    if (isBareState(graph, frame.gainer())) {
      // "a spokeswoman for the Ethiopian government said the army captured it"
      int sentence = graph.sentence().index();
      Belligerents belligerents = sides.belligerents();
      gainer =
          gainer.map(
              home ->
                  speakingState(frame)
                      .filter(state -> belligerents.isSoleOpponent(home, state, country, sentence))
                      .orElse(home));
    }
    if (gainer.equals(loser) && isNamed(graph, frame.loser()) && !isNamed(graph, frame.gainer())) {
      // "fighters drove the militia out": whoever they are, they are not the militia.
      gainer = Optional.empty();
    }
    boolean gains = frame.gains();
    boolean passive = graph.isPassive(frame.trigger());
    if (gains
        && gainer.isEmpty()
        && frame.gainer().isEmpty()
        && frame.trigger().isVerb()
        && !passive) {
      gainer = sides.acting().actingBefore(graph, frame.trigger(), country);
    }
    boolean headline = frame.entry().verb() && frame.trigger().isNoun();
    if (gains && headline && gainer.isEmpty() && frame.gainer().isEmpty()) {
      gainer = sides.acting().opening(graph, frame.trigger(), country);
    }
    if (frame.entry().frame() == Lexicon.Frame.HOLD
        && gainer.isEmpty()
        && frame.gainer().isEmpty()) {
      // "Fighters stormed it and by the evening were in full control"
      gainer = sides.acting().opening(graph, frame.trigger(), country);
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
      loser = sides.acting().actingBefore(graph, frame.trigger(), country);
    }
    if (gains
        && gainer.isEmpty()
        && frame.gainer().filter(node -> !isSide(graph, node)).isPresent()) {
      Optional<String> holder = Opponents.holder(frame, sides, country);
      gainer =
          sides
              .acting()
              .actingBefore(graph, frame.trigger(), country)
              .filter(side -> !holder.equals(Optional.of(side)));
    }
    boolean takes = frame.takes();
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
      boolean driven = frame.entry().frame() == Lexicon.Frame.EXPEL;
      gainer =
          speaker
              .filter(
                  s ->
                      WELCOME.contains(done)
                          || (driven && !robbed.isEmpty() && isAtHome(s, sides, country))
                          || (graph.isUnder(frame.trigger(), BOASTING)
                              && !UNWELCOME.contains(done)))
              .filter(s -> !s.equals(robbed));
      loser = loser.or(() -> speaker.filter(s -> UNWELCOME.contains(done)));
    }
    if (frame.entry().frame() == Lexicon.Frame.LEAVE && gainer.isEmpty() && loser.isPresent()) {
      gainer = Opponents.partyOfDeal(frame, sides, loser.get(), country);
    }
    if (gainer.isPresent() && gainer.equals(loser)) {
      // "IS lost it to local fighters": who is named as loser did not gain it.
      gainer = loses ? Optional.empty() : gainer;
      loser = loses ? loser : Optional.empty();
    }
    return new Parties(gainer, loser);
  }

  /** "the army", "government troops": a state's forces, and no word whose. */
  private static boolean isBareState(Graph graph, Optional<Node> side) {
    return side.flatMap(graph::actor)
        .filter(a -> a.actorClass() == ActorClass.STATE && a.country().isEmpty())
        .isPresent();
  }

  /** The state whose office says what happened. */
  private static Optional<String> speakingState(Frame frame) {
    Graph graph = frame.graph();
    return Claimant.node(frame)
        .filter(n -> SPOKEN.matcher(n.lemma()).matches())
        .flatMap(
            n ->
                graph.subtree(n, "acl", "acl:relcl", "appos").stream()
                    .map(graph::actor)
                    .flatMap(Optional::stream)
                    .filter(a -> ActorFinder.isState(a.actor()))
                    .map(ActorMention::actor)
                    .findFirst());
  }

  /**
   * The armed side that says what happened: it boasts of what it won and owns up to what it lost.
   */
  private static Optional<String> speaker(Frame frame, Sides sides, String country) {
    return Claimant.node(frame)
        .filter(n -> frame.graph().actor(n).isPresent())
        .flatMap(n -> sides.resolve(frame.graph(), n, country));
  }

  private static boolean isForce(Graph graph, Node node) {
    return graph.actor(node).filter(a -> a.actorClass() == ActorClass.FORCE).isPresent();
  }

  /** Whether a node can stand for a side at all: "the operation", "the victory" cannot. */
  private static boolean isSide(Graph graph, Node node) {
    return graph.actor(node).isPresent()
        || Enemies.isNoun(node)
        || (UNTOLD.contains(node.lemma()) && !graph.hasChild(node, "conj"))
        || node.tag().startsWith("PRP")
        || node.tag().startsWith("W");
  }
}
