// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.marchland.extract.Lexicon.Entry;
import org.marchland.extract.Lexicon.PlaceNoun;

/**
 * Tells which lines of the lexicon a word of a sentence can be, and whether what they need stands
 * beside it.
 */
final class Triggers {
  /** What a line of the lexicon may say that its word needs. */
  static final Set<String> NEEDS =
      Set.of(
          "",
          "control",
          "hold",
          "flag",
          "over",
          "back",
          "out",
          "up",
          "away",
          "to",
          "charge",
          "possession",
          "from",
          "of",
          "hand",
          "now",
          "of side",
          "now control",
          "came",
          "in",
          "turned",
          "hands",
          "under",
          "into",
          "unopposed",
          "into unopposed");

  private static final Map<String, String> IRREGULAR_PARTICIPLES =
      Map.of("retaken", "retake", "overrun", "overrun", "taken", "take", "overtaken", "overtake");

  /** What a place is in when somebody holds it. */
  static final Set<String> HANDS =
      Set.of("hands", "control", "grip", "grasp", "possession", "lap", "rule", "sway", "custody");

  /** What a place comes under or passes into. */
  static final Set<String> CONTROL =
      Set.of("control", "rule", "hands", "authority", "command", "occupation");

  private static final Set<String> BY_TIMES =
      Set.of(
          "nightfall",
          "sunset",
          "dusk",
          "dawn",
          "noon",
          "midday",
          "midnight",
          "evening",
          "morning",
          "afternoon",
          "night",
          "sunrise",
          "daybreak",
          "then",
          "lunchtime",
          "late",
          "early",
          "mid-morning",
          "mid-afternoon");

  private final Lexicon lexicon;

