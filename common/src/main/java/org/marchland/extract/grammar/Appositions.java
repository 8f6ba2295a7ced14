// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import java.util.Set;
import org.marchland.actor.ActorClass;

/**
 * Finds what explains a name where the commas around it are lost: "Sake a town 25 km west of Goma",
 * "the Islamic State an al-Qaeda breakaway group". A parse lets the explanation act and be taken;
 * without it the sentence reads as it was meant.
 */
public final class Appositions {
  private static final Set<String> PLACES =
      Set.of(
          "town",
          "city",
          "village",
          "hamlet",
          "settlement",
          "port",
          "capital",
          "suburb",
          "stronghold",
          "bastion",
          "hub",
          "junction",
          "crossing",
          "outpost",
          "post",
          "base",
          "ridge",
          "peak",
          "hill",
          "mountain",
          "seat",
          "gateway",
          "resort",
          "oasis",
          "enclave",
          "commune",
          "fortress");

  private static final Set<String> GROUPS =
      Set.of(
          "group",
          "militia",
          "alliance",
          "coalition",
          "faction",
          "movement",
          "organisation",
          "organization",
          "affiliate",
          "offshoot",
          "branch");

  /** Words that no explanation has between its article and its noun. */
  private static final Set<String> BOUNDS =
      Set.of(
          "of", "in", "on", "at", "from", "to", "by", "with", "for", "that", "which", "who", "as",
          "was", "is", "were", "are", "has", "have", "had", "will", "after", "before", "while",
          "when", "where", "said", "and", "the", "a", "an", "its", "their", "his", "this");

  /** "a town council": what the noun only describes. */
  private static final String DESCRIBED =
      "council|hall|centre|center|residents?|officials?|mayor|police|leaders?|elders?|spokesman|commanders?|limits";

  private static final String DIRECTION = "(north|south|east|west)(east|west)?";

  /** What a place lies on or in, that needs no name. */
  private static final String AREAS = "|region|province|district|state|coast|border|lake|river|sea";

  private static final int LONGEST = 11;

  private static final int REACH = 24;

  private Appositions() {}

  /**
   * The index after an explanation without commas that begins at a word, else the word itself. A
   * sentence that has commas has them around explanations too.
   */
  public static int end(Sentence sentence, int at) {
    if (at == 0
        || !sentence.lower(at).matches("an?|the|one")
        || sentence.words().stream().anyMatch(w -> w.text().equals(","))) {
      return at;
    }
    boolean place = isPlaceName(sentence, at - 1);
    boolean side = sentence.actorAt(at - 1).filter(a -> a.end() == at).isPresent();
    boolean closed = sentence.lower(at - 1).equals(")");
    boolean the = sentence.lower(at).equals("the");
    boolean explainable = place ? !opensClause(sentence, at - 1) : (side || closed) && !the;
    if (!explainable) {
      return at;
    }
    Set<String> nouns = place ? PLACES : GROUPS;
    for (int i = at + 1; i < Math.min(at + LONGEST, sentence.words().size()); i++) {
      String word = sentence.lower(i);
      if (nouns.contains(word) && !sentence.lower(i + 1).matches(DESCRIBED)) {
        int end = tailEnd(sentence, i + 1);
        // "the town" alone is another one, or begins a clause.
        boolean another = the && (isNamed(sentence, i) || end == i + 1);
        return another ? at : end;
      }
      if (BOUNDS.contains(word)) {
        break;
      }
    }
    return at;
  }

  /** Whether a word stands in an explanation without commas. */
  public static boolean covers(Sentence sentence, int word) {
    for (int i = word; i > Math.max(0, word - REACH); i--) {
      if (end(sentence, i) > word) {
        return true;
      }
    }
    return false;
  }

