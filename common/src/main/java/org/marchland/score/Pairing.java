// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A largest one-to-one pairing of gold and predicted changes at a level, better matches kept first,
 * whatever their order.
 */
final class Pairing {
  /** A pair by its places in the lists that were paired. */
  record Pair(JsonNode gold, JsonNode predicted) {}

  private final List<JsonNode> golds;
  private final List<JsonNode> predictions;
  private final int[] goldOf;

  private Pairing(List<JsonNode> golds, List<JsonNode> predictions) {
    this.golds = golds;
    this.predictions =
        predictions.stream().sorted(Comparator.comparing(PythonJson::dumps)).toList();
    this.goldOf = new int[predictions.size()];
    java.util.Arrays.fill(goldOf, -1);
  }

  static List<Pair> of(List<JsonNode> golds, List<JsonNode> predictions, int level) {
    Pairing pairing = new Pairing(golds, predictions);
    for (int wanted = ChangeMatch.STRICT; wanted >= level; wanted--) {
      for (int gold = 0; gold < golds.size(); gold++) {
        if (!pairing.isPaired(gold)) {
          pairing.place(gold, wanted, new HashSet<>());
        }
      }
    }
    return pairing.pairs();
  }

  private boolean isPaired(int gold) {
    for (int other : goldOf) {
      if (other == gold) {
        return true;
      }
    }
    return false;
  }

  private boolean place(int gold, int wanted, Set<Integer> seen) {
    for (int j = 0; j < predictions.size(); j++) {
      if (!seen.contains(j) && ChangeMatch.level(golds.get(gold), predictions.get(j)) >= wanted) {
        seen.add(j);
        if (goldOf[j] < 0 || place(goldOf[j], wanted, seen)) {
          goldOf[j] = gold;
          return true;
        }
      }
    }
    return false;
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int gold = 0; gold < golds.size(); gold++) {
      for (int j = 0; j < goldOf.length; j++) {
        if (goldOf[j] == gold) {
          pairs.add(new Pair(golds.get(gold), predictions.get(j)));
        }
      }
    }
    return pairs;
  }
}
