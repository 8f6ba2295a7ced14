// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marchland.extract.Lexicon.Entry;
import org.marchland.extract.Lexicon.PlaceNoun;

/**
 * Finds the change words of a sentence and fills their roles from its grammar, or from word order
 * where the parse gives none.
 */
final class FrameMatcher {
  /** Participles that the tagger takes for adjectives. */
  private static final Map<String, String> PARTICIPLES =
      Map.of(
          "captured",
          "capture",
          "recaptured",
          "recapture",
          "seized",
          "seize",
          "liberated",
          "liberate",
          "retaken",
          "retake",
          "conquered",
          "conquer",
          "overrun",
          "overrun",
          "taken",
          "take",
          "abandoned",
          "abandon");

  private static final Set<String> DIRECTIONS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "outside",
          "near");
  private static final Set<String> LIST_OPENERS =
      Set.of(
          "the",
          "major",
          "main",
          "key",
          "strategic",
          "several",
          "towns",
          "town",
          "villages",
          "village",
          "cities",
          "city",
          "districts",
          "neighborhoods",
          "of",
          "places",
          "settlements",
          "areas",
          "important");
  private static final Set<String> AWAY =
      Set.of("from", "out of", "out", "of", "off", "away from", "outside of");

  private final Lexicon lexicon;
  private final PlacePhrases places;

  FrameMatcher(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.places = new PlacePhrases(lexicon);
  }

  List<Frame> match(Graph graph) {
    List<Frame> frames = new ArrayList<>();
    for (Node node : graph.nodes()) {
      if (graph.actor(node).isPresent() || graph.place(node).isPresent()) {
        continue;
      }
      candidates(graph, node).stream()
          .map(entry -> fill(graph, node, entry))
          .filter(f -> !f.places().isEmpty())
          .findFirst()
          .ifPresent(frames::add);
    }
    return frames;
  }

  /** The lexicon's readings of a word, the most specific first. */
  private List<Entry> candidates(Graph graph, Node node) {
    String lemma = node.lemma() == null ? "" : node.lemma().toLowerCase(Locale.ROOT);
    List<Entry> entries;
    if (node.isVerb() && graph.hasChild(node, "det") && !lexicon.nouns(lemma).isEmpty()) {
      // "the recapture of", which the tagger takes for a verb.
      entries = lexicon.nouns(lemma);
    } else if (node.isVerb()) {
      entries = lexicon.verbs(lemma);
    } else if (node.tag().equals("JJ")) {
      entries =
          lexicon.verbs(
              PARTICIPLES.getOrDefault(node.token().word().toLowerCase(Locale.ROOT), "-"));
    } else if (node.isNoun()) {
      entries = new ArrayList<>(lexicon.nouns(lemma));
      // A headline's verb that the tagger takes for a noun: "Rebels capture town".
      if (entries.isEmpty() || node.hasRelation("root")) {
        entries.addAll(lexicon.verbs(lemma));
      }
    } else {
      return List.of();
    }
    return entries.stream()
        .filter(entry -> hasWhatItNeeds(graph, node, entry))
        .sorted(Comparator.comparing((Entry e) -> e.needs().isEmpty()))
        .toList();
  }

  private boolean hasWhatItNeeds(Graph graph, Node node, Entry entry) {
    Sentence sentence = graph.sentence();
    int after = node.end();
    return switch (entry.needs()) {
      case "" -> true;
      case "control" -> controlNoun(graph, node).filter(n -> !n.lemma().equals("hold")).isPresent();
      case "hold" -> controlNoun(graph, node).filter(n -> n.lemma().equals("hold")).isPresent();
      case "flag" -> graph.subtree(node).stream().anyMatch(n -> n.lemma().equals("flag"));
      case "over", "back", "out", "up" -> near(sentence, after, entry.needs(), 6);
      case "from" -> near(sentence, after, "from", 8);
      case "of" -> near(sentence, after, "of", 4);
      case "hand" -> near(sentence, after, "hands", 3) || near(sentence, after, "hand", 2);
      case "and" -> false;
      case "now" ->
          sentence.lower(node.first() - 1).equals("now") || sentence.lower(after).equals("now");
      case "in" -> isInControl(graph, node);
      case "under", "into" ->
          near(sentence, after, entry.needs(), 10) && isOfControl(sentence, after);
      default -> false;
    };
  }

  private static boolean near(Sentence sentence, int from, String word, int reach) {
    for (int i = from; i < from + reach; i++) {
      if (sentence.lower(i).equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfControl(Sentence sentence, int from) {
    for (int i = from; i < from + 14; i++) {
      if (Set.of("control", "rule", "hands", "authority", "command", "occupation")
          .contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "are now in (full) control of". */
  private static boolean isInControl(Graph graph, Node node) {
    Sentence sentence = graph.sentence();
    boolean in =
        sentence.lower(node.first() - 1).equals("in")
            || sentence.lower(node.first() - 2).equals("in");
    boolean now = false;
    for (int i = node.first() - 5; i < node.first(); i++) {
      now |= sentence.lower(i).matches("now|back|firmly|full|complete|total");
    }
    return in && now && sentence.lower(node.end()).equals("of");
  }

  /** The noun "control" among what the verb governs, or among the words after it. */
  private Optional<Node> controlNoun(Graph graph, Node verb) {
    Optional<Node> object =
        graph.isPassive(verb) ? graph.child(verb, "nsubj:pass", "nsubj") : graph.object(verb);
    if (object.isPresent() && isControl(object.get())) {
      return object;
    }
    for (int i = verb.index() + 1; i < Math.min(graph.nodes().size(), verb.index() + 6); i++) {
      Node node = graph.nodes().get(i);
      if (isControl(node) && (object.isEmpty() || i <= verb.index() + 3)) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  private boolean isControl(Node node) {
    return node.isNoun()
        && lexicon.placeNoun(node.lemma()).map(n -> n == PlaceNoun.CONTROL).orElse(false);
  }

  private Frame fill(Graph graph, Node node, Entry entry) {
    if (!entry.verb()) {
      return nominal(graph, node, entry);
    }
    boolean passive = graph.isPassive(node);
    Optional<Node> subject =
        passive
            ? graph.oblique(node, "by")
            : adjacentSide(graph, node).or(() -> graph.subject(node));
    Optional<Node> patient = passive ? graph.subject(node) : graph.object(node);
    Optional<Node> from = graph.oblique(node, "from", "out of", "out from", "away from");
    return switch (entry.frame()) {
      case GAIN, CLEAR, HOLD -> gain(graph, node, entry, subject, patient, from, passive);
      case CONTROL -> {
        List<PlaceRef> of =
            controlNoun(graph, node).map(c -> places.read(graph, c)).orElse(List.of());
        of = listed(graph, node, of);
        if (of.isEmpty()) {
          of = graph.oblique(node, "of", "over").map(n -> places.read(graph, n)).orElse(List.of());
        }
        yield new Frame(
            graph, node, entry, of, subject, from.filter(n -> graph.place(n).isEmpty()));
      }
      case EXPEL -> expel(graph, node, entry, subject, patient);
      case LOSE -> {
        Optional<Node> control =
            entry.needs().equals("control") ? controlNoun(graph, node) : Optional.empty();
        List<PlaceRef> lost =
            control.or(() -> patient).map(n -> places.read(graph, n)).orElse(List.of());
        yield new Frame(
            graph,
            node,
            entry,
            lost,
            graph.oblique(node, "to").or(() -> patient.flatMap(p -> graph.oblique(p, "to"))),
            passive ? graph.oblique(node, "by") : subject);
      }
      case LEAVE -> leave(graph, node, entry, subject, patient, passive);
      case HAND -> hand(graph, node, entry, subject, patient);
      case FALL -> fall(graph, node, entry);
      case FLAG ->
          new Frame(
              graph,
              node,
              entry,
              graph
                  .oblique(node, "over", "in", "at", "above", "on", "atop")
                  .map(n -> places.read(graph, n))
                  .orElse(List.of()),
              subject,
              Optional.empty());
    };
  }

  /**
   * The side that stands right before a verb, adverbs and "which" aside: word order outranks a
   * doubtful parse.
   */
  private static Optional<Node> adjacentSide(Graph graph, Node verb) {
    Sentence sentence = graph.sentence();
    int at = verb.first() - 1;
    boolean relative = false;
    while (at > 0 && isBetween(sentence, at)) {
      relative |= Set.of("which", "who", "that").contains(sentence.lower(at));
      at--;
    }
    int end = at + 1;
    Optional<org.marchland.actor.ActorMention> side =
        at < 0 ? Optional.empty() : sentence.actorAt(at).filter(a -> a.end() == end);
    if (side.isEmpty()) {
      return Optional.empty();
    }
    int before = side.get().first() - 1;
    while (before > 0 && Set.of("the", "a").contains(sentence.lower(before))) {
      before--;
    }
    boolean governed =
        Set.of("from", "against", "with", "of", "by", "to", "in", "between", "and", "for")
            .contains(sentence.lower(before));
    return governed && !relative ? Optional.empty() : graph.nodeAt(end - 1);
  }

  private static boolean isBetween(Sentence sentence, int word) {
    String text = sentence.lower(word);
    return text.matches(
            "has|have|had|which|who|that|also|then|later|again|reportedly|briefly|already|just|now|on|[a-z]+ly")
        || sentence.times().stream().anyMatch(t -> t.first() <= word && word < t.end());
  }

  private Frame gain(
      Graph graph,
      Node node,
      Entry entry,
      Optional<Node> subject,
      Optional<Node> patient,
      Optional<Node> from,
      boolean passive) {
    List<PlaceRef> found = patient.map(n -> places.read(graph, n)).orElse(List.of());
    boolean under = entry.needs().equals("under");
    if (found.isEmpty() && patient.isEmpty() && !passive && !under) {
      found = places.scanRight(graph, node.end(), 8);
    }
    if (found.isEmpty() && !passive && !under) {
      found =
          nextNoun(graph, node)
              .filter(n -> patient.isEmpty() || n.index() != patient.get().index())
              .map(n -> places.read(graph, n))
              .orElse(List.of());
    }
    boolean nameless = patient.map(p -> lexicon.placeNoun(p.lemma()).isPresent()).orElse(true);
    if (found.isEmpty() && passive && !under && nameless) {
      found = places.scanLeft(graph, node.first() - 1, 8);
    }
    found = listed(graph, node, found);
    if (found.isEmpty() && patient.isPresent() && patient.get().lemma().equals("control")) {
      found = places.read(graph, patient.get());
    }
    if (node.lemma().equals("take")
        && entry.needs().isEmpty()
        && patient.isPresent()
        && found.stream().anyMatch(PlaceRef::isReference)
        && !patient.get().isNoun()) {
      found = List.of();
    }
    Optional<Node> gainer = subject;
    if (under && gainer.isEmpty()) {
      gainer =
          graph
              .oblique(node, "under", "back under")
              .flatMap(
                  c ->
                      graph
                          .oblique(c, "of")
                          .or(() -> graph.child(c, "nmod:poss", "compound", "amod")));
    }
    Optional<Node> loser =
        from.or(() -> patient.flatMap(p -> graph.oblique(p, "from")))
            .filter(n -> graph.place(n).isEmpty() || graph.actor(n).isPresent());
    if (entry.frame() == Lexicon.Frame.CLEAR) {
      loser = ofSide(graph, node);
      boolean bare = loser.isEmpty() && from.isEmpty();
      if (bare
          && (!node.lemma().equals("clear") || found.stream().allMatch(PlaceRef::isReference))) {
        found = List.of();
      }
    }
    return new Frame(graph, node, entry, found, gainer, loser);
  }

  /**
   * "three villages south of X - A, B and C", "most of the area, including the towns of A and B":
   * the names instead of the area.
   */
  private List<PlaceRef> listed(Graph graph, Node verb, List<PlaceRef> found) {
    if (found.size() != 1 || !found.get(0).part()) {
      return found;
    }
    Sentence sentence = graph.sentence();
    for (int i = verb.end(); i < Math.min(sentence.words().size() - 1, verb.end() + 18); i++) {
      boolean including = sentence.lower(i).equals("including");
      boolean dash =
          Set.of("-", "–", "—", ":").contains(sentence.lower(i))
              && found.get(0).count().isPresent();
      if (including || dash) {
        int at = i + 1;
        while (at < sentence.words().size() && LIST_OPENERS.contains(sentence.lower(at))) {
          at++;
        }
        List<PlaceRef> names = places.listAround(graph, at);
        if (names.size() > 1 || (including && names.size() == 1 && at > i + 1)) {
          return names;
        }
      }
    }
    return found;
  }

  /**
   * The noun that ends the phrase right after a verb, where the parse makes something else its
   * object.
   */
  private static Optional<Node> nextNoun(Graph graph, Node verb) {
    for (int i = verb.index() + 1; i < Math.min(graph.nodes().size(), verb.index() + 6); i++) {
      Node node = graph.nodes().get(i);
      boolean last =
          i + 1 == graph.nodes().size()
              || !graph.nodes().get(i + 1).isNoun()
              || DIRECTIONS.contains(graph.nodes().get(i + 1).lemma());
      if (node.isNoun() && last) {
        return Optional.of(node);
      }
      if (!node.isNoun() && !node.tag().matches("DT|JJ.*|CD|RB|PRP\\$|HYPH|,|VBN|VBG|POS")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "cleared the town of militants": the side after "of", wherever the parse attaches it. */
  private static Optional<Node> ofSide(Graph graph, Node verb) {
    return graph.subtree(verb, "advcl", "conj", "ccomp").stream()
        .filter(n -> n.index() > verb.index() && graph.actor(n).isPresent())
        .filter(n -> graph.preposition(n).equals("of") || graph.preposition(n).equals("from"))
        .findFirst();
  }

  private Frame expel(
      Graph graph, Node node, Entry entry, Optional<Node> subject, Optional<Node> patient) {
    List<PlaceRef> found = List.of();
    for (Node candidate : graph.nodes()) {
      boolean governed =
          candidate.token().head() == node.index()
              || patient.map(p -> candidate.token().head() == p.index()).orElse(false);
      String preposition = graph.preposition(candidate);
      if (found.isEmpty()
          && governed
          && candidate.index() > node.index()
          && (AWAY.contains(preposition)
              || preposition.endsWith("from")
              || preposition.endsWith("out of"))) {
        found = places.read(graph, candidate);
      }
    }
    if (found.isEmpty()) {
      Sentence sentence = graph.sentence();
      for (int i = node.end();
          i < Math.min(sentence.words().size(), node.end() + 10) && found.isEmpty();
          i++) {
        if (sentence.lower(i).equals("from")
            || (sentence.lower(i).equals("of") && sentence.lower(i - 1).equals("out"))) {
          found = places.scanRight(graph, i + 1, 6);
        }
      }
    }
    return new Frame(graph, node, entry, found, subject, patient);
  }

  private Frame leave(
      Graph graph,
      Node node,
      Entry entry,
      Optional<Node> subject,
      Optional<Node> patient,
      boolean passive) {
    Optional<Node> from =
        graph
            .oblique(node, "from", "out of", "of")
            .filter(n -> !graph.preposition(n).equals("of") || node.lemma().equals("pull"));
    List<PlaceRef> left = from.map(n -> places.read(graph, n)).orElse(List.of());
    boolean takesObject =
        Set.of("abandon", "evacuate", "vacate", "quit", "leave", "flee").contains(node.lemma());
    if (left.isEmpty() && takesObject && !passive) {
      left = patient.map(n -> places.read(graph, n)).orElse(List.of());
    }
    Optional<Node> loser = subject;
    if (passive) {
      Optional<Node> moved = graph.subject(node);
      List<PlaceRef> emptied = moved.map(n -> places.read(graph, n)).orElse(List.of());
      if (left.isEmpty() && takesObject) {
        left = emptied;
        loser = graph.oblique(node, "by");
      } else {
        loser = moved;
      }
    }
    if (Set.of("leave", "flee", "evacuate", "quit").contains(node.lemma())
        && (loser.isEmpty()
            || graph.actor(loser.get()).isEmpty()
            || node.tag().equals("VBG")
            || node.tag().equals("VB")
            || left.stream().anyMatch(PlaceRef::isReference))) {
      left = List.of();
    }
    if (left.isEmpty() && !takesObject) {
      for (int i = node.end(); i < node.end() + 6 && left.isEmpty(); i++) {
        if (graph.sentence().lower(i).equals("from")
            || (graph.sentence().lower(i).equals("of")
                && graph.sentence().lower(i - 1).equals("out"))) {
          left = places.scanRight(graph, i + 1, 5);
        }
      }
    }
    return new Frame(graph, node, entry, left, Optional.empty(), loser);
  }

  private Frame hand(
      Graph graph, Node node, Entry entry, Optional<Node> subject, Optional<Node> patient) {
    List<PlaceRef> given = patient.map(n -> places.read(graph, n)).orElse(List.of());
    if (given.isEmpty() && patient.isPresent()) {
      given = graph.oblique(node, "of", "over").map(n -> places.read(graph, n)).orElse(List.of());
    }
    Optional<Node> to =
        graph
            .oblique(node, "to", "over to", "back to")
            .or(() -> patient.flatMap(p -> graph.oblique(p, "to")))
            .or(() -> graph.child(node, "iobj"))
            .or(() -> sideAfter(graph, node, "to"));
    boolean needsTaker = Set.of("hand", "return", "transfer", "yield").contains(node.lemma());
    if (needsTaker && to.isEmpty() && !entry.needs().equals("over")) {
      given = List.of();
    }
    if (node.lemma().equals("surrender") && patient.isEmpty()) {
      given = List.of();
    }
    return new Frame(
        graph,
        node,
        entry,
        given,
        to.filter(n -> graph.actor(n).isPresent() || n.isNoun()),
        subject);
  }

  private Frame fall(Graph graph, Node node, Entry entry) {
    Optional<Node> subject = graph.subject(node);
    List<PlaceRef> fallen = subject.map(n -> places.read(graph, n)).orElse(List.of());
    Optional<Node> to = Optional.empty();
    for (Node child : graph.children(node)) {
      String preposition = graph.preposition(child);
      if (child.hasRelation("obl", "nmod")
          && preposition.matches("to|into|in|under|back to|back under|back into|before|back in")) {
        Optional<Node> hands =
            Set.of("hand", "control", "rule", "authority", "command", "occupation")
                    .contains(child.lemma())
                ? Optional.of(child)
                : Optional.empty();
        if (hands.isPresent()) {
          to =
              graph
                  .oblique(child, "of")
                  .or(() -> graph.child(child, "nmod:poss", "compound", "amod"));
        } else if (to.isEmpty()
            && preposition.endsWith("to")
            && (graph.actor(child).isPresent() || lexicon.placeNoun(child.lemma()).isEmpty())) {
          to = Optional.of(child);
        }
      }
    }
    boolean light =
        !node.lemma().equals("fall")
            || graph.hasChild(node, "compound:prt")
            || graph.child(node, "obj").isPresent();
    boolean quantity =
        graph.children(node).stream()
            .anyMatch(
                c ->
                    c.hasRelation("obl", "obl:npmod")
                        && graph.preposition(c).matches("by|from|short of|within"));
    if (node.lemma().equals("fall") && (quantity || (light && to.isEmpty()))) {
      fallen = List.of();
    }
    return new Frame(graph, node, entry, fallen, to, Optional.empty());
  }

  private Frame nominal(Graph graph, Node node, Entry entry) {
    Optional<Node> owner = graph.child(node, "nmod:poss");
    Optional<Node> of = graph.oblique(node, "of");
    Optional<Node> by = graph.oblique(node, "by");
    Optional<Node> from = graph.oblique(node, "from");
    Optional<Node> to = graph.oblique(node, "to");
    List<PlaceRef> found = of.map(n -> places.read(graph, n)).orElse(List.of());
    if (found.isEmpty() && of.isEmpty() && graph.sentence().lower(node.end()).equals("of")) {
      found = places.scanRight(graph, node.end() + 1, 5);
    }
    return switch (entry.frame()) {
      case GAIN -> {
        List<PlaceRef> taken = found;
        Optional<Node> gainer =
            by.or(() -> sideAfter(graph, node, "by"))
                .or(() -> owner.filter(o -> graph.actor(o).isPresent() || isPronoun(o)))
                .or(
                    () ->
                        graph
                            .child(node, "amod", "compound")
                            .filter(c -> graph.actor(c).isPresent()));
        if (taken.isEmpty()) {
          taken =
              owner
                  .or(() -> graph.child(node, "compound"))
                  .filter(o -> graph.actor(o).isEmpty())
                  .map(o -> places.read(graph, o))
                  .orElse(List.of());
        }
        if (gainer.isEmpty()) {
          gainer = governingSubject(graph, node);
        }
        yield new Frame(graph, node, entry, taken, gainer, from);
      }
      case FALL -> {
        List<PlaceRef> fallen =
            found.isEmpty() ? owner.map(o -> places.read(graph, o)).orElse(List.of()) : found;
        yield new Frame(
            graph,
            node,
            entry,
            fallen,
            to.or(() -> by).filter(n -> graph.actor(n).isPresent()),
            Optional.empty());
      }
      case LOSE ->
          new Frame(
              graph,
              node,
              entry,
              found,
              to.or(() -> sideAfter(graph, node, "to"))
                  .filter(n -> graph.actor(n).isPresent() || n.isName()),
              owner.or(() -> by).or(() -> governingSubject(graph, node)));
      case LEAVE -> {
        Optional<Node> place = from.or(() -> of.flatMap(o -> graph.oblique(o, "from")));
        List<PlaceRef> left = place.map(n -> places.read(graph, n)).orElse(List.of());
        Optional<Node> leaver =
            owner
                .or(() -> by)
                .or(() -> of.filter(o -> graph.actor(o).isPresent()))
                .or(
                    () ->
                        graph
                            .child(node, "amod", "compound")
                            .filter(c -> graph.actor(c).isPresent()));
        yield new Frame(
            graph,
            node,
            entry,
            left,
            Optional.empty(),
            leaver.or(() -> governingSubject(graph, node)));
      }
      case HAND ->
          new Frame(
              graph,
              node,
              entry,
              found,
              to.or(() -> sideAfter(graph, node, "to")),
              owner.or(() -> by));
      case HOLD -> new Frame(graph, node, entry, found, governed(graph, node), Optional.empty());
      default -> new Frame(graph, node, entry, List.of(), Optional.empty(), Optional.empty());
    };
  }

  /**
   * The side after a preposition soon after a word, which the parse may attach to the verb above
   * it.
   */
  private static Optional<Node> sideAfter(Graph graph, Node noun, String preposition) {
    return graph.nodes().stream()
        .filter(n -> n.index() > noun.index() && n.index() < noun.index() + 12)
        .filter(n -> graph.preposition(n).equals(preposition) && graph.actor(n).isPresent())
        .findFirst();
  }

  private static boolean isPronoun(Node node) {
    return node.tag().startsWith("PRP");
  }

  /** "announced the capture of": who announces, claims or celebrates it has made it. */
  private static Optional<Node> governingSubject(Graph graph, Node noun) {
    Optional<Node> head = graph.head(noun);
    if (head.isPresent()
        && head.get().isVerb()
        && noun.hasRelation("obj", "obl")
        && Set.of(
                "announce",
                "claim",
                "complete",
                "celebrate",
                "declare",
                "report",
                "confirm",
                "follow",
                "make",
                "achieve",
                "suffer",
                "acknowledge",
                "admit")
            .contains(head.get().lemma())) {
      return graph.subject(head.get());
    }
    return Optional.empty();
  }

  /** The subject of "are in control of". */
  private static Optional<Node> governed(Graph graph, Node noun) {
    return graph.child(noun, "nsubj").or(() -> graph.head(noun).flatMap(graph::subject));
  }
}
