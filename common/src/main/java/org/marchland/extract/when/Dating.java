// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.marchland.extract.fact.FactWord;
import org.marchland.extract.frame.Frame;
import org.marchland.extract.grammar.Field;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.grammar.WordOrder;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.time.ChangeDate;
import org.marchland.time.DatePrecision;
import org.marchland.time.TimeMention;

/**
 * Dates a change by the words of its own clause; a fresh report without any has the week to
 * publication, background nothing.
 */
public final class Dating {
  private static final Set<String> SAYING =
      Set.of(
          "say",
          "report",
          "announce",
          "tell",
          "add",
          "claim",
          "state",
          "declare",
          "confirm",
          "quote",
          "write",
          "note",
          "acknowledge",
          "admit",
          "warn",
          "describe",
          "post",
          "tweet",
          "reveal",
          "accord",
          "deny",
          "insist",
          "reject",
          "refute",
          "dismiss",
          "rebut",
          "concede");

  /** Words that open a clause which tells of another time than the one it hangs on. */
  private static final Set<String> OPENERS = Set.of("after", "since", "before", "until");

  private static final int FRESH_SENTENCES = 14;

  /** What a time costs that stands behind its verb with no other between. */
  private static final int NEAR = 20;

  /** What is done with a change that is news: "acknowledged the fall of". */
  private static final Set<String> ANNOUNCING =
      Set.of(
          "announce",
          "claim",
          "declare",
          "report",
          "confirm",
          "acknowledge",
          "admit",
          "say",
          "complete",
          "begin",
          "start",
          "finish",
          "conclude");

  private Dating() {}

  /**
   * The date of a change.
   *
   * @param digest whether the article is a few sentences, all of which tell what is new
   */
  public static ChangeDate of(Frame frame, Optional<LocalDate> published, boolean digest) {
    Optional<TimeMention> own = ownTime(frame, published);
    if (own.isPresent()) {
      ChangeDate date = own.get().date();
      if (isLater(date, published)) {
        // A slip of the pen: what is told as done cannot lie ahead.
        return ChangeDate.UNKNOWN;
      }
      boolean until = lastsUntilNow(frame, own.get());
      return until
              && published.isPresent()
              && date.start().isPresent()
              && date.start().get().isBefore(published.get())
          ? ChangeDate.between(date.start().get(), published.get())
          : date;
    }
    if (published.isEmpty()) {
      return ChangeDate.UNKNOWN;
    }
    LocalDate from = published.get().minusDays(6);
    boolean justSaid = saidOn(frame).filter(day -> !day.isBefore(from)).isPresent();
    return justSaid || !isBackground(frame, digest)
        ? ChangeDate.between(from, published.get())
        : ChangeDate.UNKNOWN;
  }

  private static boolean isLater(ChangeDate date, Optional<LocalDate> published) {
    return published.isPresent()
        && date.start().filter(start -> start.isAfter(published.get())).isPresent();
  }

  /** "denied on Sunday that it had been taken": the day on which a change without one was told. */
  private static Optional<LocalDate> saidOn(Frame frame) {
    Graph graph = frame.graph();
    Node trigger = frame.trigger();
    Optional<Node> saying =
        graph
            .head(trigger)
            .filter(h -> SAYING.contains(h.lemma()))
            .filter(
                h ->
                    // "were reported on Friday to have taken it"
                    (trigger.hasRelation("xcomp") && graph.isPassive(h))
                        || (trigger.hasRelation("ccomp") && !isPerfect(graph, trigger)));
    return saying.flatMap(
        verb ->
            graph.sentence().times().stream()
                .filter(time -> time.date().precision() == DatePrecision.DAY)
                .filter(
                    time ->
                        governor(graph, time).filter(g -> g.index() == verb.index()).isPresent())
                .findFirst()
                .flatMap(time -> time.date().end()));
  }

  /**
   * The time expression that belongs to the change word: governed by it, or nearest with no other
   * verb between.
   */
  public static Optional<TimeMention> ownTime(Frame frame, Optional<LocalDate> published) {
    Graph graph = frame.graph();
    TimeMention best = null;
    int bestCost = Integer.MAX_VALUE;
    for (TimeMention time : graph.sentence().times()) {
      if (isDateline(graph.sentence(), time, published)) {
        continue;
      }
      int cost = cost(graph, frame.trigger(), time);
      if (cost < bestCost || isSaidMoreExactly(best, time, cost, frame.trigger())) {
        bestCost = cost;
        best = time;
      }
    }
    boolean only = best != null && (!best.since() || bestCost == 5);
    return only && bestCost < 100 ? Optional.of(best) : Optional.empty();
  }

