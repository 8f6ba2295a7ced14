// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.frame;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.marchland.extract.grammar.Continued;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.grammar.WordOrder;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.lexicon.Lexicon.Entry;
import org.marchland.extract.where.NameLists;
import org.marchland.extract.where.PlacePhrases;
import org.marchland.text.NumberWords;

/**
 * Fills the roles of a change verb from its grammar, or from word order where the parse gives none.
 */
final class VerbFrames {
  /** So far after "took" stand the hours that it took. */
  private static final int TIME_REACH = 6;

  private final Lexicon lexicon;
  private final TakingFrames taking;
  private final LeavingFrames leaving;
  private final GivingFrames giving;

  VerbFrames(Lexicon lexicon, Triggers triggers, PlacePhrases places) {
    this.lexicon = lexicon;
    this.taking = new TakingFrames(lexicon, triggers, places);
    this.leaving = new LeavingFrames(places);
    this.giving = new GivingFrames(lexicon, triggers, places);
  }

  Frame fill(Graph graph, Node node, Entry entry) {
    Clause bare = new Clause(graph, node, entry, Optional.empty(), Optional.empty(), false);
    boolean nowhere =
        bare.isLightTaking()
            && WordOrder.sideAfter(graph, node, "from").isEmpty()
            && (graph.sentence().lower(node.end()).matches("off|to|up|place|shelter|refuge")
                || isTakingPart(graph.sentence(), node)
                || isOfTime(graph, node)
                || !mayNamePlace(graph));
    if (LeavingFrames.isByNobody(graph.sentence(), entry)
        || nowhere
        || LeavingFrames.isLightGoing(node, entry)) {
      // Said before grammar is asked, for it is often so.
      return bare.without();
    }
    Optional<Node> declaring = Declarations.declaring(graph, node);
    boolean passive =
        declaring.isPresent() || graph.isPassive(node) || isTakenPlace(graph, node, entry);
    Optional<Continued> continued =
        passive || entry.frame() != Lexicon.Frame.EXPEL
            ? Optional.empty()
            : Continued.of(graph, node);
    Optional<Node> subject =
        passive
            ? graph
                .oblique(node, "by")
                .or(() -> declaring.flatMap(graph::subject).filter(s -> graph.actor(s).isPresent()))
            : continued
                .map(Continued::doer)
                .or(() -> WordOrder.claiming(graph, node))
                .or(() -> WordOrder.praised(graph, node))
                .or(() -> WordOrder.backed(graph, node))
                .or(() -> WordOrder.adjacentSide(graph, node))
                .or(() -> WordOrder.absolute(graph, node))
                .or(() -> WordOrder.clauseSubject(graph, node))
                .or(() -> WordOrder.actingAfter(graph, node))
                .or(
                    () ->
                        graph
                            .subject(node)
                            .filter(s -> mayAct(s) && !WordOrder.isAside(graph, s, node)));
    Optional<Node> patient =
        passive
            ? declaring
                .flatMap(d -> Declarations.declared(graph, d, node))
                .or(() -> WordOrder.beforeAuxiliaries(graph, node))
                .or(() -> graph.subject(node))
                .filter(s -> graph.actor(s).isEmpty() || isMoved(entry))
            : continued
                .map(Continued::sufferer)
                .or(() -> relativePlace(graph, node))
                .or(() -> graph.object(node))
                .or(() -> WordOrder.describedNoun(graph, node));
    Clause clause = new Clause(graph, node, entry, subject, patient, passive);
    return switch (entry.frame()) {
      case GAIN, CLEAR, HOLD -> taking.gain(clause);
      case CONTROL -> taking.control(clause);
      case FLAG -> taking.flag(clause);
      case EXPEL -> leaving.expel(clause);
      case LEAVE -> leaving.leave(clause);
      case LOSE -> giving.lose(clause);
      case HAND -> giving.hand(clause);
      case FALL -> giving.fall(clause);
    };
  }

  /** "took part in", but not "took part of the town". */
  private static boolean isTakingPart(Sentence sentence, Node taking) {
    return sentence.lower(taking.end()).equals("part")
        && !sentence.lower(taking.end() + 1).equals("of");
  }

  /** "it took the army 15 hours": what is taken is time. */
  private static boolean isOfTime(Graph graph, Node taking) {
    return graph
        .between(taking.end(), taking.end() + TIME_REACH)
        .filter(n -> n.lemma().matches("minute|hour|day|week|month|year"))
        .anyMatch(n -> isMeasured(graph.sentence(), n));
  }

  /** "15 hours", but not "in 15 hours" nor "15 hours later". */
  private static boolean isMeasured(Sentence sentence, Node unit) {
    int before = unit.first() - 1;
    boolean counted =
        sentence.lower(before).matches("[0-9]+|many|several|few")
            || NumberWords.of(sentence.lower(before)).isPresent();
    return counted
        && !sentence.lower(unit.end()).matches("ago|later|earlier|before|after")
        && !sentence.lower(before - 1).matches("in|within|for|after");
  }

  /** Whether a sentence names a place, or has a word that leads to a name or stands for one. */
  private boolean mayNamePlace(Graph graph) {
    Sentence sentence = graph.sentence();
    return !sentence.places().isEmpty()
        || graph.nodes().stream().anyMatch(n -> NameLists.isIntroduced(graph, n.first()))
        || graph.nodes().stream()
            .anyMatch(n -> lexicon.placeNoun(n.lemma().toLowerCase(Locale.ROOT)).isPresent());
  }

  /**
   * "fighting near the town of X, which they seized": the place right before "which", where the
   * parse gives the clause to a word that can be none.
   */
  private Optional<Node> relativePlace(Graph graph, Node verb) {
    Optional<Node> which = graph.child(verb, "obj").filter(o -> o.tag().startsWith("W"));
    boolean placed =
        graph
            .antecedent(verb)
            .filter(a -> graph.place(a).isPresent() || lexicon.placeNoun(a.lemma()).isPresent())
            .isPresent();
    if (which.isEmpty() || placed) {
      return Optional.empty();
    }
    return IntStream.iterate(which.get().index() - 1, i -> i >= 0, i -> i - 1)
        .mapToObj(graph.nodes()::get)
        .filter(node -> !node.word().equals(","))
        .findFirst()
        .filter(node -> graph.place(node).isPresent());
  }

  /** "Kherson liberated": a headline's participle, for a place takes nothing. */
  private static boolean isTakenPlace(Graph graph, Node verb, Entry entry) {
    return entry.frame() == Lexicon.Frame.GAIN
        && verb.tag().matches("VBD|VBN")
        && graph.child(verb, "obj").isEmpty()
        && graph
            .child(verb, "nsubj")
            .filter(s -> graph.place(s).isPresent() && graph.actor(s).isEmpty())
            .isPresent();
  }

  /** Whether what is done is done to a side rather than to a place. */
  private static boolean isMoved(Entry entry) {
    return switch (entry.frame()) {
      case EXPEL, LEAVE -> true;
      default -> false;
    };
  }

  /** "the town" does not take anything, whatever the parse says. */
  private boolean mayAct(Node subject) {
    return lexicon
        .placeNoun(subject.lemma())
        .filter(n -> n != Lexicon.PlaceNoun.FLAG && n != Lexicon.PlaceNoun.SKIP)
        .isEmpty();
  }
}
