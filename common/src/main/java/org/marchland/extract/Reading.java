// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.List;
import org.marchland.extract.grammar.Sentence;
import org.marchland.place.ArticleContext;

/**
 * What Marchland makes of one article.
 *
 * @param relevant whether it passed the gate
 * @param sentences its sentences with their mentions, the title first
 * @param context the countries and provinces it names
 * @param claims the changes it states
 * @param refusals why words that could state a change state none, for people who ask
 */
public record Reading(
    boolean relevant,
    List<Sentence> sentences,
    ArticleContext context,
    List<Claim> claims,
    List<Refusal> refusals) {
  public Reading {
    sentences = List.copyOf(sentences);
    claims = List.copyOf(claims);
    refusals = List.copyOf(refusals);
  }

  /** A change word that made no claim, and the reason. */
  public record Refusal(String ruleId, String word, String sentence, String reason) {}
}
