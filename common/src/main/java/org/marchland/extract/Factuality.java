// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what has happened from what is aimed at, feared, attempted, ordered, denied or only
 * imagined.
 */
final class Factuality {
  /** Whether a change is stated as having happened. */
  enum Status {
    REPORTED,
    DENIED,
    NOT_A_FACT
  }

  private static final Set<String> MODALS =
      Set.of(
          "could", "may", "might", "would", "will", "should", "must", "can", "shall", "'ll", "'d",
          "wo", "ca");

  /** Verbs whose infinitive did happen: "managed to capture", "forced to withdraw". */
  private static final Set<String> IMPLYING =
      Set.of(
          "manage",
          "able",
          "help",
          "continue",
          "go",
          "succeed",
          "begin",
          "start",
          "force",
          "compel",
          "appear",
          "seem",
          "claim",
          "report",
          "allow",
          "enable",
          "push",
          "proceed",
          "lead",
          "use",
          "say",
          "believe",
          "happen",
          "oblige",
          "enough",
          "sweep",
          "first",
          "last",
          "second",
          "return",
          "suffice",
          "think");

  /** Of them, those whose object does what the infinitive says: "forced the rebels to withdraw". */
  private static final Set<String> FORCING =
      Set.of("force", "compel", "help", "allow", "enable", "lead", "oblige", "push");

  /** Verbs under which an infinitive is a fact only in the perfect: "is said to have captured". */
  private static final Set<String> TELLING = Set.of("say", "believe", "report", "think");

  private static final Set<String> TOPIC = Set.of("on", "about", "at", "towards", "toward", "for");
  private static final Set<String> FACTUAL_NOUNS =
      Set.of(
          "claim",
          "report",
          "congratulate",
          "praise",
          "blame",
          "credit",
          "thank",
          "responsible",
          "responsibility",
          "accuse",
          "news",
          "announcement",
          "criticize",
          "condemn",
          "celebrate");

  /** Words under which a change is not a fact. */
  private static final Set<String> UNREAL =
      Set.of(
          "try",
          "attempt",
          "aim",
          "plan",
          "seek",
          "want",
          "hope",
          "vow",
          "threaten",
          "fail",
          "intend",
          "prepare",
          "struggle",
          "fight",
          "wish",
          "expect",
          "promise",
          "pledge",
          "call",
          "demand",
          "urge",
          "ask",
          "order",
          "refuse",
          "decline",
          "prevent",
          "stop",
          "avoid",
          "fear",
          "bid",
          "effort",
          "offensive",
          "assault",
          "attack",
          "incursion",
          "operation",
          "battle",
          "campaign",
          "goal",
          "objective",
          "mission",
          "push",
          "drive",
          "offer",
          "agree",
          "consider",
          "propose",
          "need",
          "likely",
          "unlikely",
          "unable",
          "ready",
          "poised",
          "possible",
          "possibility",
          "chance",
          "warn",
          "predict",
          "repel",
          "repulse",
          "foil",
          "thwart",
          "block",
          "resist",
          "instruct",
          "tell",
          "encourage",
          "require",
          "reject",
          "oppose",
          "pressure",
          "negotiate",
          "discuss",
          "deadline",
          "timetable",
          "condition",
          "ultimatum",
          "desire",
          "right",
          "strategy",
          "ambition",
          "dream",
          "decide",
          "decision",
          "determine",
          "set",
          "due",
          "request",
          "persuade",
          "hint",
          "argue",
          "insist",
          "await",
          "risk",
          "danger",
          "prospect",
          "threat",
          "quest",
          "race",
          "willing",
          "reluctant",
          "capable",
          "attempted",
          "planned",
          "failed",
          "suggest",
          "support",
          "back",
          "favor",
          "favour",
          "approve",
          "authorize",
          "authorise",
          "target",
          "focus",
          "delay",
          "postpone",
          "face",
          "schedule",
          "importance",
          "significance",
          "idea",
          "intention",
          "task");

  private static final Set<String> DEMANDING =
      Set.of("demand", "request", "require", "propose", "urge", "ask", "order", "recommend");

  private static final Set<String> INSISTING = Set.of("insist", "maintain", "stress");

