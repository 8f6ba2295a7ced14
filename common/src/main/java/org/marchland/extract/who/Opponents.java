// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.who;

import java.util.Optional;
import java.util.Set;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorMention;
import org.marchland.extract.frame.Frame;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;

/**
 * Finds whom a side took a place from where the change word has no "from": the opponent that the
 * same sentence names.
 */
final class Opponents {
  /** Words before a side that make it the other one. */
  private static final Set<String> AGAINST =
      Set.of(
          "from",
          "against",
          "with",
          "of",
          "driving",
          "pushing",
          "defeating",
          "expelling",
          "ousting",
          "by",
          "forcing",
          "fighting",
          "battling",
          "between",
          "killing",
          "dislodging",
          "routing",
          "on");

  private static final Set<String> LEAVING =
      Set.of(
          "withdraw",
          "retreat",
          "flee",
          "leave",
          "pull",
          "abandon",
          "evacuate",
          "surrender",
          "lose",
          "collapse",
          "escape",
          "hold",
          "control",
          "occupy");
  private static final Set<String> ALLIED =
      Set.of(
          "backed",
          "supported",
          "alongside",
          "allied",
          "helped",
          "aided",
          "assisted",
          "cooperation",
          "help",
          "support",
          "together",
          "including",
          "backing",
          "loyal");

  /** What belongs to the side whose name stands before it. */
  private static final Set<String> SITES =
      Set.of(
          "base",
          "bases",
          "headquarters",
          "position",
          "positions",
          "outpost",
          "outposts",
          "checkpoint",
          "checkpoints",
          "camp",
          "camps",
          "barracks",
          "stronghold",
          "strongholds",
          "lines",
          "post",
          "posts",
          "garrison",
          "infantry",
          "special",
          "air",
          "naval",
          "regiment",
          "brigade",
          "division",
          "defences",
          "defenses",
          "fortifications",
          "bastion",
          "enclave");

  /** What one side lends another: "with Russian air support", "with US air strikes". */
  private static final Set<String> LENT =
      Set.of(
          "support",
          "backing",
          "assistance",
          "help",
          "aid",
          "cover",
          "strikes",
          "airstrikes",
          "aircraft",
          "advisers",
          "advisors",
          "firepower");

  private static final Set<String> DEALS =
      Set.of("deal", "agreement", "accord", "truce", "pact", "ceasefire");

  private static final int DEAL_REACH = 8;

  private Opponents() {}

  /** The opponent of {@code gainer} in the sentence of a frame, empty when it names none. */
  static Optional<String> of(Frame frame, Sides sides, String gainer, String country) {
    Graph graph = frame.graph();
    Sentence sentence = graph.sentence();
    Optional<String> holder = holder(frame, sides, country).filter(h -> !h.equals(gainer));
    if (holder.isPresent()) {
      return holder;
    }
    for (ActorMention mention : sentence.actors()) {
      if (mention.actorClass() == ActorClass.COUNTRY || mention.actorClass() == ActorClass.GROUP) {
        continue;
      }
      Optional<String> actor = sides.of(mention, graph, country);
      if (actor.isPresent() && !actor.get().equals(gainer) && isAgainst(graph, mention)) {
        return actor;
      }
    }
    return Optional.empty();
  }

  /** "left the town under a deal with the army": the other party, to whom the place goes. */
  static Optional<String> partyOfDeal(Frame frame, Sides sides, String leaver, String country) {
    Graph graph = frame.graph();
    Sentence sentence = graph.sentence();
    return graph.nodes().stream()
        .filter(n -> DEALS.contains(n.lemma()) && isReason(graph, n))
        .flatMap(deal -> sentence.actors().stream().filter(a -> isParty(sentence, deal, a)))
        .map(side -> sides.of(side, graph, country))
        .flatMap(Optional::stream)
        .filter(actor -> !actor.equals(leaver))
        .findFirst();
  }

