// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import org.marchland.actor.ActorDictionary;
import org.marchland.text.Hashes;
import org.marchland.text.Resources;

/**
 * The version of what makes claims: a number for the code, and a checksum of the rules and
 * dictionaries.
 */
public final class ExtractorVersion {
  /** Raised by hand when a change of code changes claims. */
  private static final String CODE = "1";

  private static final class Computed {
    static final String VALUE =
        CODE
            + "-"
            + Hashes.sha256(
                    Resources.text(Lexicon.class, "lexicon.tsv"),
                    Resources.text(Lexicon.class, "place-nouns.tsv"),
                    Resources.text(ActorDictionary.class, "actors.tsv"),
                    Resources.text(ActorDictionary.class, "nominals.tsv"))
                .substring(0, 8);
  }

  private ExtractorVersion() {}

  /** The version that this build writes, fit for a folder name. */
  public static String current() {
    return Computed.VALUE;
  }
}
