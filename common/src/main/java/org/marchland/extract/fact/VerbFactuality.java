// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.fact;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.marchland.extract.fact.Factuality.Status;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.grammar.WordOrder;

/**
 * Whether what a verb tells has happened. The first of the tests that has an answer decides, the
 * verb's own words before what it hangs on.
 */
final class VerbFactuality {
  private static final Set<String> ORDINALS =
      Set.of(
          "latest",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  /** So far before "the third town to fall" stands what makes it a mere possibility. */
  private static final int COUNTED_REACH = 10;

  /** So far before its noun an ordinal may stand. */
  private static final int ORDINAL_REACH = 4;

  /** So far before "managed to" a "not" or "if" still bears on it. */
  private static final int MANAGING_REACH = 8;

  /** So far before "to overrun it" stands that somebody came for it. */
  private static final int COMING_REACH = 10;

  /** So far before its verb stands "letting". */
  private static final int LETTING_REACH = 5;

  private static final Set<String> HINDERING =
      Set.of("prevent", "stop", "deter", "bar", "dissuade");

  /** So far before it stands that it was hindered in vain. */
  private static final int VAIN_REACH = 5;

  /** So far before its verb stands what hinders it. */
  private static final int HINDERING_REACH = 7;

  /** So far before its verb stands "a report that", and so far before that what denies it. */
  private static final int TOLD_REACH = 14;

  /** Verbs above verbs are followed so far up. */
  private static final int DEEPEST = 5;

  /** Where a verb hangs on another word by these, that word bears on it. */
  private static final String[] DEPENDENT = {
    "xcomp", "ccomp", "acl", "advcl", "conj", "csubj", "obl", "nmod", "dep"
  };

  private final Graph graph;
  private final Node verb;
  private final int depth;
  private final Optional<Node> head;
  private final boolean praised;
  private final boolean infinitive;

  private VerbFactuality(Graph graph, Node verb, int depth) {
    this.graph = graph;
    this.verb = verb;
    this.depth = depth;
    this.head = graph.head(verb);
    this.praised = WordOrder.praising(graph, verb).isPresent();
    this.infinitive =
        graph.children(verb).stream()
                .anyMatch(
                    c ->
                        c.hasRelation("mark", "aux", "dep")
                            && lower(c).equals("to")
                            && c.index() < verb.index())
            || isAfterTo();
  }

  static Status of(Graph graph, Node verb) {
    return new VerbFactuality(graph, verb, 0).status();
  }

  /** The same of a verb that a change noun hangs on. */
  static Status below(Graph graph, Node verb) {
    return new VerbFactuality(graph, verb, 1).status();
  }

  private Status status() {
    if (depth > DEEPEST) {
      return Status.REPORTED;
    }
    return byItself().or(() -> head.flatMap(this::under)).orElse(Status.REPORTED);
  }

  /** What its own words and those right before it say, and what an infinitive hangs on. */
  private Optional<Status> byItself() {
    return Stream.<Supplier<Optional<Status>>>of(
            this::ofOwnWords,
            this::byNobody,
            this::afterModal,
            this::forWhichOneIsPraised,
            this::managed,
            this::inTheEnd,
            this::onlyAimedAt,
            this::letHappen,
            this::hindered,
            this::cameTo,
            this::begun,
            this::onlyMentioned,
            this::deniedReport,
            this::perfectInfinitive,
            this::oneOfSeveral,
            this::infinitive)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What the word says that it hangs on. */
  private Optional<Status> under(Node above) {
    return Stream.<Function<Node, Optional<Status>>>of(
            this::bareInfinitive,
            this::coordinated,
            this::denied,
            this::underUnreal,
            this::afterUnreal,
            this::wished,
            governor -> demanded(),
            this::participle)
        .map(test -> test.apply(above))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Status> notAFactIf(boolean unreal) {
    return unreal ? Optional.of(Status.NOT_A_FACT) : Optional.empty();
  }

  private Status statusOf(Node governor) {
    return new VerbFactuality(graph, governor, depth + 1).status();
  }

  private static String lower(Node node) {
    return node.word().toLowerCase(Locale.ROOT);
  }

  private boolean hangsBy(String... relations) {
    return verb.hasRelation(relations);
  }

  /** Auxiliaries, "not", "if" and prepositions before it. */
  private Optional<Status> ofOwnWords() {
    return graph.children(verb).stream().map(this::ofOwnWord).flatMap(Optional::stream).findFirst();
  }

  private Optional<Status> ofOwnWord(Node child) {
    String word = lower(child);
    boolean before = child.index() < verb.index();
    boolean modal = child.hasRelation("aux", "aux:pass") && FactWord.MODAL.is(word);
    if (modal || isSubjunctive(child, word)) {
      return Optional.of(Status.NOT_A_FACT);
    }
    if (before
        && child.hasRelation("advmod", "neg", "cc:preconj", "det")
        && Set.of("not", "n't", "never", "nearly", "almost", "hardly", "barely").contains(word)) {
      boolean insisted = head.filter(FactWord.INSISTING::is).isPresent();
      return Optional.of(
          word.equals("barely") ? Status.REPORTED : insisted ? Status.DENIED : Status.NOT_A_FACT);
    }
    if (before && child.hasRelation("mark", "advmod") && FactWord.CONDITION.is(word)) {
      boolean happened = Set.of("once", "until", "till").contains(word) && isPast();
      return notAFactIf(!happened);
    }
    if (before
        && child.hasRelation("mark", "case")
        && FactWord.UNREAL_PREPOSITION.is(word)
        && !word.equals("to")
        && verb.tag().equals("VBG")) {
      boolean happened = praised || word.equals("before") || word.equals("despite");
      return Optional.of(happened ? Status.REPORTED : Status.NOT_A_FACT);
    }
    boolean negated =
        child.hasRelation("aux")
            && child.lemma().equals("do")
            && verb.tag().equals("VB")
            && graph.children(verb).stream()
                .anyMatch(c -> c.lemma().equals("not") || c.word().equals("n't"));
    return notAFactIf(negated);
  }

  /** "provides that the town be handed over". */
  private boolean isSubjunctive(Node auxiliary, String word) {
    return auxiliary.hasRelation("aux:pass")
        && word.equals("be")
        && graph.child(verb, "mark").filter(mark -> mark.lemma().equals("that")).isPresent();
  }

  /** "no army has captured", "nobody has seized": who does it is none. */
  private Optional<Status> byNobody() {
    Sentence sentence = graph.sentence();
    int at = verb.first() - 1;
    while (at > 0
        && (WordOrder.isBetween(sentence, at)
            || graph.nodeAt(at).filter(n -> n.tag().matches("VB.*|RB|MD")).isPresent())) {
      at--;
    }
    boolean pronoun =
        sentence.lower(at).matches("nobody|none|neither")
            || (sentence.lower(at).equals("one") && sentence.lower(at - 1).equals("no"));
    boolean determined =
        graph
            .child(verb, "nsubj")
            .flatMap(s -> graph.child(s, "det"))
            .filter(d -> lower(d).matches("no|neither"))
            .isPresent();
    return notAFactIf(pronoun || determined);
  }

  /**
   * "could not be captured", "will eventually retake": a modal just before, however it is attached.
   */
  private Optional<Status> afterModal() {
    for (int i = verb.first() - 1; i >= Math.max(0, verb.first() - 4); i--) {
      if (FactWord.MODAL.is(graph.sentence().lower(i))) {
        return Optional.of(Status.NOT_A_FACT);
      }
      Optional<Node> node = graph.nodeAt(i);
      if (node.isPresent() && !node.get().tag().matches("RB.*|VB.*|MD")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "took the town, only to lose it again", "only to be driven out": what came of it. */
  private Optional<Status> inTheEnd() {
    Sentence sentence = graph.sentence();
    boolean suffered = sentence.lower(verb.first() - 1).equals("be");
    int to = suffered ? verb.first() - 2 : verb.first() - 1;
    boolean worse = suffered || Set.of("lose", "abandon", "cede").contains(verb.lemma());
    return worse && sentence.lower(to).equals("to") && sentence.lower(to - 1).equals("only")
        ? Optional.of(Status.REPORTED)
        : Optional.empty();
  }

  private Optional<Status> forWhichOneIsPraised() {
    return praised ? Optional.of(Status.REPORTED) : Optional.empty();
  }

  /** "after managing to retake": who manages has done it, whatever the parse makes of it. */
  private Optional<Status> managed() {
    Sentence sentence = graph.sentence();
    int at = verb.first();
    if (!sentence.lower(at - 1).equals("to")
        || !Set.of("managed", "managing").contains(sentence.lower(at - 2))) {
      return Optional.empty();
    }
    for (int i = at - MANAGING_REACH; i < at - 2; i++) {
      String word = sentence.lower(i);
      if (FactWord.NEGATION.is(word) || FactWord.MODAL.is(word) || FactWord.CONDITION.is(word)) {
        return Optional.empty();
      }
    }
    boolean denied =
        graph.nodeAt(at - 2).filter(managing -> statusOf(managing) == Status.DENIED).isPresent();
    return Optional.of(denied ? Status.DENIED : Status.REPORTED);
  }

  /**
   * "edges closer to seizing", "its aim of capturing", "mulls leaving", wherever the parse hangs
   * it.
   */
  private Optional<Status> onlyAimedAt() {
    int before = verb.first() - 1;
    boolean aimed =
        switch (graph.sentence().lower(before)) {
          case "to" -> graph.sentence().lower(before - 1).matches("close|closer|near|nearer|way");
          case "of" ->
              graph
                  .nodeAt(before - 1)
                  .filter(n -> FactWord.UNREAL.is(n) || n.lemma().equals("process"))
                  .isPresent();
          default ->
              graph
                  .nodeAt(before)
                  .filter(n -> n.lemma().matches("mull|contemplate|consider|weigh|ponder|discuss"))
                  .isPresent();
        };
    return notAFactIf(aimed && verb.tag().equals("VBG"));
  }

  /** "would let them take", "in exchange for letting them take". */
  private Optional<Status> letHappen() {
    boolean would =
        head.filter(h -> h.lemma().equals("let") || verb.tag().equals("VB"))
            .filter(this::hasModal)
            .isPresent();
    boolean offered =
        IntStream.range(verb.first() - LETTING_REACH, verb.first())
            .anyMatch(
                i ->
                    graph.sentence().lower(i).equals("letting")
                        && graph.sentence().lower(i - 1).equals("for"));
    return notAFactIf((would || offered) && !infinitive);
  }

  /** "to prevent them taking it", "kept the army from taking it"; what nothing prevented, is. */
  private Optional<Status> hindered() {
    boolean from = graph.sentence().lower(verb.first() - 1).equals("from");
    boolean somebody =
        graph.nodeAt(verb.first() - 1).filter(n -> n.isNoun() || n.tag().equals("PRP")).isPresent();
    if (!verb.tag().equals("VBG") || !(from || somebody)) {
      return Optional.empty();
    }
    return graph
        .between(verb.first() - HINDERING_REACH, verb.first())
        .filter(n -> n.isVerb() || n.word().equals(","))
        .reduce((first, last) -> last)
        .filter(n -> HINDERING.contains(n.lemma()) || (from && n.lemma().equals("keep")))
        .map(hindering -> isInVain(hindering) ? Status.REPORTED : Status.NOT_A_FACT);
  }

  /** "failed to prevent", "nothing stopped". */
  private boolean isInVain(Node hindering) {
    return IntStream.range(hindering.first() - VAIN_REACH, hindering.first())
        .mapToObj(graph.sentence()::lower)
        .anyMatch(
            w ->
                FactWord.NEGATION.is(w)
                    || w.matches("nothing|fail(ed|s|ing|ure)?|unable|powerless|cannot"));
  }

  /** "came in trucks to overrun it": what somebody comes for; "came to control it" has begun. */
  private Optional<Status> cameTo() {
    int at = verb.first() - 2;
    while (infinitive
        && at > verb.first() - COMING_REACH
        && graph.nodeAt(at).filter(Node::isVerb).isEmpty()) {
      at--;
    }
    boolean purpose =
        infinitive
            && at < verb.first() - 2
            && graph.nodeAt(at).filter(n -> n.lemma().equals("come")).isPresent();
    return notAFactIf(purpose);
  }

  /** "a plan to begin withdrawing": as the beginning, whatever the parse hangs the rest on. */
  private Optional<Status> begun() {
    return verb.tag().equals("VBG")
        ? graph
            .nodeAt(verb.first() - 1)
            .filter(before -> before.isVerb() && before.lemma().matches("begin|start"))
            .filter(before -> !head.equals(Optional.of(before)))
            .map(this::statusOf)
        : Optional.empty();
  }

  /**
   * "Capturing it would …", "focus on seizing", "talked about liberating": the change is a topic,
   * not told.
   */
  private Optional<Status> onlyMentioned() {
    if (!verb.tag().equals("VBG")) {
      return Optional.empty();
    }
    boolean topic =
        graph.children(verb).stream()
                .anyMatch(
                    c ->
                        c.hasRelation("mark", "case")
                            && c.index() < verb.index()
                            && FactWord.TOPIC.is(lower(c)))
            || FactWord.TOPIC.is(graph.sentence().lower(verb.first() - 1));
    boolean subject =
        (hangsBy("csubj", "nsubj", "csubj:pass") && head.filter(this::hasModal).isPresent())
            || isFollowedByModal();
    return notAFactIf(subject || (topic && head.filter(h -> !FactWord.FACTUAL.is(h)).isPresent()));
  }

  /** "claim to have captured", "is confirmed to have captured". */
  private Optional<Status> perfectInfinitive() {
    return isPerfectInfinitive() && head.filter(h -> h.isVerb() && !hasModal(h)).isPresent()
        ? Optional.of(FactWord.DENYING.is(head.get()) ? Status.DENIED : Status.REPORTED)
        : Optional.empty();
  }

  private boolean isPerfectInfinitive() {
    return infinitive
        && graph.children(verb).stream()
            .anyMatch(c -> c.hasRelation("aux") && c.lemma().equals("have"));
  }

  /**
   * "became the third town to fall": what is counted has happened, wherever the parse hangs it. "It
   * is the third" only counts what was told before.
   */
  private Optional<Status> oneOfSeveral() {
    Sentence sentence = graph.sentence();
    boolean passive = sentence.lower(verb.first() - 1).equals("be");
    int noun = passive ? verb.first() - 3 : verb.first() - 2;
    boolean counted =
        (passive || verb.lemma().equals("fall"))
            && sentence.lower(noun + 1).equals("to")
            && graph.nodeAt(noun).filter(Node::isNoun).isPresent()
            && IntStream.range(noun - ORDINAL_REACH, noun)
                .mapToObj(sentence::lower)
                .anyMatch(ORDINALS::contains);
    boolean open =
        IntStream.range(noun - COUNTED_REACH, noun)
            .mapToObj(sentence::lower)
            .anyMatch(w -> FactWord.MODAL.is(w) || FactWord.NEGATION.is(w) || w.equals("it"));
    return counted && !open ? Optional.of(Status.REPORTED) : Optional.empty();
  }

  /**
   * "dismissed as propaganda a report that it had fallen", "baseless reports that": denied,
   * wherever the parse hangs the report.
   */
  private Optional<Status> deniedReport() {
    Sentence sentence = graph.sentence();
    int that = verb.first() - 1;
    while (that > verb.first() - TOLD_REACH && !sentence.lower(that).equals("that")) {
      that--;
    }
    boolean claimed = WordOrder.isClaimed(graph, verb);
    int told = claimed ? verb.first() - 3 : that - 1;
    if (!claimed && graph.nodeAt(told).filter(FactWord.TOLD::is).isEmpty()) {
      return Optional.empty();
    }
    boolean denied =
        graph.between(told - TOLD_REACH, told).anyMatch(n -> FactWord.denies(graph, n));
    boolean untrue =
        IntStream.range(verb.end(), verb.end() + TOLD_REACH)
            .filter(i -> sentence.lower(i).matches("is|are|was|were"))
            .mapToObj(i -> graph.nodeAt(i + 1))
            .flatMap(Optional::stream)
            .anyMatch(FactWord.FALSE::is);
    return denied || untrue ? Optional.of(Status.DENIED) : Optional.empty();
  }

  /** "managed to capture" has happened, "vowed to capture" has not. */
  private Optional<Status> infinitive() {
    if (!infinitive) {
      return Optional.empty();
    }
    boolean onlyTold = head.filter(FactWord.TELLING::is).isPresent() && !isPerfectInfinitive();
    boolean ofCampaign =
        head.filter(h -> h.lemma().equals("lead") && h.hasRelation("acl")).isPresent();
    if (onlyTold || ofCampaign || head.filter(FactWord.IMPLYING::is).isEmpty()) {
      return Optional.of(Status.NOT_A_FACT);
    }
    boolean purpose =
        graph
            .child(head.get(), "obj")
            .filter(o -> FactWord.UNREAL.is(o) || !FactWord.FORCING.is(head.get()))
            .isPresent();
    // "began an assault to retake": a parse may make the assault do it
    boolean aimed = graph.child(verb, "nsubj").filter(FactWord.UNREAL::is).isPresent();
    return Optional.of(purpose || aimed ? Status.NOT_A_FACT : ofGovernor(head.get()));
  }

  private Status ofGovernor(Node governor) {
    if (governor.isVerb()) {
      return statusOf(governor);
    }
    boolean negated =
        graph.children(governor).stream()
            .anyMatch(c -> Set.of("not", "n't", "never").contains(c.word()));
    return hasModal(governor) || negated ? Status.NOT_A_FACT : Status.REPORTED;
  }

  /** "saw the army take": as the verb above. */
  private Optional<Status> bareInfinitive(Node above) {
    return verb.tag().equals("VB") && hangsBy("ccomp", "xcomp", "dep") && above.isVerb()
        ? Optional.of(statusOf(above))
        : Optional.empty();
  }

  /** "entered and took": as the first verb, but where its own tense tells. */
  private Optional<Status> coordinated(Node above) {
    if (!hangsBy("conj") || graph.hasChild(verb, "nsubj", "nsubj:pass")) {
      return Optional.empty();
    }
    boolean finite = verb.tag().equals("VBD") || verb.tag().equals("VBZ");
    return Optional.of(finite || !above.isVerb() ? Status.REPORTED : statusOf(above));
  }

  /** "denied that …", "rejected a claim that …". */
  private Optional<Status> denied(Node above) {
    boolean content = FactWord.TOLD.is(above) || above.isNoun();
    boolean denied =
        FactWord.denies(graph, above)
            || (content && graph.head(above).filter(h -> FactWord.denies(graph, h)).isPresent());
    return denied && hangsBy(DEPENDENT) ? Optional.of(Status.DENIED) : Optional.empty();
  }

  /** "stopped short of taking", "the aim is taking". */
  private Optional<Status> underUnreal(Node above) {
    boolean under =
        hangsBy(DEPENDENT)
            && FactWord.UNREAL.is(above)
            && (verb.tag().equals("VBG") || hangsBy("xcomp", "acl", "csubj"))
            && !hangsBy("acl:relcl", "advcl", "ccomp")
            && !isResult(above)
            && !isEarlier(above);
    boolean participle = verb.tag().equals("VBN") || verb.tag().equals("VBD");
    return under ? Optional.of(participle ? Status.REPORTED : Status.NOT_A_FACT) : Optional.empty();
  }

  /** "launched an assault, capturing nine villages": what came of it, set off by a comma. */
  private boolean isResult(Node above) {
    return verb.tag().equals("VBG")
        && graph.sentence().lower(verb.first() - 1).equals(",")
        && above.isNoun()
        && graph
            .head(above)
            .filter(doing -> doing.tag().equals("VBD") && !FactWord.UNREAL.is(doing))
            .isPresent();
  }

  /** "after seizing it, they fought on": where a sentence opens with it. */
  private boolean isEarlier(Node above) {
    return verb.tag().equals("VBG")
        && verb.index() < above.index()
        && above.tag().equals("VBD")
        && graph.sentence().lower(verb.first() - 1).equals("after");
  }

  /** "aimed at taking", "prevented from taking". */
  private Optional<Status> afterUnreal(Node above) {
    return notAFactIf(
        verb.tag().equals("VBG")
            && hangsBy("advcl", "acl", "obl", "nmod", "xcomp", "pcomp")
            && graph.children(verb).stream().anyMatch(this::opensAim)
            && FactWord.UNREAL.is(above));
  }

  private boolean opensAim(Node child) {
    return child.hasRelation("case", "mark")
        && child.index() < verb.index()
        && lower(child).matches("of|at|for|from|towards|toward");
  }

  /** "fears that the rebels take", "insisted they withdraw". */
  private Optional<Status> wished(Node above) {
    return notAFactIf(
        hangsBy("ccomp")
            && Set.of(
                    "want", "demand", "insist", "hope", "fear", "expect", "predict", "warn",
                    "propose", "urge", "order", "suggest", "doubt")
                .contains(above.lemma())
            && !verb.tag().equals("VBD")
            && !verb.tag().equals("VBN"));
  }

  /** "demands that Greece withdraws", whatever the tagger makes of the verb. */
  private Optional<Status> demanded() {
    for (int i = verb.first() - 1; i > Math.max(0, verb.first() - MANAGING_REACH); i--) {
      if (graph.sentence().lower(i).equals("that")) {
        boolean demanding = graph.nodeAt(i - 1).filter(FactWord.DEMANDING::is).isPresent();
        return notAFactIf(demanding && !isWrittenInThePast());
      }
    }
    return Optional.empty();
  }

  /** The present tense of a digest is analysed as a past: what stands in the text counts. */
  private boolean isWrittenInThePast() {
    boolean past = verb.tag().equals("VBN") || verb.tag().equals("VBD");
    return past && lower(verb).equals(graph.sentence().lower(verb.first()));
  }

  /** "advanced, taking two villages": as the verb above. */
  private Optional<Status> participle(Node above) {
    return verb.tag().equals("VBG")
            && hangsBy("ccomp", "xcomp", "advcl")
            && !graph.hasChild(verb, "nsubj")
            && above.isVerb()
        ? Optional.of(statusOf(above))
        : Optional.empty();
  }

  /** "to annex", "to purportedly annex", which a tagger may take for a noun. */
  private boolean isAfterTo() {
    Sentence sentence = graph.sentence();
    int before = verb.first() - 1;
    int to = sentence.lower(before).endsWith("ly") ? before - 1 : before;
    return sentence.lower(to).equals("to") && (verb.tag().equals("VB") || verb.isNoun());
  }

  /** "capturing the rest would take months": with no other verb between. */
  private boolean isFollowedByModal() {
    if (graph.sentence().lower(verb.first() - 1).equals(",")) {
      return false;
    }
    for (int i = verb.index() + 1; i < Math.min(graph.nodes().size(), verb.index() + 14); i++) {
      Node node = graph.nodes().get(i);
      if (FactWord.MODAL.is(lower(node))) {
        return true;
      }
      if (node.isVerb() || node.word().equals(",") || node.tag().startsWith("W")) {
        return false;
      }
    }
    return false;
  }

  private boolean hasModal(Node node) {
    return graph.children(node).stream()
        .anyMatch(c -> c.hasRelation("aux") && FactWord.MODAL.is(lower(c)));
  }

  /** A finite past: "until it was taken", "once they had left". */
  private boolean isPast() {
    return (verb.tag().equals("VBD") && isWrittenInThePast())
        || graph.children(verb).stream()
            .anyMatch(
                c ->
                    c.hasRelation("aux", "aux:pass")
                        && Set.of("was", "were", "had").contains(lower(c)));
  }
}
