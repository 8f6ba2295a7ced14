// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import org.marchland.actor.ActorDictionary;
import org.marchland.actor.Outlets;
import org.marchland.extract.fact.FactWord;
import org.marchland.extract.gate.WarWords;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.lexicon.NounClass;
import org.marchland.place.Countries;
import org.marchland.text.Hashes;
import org.marchland.text.Resources;
import org.marchland.time.Wars;

/**
 * The version of what makes claims.
 *
 * @param id a number for the code and a checksum of rules, dictionaries and gazetteer; fit for a
 *     folder name
 * @param gazetteer the version of the gazetteer alone
 */
public record ExtractorVersion(String id, String gazetteer) {
  /** Raised by hand when a change of code changes claims. */
  private static final String CODE = "17";

  private static final class Rules {
    static final String CHECKSUM =
        Hashes.sha256(
            Resources.text(Lexicon.class, "lexicon.tsv"),
            Resources.text(Lexicon.class, "place-nouns.tsv"),
            Resources.text(NounClass.class, "noun-classes.tsv"),
            Resources.text(FactWord.class, "fact-words.tsv"),
            Resources.text(Capitals.class, "common-words.txt"),
            Resources.text(Confidence.class, "confidence.tsv"),
            Resources.text(WarWords.class, "war-words.tsv"),
            Resources.text(Wars.class, "wars.tsv"),
            Resources.text(Countries.class, "countries.tsv"),
            Resources.text(Countries.class, "not-places.txt"),
            Resources.text(Countries.class, "given-names.txt"),
            Resources.text(ActorDictionary.class, "actors.tsv"),
            Resources.text(ActorDictionary.class, "nominals.tsv"),
            Resources.text(Outlets.class, "outlets.tsv"));
  }

  /**
   * The version of the shipped rules with a gazetteer and a user's own rows.
   *
   * @param own what tells the user's rows apart, empty without any
   */
  static ExtractorVersion with(String gazetteer, String own) {
    String checksum =
        (own.isEmpty()
                ? Hashes.sha256(Rules.CHECKSUM, gazetteer)
                : Hashes.sha256(Rules.CHECKSUM, gazetteer, own))
            .substring(0, 8);
    return new ExtractorVersion(CODE + "-" + checksum, gazetteer);
  }
}
