// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.marchland.extract.grammar.Field;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.text.Folding;
import org.marchland.text.Resources;

/**
 * How likely a claim is to be right in place, side and month: a logistic model over what the claim
 * itself shows. The weights in confidence.tsv are made by scripts/calibrate from labelled articles.
 */
public final class Confidence {
  /** Characters into the text up to which a sentence belongs to the lead, and to the body. */
  private static final int LEAD = 250;

  private static final int BODY = 1200;

  /** Nobody is surer than the labels that the weights come from. */
  private static final double SUREST = 0.98;

  private static final class Shipped {
    static final Map<String, Double> WEIGHTS = weights();
  }

  private Confidence() {}

  private static Map<String, Double> weights() {
    Map<String, Double> weights = new HashMap<>();
    for (Resources.Row row : Resources.rows(Confidence.class, "confidence.tsv")) {
      weights.put(row.field(0), Double.parseDouble(row.field(1)));
    }
    return Map.copyOf(weights);
  }

  /** The probability, 0 to 1, rounded to three digits. */
  static double of(Claim claim) {
    double sum =
        features(claim).stream().mapToDouble(f -> Shipped.WEIGHTS.getOrDefault(f, 0.0)).sum();
    double probability = Math.min(SUREST, 1 / (1 + Math.exp(-sum)));
    return Math.round(probability * 1000) / 1000.0;
  }

  /** What of a claim the model looks at, each a name in confidence.tsv. */
  public static List<String> features(Claim claim) {
    List<String> features = new ArrayList<>();
    features.add("bias");
    Lexicon.Entry entry = claim.rule();
    features.add("frame " + entry.frame().name().toLowerCase(Locale.ROOT));
    if (!entry.verb()) {
      features.add("noun");
    }
    features.add("date " + claim.date().precision().word());
    features.add(claim.gainer().isPresent() ? "gainer told" : "no gainer");
    features.add(claim.loser().isPresent() ? "loser told" : "no loser");
    if (claim.part()) {
      features.add(claim.count().isPresent() ? "counted part" : "part");
    }
    if (claim.denied()) {
      features.add("denied");
    }
    if (claim.claimant().isPresent()) {
      features.add("claimant");
    }
    features.add("place " + claim.place().reason().replaceAll("_in_.*|_nearby|_alone", ""));
    boolean named =
        Folding.key(words(claim)).contains(Folding.key(claim.place().name()))
            || Folding.key(claim.place().name()).contains(Folding.key(words(claim)));
    features.add(named ? "place named" : "place referred to");
    int offset = claim.sentenceSpan().begin();
    features.add(
        claim.field() == Field.TITLE
            ? "in title"
            : offset == 0 ? "first" : offset < LEAD ? "lead" : offset < BODY ? "body" : "late");
    features.add(claim.sentence().length() > LEAD ? "long sentence" : "short sentence");
    return features;
  }

  private static String words(Claim claim) {
    int from = claim.placeSpan().begin() - claim.sentenceSpan().begin();
    int to = claim.placeSpan().end() - claim.sentenceSpan().begin();
    return claim.sentence().substring(Math.max(0, from), Math.min(claim.sentence().length(), to));
  }
}