  Triggers(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The lexicon's readings of a word, the most specific first. */
  List<Entry> candidates(Graph graph, Node node) {
    String lemma = node.lemma() == null ? "" : node.lemma().toLowerCase(Locale.ROOT);
    String word = node.word().toLowerCase(Locale.ROOT);
    List<Entry> entries;
    // Grammar is asked last: it costs more than all the rest.
    if (node.isVerb()) {
      boolean nominal = lemma.equals(word) && !lexicon.nouns(lemma).isEmpty();
      // "the recapture of", which the tagger takes for a verb.
      entries =
          nominal && graph.hasChild(node, "det") ? lexicon.nouns(lemma) : lexicon.verbs(lemma);
    } else if (node.tag().equals("JJ")) {
      entries = new ArrayList<>(lexicon.nouns(lemma));
      entries.addAll(lexicon.verbs(ofParticiple(word)));
    } else if (node.isNoun()) {
      entries = new ArrayList<>(lexicon.nouns(lemma));
      // A headline's verb that the tagger takes for a noun: "Rebels capture town".
      List<Entry> verbs = lexicon.verbs(lemma);
      boolean some = verbs.stream().anyMatch(entry -> hasWhatItNeeds(graph, node, entry));
      if (some && isHeadlineVerb(graph, node)) {
        entries.addAll(0, verbs);
      } else if (some
          && (node.hasRelation("root") || (entries.isEmpty() && !lemma.equals("gain")))) {
        entries.addAll(verbs);
      }
    } else {
      return List.of();
    }
    return entries.stream()
        .filter(entry -> hasWhatItNeeds(graph, node, entry))
        .sorted(Comparator.comparing((Entry e) -> e.needs().isEmpty()))
        .toList();
  }

  /** "Rebels in X capture Y": a side before, a name or number after, and nothing of a noun's. */
  private static boolean isHeadlineVerb(Graph graph, Node noun) {
    Sentence sentence = graph.sentence();
    boolean acts =
        sentence.actors().stream().anyMatch(a -> a.first() <= 2 && a.end() <= noun.first());
    boolean bare =
        graph
            .nodeAt(noun.first() - 1)
            .filter(n -> !n.tag().matches("DT|JJ.*|POS|PRP\\$|IN|TO|VB.*|CC"))
            .isPresent();
    boolean names =
        graph.nodeAt(noun.end()).filter(n -> n.isName() || n.tag().matches("CD|DT")).isPresent();
    return acts && bare && names;
  }

  /** The verb of a participle that the tagger takes for an adjective; itself when it is none. */
  private String ofParticiple(String word) {
    if (IRREGULAR_PARTICIPLES.containsKey(word)) {
      return IRREGULAR_PARTICIPLES.get(word);
    }
    if (!word.endsWith("ed")) {
      return "-";
    }
    String withE = word.substring(0, word.length() - 1);
    return lexicon.verbs(withE).isEmpty() ? word.substring(0, word.length() - 2) : withE;
  }

  private boolean hasWhatItNeeds(Graph graph, Node node, Entry entry) {
    Sentence sentence = graph.sentence();
    int after = node.end();
    return switch (entry.needs()) {
      case "" -> true;
      case "control" -> controlNoun(graph, node).filter(n -> !n.lemma().equals("hold")).isPresent();
      case "hold" -> controlNoun(graph, node).filter(n -> n.lemma().equals("hold")).isPresent();
      case "flag" ->
          graph.nodes().stream().anyMatch(Triggers::isFlag)
              && graph.subtree(node).stream().anyMatch(Triggers::isFlag);
      case "over", "back", "out", "up" -> near(sentence, after, entry.needs(), 6);
      case "away" -> near(sentence, after, "away", 2);
      case "to" -> WordOrder.sideAfter(graph, node, "to").isPresent();
      case "charge", "possession" -> near(sentence, after, entry.needs(), 3);
      case "from" -> near(sentence, after, "from", 8);
      case "of" -> near(sentence, after, "of", 4);
      case "hand" -> near(sentence, after, "hands", 3) || near(sentence, after, "hand", 2);
      case "now" ->
          sentence.lower(node.first() - 1).equals("now") || sentence.lower(after).equals("now");
      case "of side" -> WordOrder.sideAfter(graph, node, "of").isPresent() && isNew(graph, node);
      case "now control" ->
          near(sentence, node.first() - 2, "now", 6) && controlNoun(graph, node).isPresent();
      case "came" -> isCameTo(sentence, node.first());
      case "in" -> isInControl(graph, node);
      case "turned" -> hasTurned(graph, node);
      case "hands" -> near(sentence, after, HANDS, 9);
      case "unopposed" -> Unopposed.holds(graph, node);
      case "into unopposed" -> sentence.lower(after).equals("into") && Unopposed.holds(graph, node);
      case "under", "into" ->
          near(sentence, after, entry.needs(), 10) && near(sentence, after, CONTROL, 14);
      default -> throw new IllegalStateException("no such need: " + entry.needs());
    };
  }

  private static boolean isFlag(Node node) {
    return node.lemma().equals("flag");
  }

  private static boolean near(Sentence sentence, int from, String word, int reach) {
    return near(sentence, from, Set.of(word), reach);
  }

  private static boolean near(Sentence sentence, int from, Set<String> words, int reach) {
    return IntStream.range(from, from + reach).anyMatch(i -> words.contains(sentence.lower(i)));
  }

  /** "are now in (full) control of". */
  private static boolean isInControl(Graph graph, Node node) {
    Sentence sentence = graph.sentence();
    boolean in = near(sentence, node.first() - 3, "in", 3);
    boolean now = false;
    for (int i = node.first() - 5; i < node.first(); i++) {
      now |= sentence.lower(i).matches("now|back|firmly|full|complete|total");
    }
    return in && now && sentence.lower(sentence.afterQuote(node.end())).equals("of");
  }

  /** "is now free of", "declared free of": an adjective that tells what is new. */
  private static boolean isNew(Graph graph, Node adjective) {
    Sentence sentence = graph.sentence();
    for (int i = adjective.first() - 6; i < adjective.first(); i++) {
      if (sentence.lower(i).matches("now|declare[sd]?|declaring|proclaim.*|pronounce.*|finally")) {
        return true;
      }
    }
    return false;
  }

  /** "managed to control", "came to control": a state that is said to have begun. */
  private static boolean isCameTo(Sentence sentence, int verb) {
    return sentence.lower(verb - 1).equals("to")
        && Set.of("managed", "came", "began", "manages", "manage", "succeeded")
            .contains(sentence.lower(verb - 2));
  }

  /**
   * "by nightfall the town was in rebel hands", "is now under rebel control": a state that the
   * sentence tells as new.
   */
  private static boolean hasTurned(Graph graph, Node noun) {
    Sentence sentence = graph.sentence();
    boolean predicate =
        graph.hasChild(noun, "cop")
            || noun.lemma().equals("master")
            || graph.head(noun).filter(h -> h.lemma().equals("be")).isPresent();
    String preposition = graph.preposition(noun);
    boolean placed =
        noun.lemma().equals("master")
            || (noun.lemma().equals("hand")
                ? preposition.equals("in")
                : preposition.equals("under"));
    if (!predicate || !placed) {
      return false;
    }
    boolean told =
        IntStream.range(0, sentence.words().size()).anyMatch(i -> isNewAt(sentence, i, noun));
    return told && graph.children(noun).stream().noneMatch(c -> c.lemma().equals("long"));
  }

  /** "by nightfall", "by Friday", "within hours", "now": what makes a state new. */
  private static boolean isNewAt(Sentence sentence, int word, Node noun) {
    return switch (sentence.lower(word)) {
      case "by" -> BY_TIMES.contains(sentence.lower(word + 1)) || isBeforeTime(sentence, word);
      case "within" -> isBeforeTime(sentence, word);
      case "now" -> Math.abs(word - noun.first()) <= 7;
      default -> false;
    };
  }

  private static boolean isBeforeTime(Sentence sentence, int word) {
    return sentence.times().stream()
        .anyMatch(t -> Math.abs(t.first() - word) <= 1 && t.end() > word);
  }

  /** The noun "control" among what the verb governs, or among the words after it. */
  Optional<Node> controlNoun(Graph graph, Node verb) {
    if (graph.nodes().stream().noneMatch(this::isControl)) {
      return Optional.empty();
    }
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
}