  /**
   * "previously seized in May 2015": a day or month behind the verb tells more than "previously".
   */
  private static boolean isSaidMoreExactly(
      TimeMention vague, TimeMention time, int cost, Node trigger) {
    return vague != null
        && vague.date().end().isEmpty()
        && time.date().end().isPresent()
        && time.first() > trigger.first()
        && cost <= NEAR;
  }

  /** Whether the clause of a change says when it was. */
  public static boolean isDated(Frame frame, Optional<LocalDate> published) {
    return ownTime(frame, published).isPresent();
  }

  /** "They also captured Y", "In addition, Y fell": told besides the change before, of its day. */
  public static boolean isBesides(Frame frame, Optional<LocalDate> published) {
    Sentence sentence = frame.graph().sentence();
    int at = frame.trigger().first();
    boolean also =
        IntStream.rangeClosed(at - 3, at).anyMatch(i -> sentence.lower(i).equals("also"))
            || (sentence.lower(0).equals("in") && sentence.lower(1).equals("addition"));
    boolean otherwise =
        IntStream.range(0, at)
            .anyMatch(
                i ->
                    sentence
                        .lower(i)
                        .matches("had|has|have|is|are|now|today|said|says|[\"“”]|``|''"));
    return also && !otherwise && sentence.field() == Field.TEXT && !isDated(frame, published);
  }

  /** "launched in November and has since captured": from then to publication. */
  private static boolean lastsUntilNow(Frame frame, TimeMention time) {
    Graph graph = frame.graph();
    Node trigger = frame.trigger();
    boolean elsewhere = governor(graph, time).map(g -> g.index() != trigger.index()).orElse(false);
    return isPerfect(graph, trigger)
        && elsewhere
        && trigger.hasRelation("conj")
        && time.date().precision() != DatePrecision.DAY;
  }

  /** "has captured", "have captured". */
  private static boolean isPerfect(Graph graph, Node verb) {
    return graph.children(verb).stream()
        .anyMatch(
            c ->
                c.hasRelation("aux")
                    && Set.of("has", "have").contains(c.word().toLowerCase(Locale.ROOT)));
  }

  /** The verb that a time expression belongs to, through the nouns between. */
  private static Optional<Node> governor(Graph graph, TimeMention time) {
    Optional<Node> at = graph.nodeAt(time.end() - 1).or(() -> graph.nodeAt(time.first()));
    for (int i = 0; i < 6 && at.isPresent(); i++) {
      if (at.get().isVerb() && !inside(at.get(), time)) {
        return at;
      }
      at = graph.head(at.get());
    }
    return Optional.empty();
  }

  private static boolean isDateline(
      Sentence sentence, TimeMention time, Optional<LocalDate> published) {
    return published.isPresent()
        && time.first() <= 4
        && sentence.index() <= 2
        && time.date().end().equals(published)
        && time.date().start().equals(published)
        && sentence.words().subList(time.first(), time.end()).stream()
            .anyMatch(w -> w.text().matches("[0-9]{4}|[0-9]{1,2}"));
  }