  private static final Set<String> DENYING =
      Set.of(
          "deny",
          "refute",
          "dismiss",
          "denial",
          "rebut",
          "reject",
          "dispute",
          "ridicule",
          "repudiate",
          "contradict",
          "brush");

  /** What is denied with its content: "rejected a claim that", "brushed aside reports that". */
  private static final Set<String> TOLD =
      Set.of(
          "claim",
          "report",
          "boast",
          "statement",
          "rumor",
          "rumour",
          "allegation",
          "assertion",
          "suggestion",
          "broadcast");

  private static final Set<String> UNREAL_PREPOSITIONS =
      Set.of(
          "without",
          "before",
          "instead of",
          "rather than",
          "for",
          "towards",
          "toward",
          "against",
          "short of",
          "ahead of",
          "close to",
          "to",
          "despite");
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "without", "hardly", "barely", "nobody", "none", "neither");

  /** So far before "managed to" a "not" or "if" still bears on it. */
  private static final int MANAGING_REACH = 8;

  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "until", "whether", "lest", "should", "once", "till");

  private Factuality() {}

  static Status of(Frame frame) {
    Graph graph = frame.graph();
    Node trigger = frame.trigger();
    if (isQuestion(graph.sentence())) {
      return Status.NOT_A_FACT;
    }
    return frame.entry().verb() ? ofVerb(graph, trigger, 0) : ofNoun(graph, trigger, frame.entry());
  }

  private static boolean isQuestion(Sentence sentence) {
    return sentence.words().get(sentence.words().size() - 1).text().equals("?");
  }

  private static Status ofVerb(Graph graph, Node verb, int depth) {
    if (depth > 5) {
      return Status.REPORTED;
    }
    boolean infinitive = false;
    boolean praised = WordOrder.praising(graph, verb).isPresent();
    for (Node child : graph.children(verb)) {
      String word = child.word().toLowerCase(Locale.ROOT);
      if (child.hasRelation("aux", "aux:pass") && MODALS.contains(word)) {
        return Status.NOT_A_FACT;
      }
      if (child.hasRelation("advmod", "neg", "cc:preconj", "det")
          && Set.of("not", "n't", "never", "nearly", "almost", "hardly", "barely").contains(word)
          && child.index() < verb.index()) {
        boolean insisted = graph.head(verb).filter(h -> INSISTING.contains(h.lemma())).isPresent();
        return word.equals("barely")
            ? Status.REPORTED
            : insisted ? Status.DENIED : Status.NOT_A_FACT;
      }
      if (child.hasRelation("mark", "advmod")
          && CONDITIONS.contains(word)
          && child.index() < verb.index()) {
        boolean happened = Set.of("once", "until", "till").contains(word) && isPast(graph, verb);
        if (!happened) {
          return Status.NOT_A_FACT;
        }
      }
      if (child.hasRelation("mark", "aux", "dep")
          && word.equals("to")
          && child.index() < verb.index()) {
        infinitive = true;
      }
      if (child.hasRelation("mark", "case")
          && UNREAL_PREPOSITIONS.contains(word)
          && !word.equals("to")
          && child.index() < verb.index()
          && verb.tag().equals("VBG")) {
        return praised || word.equals("before") || word.equals("despite")
            ? Status.REPORTED
            : Status.NOT_A_FACT;
      }
      if (child.hasRelation("aux")
          && child.lemma().equals("do")
          && verb.tag().equals("VB")
          && graph.children(verb).stream()
              .anyMatch(c -> c.lemma().equals("not") || c.word().equals("n't"))) {
        return Status.NOT_A_FACT;
      }
    }
    infinitive |= isAfterTo(graph.sentence(), verb);
    if (precededByModal(graph, verb)) {
      return Status.NOT_A_FACT;
    }
    if (praised) {
      return Status.REPORTED;
    }
    if (isManaged(graph.sentence(), verb.first())) {
      Status managing =
          graph
              .nodeAt(verb.first() - 2)
              .map(node -> ofVerb(graph, node, depth + 1))
              .orElse(Status.REPORTED);
      return managing == Status.DENIED ? Status.DENIED : Status.REPORTED;
    }
    if (verb.tag().equals("VBG") && isOnlyAimedAt(graph, verb)) {
      return Status.NOT_A_FACT;
    }
    Optional<Node> head = graph.head(verb);
    boolean let =
        head.filter(h -> h.lemma().equals("let") || verb.tag().equals("VB"))
            .filter(h -> hasModal(graph, h))
            .isPresent();
    if (let && !infinitive) {
      // "would let them take"
      return Status.NOT_A_FACT;
    }
    if (verb.tag().equals("VBG") && isOnlyMentioned(graph, verb, head)) {
      return Status.NOT_A_FACT;
    }
    boolean perfect = infinitive && hasAuxiliary(graph, verb, "have");
    if (perfect && head.filter(h -> h.isVerb() && !hasModal(graph, h)).isPresent()) {
      // "claim to have captured", "is confirmed to have captured"
      return DENYING.contains(head.get().lemma()) ? Status.DENIED : Status.REPORTED;
    }
    if (infinitive && head.isPresent() && TELLING.contains(head.get().lemma()) && !perfect) {
      return Status.NOT_A_FACT;
    }
    if (infinitive) {
      boolean ofCampaign =
          head.filter(h -> h.lemma().equals("lead") && h.hasRelation("acl")).isPresent();
      if (ofCampaign || head.isEmpty() || !IMPLYING.contains(head.get().lemma())) {
        return Status.NOT_A_FACT;
      }
      boolean purpose =
          graph
              .child(head.get(), "obj")
              .filter(o -> UNREAL.contains(o.lemma()) || !FORCING.contains(head.get().lemma()))
              .isPresent();
      // "began an assault to retake": a parse may make the assault do it
      boolean aimed =
          graph.child(verb, "nsubj").filter(s -> UNREAL.contains(s.lemma())).isPresent();
      return purpose || aimed ? Status.NOT_A_FACT : ofGovernor(graph, head.get(), depth);
    }
    if (head.isEmpty()) {
      return Status.REPORTED;
    }
    boolean dependent =
        verb.hasRelation("xcomp", "ccomp", "acl", "advcl", "conj", "csubj", "obl", "nmod", "dep");
    if (verb.tag().equals("VB")
        && verb.hasRelation("ccomp", "xcomp", "dep")
        && head.get().isVerb()) {
      return ofVerb(graph, head.get(), depth + 1);
    }
    if (verb.hasRelation("conj") && !graph.hasChild(verb, "nsubj", "nsubj:pass")) {
      Status above = head.get().isVerb() ? ofVerb(graph, head.get(), depth + 1) : Status.REPORTED;
      return verb.tag().equals("VBD") || verb.tag().equals("VBZ") ? Status.REPORTED : above;
    }
    boolean toldAndDenied =
        TOLD.contains(head.get().lemma())
            && graph.head(head.get()).filter(h -> DENYING.contains(h.lemma())).isPresent();
    if (dependent && toldAndDenied) {
      return Status.DENIED;
    }
    if (dependent && DENYING.contains(head.get().lemma())) {
      return Status.DENIED;
    }
    boolean deniedClaim =
        dependent
            && head.get().isNoun()
            && graph.head(head.get()).map(h -> DENYING.contains(h.lemma())).orElse(false);
    if (deniedClaim) {
      return Status.DENIED;
    }
    if (dependent
        && UNREAL.contains(head.get().lemma())
        && (verb.tag().equals("VBG") || verb.hasRelation("xcomp", "acl", "csubj"))
        && !verb.hasRelation("acl:relcl", "advcl", "ccomp")) {
      return isPastParticiple(verb) ? Status.REPORTED : Status.NOT_A_FACT;
    }
    if (verb.tag().equals("VBG")
        && verb.hasRelation("advcl", "acl", "obl", "nmod", "xcomp", "pcomp")) {
      String preposition = graph.preposition(verb);
      if (Set.of("of", "at", "for", "from", "towards", "toward").contains(preposition)
          && UNREAL.contains(head.get().lemma())) {
        return Status.NOT_A_FACT;
      }
    }
    if (verb.hasRelation("ccomp")
        && Set.of(
                "want", "demand", "insist", "hope", "fear", "expect", "predict", "warn", "propose",
                "urge", "order", "suggest", "doubt")
            .contains(head.get().lemma())
        && !verb.tag().equals("VBD")
        && !verb.tag().equals("VBN")) {
      return Status.NOT_A_FACT;
    }
    if (isDemanded(graph, verb)) {
      return Status.NOT_A_FACT;
    }
    if (verb.hasRelation("ccomp", "xcomp", "advcl")
        && !graph.hasChild(verb, "nsubj")
        && head.get().isVerb()
        && verb.tag().equals("VBG")) {
      return ofVerb(graph, head.get(), depth + 1);
    }
    return Status.REPORTED;
  }

  /** "edges closer to seizing", "its aim of capturing", wherever the parse hangs it. */
  private static boolean isOnlyAimedAt(Graph graph, Node participle) {
    int before = participle.first() - 1;
    return switch (graph.sentence().lower(before)) {
      case "to" -> graph.sentence().lower(before - 1).matches("close|closer|near|nearer|way");
      case "of" -> graph.nodeAt(before - 1).filter(n -> UNREAL.contains(n.lemma())).isPresent();
      default -> false;
    };
  }

  /** "to annex", "to purportedly annex", which a tagger may take for a noun. */
  private static boolean isAfterTo(Sentence sentence, Node verb) {
    int before = verb.first() - 1;
    int to = sentence.lower(before).endsWith("ly") ? before - 1 : before;
    return sentence.lower(to).equals("to") && (verb.tag().equals("VB") || verb.isNoun());
  }

  /** "demands that Greece withdraws", whatever the tagger makes of the verb. */
  private static boolean isDemanded(Graph graph, Node verb) {
    for (int i = verb.first() - 1; i > Math.max(0, verb.first() - MANAGING_REACH); i--) {
      boolean that = graph.sentence().lower(i).equals("that");
      if (that) {
        // The present tense of a digest is analysed as a past: what stands in the text counts.
        boolean past =
            isPastParticiple(verb)
                && verb.word()
                    .toLowerCase(Locale.ROOT)
                    .equals(graph.sentence().lower(verb.first()));
        return graph.nodeAt(i - 1).filter(n -> DEMANDING.contains(n.lemma())).isPresent() && !past;
      }
    }
    return false;
  }

  /** "after managing to retake": who manages has done it, whatever the parse makes of it. */
  private static boolean isManaged(Sentence sentence, int verb) {
    if (!sentence.lower(verb - 1).equals("to")
        || !Set.of("managed", "managing").contains(sentence.lower(verb - 2))) {
      return false;
    }
    for (int i = verb - MANAGING_REACH; i < verb - 2; i++) {
      String word = sentence.lower(i);
      if (NEGATIONS.contains(word) || MODALS.contains(word) || CONDITIONS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /**
   * "Capturing it would …", "focus on seizing", "talked about liberating": the change is a topic,
   * not told.
   */
  private static boolean isOnlyMentioned(Graph graph, Node verb, Optional<Node> head) {
    boolean topic =
        graph.children(verb).stream()
                .anyMatch(
                    c ->
                        c.hasRelation("mark", "case")
                            && c.index() < verb.index()
                            && TOPIC.contains(c.word().toLowerCase(Locale.ROOT)))
            || TOPIC.contains(graph.sentence().lower(verb.first() - 1));
    boolean subject =
        (verb.hasRelation("csubj", "nsubj", "csubj:pass")
                && head.map(h -> hasModal(graph, h)).orElse(false))
            || isFollowedByModal(graph, verb);
    return subject || (topic && head.map(h -> !FACTUAL_NOUNS.contains(h.lemma())).orElse(false));
  }

  /** "capturing the rest would take months": with no other verb between. */
  private static boolean isFollowedByModal(Graph graph, Node verb) {
    if (graph.sentence().lower(verb.first() - 1).equals(",")) {
      return false;
    }
    for (int i = verb.index() + 1; i < Math.min(graph.nodes().size(), verb.index() + 14); i++) {
      Node node = graph.nodes().get(i);
      if (MODALS.contains(node.word().toLowerCase(Locale.ROOT))) {
        return true;
      }
      if (node.isVerb() || node.word().equals(",") || node.tag().startsWith("W")) {
        return false;
      }
    }
    return false;
  }

  private static boolean hasModal(Graph graph, Node node) {
    return graph.children(node).stream()
        .anyMatch(c -> c.hasRelation("aux") && MODALS.contains(c.word().toLowerCase(Locale.ROOT)));
  }

  private static boolean hasAuxiliary(Graph graph, Node node, String lemma) {
    return graph.children(node).stream()
        .anyMatch(c -> c.hasRelation("aux") && c.lemma().equals(lemma));
  }

  /** A finite past: "until it was taken", "once they had left". */
  private static boolean isPast(Graph graph, Node verb) {
    return verb.tag().equals("VBD")
        || graph.children(verb).stream()
            .anyMatch(
                c ->
                    c.hasRelation("aux", "aux:pass")
                        && Set.of("was", "were", "had")
                            .contains(c.word().toLowerCase(Locale.ROOT)));
  }

  private static boolean isPastParticiple(Node verb) {
    return verb.tag().equals("VBN") || verb.tag().equals("VBD");
  }

  /**
   * "could not be captured", "will eventually retake": a modal just before, however it is attached.
   */
  private static boolean precededByModal(Graph graph, Node verb) {
    for (int i = verb.first() - 1; i >= Math.max(0, verb.first() - 4); i--) {
      String word = graph.sentence().lower(i);
      if (MODALS.contains(word)) {
        return true;
      }
      Optional<Node> node = graph.nodeAt(i);
      if (node.isPresent()
          && !node.get().tag().startsWith("RB")
          && !node.get().tag().startsWith("VB")
          && !node.get().tag().equals("MD")) {
        return false;
      }
    }
    return false;
  }

  private static Status ofGovernor(Graph graph, Node governor, int depth) {
    if (governor.isVerb()) {
      return ofVerb(graph, governor, depth + 1);
    }
    boolean negated =
        graph.children(governor).stream()
            .anyMatch(c -> Set.of("not", "n't", "never").contains(c.word()));
    return hasModal(graph, governor) || negated ? Status.NOT_A_FACT : Status.REPORTED;
  }

  private static Status ofNoun(Graph graph, Node noun, Lexicon.Entry entry) {
    for (Node child : graph.children(noun)) {
      String word = child.word().toLowerCase(Locale.ROOT);
      if (child.hasRelation("amod", "compound", "det", "advmod")
          && Set.of(
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
                  "further",
                  "complete")
              .contains(word)
          && !word.equals("complete")) {
        return Status.NOT_A_FACT;
      }
    }
    Node at = noun;
    for (int i = 0; i < 4; i++) {
      Optional<Node> head = graph.head(at);
      if (head.isEmpty()) {
        break;
      }
      String preposition = graph.preposition(at);
      String lemma = head.get().lemma();
      if (DENYING.contains(lemma)) {
        return Status.DENIED;
      }
      if (!at.hasRelation("nsubj", "nsubj:pass")
          && UNREAL.contains(lemma)
          && !preposition.matches("after|since|following|in|with|during|amid")) {
        return Status.NOT_A_FACT;
      }
      if (preposition.matches(
          "for|towards|toward|against|ahead of|before|until|without|to prevent|despite|pending")) {
        return preposition.equals("before")
                || preposition.equals("despite")
                || preposition.equals("until")
            ? Status.REPORTED
            : lemma.matches(
                        "celebrate|praise|credit|blame|revenge|retaliation|congratulate|prepare")
                    && !lemma.equals("prepare")
                ? Status.REPORTED
                : Status.NOT_A_FACT;
      }
      if (head.get().isVerb()) {
        Status above = ofVerb(graph, head.get(), 1);
        boolean consequence = preposition.matches("after|since|following|with");
        return above == Status.REPORTED || consequence ? Status.REPORTED : above;
      }
      if (entry.frame() == Lexicon.Frame.LEAVE
          && lemma.matches(
              "agreement|plan|talks|call|timetable|deal|demand|condition|date|end|start|process|phase")) {
        return Status.NOT_A_FACT;
      }
      at = head.get();
    }
    return Status.REPORTED;
  }
}
