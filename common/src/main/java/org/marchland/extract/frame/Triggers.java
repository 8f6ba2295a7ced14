// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.lexicon.Lexicon.Entry;
import org.marchland.extract.lexicon.Lexicon.PlaceNoun;
import org.marchland.extract.lexicon.Need;

/**
 * Tells which lines of the lexicon a word of a sentence can be, and whether what they need stands
 * beside it.
 */
final class Triggers {
  private static final Map<String, String> IRREGULAR_PARTICIPLES =
      Map.of("retaken", "retake", "overrun", "overrun", "taken", "take", "overtaken", "overtake");

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
        .sorted(Comparator.comparing((Entry e) -> e.need() == Need.NOTHING))
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
    return entry.need().isMet(graph, node, () -> controlNoun(graph, node));
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