  /** "under a deal", "as part of the accord", "in accordance with a brokered truce". */
  private static boolean isReason(Graph graph, Node deal) {
    int at = deal.first() - 1;
    while (graph.nodeAt(at).filter(n -> n.tag().matches("DT|JJ.*|NN.*|VBN|HYPH")).isPresent()) {
      at--;
    }
    String preposition = graph.sentence().lower(at);
    String before = graph.sentence().lower(at - 1);
    return preposition.matches("under|following")
        || (preposition.equals("of") && before.equals("part"))
        || (preposition.equals("with") && before.equals("accordance"));
  }

  /** "a deal with X", "the accord between them and X". */
  private static boolean isParty(Sentence sentence, Node deal, ActorMention side) {
    return side.actorClass() != ActorClass.COUNTRY
        && side.actorClass() != ActorClass.GROUP
        && side.first() > deal.end()
        && side.first() <= deal.end() + DEAL_REACH
        && sentence.lower(deal.end()).matches("with|between");
  }

  /** Who is said to hold a place that changed hands: "the IS stronghold of X", "rebel-held X". */
  static Optional<String> holder(Frame frame, Sides sides, String country) {
    for (ActorMention holder : frame.graph().sentence().holders()) {
      if (Math.abs(holder.first() - frame.places().get(0).first()) <= 8) {
        Optional<String> actor = sides.of(holder, frame.graph(), country);
        if (actor.isPresent()) {
          return actor;
        }
      }
    }
    return owner(frame, sides, country);
  }

  /** "captured a government base", "seize two Ukrainian military bases": whose the site was. */
  private static Optional<String> owner(Frame frame, Sides sides, String country) {
    Sentence sentence = frame.graph().sentence();
    int trigger = frame.trigger().end();
    for (ActorMention mention : sentence.actors()) {
      boolean modifies =
          mention.first() >= trigger
              && mention.first() <= trigger + 4
              && SITES.contains(sentence.lower(mention.end()))
              && sentence.actorAt(mention.end()).isEmpty();
      boolean governed =
          mention.first() > trigger
              && !sentence
                  .lower(mention.first() - 1)
                  .matches(
                      "a|an|the|two|three|four|five|six|seven|eight|nine|ten|several|major|key|main|of|some|all|[0-9]+");
      if (modifies && !governed) {
        return sides.of(mention, frame.graph(), country);
      }
    }
    return Optional.empty();
  }

  private static boolean isAgainst(Graph graph, ActorMention mention) {
    Sentence sentence = graph.sentence();
    for (int i = mention.first() - 1; i >= Math.max(0, mention.first() - 5); i--) {
      if (ALLIED.contains(sentence.lower(i))) {
        return false;
      }
    }
    if (sentence.lower(mention.end()).matches("withdrawal|retreat|pullout|departure|evacuation")) {
      return true;
    }
    for (int i = mention.end(); i < mention.end() + 3; i++) {
      if (LENT.contains(sentence.lower(i))) {
        return false;
      }
    }
    Optional<Node> node = graph.nodeAt(mention.end() - 1);
    Optional<Node> verb = node.flatMap(graph::head);
    if (node.isPresent() && node.get().hasRelation("nsubj", "nsubj:pass") && verb.isPresent()) {
      return LEAVING.contains(verb.get().lemma());
    }
    int before = mention.first() - 1;
    while (before >= 0
        && Set.of("the", "a", "fierce", "local", "remaining", "all", "last")
            .contains(sentence.lower(before))) {
      before--;
    }
    return AGAINST.contains(sentence.lower(before)) && !isAgent(graph, mention);
  }

  /** "by the rebels" after a change word names who acts, not whom it is done to. */
  private static boolean isAgent(Graph graph, ActorMention mention) {
    return graph
        .nodeAt(mention.end() - 1)
        .map(n -> graph.preposition(n).equals("by"))
        .orElse(false);
  }
}
