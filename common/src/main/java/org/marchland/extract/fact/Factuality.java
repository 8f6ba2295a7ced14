// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.fact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.marchland.extract.frame.Frame;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.lexicon.Lexicon;

/**
 * Tells what has happened from what is aimed at, feared, attempted, ordered, denied or only
 * imagined.
 */
public final class Factuality {
  /** Whether a change is stated as having happened. */
  public enum Status {
    REPORTED,
    DENIED,
    NOT_A_FACT
  }

  /** Words before a change noun that make it none yet: "the attempted capture". */
  private static final Set<String> UNREAL_MODIFIERS =
      Set.of(
          "attempted",
          "planned",
          "possible",
          "potential",
          "imminent",
          "failed",
          "no",
          "future",
          "eventual",
          "impending",
          "likely",
          "expected",
          "proposed",
          "further");

  /** What a change is called that lies ahead: "its capture is imminent". */
  private static final Set<String> AHEAD =
      Set.of("imminent", "inevitable", "near", "close", "unlikely", "impossible", "unthinkable");

  /** So many heads above a noun decide about it. */
  private static final int NOUN_REACH = 4;

  private Factuality() {}

  public static Status of(Frame frame) {
    Graph graph = frame.graph();
    Node trigger = frame.trigger();
    if (isQuestion(graph.sentence()) || isElection(graph.sentence())) {
      return Status.NOT_A_FACT;
    }
    return frame.entry().verb()
        ? VerbFactuality.of(graph, trigger)
        : ofNoun(graph, trigger, frame.entry());
  }

  private static boolean isQuestion(Sentence sentence) {
    return sentence.words().get(sentence.words().size() - 1).text().equals("?");
  }

  /** "captured the district by a margin of 12,000 votes". */
  private static boolean isElection(Sentence sentence) {
    List<String> words =
        IntStream.range(0, sentence.words().size()).mapToObj(sentence::lower).toList();
    return words.contains("votes") && (words.contains("margin") || words.contains("majority"));
  }

  private static Status ofNoun(Graph graph, Node noun, Lexicon.Entry entry) {
    boolean unreal =
        graph.children(noun).stream()
            .filter(c -> c.hasRelation("amod", "compound", "det", "advmod"))
            .anyMatch(c -> UNREAL_MODIFIERS.contains(c.word().toLowerCase(Locale.ROOT)));
    if (unreal) {
      return Status.NOT_A_FACT;
    }
    Node at = noun;
    for (int i = 0; i < NOUN_REACH; i++) {
      Optional<Node> head = graph.head(at);
      if (head.isEmpty()) {
        return Status.REPORTED;
      }
      Optional<Status> decided = underHead(graph, at, head.get(), entry);
      if (decided.isPresent()) {
        return decided.get();
      }
      at = head.get();
    }
    return Status.REPORTED;
  }

  /** What the head of a noun, or of a noun above it, says of it; empty when it says nothing. */
  private static Optional<Status> underHead(
      Graph graph, Node noun, Node head, Lexicon.Entry entry) {
    String preposition = graph.preposition(noun);
    if (FactWord.denies(graph, head)) {
      return Optional.of(Status.DENIED);
    }
    if (noun.hasRelation("nsubj") && AHEAD.contains(head.lemma())) {
      return Optional.of(Status.NOT_A_FACT);
    }
    if (!noun.hasRelation("nsubj", "nsubj:pass")
        && FactWord.UNREAL.is(head)
        && !preposition.matches("after|since|following|in|with|during|amid")) {
      return Optional.of(Status.NOT_A_FACT);
    }
    if (preposition.matches("before|until|despite")) {
      return Optional.of(Status.REPORTED);
    }
    if (preposition.matches("for|towards|toward|against|ahead of|without|to prevent|pending")) {
      boolean happened =
          head.lemma().matches("celebrate|praise|credit|blame|revenge|retaliation|congratulate");
      return Optional.of(happened ? Status.REPORTED : Status.NOT_A_FACT);
    }
    if (entry.frame() == Lexicon.Frame.LEAVE
        && head.lemma().matches("include|involve|envisage|envision|foresee|entail|see")
        && noun.hasRelation("obj", "conj")) {
      // "the deal includes a withdrawal"
      return Optional.of(Status.NOT_A_FACT);
    }
    if (head.isVerb()) {
      Status above = VerbFactuality.below(graph, head);
      boolean consequence = preposition.matches("after|since|following|with");
      return Optional.of(consequence ? Status.REPORTED : above);
    }
    boolean agreed =
        entry.frame() == Lexicon.Frame.LEAVE
            && head.lemma()
                .matches(
                    "agreement|plan|talks|call|timetable|deal|demand|condition|date|end|start|process|phase");
    return agreed ? Optional.of(Status.NOT_A_FACT) : Optional.empty();
  }
}
