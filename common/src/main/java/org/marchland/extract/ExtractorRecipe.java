// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.marchland.actor.ActorDictionary;
import org.marchland.extract.gate.Gate;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.place.Countries;
import org.marchland.place.GazetteerRecipe;
import org.marchland.text.Hashes;
import org.marchland.text.Resources;

/**
 * What an extractor is made of: the rules and actors that ship, a user's own, and a gazetteer.
 * Executors get the recipe, by whatever serializer, and cook once.
 */
public final class ExtractorRecipe implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Map<String, ClaimExtractor> MADE = new ConcurrentHashMap<>();

  private final GazetteerRecipe gazetteer;
  private final String actors;
  private final String rules;

  /** Tells the user's rows from others'; empty without any. */
  private final String own;

  private ExtractorRecipe(GazetteerRecipe gazetteer, String actors, String rules) {
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.rules = rules;
    this.own = actors.isEmpty() && rules.isEmpty() ? "" : Hashes.id(actors, rules);
  }

  /** What ships, and nothing else. */
  public static ExtractorRecipe shipped() {
    return new ExtractorRecipe(GazetteerRecipe.shipped(), "", "");
  }

  /**
   * A user's own rows beside the shipped ones; a mistake in them is the user's error.
   *
   * @param actors like those of actors.tsv
   * @param rules like those of lexicon.tsv
   */
  public static ExtractorRecipe of(
      GazetteerRecipe gazetteer, List<Resources.Row> actors, List<Resources.Row> rules) {
    ActorDictionary.with(actors);
    Lexicon.with(rules);
    return new ExtractorRecipe(gazetteer, text(actors), text(rules));
  }

  /** The gazetteer's part. */
  public GazetteerRecipe gazetteerRecipe() {
    return gazetteer;
  }

  /** The extractor, made at first use in this JVM. */
  public ClaimExtractor extractor() {
    return MADE.computeIfAbsent(gazetteer.key() + own, key -> make());
  }

  /** What grounds place names in articles that the extractor would read. */
  public PlaceReader placeReader() {
    return new PlaceReader(
        gazetteer.gazetteer(), Countries.shipped(), actorDictionary(), lexicon());
  }

  private ClaimExtractor make() {
    Lexicon lexicon = lexicon();
    return new ClaimExtractor(
        Gate.of(lexicon),
        lexicon,
        actorDictionary(),
        gazetteer.gazetteer(),
        ExtractorVersion.with(gazetteer.gazetteer().version(), own));
  }

  /** The actors that ship and a user's own. */
  public ActorDictionary actorDictionary() {
    return ActorDictionary.with(Resources.parse(actors, "actors"));
  }

  private Lexicon lexicon() {
    return Lexicon.with(Resources.parse(rules, "rules"));
  }

  private static String text(List<Resources.Row> rows) {
    return rows.stream()
        .map(row -> String.join("\t", row.fields()))
        .collect(Collectors.joining("\n"));
  }
}
