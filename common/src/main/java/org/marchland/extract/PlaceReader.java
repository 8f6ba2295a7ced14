// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.List;
import java.util.Optional;
import org.marchland.actor.ActorDictionary;
import org.marchland.article.Article;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.where.ProvinceHints;
import org.marchland.place.ArticleContext;
import org.marchland.place.Countries;
import org.marchland.place.Gazetteer;
import org.marchland.place.Geocoder;
import org.marchland.place.Grounded;
import org.marchland.place.PlaceFinder;
import org.marchland.place.PlaceMention;
import org.marchland.text.Folding;

/**
 * Grounds a place name in an article without extracting anything: geocoding alone, for measuring
 * it. Needs no language model.
 */
public final class PlaceReader {
  private final ArticleReader reader;
  private final Geocoder geocoder;

  PlaceReader(Gazetteer gazetteer, Countries countries, ActorDictionary actors, Lexicon lexicon) {
    this.reader = new ArticleReader(gazetteer, countries, actors, lexicon);
    this.geocoder = new Geocoder(gazetteer, countries);
  }

  /**
   * What the name means in the article; where the article holds the name, with the province that
   * its own words give.
   */
  public Grounded ground(String name, Article article) {
    List<Sentence> sentences = reader.sentences(article);
    ArticleContext context = reader.context(sentences);
    String key = Folding.key(name);
    Optional<String> hint = Optional.empty();
    List<String> near = List.of();
    PlaceMention.Kind kind = PlaceMention.Kind.NAMED;
    for (Sentence sentence : sentences) {
      for (PlaceMention mention : sentence.places()) {
        if (Folding.key(mention.name()).equals(key)) {
          if (mention.kind() == PlaceMention.Kind.PROVINCE) {
            kind = mention.kind();
          }
          near = near.isEmpty() ? ProvinceHints.near(sentences, sentence, mention.first()) : near;
          hint = hint.or(() -> ProvinceHints.after(sentence, mention.first(), mention.end()));
        }
      }
      if (hint.isEmpty() && near.isEmpty()) {
        int first = indexOf(sentence, key);
        if (first >= 0) {
          hint = ProvinceHints.after(sentence, first, first + length(sentence, first, key));
          near = ProvinceHints.near(sentences, sentence, first);
        }
      }
    }
    return geocoder.ground(name, kind, hint, near, context);
  }

  /**
   * The word at which a name begins that the gazetteer does not list, -1 when the sentence does not
   * hold it.
   */
  private static int indexOf(Sentence sentence, String key) {
    for (int first = 0; first < sentence.words().size(); first++) {
      if (length(sentence, first, key) > 0) {
        return first;
      }
    }
    return -1;
  }

  private static int length(Sentence sentence, int first, String key) {
    for (int end = first + 1; end <= Math.min(sentence.words().size(), first + 5); end++) {
      String words = PlaceFinder.joined(sentence.words(), first, end);
      if (words.length() >= key.length() && Folding.key(words).equals(key)) {
        return end - first;
      }
    }
    return 0;
  }
}
