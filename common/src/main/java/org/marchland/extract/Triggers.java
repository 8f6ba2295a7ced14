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
 * Tells which lines of the lexicon a word of a sentence can be, and whether what they need stands
 * beside it.
 */
final class Triggers {
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

  private final Lexicon lexicon;

  Triggers(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The lexicon's readings of a word, the most specific first. */
  List<Entry> candidates(Graph graph, Node node) {
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
      case "away" -> near(sentence, after, "away", 2);
      case "to" -> WordOrder.sideAfter(graph, node, "to").isPresent();
      case "charge", "possession" -> near(sentence, after, entry.needs(), 3);
      case "from" -> near(sentence, after, "from", 8);
      case "of" -> near(sentence, after, "of", 4);
      case "hand" -> near(sentence, after, "hands", 3) || near(sentence, after, "hand", 2);
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
  Optional<Node> controlNoun(Graph graph, Node verb) {
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
