// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import java.util.Optional;
import java.util.Set;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorMention;
import org.marchland.text.Compass;

/** Roles by the order of words, where a parse gives none or a doubtful one. */
public final class WordOrder {
  private static final Set<String> GOVERNING =
      Set.of(
          "from",
          "against",
          "with",
          "of",
          "by",
          "to",
          "in",
          "between",
          "and",
          "for",
          "on",
          "upon",
          "among",
          "over",
          "than",
          "including",
          "as",
          "like");

  /** "fighters belonging to the group": what follows is the side itself. */
  private static final Set<String> BELONGING =
      Set.of("belonging", "loyal", "allied", "linked", "affiliated", "faithful");

  /** Words that open an aside about a side. */
  private static final Set<String> ASIDES =
      Set.of(
          "which",
          "who",
          "whose",
          "many",
          "some",
          "most",
          "backed",
          "led",
          "supported",
          "aided",
          "known",
          "allied",
          "helped",
          "joined",
          "with");

  /** What people are praised or blamed for, they have done. */
  private static final Set<String> PRAISING =
      Set.of(
          "praise",
          "congratulate",
          "thank",
          "commend",
          "applaud",
          "hail",
          "salute",
          "credit",
          "honor",
          "honour",
          "decorate",
          "reward",
          "blame",
          "criticize",
          "criticise",
          "condemn",
          "fault",
          "punish");

  private static final int PRAISING_REACH = 9;

  private static final Set<String> BACKED =
      Set.of("backed", "supported", "aided", "assisted", "helped", "reinforced", "accompanied");

  /** So far before a verb its subject may be told by whom it is backed. */
  private static final int BACKING_REACH = 15;

  /** So far before a passive a relative clause between it and its subject may begin. */
  private static final int RELATIVE_REACH = 18;

  /** A participle opens a sentence when it stands no later than this word. */
  private static final int OPENING_REACH = 2;

  private WordOrder() {}

  /**
   * The side that stands right before a verb, adverbs and "which" aside: word order outranks a
   * doubtful parse.
   */
  public static Optional<Node> adjacentSide(Graph graph, Node verb) {
    Sentence sentence = graph.sentence();
    int at = verb.first() - 1;
    if (verb.tag().equals("VBG") && sentence.lower(at).matches("beg[aiu]ns?|start(s|ed)?")) {
      at--;
    }
    if (verb.tag().equals("VBG") && isBetween(sentence, at)) {
      // "attacked Syria on Sunday capturing": who acts stands further up.
      return Optional.empty();
    }
    Optional<Node> before = beforeAside(graph, verb);
    if (before.isPresent()) {
      return before;
    }
    boolean relative = false;
    while (at > 0 && isBetween(sentence, at)) {
      relative |= Set.of("which", "who", "that").contains(sentence.lower(at));
      at--;
    }
    int end = at + 1;
    Optional<ActorMention> side =
        at < 0 ? Optional.empty() : sentence.actorAt(at).filter(a -> a.end() == end);
    if (side.isEmpty()) {
      return Optional.empty();
    }
    return isGoverned(sentence, side.get()) && !relative ? Optional.empty() : graph.nodeAt(end - 1);
  }

