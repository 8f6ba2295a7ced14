// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.marchland.extract.Lexicon.Entry;

/**
 * Finds the change words of a sentence and fills their roles from its grammar, or from word order
 * where the parse gives none.
 */
final class FrameMatcher {

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
  private static final Set<String> DETACHABLE =
      Set.of(
          "group",
          "plane",
          "fighter",
          "aircraft",
          "jet",
          "helicopter",
          "tank",
          "weapon",
          "vehicle",
          "gun",
          "artillery",
          "unit",
          "battalion",
          "ship",
          "diplomat",
          "ambassador",
          "staff",
          "equipment",
          "some",
          "number");
  private static final Set<String> PEOPLE =
      Set.of(
          "people",
          "person",
          "civilian",
          "man",
          "woman",
          "child",
          "hostage",
          "prisoner",
          "soldier",
          "worker",
          "journalist",
          "suspect",
          "leader",
          "commander",
          "body",
          "pilot",
          "crew",
          "weapon",
          "tank",
          "vehicle",
          "resident",
          "villager",
          "detainee",
          "captive",
          "he",
          "she");
  private static final Set<String> HANDS =
      Set.of(
          "hand",
          "control",
          "rule",
          "authority",
          "command",
          "occupation",
          "grip",
          "grasp",
          "possession",
          "lap",
          "sway",
          "custody");
  private static final Set<String> AWAY =
      Set.of("from", "out of", "out", "of", "off", "away from", "outside of");

  /** What is taken without any ground. */
  private static final Set<String> NO_GROUND =
      Set.of(
          "power",
          "office",
          "initiative",
          "momentum",
          "opportunity",
          "chance",
          "advantage",
          "ammunition",
          "equipment",
          "money",
          "cash",
          "asset",
          "document",
          "passport",
          "drug",
          "cocaine",
          "cargo",
          "shipment",
          "vessel",
          "tanker",
          "ship",
          "boat",
          "trawler",
          "freighter",
          "yacht",
          "plane",
          "aircraft",
          "airliner",
          "helicopter",
          "drone",
          "frigate",
          "warship",
          "destroyer",
          "gunboat",
          "corvette",
          "cruiser",
          "ferry",
          "treaty",
          "pact",
          "accord",
          "aid",
          "attention");

  private static final Set<String> CARRYING =
      Set.of(
          "bus",
          "truck",
          "ambulance",
          "lorry",
          "boat",
          "ship",
          "liner",
          "ferry",
          "vessel",
          "plane",
          "aircraft",
          "airliner",
          "flight",
          "helicopter",
          "train",
          "resident",
          "civilian",
          "people",
          "family");

  private static final Set<String> RESCUERS =
      Set.of("police", "authority", "official", "firefighter", "rescuer", "governor", "mayor");

  /** So far after a count of villages their names may follow. */
  private static final int COUNTED_REACH = 10;

  private static final Set<String> LIGHT_LEAVING =
      Set.of("leave", "flee", "evacuate", "quit", "exit");

  private final Lexicon lexicon;
  private final Triggers triggers;
  private final PlacePhrases places;
  private final NominalFrames nominals;

  FrameMatcher(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.triggers = new Triggers(lexicon);
    this.places = new PlacePhrases(lexicon);
    this.nominals = new NominalFrames(places);
  }

  List<Frame> match(Graph graph) {
    List<Frame> frames = new ArrayList<>();
    for (Node node : graph.nodes()) {
      if (graph.actor(node).isPresent() || graph.place(node).isPresent()) {
        continue;
      }
      triggers.candidates(graph, node).stream()
          .map(entry -> fill(graph, node, entry))
          .filter(f -> !f.places().isEmpty())
          .findFirst()
          .ifPresent(frames::add);
    }
    return frames;
  }

  /** "took": too light for a name that nobody lists as a place. */
  private static boolean isLightTaking(Node node, Entry entry) {
    return entry.frame() == Lexicon.Frame.GAIN
        && node.lemma().equals("take")
        && entry.need() == Need.NOTHING;
  }

  /** "left the town": where no side is named, people leave for other reasons. */
  static boolean isByNobody(Sentence sentence, Entry entry) {
    return entry.frame() == Lexicon.Frame.LEAVE
        && LIGHT_LEAVING.contains(entry.lemma())
        && sentence.actors().isEmpty();
  }

