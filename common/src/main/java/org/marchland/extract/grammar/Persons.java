// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import java.util.Set;

/** Tells names of people, and of sides and times, from those of places. */
public final class Persons {
  /** What stands before a name. */
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mr.",
          "ms",
          "mrs",
          "gen",
          "gen.",
          "general",
          "colonel",
          "col.",
          "commander",
          "leader",
          "president",
          "minister",
          "spokesman",
          "captain",
          "lieutenant",
          "major",
          "sheikh",
          "emir",
          "brigadier",
          "sgt.",
          "governor",
          "mayor");

  /** Nouns for a person that explain the name before them: "X, the leader of the group". */
  private static final Set<String> CALLINGS =
      Set.of(
          "leader",
          "commander",
          "chief",
          "deputy",
          "founder",
          "spokesman",
          "spokeswoman",
          "mastermind",
          "fugitive",
          "warlord",
          "general",
          "colonel",
          "captain",
          "member",
          "cleric",
          "lord",
          "kingpin",
          "baron",
          "suspect",
          "official",
          "minister",
          "governor",
          "mayor",
          "president",
          "politician",
          "activist",
          "journalist",
          "reporter",
          "businessman",
          "son",
          "brother",
          "cousin",
          "wife",
          "terrorist",
          "bomber",
          "boss",
          "ringleader",
          "operative",
          "financier",
          "emir",
          "dictator",
          "strongman",
          "lawmaker",
          "speaker");

  /** So many words may stand between a name and the noun that explains it. */
  private static final int REACH = 7;

  private Persons() {}

  /** "President": what follows is a person's name. */
  public static boolean isTitle(String word) {
    return TITLES.contains(word);
  }

  /** Whether a name is surely none of a place's: a side's, a time's, one told to be a person's. */
  public static boolean isNoPlace(Graph graph, Node node) {
    Sentence sentence = graph.sentence();
    return sentence.actorAt(node.first()).isPresent()
        || sentence.isTime(node.first())
        || (isTitle(sentence.lower(node.first() - 1)) && !isPartOfName(sentence, node.first() - 1))
        || isExplained(graph, node.end());
  }

  /**
   * "withdrew from Sheikh Maqsood", "the districts of Sheikh Said": a title that begins a place's
   * name.
   */
  public static boolean isPartOfName(Sentence sentence, int title) {
    return sentence.lower(title).equals("sheikh")
        && !sentence.lower(title + 2).matches("'s|’s")
        && (sentence.lower(title - 1).matches("from|in|into|at|around|near")
            || (sentence.lower(title - 1).equals("of")
                && sentence
                    .lower(title - 2)
                    .matches("(town|village|district|quarter|suburb|area|neighbou?rhood)s?")));
  }

  /** The same of a name that may be a person's by its class alone. */
  public static boolean isPerson(Graph graph, Node node) {
    return isNoPlace(graph, node)
        || (node.entity().equals("PERSON")
            && isBesidePerson(graph, node)
            && !graph.sentence().lower(node.first()).startsWith("al-"));
  }

  private static boolean isBesidePerson(Graph graph, Node node) {
    return graph.nodes().stream()
        .filter(n -> Math.abs(n.index() - node.index()) == 1)
        .anyMatch(n -> n.isName() && n.entity().equals("PERSON"));
  }

  /** "X, the leader of the group", "X, who was wanted": what follows a name tells whose it is. */
  public static boolean isExplained(Graph graph, int nameEnd) {
    Sentence sentence = graph.sentence();
    int at = nameEnd;
    while (graph.nodeAt(at).filter(Node::isName).isPresent() && sentence.placeAt(at).isEmpty()) {
      at++;
    }
    if (sentence.lower(at).equals(",")) {
      at++;
    }
    if (sentence.lower(at).equals("who")) {
      return true;
    }
    if (at == nameEnd) {
      return false;
    }
    for (int i = at; i < at + REACH; i++) {
      String word = sentence.lower(i);
      if (CALLINGS.contains(word)) {
        return Set.of("of", "in", "for", "who", "from", ",").contains(sentence.lower(i + 1));
      }
      boolean describes =
          graph
                  .nodeAt(i)
                  .filter(n -> n.isNoun() || n.tag().matches("DT|JJ.*|POS|PRP\\$|VBN|HYPH|CD"))
                  .isPresent()
              || word.matches("'s|’s");
      if (!describes) {
        return false;
      }
    }
    return false;
  }
}