  /**
   * "Rebels backed by tanks and warplanes captured": who is backed acts, though the parse without
   * commas lets the backers do so.
   */
  public static Optional<Node> backed(Graph graph, Node verb) {
    if (!verb.tag().matches("VBD|VBN|VBZ|VBP")) {
      return Optional.empty();
    }
    Sentence sentence = graph.sentence();
    boolean relative = false;
    for (int i = verb.first() - 1; i > verb.first() - BACKING_REACH && i > 0; i--) {
      if (BACKED.contains(sentence.lower(i)) && sentence.lower(i + 1).equals("by")) {
        int end = sentence.lower(i - 1).equals(",") ? i - 1 : i;
        boolean who = relative;
        return sideEndingAt(sentence, end)
            .filter(side -> who || !isGoverned(sentence, side))
            .flatMap(side -> graph.nodeAt(side.end() - 1));
      }
      relative |= sentence.lower(i).equals("who");
      boolean otherClause =
          graph.nodeAt(i).filter(n -> n.tag().matches("VBD|VBZ|VBP|MD|IN|WRB|:")).isPresent()
              && !sentence.lower(i).matches("has|have|had|by|of|from|with|in|on");
      if (otherClause) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * "Fighters backed by tanks pushed regime forces out": the noun that a parse lets a verb
   * describe, where somebody who is backed does it.
   */
  public static Optional<Node> describedNoun(Graph graph, Node verb) {
    return verb.tag().equals("VBD") && verb.hasRelation("amod")
        ? graph
            .head(verb)
            .filter(noun -> noun.index() > verb.index() && backed(graph, verb).isPresent())
        : Optional.empty();
  }

  /** "claims to have captured", whatever the parse hangs the infinitive on. */
  public static boolean isClaimed(Graph graph, Node verb) {
    Sentence sentence = graph.sentence();
    return sentence.lower(verb.first() - 1).equals("have")
        && sentence.lower(verb.first() - 2).equals("to")
        && graph
            .nodeAt(verb.first() - 3)
            .filter(n -> n.isNoun() && n.lemma().matches("claim|boast|assertion"))
            .isPresent();
  }

  /** "Russian claims to have captured": who claims it has done it. */
  public static Optional<Node> claiming(Graph graph, Node verb) {
    int before = verb.first() - 4;
    return isClaimed(graph, verb)
        ? graph.nodeAt(graph.sentence().lower(before).equals("'s") ? before - 1 : before)
        : Optional.empty();
  }

  /** "fighters of the group (ABC)": the side whose phrase ends before a word. */
  private static Optional<ActorMention> sideEndingAt(Sentence sentence, int end) {
    int at = end;
    if (sentence.lower(at - 1).equals(")") && sentence.lower(at - 3).equals("(")) {
      at -= 3;
    }
    int last = at;
    Optional<ActorMention> side = sentence.actorAt(at - 1).filter(a -> a.end() == last);
    int before = side.map(a -> a.first() - 1).orElse(0);
    int of = sentence.lower(before).equals("the") ? before - 1 : before;
    return side.isPresent() && sentence.lower(of).equals("of")
        ? sentence.actorAt(of - 1).filter(a -> a.end() == of).or(() -> side)
        : side;
  }

  /** "The rebels, many of whom are defectors, retook": the side that an aside in commas follows. */
  private static Optional<Node> beforeAside(Graph graph, Node verb) {
    Sentence sentence = graph.sentence();
    if (!sentence.lower(verb.first() - 1).equals(",") || verb.tag().equals("VBG")) {
      return Optional.empty();
    }
    for (int i = verb.first() - 2; i > 0; i--) {
      if (sentence.lower(i).equals(",")) {
        int end = i;
        return ASIDES.contains(sentence.lower(i + 1))
            ? sentence
                .actorAt(i - 1)
                .filter(a -> a.end() == end && !isGoverned(sentence, a))
                .flatMap(a -> graph.nodeAt(end - 1))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a side stands after a preposition or "and", by the words alone. */
  private static boolean isGoverned(Sentence sentence, ActorMention side) {
    int before = side.first() - 1;
    while (before > 0
        && (Set.of("the", "a", "allied").contains(sentence.lower(before))
            || (side.actorClass() == ActorClass.COUNTRY
                && sentence.lower(before).matches("(north|south|east|west|central).*")))) {
      before--;
    }
    boolean own = before > 0 && BELONGING.contains(sentence.lower(before - 1));
    return GOVERNING.contains(sentence.lower(before)) && !own;
  }

  /**
   * Whether what the parse takes for a subject is an aside: "the SDF after inflicting losses on the
   * militants won back".
   */
  public static boolean isAside(Graph graph, Node subject, Node verb) {
    Sentence sentence = graph.sentence();
    Optional<ActorMention> side = graph.actor(subject);
    return side.isPresent()
        && side.get().end() == verb.first()
        && isGoverned(sentence, side.get())
        && Set.of("on", "upon", "against", "from")
            .contains(
                sentence.lower(
                    sentence.lower(side.get().first() - 1).equals("the")
                        ? side.get().first() - 2
                        : side.get().first() - 1))
        && sentence.actors().stream().anyMatch(a -> a.end() <= side.get().first());
  }

  /** "with Iraqi forces having retaken": who acts in a phrase of its own. */
  public static Optional<Node> absolute(Graph graph, Node verb) {
    boolean having =
        verb.tag().equals("VBG")
            || graph.children(verb).stream().anyMatch(c -> c.word().equals("having"));
    if (!having) {
      return Optional.empty();
    }
    for (int i = verb.index() - 1; i >= Math.max(0, verb.index() - 12); i--) {
      Node node = graph.nodes().get(i);
      if (node.word().equals("after") || node.tag().equals("VBD")) {
        return Optional.empty();
      }
      if (graph.actor(node).isPresent() && graph.preposition(node).equals("with")) {
        return graph.head(node).filter(h -> h.isVerb() && h.index() < node.index()).isEmpty()
                || verb.tag().equals("VBN")
            ? Optional.of(node)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** ", asserting control over": after a comma, who acts is who acted in the clause before it. */
  public static Optional<Node> clauseSubject(Graph graph, Node verb) {
    if (!verb.tag().equals("VBG") || !graph.sentence().lower(verb.first() - 1).equals(",")) {
      return Optional.empty();
    }
    return graph.nodes().stream()
        .filter(n -> n.index() < verb.index() && n.hasRelation("nsubj", "nsubj:pass"))
        .filter(n -> graph.head(n).filter(h -> h.index() < verb.index()).isPresent())
        .reduce((first, second) -> second)
        .filter(n -> graph.actor(n).isPresent());
  }

  /**
   * "After seizing the area, the army fought off attacks": the side right before the next finite
   * verb, where a sentence opens with a participle.
   */
  public static Optional<Node> actingAfter(Graph graph, Node verb) {
    Sentence sentence = graph.sentence();
    boolean opens =
        verb.tag().equals("VBG")
            && verb.first() <= OPENING_REACH
            && sentence.lower(verb.first() - 1).matches("after|by|since|on");
    return opens
        ? graph.nodes().stream()
            .filter(n -> n.index() > verb.index() && n.tag().matches("VB[DZP]|MD"))
            .findFirst()
            .filter(finite -> finite.isVerb())
            .flatMap(
                finite ->
                    graph.nodes().subList(verb.index() + 1, finite.index()).stream()
                        .reduce((first, last) -> last))
            .filter(n -> graph.actor(n).filter(a -> !isJoined(sentence, a.first())).isPresent())
        : Optional.empty();
  }

  /** "the town's rebels and the army": the second of two. */
  private static boolean isJoined(Sentence sentence, int side) {
    int before = sentence.lower(side - 1).equals("the") ? side - 2 : side - 1;
    return sentence.lower(before).equals("and");
  }

  /**
   * "claims the city had been taken", "a camp near X is captured": what stands right before the
   * auxiliaries of a passive, where the parse gives it no subject.
   */
  public static Optional<Node> beforeAuxiliaries(Graph graph, Node verb) {
    boolean passive =
        graph.hasChild(verb, "aux:pass") && !graph.hasChild(verb, "nsubj", "nsubj:pass");
    if (!passive) {
      return Optional.empty();
    }
    int first =
        graph.children(verb).stream()
            .filter(c -> c.hasRelation("aux", "aux:pass"))
            .mapToInt(Node::index)
            .min()
            .orElse(0);
    Optional<Node> noun =
        first == 0
            ? Optional.empty()
            : Optional.of(graph.nodes().get(first - 1)).filter(Node::isNoun);
    while (noun.filter(n -> n.hasRelation("nmod", "compound")).flatMap(graph::head).isPresent()) {
      noun = noun.flatMap(graph::head);
    }
    return noun.filter(n -> n.index() < verb.index());
  }

  /**
   * "X which was the biggest quarter in their hands had been taken": the name before a relative
   * clause that a passive follows, where the parse gives it no subject.
   */
  public static Optional<Node> beforeRelative(Graph graph, Node verb) {
    Sentence sentence = graph.sentence();
    if (!graph.hasChild(verb, "aux:pass") || graph.hasChild(verb, "nsubj", "nsubj:pass")) {
      return Optional.empty();
    }
    for (int i = verb.first() - 2; i > verb.first() - RELATIVE_REACH && i > 0; i--) {
      if (sentence.lower(i).equals("which") && sentence.lower(i + 1).matches("is|was|has|had")) {
        int last = sentence.lower(i - 1).equals(",") ? i - 2 : i - 1;
        return nameEnding(graph, last);
      }
    }
    return Optional.empty();
  }

  /** "X, the only port that it held, fell": the name before an apposition in commas. */
  public static Optional<Node> beforeApposition(Graph graph, Node verb) {
    Sentence sentence = graph.sentence();
    if (!sentence.lower(verb.first() - 1).equals(",")) {
      return Optional.empty();
    }
    int at = verb.first() - 2;
    while (at > 0 && !sentence.lower(at).equals(",")) {
      at--;
    }
    int last = at - 1;
    return sentence
            .lower(at + 1)
            .matches(
                "the|a|an|its|their|which|once|home|where|on|in|near|at|just|some|about|\\d+|(north|south)(east|west)?|east|west")
        ? nameEnding(graph, last)
        : Optional.empty();
  }

  /** The name of a place whose last word this is. */
  private static Optional<Node> nameEnding(Graph graph, int last) {
    return graph
        .sentence()
        .placeAt(last)
        .filter(place -> place.end() == last + 1)
        .flatMap(place -> graph.nodeAt(last));
  }

  /** "Their last stronghold, X, was captured": the name in commas before a passive. */
  public static Optional<Node> setOffName(Graph graph, Node verb) {
    Sentence sentence = graph.sentence();
    int at = verb.first() - 1;
    while (at > 0 && sentence.lower(at).matches("has|have|had|been|was|were|is|are|also|finally")) {
      at--;
    }
    int last = at - 1;
    return sentence.lower(at).equals(",")
        ? sentence
            .placeAt(last)
            .filter(p -> p.end() == last + 1 && sentence.lower(p.first() - 1).equals(","))
            .flatMap(p -> graph.nodeAt(last))
        : Optional.empty();
  }

  /** The verb of praise or blame soon before "for taking". */
  public static Optional<Node> praising(Graph graph, Node verb) {
    if (!verb.tag().equals("VBG") || !graph.sentence().lower(verb.first() - 1).equals("for")) {
      return Optional.empty();
    }
    return graph.nodes().subList(Math.max(0, verb.index() - PRAISING_REACH), verb.index()).stream()
        .filter(node -> PRAISING.contains(node.lemma()))
        .findFirst();
  }

  /** "congratulated the army and the people for taking": who is praised has acted. */
  public static Optional<Node> praised(Graph graph, Node verb) {
    return praising(graph, verb)
        .flatMap(
            praise ->
                graph.nodes().subList(praise.index(), verb.index()).stream()
                    .filter(node -> graph.actor(node).isPresent())
                    .findFirst());
  }

  public static boolean isBetween(Sentence sentence, int word) {
    String text = sentence.lower(word);
    return text.matches(
            "has|have|had|which|who|that|also|then|later|again|reportedly|briefly|already|just|now|on|[a-z]+ly")
        || sentence.isTime(word);
  }

  /**
   * The noun that ends the phrase right after a verb, where the parse makes something else its
   * object.
   */
  public static Optional<Node> nextNoun(Graph graph, Node verb) {
    for (int i = verb.index() + 1; i < Math.min(graph.nodes().size(), verb.index() + 6); i++) {
      Node node = graph.nodes().get(i);
      boolean last =
          i + 1 == graph.nodes().size()
              || !graph.nodes().get(i + 1).isNoun()
              || isBeside(graph.nodes().get(i + 1).lemma());
      if (node.isNoun() && last) {
        return Optional.of(node);
      }
      if (!node.isNoun() && !node.tag().matches("DT|JJ.*|CD|RB|PRP\\$|HYPH|,|VBN|VBG|POS")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "the town north of": what follows says where, and is no part of the phrase. */
  private static boolean isBeside(String lemma) {
    return Compass.isPoint(lemma) || lemma.matches("outside|near");
  }

  /** "cleared the town of militants": the side after "of", wherever the parse attaches it. */
  public static Optional<Node> ofSide(Graph graph, Node verb) {
    return graph.subtree(verb, "advcl", "conj", "ccomp").stream()
        .filter(n -> n.index() > verb.index() && graph.actor(n).isPresent())
        .filter(n -> graph.preposition(n).equals("of") || graph.preposition(n).equals("from"))
        .findFirst();
  }

  /** "seized the town from the regime": the side after "from" with no verb between. */
  public static Optional<Node> sideFrom(Graph graph, Node verb) {
    for (int i = verb.index() + 1; i < Math.min(graph.nodes().size(), verb.index() + 14); i++) {
      Node node = graph.nodes().get(i);
      if (node.isVerb()) {
        return Optional.empty();
      }
      if (graph.actor(node).isPresent() && graph.preposition(node).equals("from")) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  /**
   * The side after a preposition soon after a word, which the parse may attach to the verb above
   * it.
   */
  public static Optional<Node> sideAfter(Graph graph, Node noun, String preposition) {
    return sideAfter(graph, noun, preposition, 12);
  }

  public static Optional<Node> sideAfter(Graph graph, Node noun, String preposition, int reach) {
    return graph.nodes().stream()
        .filter(n -> n.index() > noun.index() && n.index() < noun.index() + reach)
        .filter(n -> graph.actor(n).isPresent() && graph.preposition(n).equals(preposition))
        .findFirst();
  }
}
