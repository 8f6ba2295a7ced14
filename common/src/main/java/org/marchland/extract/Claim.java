// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.marchland.extract.grammar.Field;
import org.marchland.extract.lexicon.ChangeKind;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.place.Grounded;
import org.marchland.text.Span;
import org.marchland.time.ChangeDate;

/**
 * One change of territory as one article states it (codebook, section 3), with the evidence for
 * every part of it.
 *
 * @param articleId the article
 * @param place the place as the text names it, looked up in the gazetteer
 * @param placeAliases the words for an unnamed site in it
 * @param gainer actor id of who came to hold it, empty when unknown
 * @param loser actor id of who stopped holding it, empty when the text does not say
 * @param count how many unnamed places, where given
 * @param denied whether the text gives it only as denied
 * @param claimant to whom the article attributes it, empty when the article itself asserts it
 * @param claimantActor the armed side that the claimant is or speaks for, if it is one
 * @param sentence the sentence that carries it, as it stands in the field
 * @param sentenceSpan where it stands
 * @param triggerSpan the change word
 * @param placeSpan the words for the place
 * @param roles the words for who, when and who says so
 * @param rule the line of the lexicon that made it
 */
public record Claim(
    String articleId,
    Grounded place,
    List<String> placeAliases,
    ChangeKind kind,
    Optional<String> gainer,
    Optional<String> loser,
    ChangeDate date,
    boolean part,
    OptionalInt count,
    boolean denied,
    Optional<String> claimant,
    Optional<String> claimantActor,
    Field field,
    String sentence,
    Span sentenceSpan,
    Span triggerSpan,
    Span placeSpan,
    Roles roles,
    Lexicon.Entry rule) {
  public Claim {
    placeAliases = List.copyOf(placeAliases);
  }

  /** The id of the line of the lexicon that made it. */
  public String ruleId() {
    return rule.id();
  }

  public String extent() {
    return part ? "part" : "whole";
  }

  public String status() {
    return denied ? "denied" : "reported";
  }

  /** How likely it is to be right in place, side and month, 0 to 1. */
  public double confidence() {
    return Confidence.of(this);
  }
}
