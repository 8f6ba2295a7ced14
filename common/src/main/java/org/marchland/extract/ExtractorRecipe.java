// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.marchland.actor.ActorDictionary;
import org.marchland.place.GazetteerRecipe;
import org.marchland.text.Hashes;
import org.marchland.text.Resources;

/**
 * What an extractor is made of: the rules and actors that ship, a user's own, and a gazetteer.
 * Executors get the recipe and cook once.
 */
public final class ExtractorRecipe implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Map<String, ClaimExtractor> MADE = new ConcurrentHashMap<>();

  private final GazetteerRecipe gazetteer;
  private final List<Resources.Row> actors;
  private final List<Resources.Row> rules;

  private ExtractorRecipe(
      GazetteerRecipe gazetteer, List<Resources.Row> actors, List<Resources.Row> rules) {
    this.gazetteer = gazetteer;
    this.actors = List.copyOf(actors);
    this.rules = List.copyOf(rules);
  }

  /** What ships, and nothing else. */
  public static ExtractorRecipe shipped() {
    return new ExtractorRecipe(GazetteerRecipe.shipped(), List.of(), List.of());
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
    return new ExtractorRecipe(gazetteer, actors, rules);
  }

  /** The gazetteer's part. */
  public GazetteerRecipe gazetteer() {
    return gazetteer;
  }

  /** The extractor, made at first use in this JVM. */
  public ClaimExtractor extractor() {
    return MADE.computeIfAbsent(gazetteer.key() + own(), key -> make());
  }

  private ClaimExtractor make() {
    Lexicon lexicon = Lexicon.with(rules);
    return new ClaimExtractor(
        new Gate(lexicon)::passes,
        lexicon,
        ActorDictionary.with(actors),
        gazetteer.gazetteer(),
        ExtractorVersion.with(gazetteer.gazetteer().version(), own()));
  }

  /** Tells the user's rows from others'; empty without any. */
  private String own() {
    return actors.isEmpty() && rules.isEmpty()
        ? ""
        : Hashes.sha256(text(actors), text(rules)).substring(0, 16);
  }

  private static String text(List<Resources.Row> rows) {
    return rows.stream()
        .map(row -> String.join("\t", row.fields()))
        .collect(Collectors.joining("\n"));
  }
}