  private static int cost(Graph graph, Node trigger, TimeMention time) {
    if (isBeyond(graph.sentence(), trigger, time)) {
      return 1000;
    }
    if (isOfMainClause(graph, trigger, time)) {
      return 200;
    }
    if (isOfNextVerb(graph, trigger, time)) {
      return 1000;
    }
    if (leadsTo(graph, trigger, time)) {
      return 15;
    }
    if (isAfterAside(graph, trigger, time)) {
      return 20;
    }
    Optional<Node> node = graph.nodeAt(time.end() - 1).or(() -> graph.nodeAt(time.first()));
    if (node.isEmpty()) {
      return 1000;
    }
    Node at = node.get();
    // climb out of the expression itself
    for (int i = 0;
        i < 4 && graph.head(at).isPresent() && inside(graph.head(at).get(), time);
        i++) {
      at = graph.head(at).get();
    }
    Optional<Node> governor = graph.head(at);
    if (governor.isPresent() && governor.get().index() == trigger.index()) {
      return 0;
    }
    if (isOfWhatWasBefore(graph.sentence(), trigger, time)) {
      return 1000;
    }
    if (graph.head(trigger).map(h -> inside(h, time)).orElse(false)) {
      // "since July, when they lost it"
      return 5;
    }
    Optional<Node> verbOfTime = governor(graph, time);
    int between = verbsBetween(graph, trigger, time);
    int distance = Math.abs(time.first() - trigger.first());
    boolean follows = time.first() > trigger.first() && between == 0 && distance <= 12;
    if (follows && verbOfTime.filter(v -> SAYING.contains(v.lemma())).isEmpty()) {
      return 20;
    }
    if (verbOfTime.isPresent()
        && !SAYING.contains(verbOfTime.get().lemma())
        && isBelow(graph, trigger, verbOfTime.get())) {
      return 25;
    }
    if (governor.isPresent()) {
      Node verb = governor.get();
      boolean saying = SAYING.contains(verb.lemma());
      if (saying && verb.index() != trigger.index()) {
        boolean announced =
            trigger.isNoun()
                && time.first() > trigger.first()
                && graph.head(trigger).map(h -> h.index() == verb.index()).orElse(false);
        boolean wide =
            time.date().precision() == DatePrecision.MONTH
                || time.date().precision() == DatePrecision.YEAR;
        if (between == 0 && distance <= 12 && isBeforeSpeaker(graph, trigger, time, verb)) {
          return 35;
        }
        return announced
            ? 30
            : wide ? 45 : trigger.isVerb() && isAdjacentTo(graph, trigger, time) ? 40 : 200;
      }
      if (graph.head(verb).map(h -> h.index() == trigger.index()).orElse(false) && !verb.isVerb()) {
        return 10;
      }
      boolean ofEarlierClause =
          trigger.first() < verb.first()
              && verb.first() < time.first()
              && isAfterwards(graph, trigger);
      if (!ofEarlierClause
          && trigger.hasRelation("conj", "xcomp", "advcl", "acl")
          && graph.head(trigger).map(h -> h.index() == verb.index()).orElse(false)) {
        return 20 + between;
      }
    }
    if (between == 0 && distance <= 15) {
      return 30 + distance;
    }
    return 200;
  }

  /**
   * "seized X, the crossroads that controls the road, on May 10", "X, located in the east, on May
   * 10": a comma ends the clause before.
   */
  private static boolean isAfterAside(Graph graph, Node trigger, TimeMention time) {
    boolean closed =
        graph.sentence().lower(time.first() - 1).equals(",") && time.first() > trigger.end();
    Optional<Node> verb = closed ? governor(graph, time) : Optional.empty();
    return verb.filter(v -> isAside(graph, v) && v.first() > trigger.first())
        .filter(v -> isAbove(graph, trigger, v))
        .filter(v -> verbsBetween(graph, v, time) == 0)
        .isPresent();
  }

  private static boolean isAside(Graph graph, Node verb) {
    return verb.hasRelation("acl:relcl", "acl")
        || (verb.hasRelation("dep")
            && verb.tag().equals("VBN")
            && graph.sentence().lower(verb.first() - 1).equals(","));
  }

  /**
   * "came one day after fighters captured", "a month since they captured": the time of the clause
   * that it leads to.
   */
  private static boolean leadsTo(Graph graph, Node trigger, TimeMention time) {
    return graph.sentence().lower(time.end() - 1).matches("after|since")
        && time.end() - time.first() > 1
        && time.end() <= trigger.first()
        && verbsBetween(graph, trigger, time) == 0;
  }

  /** "took the town after a string of successes in recent weeks": the time of what went before. */
  private static boolean isOfWhatWasBefore(Sentence sentence, Node trigger, TimeMention time) {
    return IntStream.range(trigger.end(), time.first() - 1)
        .anyMatch(i -> sentence.lower(i).equals("after") && sentence.lower(i + 1).matches("an?"));
  }

