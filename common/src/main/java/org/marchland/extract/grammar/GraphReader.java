// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marchland.actor.ActorMention;
import org.marchland.place.PlaceMention;
import org.marchland.text.Word;

/**
 * Makes a sentence's tree through a plain view of it: quotation marks, short parentheses and
 * explanations that lost their commas left out, a known name of several words or of a form that
 * misleads the tagger ("IS") put as one token that it knows.
 */
public final class GraphReader {
  private static final String ACTOR_STAND_IN = "ISIL";
  private static final String PLACE_STAND_IN = "Baghdad";
  private static final int LONGEST_PARENTHESIS = 5;
  private static final int LONGEST_ASIDE = 14;
  private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
  private static final Set<String> QUOTES = Set.of("\"", "“", "”", "``", "''", "«", "»", "'", "‘");
  private static final Set<String> MISLEADING =
      Set.of("IS", "Daesh", "DAESH", "Da'esh", "Isis", "Isil");

  private GraphReader() {}

  public static Graph read(Sentence sentence) {
    List<int[]> ranges = new ArrayList<>();
    List<String> view = new ArrayList<>();
    Map<Integer, String> lemmas = new HashMap<>();
    List<Word> words = sentence.words();
    int at = 0;
    while (at < words.size()) {
      int aside = Math.max(parenthesisEnd(words, at), asideEnd(words, at));
      int closing = Math.max(aside, Appositions.end(sentence, at));
      if (closing > at) {
        at = closing;
        continue;
      }
      if (QUOTES.contains(words.get(at).text())) {
        at++;
        continue;
      }
      int end = at + 1;
      String form = words.get(at).text();
      ActorMention actor = sentence.actorAt(at).orElse(null);
      PlaceMention place = sentence.placeAt(at).orElse(null);
      if (actor != null
          && actor.first() == at
          && actor.nameEnd() > at
          && (actor.nameEnd() - at > 1 || MISLEADING.contains(form))) {
        end = actor.nameEnd();
        form = ACTOR_STAND_IN;
      } else if (place != null
          && place.first() == at
          && (place.nameEnd() - at > 1 || at > 0)
          && place.kind() != PlaceMention.Kind.COUNTRY) {
        end = place.nameEnd();
        form = PLACE_STAND_IN;
      }
      if (end == at + 1 && actor == null && place == null) {
        Optional<Headlines.Reading> reading = Headlines.reading(sentence, at);
        form = reading.map(Headlines.Reading::form).orElse(form);
        reading.ifPresent(r -> lemmas.put(view.size(), r.lemma()));
      }
      ranges.add(new int[] {at, end});
      view.add(form);
      at = end;
    }
    if (view.isEmpty()) {
      return new Graph(sentence, List.of());
    }
    Analysis analysis = Annotator.analyse(view);
    if (isPlaceUnknown(sentence, ranges.get(0), analysis)) {
      view.set(0, PLACE_STAND_IN);
      analysis = Annotator.analyse(view);
    }
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < view.size(); i++) {
      String lemma = lemmas.getOrDefault(i, analysis.lemma(i));
      nodes.add(new Node(i, ranges.get(i)[0], ranges.get(i)[1], lemma, analysis));
    }
    return new Graph(sentence, nodes);
  }

  /** Whether a sentence begins with the name of a place that the tagger takes for another word. */
  private static boolean isPlaceUnknown(Sentence sentence, int[] first, Analysis analysis) {
    return sentence
            .placeAt(first[0])
            .filter(place -> place.kind() != PlaceMention.Kind.COUNTRY)
            .filter(place -> place.nameEnd() == first[1])
            .isPresent()
        && !analysis.tag(0).startsWith("NNP");
  }

  /** The index after an aside between dashes that begins at {@code at}, else {@code at}. */
  private static int asideEnd(List<Word> words, int at) {
    if (at == 0 || !isDash(words, at)) {
      return at;
    }
    for (int i = at + 2; i < words.size() - 1 && i <= at + LONGEST_ASIDE; i++) {
      if (isDash(words, i)) {
        return i + 1;
      }
    }
    return at;
  }

  /** A dash with blanks around it, or at the end: not the hyphen of "Al-Hasakah". */
  static boolean isDash(List<Word> words, int at) {
    return DASHES.contains(words.get(at).text())
        && words.get(at).span().begin() > words.get(at - 1).span().end()
        && (at + 1 == words.size()
            || words.get(at + 1).span().begin() > words.get(at).span().end());
  }

  /** The index after a short parenthesis that begins at {@code at}, else {@code at}. */
  private static int parenthesisEnd(List<Word> words, int at) {
    if (!words.get(at).text().equals("(")) {
      return at;
    }
    for (int i = at + 1; i < words.size() && i <= at + LONGEST_PARENTHESIS; i++) {
      if (words.get(i).text().equals(")")) {
        return i + 1;
      }
    }
    return at;
  }
}