  /** "fleeing the town", "to leave the town": nobody is said to have given it up. */
  private static boolean isLightGoing(Node node, Entry entry) {
    return entry.frame() == Lexicon.Frame.LEAVE
        && entry.need() != Need.TO
        && LIGHT_LEAVING.contains(node.lemma())
        && (node.tag().equals("VBG") || node.tag().equals("VB"));
  }

  /** Whether a sentence names a place, or has a word that leads to a name or stands for one. */
  private boolean mayNamePlace(Graph graph) {
    Sentence sentence = graph.sentence();
    return !sentence.places().isEmpty()
        || graph.nodes().stream().anyMatch(n -> NameLists.isIntroduced(graph, n.first()))
        || graph.nodes().stream()
            .anyMatch(n -> lexicon.placeNoun(n.lemma().toLowerCase(Locale.ROOT)).isPresent());
  }

  private Frame fill(Graph graph, Node node, Entry entry) {
    if (!entry.verb()) {
      return nominals.fill(graph, node, entry);
    }
    boolean nowhere =
        isLightTaking(node, entry)
            && WordOrder.sideAfter(graph, node, "from").isEmpty()
            && (graph.sentence().lower(node.end()).matches("off|to") || !mayNamePlace(graph));
    if (isByNobody(graph.sentence(), entry) || nowhere || isLightGoing(node, entry)) {
      // Said before grammar is asked, for it is often so.
      return new Frame(graph, node, entry, List.of(), Optional.empty(), Optional.empty());
    }
    Optional<Node> declaring = declaring(graph, node);
    boolean passive =
        declaring.isPresent() || graph.isPassive(node) || isTakenPlace(graph, node, entry);
    Optional<Node> subject =
        passive
            ? graph
                .oblique(node, "by")
                .or(() -> declaring.flatMap(graph::subject).filter(s -> graph.actor(s).isPresent()))
            : WordOrder.praised(graph, node)
                .or(() -> WordOrder.adjacentSide(graph, node))
                .or(() -> WordOrder.absolute(graph, node))
                .or(() -> WordOrder.clauseSubject(graph, node))
                .or(
                    () ->
                        graph
                            .subject(node)
                            .filter(s -> mayAct(s) && !WordOrder.isAside(graph, s, node)));
    Optional<Node> patient =
        passive
            ? declaring
                .flatMap(d -> declared(graph, d, node))
                .or(() -> WordOrder.beforeAuxiliaries(graph, node))
                .or(() -> graph.subject(node))
                .filter(s -> graph.actor(s).isEmpty() || isMoved(entry))
            : relativePlace(graph, node).or(() -> graph.object(node));
    Optional<Node> from = graph.oblique(node, "from", "out of", "out from", "away from");
    return switch (entry.frame()) {
      case GAIN, CLEAR, HOLD -> gain(graph, node, entry, subject, patient, from, passive);
      case CONTROL -> {
        List<PlaceRef> of =
            triggers.controlNoun(graph, node).map(c -> places.read(graph, c)).orElse(List.of());
        of = listed(graph, node, of);
        if (of.isEmpty() && node.hasRelation("conj")) {
          // "enter the city of X and take control"
          of =
              graph
                  .head(node)
                  .flatMap(graph::object)
                  .map(n -> places.read(graph, n))
                  .orElse(List.of());
        }
        if (of.isEmpty()) {
          of = graph.oblique(node, "of", "over").map(n -> places.read(graph, n)).orElse(List.of());
        }
        yield new Frame(
            graph, node, entry, of, subject, from.filter(n -> graph.place(n).isEmpty()));
      }
      case EXPEL -> expel(graph, node, entry, subject, patient);
      case LOSE -> {
        Optional<Node> control =
            entry.need() == Need.CONTROL ? triggers.controlNoun(graph, node) : Optional.empty();
        List<PlaceRef> lost =
            control.or(() -> patient).map(n -> places.read(graph, n)).orElse(List.of());
        yield new Frame(
            graph,
            node,
            entry,
            lost,
            graph
                .oblique(node, "to")
                .or(() -> patient.flatMap(p -> graph.oblique(p, "to")))
                .or(() -> WordOrder.sideAfter(graph, node, "to")),
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
    int before = which.get().first() - 1;
    int last = graph.sentence().lower(before).equals(",") ? before - 1 : before;
    return graph.sentence().placeAt(last).flatMap(place -> graph.nodeAt(last));
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

  private Frame gain(
      Graph graph,
      Node node,
      Entry entry,
      Optional<Node> subject,
      Optional<Node> patient,
      Optional<Node> from,
      boolean passive) {
    List<PlaceRef> found = patient.map(n -> places.read(graph, n)).orElse(List.of());
    boolean noGround =
        nextHead(graph, node)
            .filter(n -> NO_GROUND.contains(n.lemma()) || (!passive && isPeople(n)))
            .filter(n -> graph.nodeAt(n.end()).filter(o -> o.tag().equals("POS")).isEmpty())
            .isPresent();
    if (noGround || isCaptiveBefore(graph, node)) {
      // "seized power from the government of X", "289 captured"
      return new Frame(graph, node, entry, List.of(), Optional.empty(), Optional.empty());
    }
    boolean under = entry.need() == Need.UNDER;
    boolean intransitive =
        patient.isEmpty()
            && graph.nodeAt(node.end()).filter(n -> n.tag().equals("IN")).isPresent()
            && Set.of("in", "during", "near", "by", "after", "before")
                .contains(graph.sentence().lower(node.end()));
    if (found.isEmpty() && patient.isEmpty() && !passive && !under && !intransitive) {
      found = places.scanRight(graph, node.end(), 8);
    }
    if (found.isEmpty() && !passive && !under && !intransitive) {
      found =
          WordOrder.nextNoun(graph, node)
              .filter(n -> patient.isEmpty() || n.index() != patient.get().index())
              .map(n -> places.read(graph, n))
              .orElse(List.of());
    }
    if (passive && isDoneToPeople(graph, node)) {
      // "soldiers captured near Kharkiv", "people seized on a bus"
      return new Frame(graph, node, entry, List.of(), Optional.empty(), Optional.empty());
    }
    boolean nameless =
        patient.map(p -> lexicon.placeNoun(p.lemma()).isPresent()).orElse(node.hasRelation("acl"));
    boolean clausal = graph.hasChild(node, "csubj", "csubj:pass");
    boolean agent = !clausal && graph.sentence().lower(node.end()).equals("by");
    boolean unread = !clausal && patient.isEmpty() && graph.hasChild(node, "aux:pass");
    if (found.isEmpty() && passive && !under && (nameless || agent || unread)) {
      found = places.scanLeft(graph, node.first() - 1, 8);
    }
    found = listed(graph, node, found);
    if (found.isEmpty() && patient.isPresent() && patient.get().lemma().equals("control")) {
      found = places.read(graph, patient.get());
    }
    if (isLightTaking(node, entry)
        && patient.isPresent()
        && found.stream().anyMatch(PlaceRef::isReference)
        && !patient.get().isNoun()) {
      found = List.of();
    }
    boolean stand =
        patient
            .filter(p -> p.lemma().equals("position") && !graph.hasChild(p, "compound", "amod"))
            .isPresent();
    if (isLightTaking(node, entry) && stand && from.isEmpty()) {
      // "take a position inside a building"
      found = List.of();
    }
    boolean fromSide = from.filter(f -> graph.actor(f).isPresent()).isPresent();
    if (isLightTaking(node, entry) && !fromSide && isOnlyAName(graph, found)) {
      // "was taken off the air", "took Hamill hostage"
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
            .or(() -> WordOrder.sideFrom(graph, node))
            .or(() -> passive ? patient.flatMap(p -> graph.oblique(p, "of")) : Optional.empty())
            .filter(n -> graph.place(n).isEmpty() || graph.actor(n).isPresent());
    if (entry.frame() == Lexicon.Frame.CLEAR) {
      loser = WordOrder.ofSide(graph, node);
      boolean bare = loser.isEmpty() && from.isEmpty();
      if (bare
          && (!node.lemma().equals("clear") || found.stream().allMatch(PlaceRef::isReference))) {
        found = List.of();
      }
    }
    return new Frame(graph, node, entry, found, gainer, loser);
  }

  /** The noun that the words after a verb are about: "frigate" in "the Navy frigate Zulfiquar". */
  private static Optional<Node> nextHead(Graph graph, Node verb) {
    return WordOrder.nextNoun(graph, verb).stream()
        .flatMap(
            first ->
                graph.nodes().subList(first.index(), graph.nodes().size()).stream()
                    .takeWhile(Node::isNoun))
        .filter(noun -> !noun.isName() && !noun.word().equals(noun.word().toUpperCase(Locale.ROOT)))
        .reduce((first, second) -> second);
  }

  /** "289 captured", "journalists captured six days ago": who stands before, and nothing after. */
  private static boolean isCaptiveBefore(Graph graph, Node verb) {
    boolean captive =
        graph
            .nodeAt(verb.first() - 1)
            .filter(n -> n.tag().equals("CD") || (isPeople(n) && graph.actor(n).isEmpty()))
            .isPresent();
    boolean object =
        graph
            .nodeAt(verb.end())
            .filter(n -> n.tag().matches("DT|NN.*|PRP.*|JJ.*") && !n.hasRelation("obl:tmod"))
            .isPresent();
    return captive && !object;
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
    PlaceRef area = found.get(0);
    if (area.count().isPresent() && area.first() > verb.first()) {
      // "two villages in the north of Kherson region, A and B"
      int after = area.end();
      while (after < area.end() + 3 && !sentence.lower(after).equals(",")) {
        after++;
      }
      List<PlaceRef> names =
          sentence.lower(after).equals(",") ? NameLists.listAround(graph, after + 1) : List.of();
      if (names.size() > 1 && names.size() == area.count().getAsInt()) {
        return names;
      }
      List<PlaceRef> later = countedNames(graph, area);
      if (!later.isEmpty()) {
        return later;
      }
    }
    for (int i = verb.end(); i < Math.min(sentence.words().size() - 1, verb.end() + 18); i++) {
      boolean including = sentence.lower(i).matches("including|notably|namely");
      boolean dash =
          Set.of("-", "–", "—", ":").contains(sentence.lower(i))
              && found.get(0).count().isPresent();
      if (including || dash) {
        int at = i + 1;
        if (including && sentence.lower(at).equals("in")) {
          List<PlaceRef> areas = NameLists.listAround(graph, at + 1);
          if (!areas.isEmpty()) {
            return areas.stream().map(a -> a.asPart(OptionalInt.empty(), "part")).toList();
          }
        }
        while (at < sentence.words().size() && LIST_OPENERS.contains(sentence.lower(at))) {
          at++;
        }
        List<PlaceRef> names = NameLists.listAround(graph, at);
        boolean several =
            sentence.words().subList(verb.end(), i).stream()
                .anyMatch(
                    w -> w.text().matches("towns|villages|settlements|districts|cities|areas"));
        if (names.size() > 1 || (including && names.size() == 1 && (at > i + 1 || several))) {
          return names;
        }
      }
    }
    return found;
  }

  /** "three villages south of Aleppo from the army A B and C": as many names as were counted. */
  private static List<PlaceRef> countedNames(Graph graph, PlaceRef area) {
    Sentence sentence = graph.sentence();
    int count = area.count().orElseThrow();
    return sentence.places().stream()
        .filter(p -> p.first() >= area.end() && p.first() < area.end() + COUNTED_REACH)
        .map(p -> NameLists.listAround(graph, p.first()))
        .filter(names -> count > 1 && names.size() == count)
        .findFirst()
        .orElse(List.of());
  }

  /**
   * Whether men rather than places were captured: in "soldiers captured", "two of the people
   * seized".
   */
  private static boolean isDoneToPeople(Graph graph, Node participle) {
    boolean described =
        participle.hasRelation("acl", "acl:relcl")
            && graph.head(participle).filter(h -> isNumberOfPeople(graph, h)).isPresent();
    return described
        || graph.subject(participle).filter(s -> isNumberOfPeople(graph, s)).isPresent();
  }

  /** "soldiers", "dozens of soldiers", "two Britons", "Andrew Hill". */
  private static boolean isNumberOfPeople(Graph graph, Node node) {
    return isSideOrPeople(graph, node)
        || graph.oblique(node, "of").filter(n -> isSideOrPeople(graph, n)).isPresent()
        || (node.isName() && graph.place(node).isEmpty() && node.entity().equals("PERSON"));
  }

  private static boolean isSideOrPeople(Graph graph, Node node) {
    return graph.actor(node).isPresent() || isPeople(node);
  }

  private static boolean isPeople(Node node) {
    return PEOPLE.contains(node.lemma());
  }

  private static boolean isOnlyAName(Graph graph, List<PlaceRef> found) {
    return found.stream()
        .anyMatch(
            p ->
                p.kind() == org.marchland.place.PlaceMention.Kind.UNLISTED
                    && !p.isReference()
                    && !NameLists.isIntroduced(graph, p.first()));
  }

  private Frame expel(
      Graph graph, Node node, Entry entry, Optional<Node> subject, Optional<Node> patient) {
    List<PlaceRef> found = List.of();
    boolean nobody = patient.filter(p -> !p.lemma().matches("(north|south|east|west).*")).isEmpty();
    if (nobody && !graph.isPassive(node) && !isFollowedBySide(graph, node)) {
      // "forces pushed north from Crimea" drove nobody out.
      return new Frame(graph, node, entry, found, subject, patient);
    }
    if (patient.filter(p -> !isMovable(graph, p)).isPresent()) {
      // "forced 33,000 residents out of their homes", "drove tanks out of the base".
      return new Frame(graph, node, entry, found, subject, patient);
    }
    for (Node candidate : graph.nodes()) {
      boolean governed =
          candidate.head() == node.index()
              || patient.map(p -> candidate.head() == p.index()).orElse(false);
      String preposition = graph.preposition(candidate);
      if (found.isEmpty()
          && governed
          && (candidate.index() > node.index() || candidate.tag().startsWith("W"))
          && (AWAY.contains(preposition)
              || preposition.endsWith("from")
              || preposition.endsWith("out of"))) {
        found = places.read(graph, candidate);
      }
    }
    if (found.isEmpty()) {
      found = afterFrom(graph, node, 10, 6);
    }
    return new Frame(graph, node, entry, found, subject, patient);
  }

  /** Whether what is driven out is a side, or may stand for one, rather than people or things. */
  private static boolean isMovable(Graph graph, Node patient) {
    return patient.tag().startsWith("PRP")
        || patient.tag().startsWith("W")
        || patient.tag().equals("DT")
        || patient.isName()
        || Set.of(
                "garrison",
                "defender",
                "occupier",
                "invader",
                "attacker",
                "remnant",
                "last",
                "enemy",
                "holdout",
                "man",
                "detachment",
                "unit",
                "line",
                "front",
                "foe",
                "opponent",
                "rival")
            .contains(patient.lemma())
        || patient.lemma().matches("(north|south|east|west).*")
        || graph.subtree(patient, "acl:relcl", "advcl", "conj").stream()
            .anyMatch(n -> graph.actor(n).isPresent());
  }

  /** "pushed back the rebels": the object that the parse may not see. */
  private static boolean isFollowedBySide(Graph graph, Node verb) {
    return IntStream.range(verb.end(), verb.end() + 4)
        .anyMatch(i -> graph.sentence().actorAt(i).isPresent());
  }

  /**
   * The place after a "from" or "out of" among the next words, where the parse attaches it to
   * something else.
   */
  private List<PlaceRef> afterFrom(Graph graph, Node verb, int words, int reach) {
    Sentence sentence = graph.sentence();
    List<PlaceRef> found = List.of();
    for (int i = verb.end(); i < verb.end() + words && found.isEmpty(); i++) {
      boolean outOf = sentence.lower(i).equals("of") && sentence.lower(i - 1).equals("out");
      if (sentence.lower(i).equals("from") || outOf) {
        found = places.scanRight(graph, i + 1, reach);
      }
    }
    return found;
  }

  private Frame leave(
      Graph graph,
      Node node,
      Entry entry,
      Optional<Node> subject,
      Optional<Node> patient,
      boolean passive) {
    if (Stream.of(subject, graph.subject(node))
        .flatMap(Optional::stream)
        .anyMatch(s -> CARRYING.contains(s.lemma()) || isRescue(node, s))) {
      // Who is evacuated in buses has given the place up before, or never held it.
      return new Frame(graph, node, entry, List.of(), Optional.empty(), Optional.empty());
    }
    if (patient.filter(p -> DETACHABLE.contains(p.lemma())).isPresent()) {
      // Some units or planes are moved elsewhere; nobody gives the place up.
      return new Frame(graph, node, entry, List.of(), Optional.empty(), subject);
    }
    Optional<Node> from =
        graph
            .oblique(node, "from", "out of", "of")
            .filter(n -> !graph.preposition(n).equals("of") || node.lemma().equals("pull"));
    List<PlaceRef> left = from.map(n -> places.read(graph, n)).orElse(List.of());
    boolean takesObject =
        Set.of("abandon", "evacuate", "vacate", "quit", "leave", "flee", "desert", "exit")
            .contains(node.lemma());
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
    if (LIGHT_LEAVING.contains(node.lemma())
        && (loser.isEmpty()
            || graph.actor(loser.get()).isEmpty()
            || left.stream().anyMatch(PlaceRef::isReference))) {
      left = List.of();
    }
    if (left.isEmpty() && !takesObject) {
      left = afterFrom(graph, node, 6, 5);
    }
    return new Frame(graph, node, entry, left, Optional.empty(), loser);
  }

  /** "police evacuate part of the town": its people are led out. */
  private static boolean isRescue(Node leaving, Node subject) {
    return leaving.lemma().equals("evacuate") && RESCUERS.contains(subject.lemma());
  }

  private Frame hand(
      Graph graph, Node node, Entry entry, Optional<Node> subject, Optional<Node> patient) {
    boolean people =
        patient.filter(p -> p.tag().startsWith("PRP") && !p.lemma().equals("it")).isPresent()
            || patient.filter(FrameMatcher::isPeople).isPresent();
    if (people) {
      // "they were handed over to the authorities"
      return new Frame(graph, node, entry, List.of(), Optional.empty(), Optional.empty());
    }
    List<PlaceRef> given = patient.map(n -> places.read(graph, n)).orElse(List.of());
    if (given.isEmpty() && patient.isPresent()) {
      given = graph.oblique(node, "of", "over").map(n -> places.read(graph, n)).orElse(List.of());
    }
    Optional<Node> to =
        graph
            .oblique(node, "to", "over to", "back to")
            .or(() -> patient.flatMap(p -> graph.oblique(p, "to")))
            .or(() -> graph.child(node, "iobj"))
            .or(() -> WordOrder.sideAfter(graph, node, "to"))
            .or(() -> WordOrder.sideAfter(graph, node, "to", 26));
    boolean needsTaker =
        Set.of("hand", "return", "transfer", "yield", "pass", "restore", "concede", "give")
            .contains(node.lemma());
    if (needsTaker && to.isEmpty() && entry.need() != Need.OVER) {
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
        to.filter(n -> graph.actor(n).isPresent() || n.isNoun())
            .map(n -> HANDS.contains(n.lemma()) ? handsOf(graph, n).orElse(n) : n),
        subject);
  }

  private Frame fall(Graph graph, Node node, Entry entry) {
    Optional<Node> subject = graph.subject(node);
    List<PlaceRef> fallen = subject.map(n -> places.read(graph, n)).orElse(List.of());
    Optional<Node> to = Optional.empty();
    Optional<Node> of = Optional.empty();
    for (Node child : graph.children(node)) {
      String preposition = graph.preposition(child);
      if (child.hasRelation("obl", "nmod")
          && preposition.matches(
              "to|into|in|under|back to|back under|back into|before|back in|from|out of")) {
        boolean away = preposition.equals("from") || preposition.equals("out of");
        if (HANDS.contains(child.lemma())) {
          Optional<Node> holder = handsOf(graph, child);
          to = away ? to : holder;
          of = away ? holder : of;
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
                        && (graph.preposition(c).matches("by|from|short of|within")
                            || isHit(graph, c)));
    if (node.lemma().equals("fall") && (quantity || (light && to.isEmpty()))) {
      fallen = List.of();
    }
    return new Frame(graph, node, entry, fallen, to, of);
  }

  /** "a bomb fell on the village". */
  private static boolean isHit(Graph graph, Node oblique) {
    return graph.preposition(oblique).matches("on|onto|upon")
        && !oblique.lemma().matches("day|eve|night|morning|evening|anniversary")
        && !graph.sentence().isTime(oblique.first());
  }

  /** Whose hands or control: "the hands of X", "X's hands", "rebel hands". */
  static Optional<Node> handsOf(Graph graph, Node hands) {
    return graph.oblique(hands, "of").or(() -> graph.child(hands, "nmod:poss", "compound", "amod"));
  }

  /** The verb that declares a place taken: "declared the town liberated". */
  static Optional<Node> declaring(Graph graph, Node participle) {
    return graph
        .head(participle)
        .filter(h -> Set.of("declare", "proclaim", "pronounce").contains(h.lemma()))
        .filter(h -> participle.tag().matches("VBN|VBD|JJ"))
        .filter(h -> declared(graph, h, participle).isPresent())
        .filter(h -> !graph.hasChild(participle, "mark", "aux", "obj"));
  }

  /** What is declared to be so, whichever verb the parse gives it to. */
  static Optional<Node> declared(Graph graph, Node declaring, Node participle) {
    return graph
        .child(participle, "nsubj", "nsubj:pass")
        .or(() -> graph.child(declaring, "obj"))
        .filter(n -> n.index() < participle.index() && n.index() > declaring.index());
  }
}