  /**
   * Whether a semicolon stands between, which divides statements, or the time is that of what
   * follows it: "two days after".
   */
  private static boolean isBeyond(Sentence sentence, Node trigger, TimeMention time) {
    boolean ofWhatFollows = sentence.lower(time.end() - 1).matches("after|since");
    return (ofWhatFollows && trigger.first() < time.first())
        || IntStream.range(
                Math.min(trigger.end(), time.end()), Math.max(trigger.first(), time.first()))
            .anyMatch(i -> sentence.lower(i).equals(";"));
  }

  /** "captures X, previously held by the army": the adverb of what follows it. */
  private static boolean isOfNextVerb(Graph graph, Node trigger, TimeMention time) {
    return time.date().end().isEmpty()
        && time.first() > trigger.first()
        && graph
            .nodeAt(time.end())
            .filter(n -> n.isVerb() && n.index() != trigger.index())
            .isPresent();
  }

  /**
   * "a lull in July after the army gained": the time before "after" is not that of what follows.
   */
  private static boolean isOfMainClause(Graph graph, Node trigger, TimeMention time) {
    return graph.nodes().stream()
        .filter(n -> n.first() >= time.end() && n.end() <= trigger.first())
        .filter(n -> OPENERS.contains(n.word().toLowerCase(Locale.ROOT)))
        .filter(n -> !graph.sentence().lower(n.end()).endsWith("ing"))
        .anyMatch(n -> graph.head(n).filter(h -> isAbove(graph, h, trigger)).isPresent());
  }

  /** Whether a node is another or an ancestor of it. */
  private static boolean isAbove(Graph graph, Node above, Node node) {
    Optional<Node> at = Optional.of(node);
    for (int i = 0; i < 12 && at.isPresent(); i++) {
      if (at.get().index() == above.index()) {
        return true;
      }
      at = graph.head(at.get());
    }
    return false;
  }

  /** "seized it last week the monitor said": the time stands before who says so. */
  private static boolean isBeforeSpeaker(Graph graph, Node trigger, TimeMention time, Node saying) {
    return time.first() > trigger.first()
        && graph.children(saying).stream()
            .anyMatch(
                s ->
                    s.hasRelation("nsubj")
                        && s.first() >= time.end()
                        && s.index() < saying.index());
  }

  /** Whether a clause without a tense of its own hangs below a verb, and shares its time. */
  private static boolean isBelow(Graph graph, Node trigger, Node verb) {
    Node at = trigger;
    for (int i = 0; i < 4; i++) {
      boolean tenseless = at.tag().equals("VBG") || at.tag().equals("VB") || at.isNoun();
      // "in July they took X and went on, capturing Y"
      boolean joined =
          at.index() != trigger.index()
              && at.hasRelation("conj")
              && at.tag().matches("VBD|VBN")
              && !graph.hasChild(at, "nsubj", "nsubj:pass");
      Optional<Node> head = graph.head(at);
      if (!(tenseless || joined) || head.isEmpty() || at.hasRelation("acl:relcl")) {
        return false;
      }
      if (head.get().index() == verb.index()) {
        return true;
      }
      at = head.get();
    }
    return false;
  }

  /** Directly before or after the change word, with no other verb nearer. */
  private static boolean isAdjacentTo(Graph graph, Node trigger, TimeMention time) {
    int gap =
        time.first() >= trigger.end() ? time.first() - trigger.end() : trigger.first() - time.end();
    return gap <= 1 && verbsBetween(graph, trigger, time) == 0;
  }

  private static boolean inside(Node node, TimeMention time) {
    return node.first() >= time.first() && node.end() <= time.end();
  }

  private static int verbsBetween(Graph graph, Node trigger, TimeMention time) {
    int from = Math.min(trigger.end(), time.end());
    int to = Math.max(trigger.first(), time.first());
    int verbs = 0;
    for (Node node : graph.nodes()) {
      if (node.first() >= from
          && node.end() <= to
          && node.index() != trigger.index()
          && node.isVerb()
          && !node.hasRelation("aux", "aux:pass", "cop", "amod")) {
        verbs++;
      }
    }
    return verbs;
  }

  /** Whether a verb stands in the present tense of headlines and digests, however it was parsed. */
  private static boolean isPresent(Sentence sentence, Node trigger) {
    String word = sentence.lower(trigger.first());
    return !trigger.word().toLowerCase(Locale.ROOT).equals(word)
        && (word.equals(trigger.lemma()) || word.equals(trigger.lemma() + "s"));
  }