  /** A known place, or a name in the midst of a sentence that is none of a side or time. */
  private static boolean isPlaceName(Sentence sentence, int word) {
    boolean unknown =
        word > 0
            && sentence.field() == Field.TEXT
            && sentence.words().get(word).isCapitalised()
            && sentence.actorAt(word).isEmpty()
            && !sentence.isTime(word);
    return sentence.placeAt(word).map(p -> p.end() == word + 1).orElse(unknown);
  }

  /** "In Idlib a village was retaken": the place is where the clause plays. */
  private static boolean opensClause(Sentence sentence, int word) {
    int first = word;
    while (first > 0 && sentence.words().get(first).isCapitalised()) {
      first--;
    }
    return first == 0 && sentence.lower(0).matches("in|near|at|around|outside|from|inside");
  }

  /** "seized from X the town of Y": another place rather than an explanation. */
  private static boolean isNamed(Sentence sentence, int noun) {
    return sentence.lower(noun).matches("town|city|village|hamlet|port|settlement")
        && sentence.lower(noun + 1).equals("of")
        && noun + 2 < sentence.words().size()
        && sentence.words().get(noun + 2).isCapitalised();
  }

  /** The index after phrases that say where an explained place lies. */
  private static int tailEnd(Sentence sentence, int noun) {
    int at = noun;
    int before = -1;
    while (at > before) {
      before = at;
      at = whereabouts(sentence, at);
    }
    return at;
  }

  /**
   * "of the Kokang region", "25 km (15 miles) west of Goma", "on the way to Bukavu", "further
   * south".
   */
  private static int whereabouts(Sentence sentence, int from) {
    int at = from;
    while (sentence
        .lower(at)
        .matches("some|about|around|just|only|further|\\d.*|k?m|kilomet(er|re)s?|miles?")) {
      at++;
    }
    if (sentence.lower(at).equals("(")) {
      while (at < sentence.words().size() && !sentence.lower(at).equals(")")) {
        at++;
      }
      at++;
    }
    boolean aside =
        sentence.lower(at).equals("to")
            && sentence.lower(at + 1).equals("the")
            && sentence.lower(at + 2).matches(DIRECTION);
    if (aside) {
      return at + 3;
    }
    int located = sentence.lower(at).matches(DIRECTION) ? at + 1 : at;
    int otherwise = located > at ? located : from;
    return sentence.lower(located).matches("of|in|on|near|overlooking|outside")
        ? phraseEnd(sentence, located + 1, otherwise)
        : otherwise;
  }

  /** The index after a name with the words that lead to it, else {@code otherwise}. */
  private static int phraseEnd(Sentence sentence, int from, int otherwise) {
    int at = from;
    while (at < from + LONGEST
        && sentence
            .lower(at)
            .matches(
                "the|a|its|of|to|with|border|road|way|highway|coast|outskirts|edge|east|west|north|south|northern|southern|eastern|western|central|lake|river|sea|town|city|village|region|province|district|state")) {
      at++;
    }
    boolean named = isOfName(sentence, at);
    if (!named) {
      while (at > from && sentence.lower(at - 1).matches("to|of|with|the|a|its")) {
        at--;
      }
      boolean tells = at > from && sentence.lower(at - 1).matches(DIRECTION + AREAS);
      boolean ruled = sentence.lower(at).matches("government|power");
      return tells ? at : at == from && ruled ? at + 1 : otherwise;
    }
    int name = at;
    while (isOfName(sentence, at)) {
      at++;
    }
    if (at == name) {
      return otherwise;
    }
    while (sentence
        .lower(at)
        .matches(
            "'s|’s|northern|southern|eastern|western|central|region|province|district|state|county|government")) {
      at++;
    }
    return at;
  }

  /** Whether a word belongs to the name of a place or country, not of a side. */
  private static boolean isOfName(Sentence sentence, int word) {
    return word < sentence.words().size()
        && sentence.words().get(word).isCapitalised()
        && !sentence.isTime(word)
        && (sentence.placeAt(word).isPresent()
            || sentence.actorAt(word).filter(a -> a.actorClass() != ActorClass.COUNTRY).isEmpty());
  }
}