  /**
   * "after capturing", "since they took", "after having failed there and been driven out": what
   * went before what the sentence tells.
   */
  private static boolean isAfterwards(Graph graph, Node trigger) {
    Optional<Node> joined =
        trigger.tag().equals("VBN") && trigger.hasRelation("conj")
            ? graph.head(trigger).filter(first -> first.tag().equals("VBN"))
            : Optional.empty();
    return joined.isPresent()
        ? isAfterwards(graph, joined.get())
        : isClauseAfterwards(graph, trigger);
  }

  private static boolean isClauseAfterwards(Graph graph, Node trigger) {
    return trigger.hasRelation("advcl", "obl", "nmod", "acl")
        && graph.children(trigger).stream()
            .anyMatch(
                c ->
                    c.hasRelation("mark", "case", "advmod")
                        && c.index() < trigger.index()
                        && Set.of("after", "since", "when", "before", "following")
                            .contains(c.word().toLowerCase(Locale.ROOT)));
  }

  /** "came hours after rebels captured": as fresh as what the sentence tells. */
  private static boolean isHoursAfter(Sentence sentence, Node trigger) {
    return sentence.index() <= FRESH_SENTENCES
        && IntStream.range(1, trigger.first())
            .anyMatch(
                i ->
                    sentence.lower(i).equals("after")
                        && sentence.lower(i - 1).matches("hours?|minutes"));
  }

  /** "a report that the town had been taken". */
  private static boolean isOfReport(Graph graph, Node trigger) {
    return trigger.hasRelation("acl", "ccomp")
        && graph.head(trigger).filter(h -> h.isNoun() && FactWord.TOLD.is(h)).isPresent();
  }

  /** "Army says rebels driven from X", where nothing else is told. */
  private static boolean isSaidInHeadline(Graph graph, Node trigger) {
    List<Node> finite = graph.nodes().stream().filter(n -> n.tag().matches("VB[DPZ]")).toList();
    return finite.size() == 1
        && finite.get(0).isReporting()
        && finite.get(0).first() < trigger.first();
  }

  /** Whether a change without a date of its own is told as something earlier. */
  static boolean isBackground(Frame frame, boolean digest) {
    Graph graph = frame.graph();
    Node trigger = frame.trigger();
    Sentence sentence = graph.sentence();
    if (sentence.field() == Field.TITLE) {
      return !trigger.isVerb()
          || (trigger.hasRelation("amod", "acl", "acl:relcl") && !isSaidInHeadline(graph, trigger));
    }
    if (frame.entry().frame() == Lexicon.Frame.HOLD) {
      return false;
    }
    if (!trigger.isVerb()) {
      boolean announced =
          graph.head(trigger).filter(h -> ANNOUNCING.contains(h.lemma())).isPresent()
              || sentence.lower(trigger.first() - 1).matches("claim(s|ed)?");
      return !announced || sentence.index() > 3;
    }
    if (trigger.tag().equals("VBP")
        || trigger.tag().equals("VBZ")
        || isPresent(sentence, trigger)) {
      return sentence.index() > FRESH_SENTENCES;
    }
    int last = sentence.lower(trigger.first() - 1).equals(",") ? FRESH_SENTENCES : 3;
    boolean meanwhile = trigger.tag().equals("VBG") && sentence.index() <= last;
    if (meanwhile && !isAfterwards(graph, trigger)) {
      // "forces retreating from X have arrived in Y", "launched an assault, capturing X"
      return false;
    }
    boolean described =
        trigger.hasRelation("acl:relcl", "amod")
            || graph.antecedent(trigger).isPresent()
            || (trigger.hasRelation("acl") && trigger.tag().equals("VBN"));
    if (described && WordOrder.backed(graph, trigger).isEmpty()) {
      return true;
    }
    if (!digest && isAfterwards(graph, trigger)) {
      return !isHoursAfter(sentence, trigger);
    }
    if (isPerfect(graph, trigger) && !digest && sentence.index() > 3) {
      return true;
    }
    boolean pastPerfect =
        graph.children(trigger).stream()
            .anyMatch(c -> c.hasRelation("aux") && c.word().equalsIgnoreCase("had"));
    if (pastPerfect && !graph.isUnder(trigger, SAYING) && !isOfReport(graph, trigger)) {
      return true;
    }
    return sentence.index() > FRESH_SENTENCES;
  }
}
