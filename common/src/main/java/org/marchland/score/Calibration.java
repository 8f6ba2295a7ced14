// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether confidences mean what they say: predictions in bins of equal count, from the least sure
 * to the surest, with the share that is right in each.
 *
 * @param error expected calibration error: the mean distance of confidence from the share right,
 *     weighted by the bins' sizes
 */
public record Calibration(List<Bin> bins, double error) {
  /** A prediction's confidence and whether it is right. */
  public record Outcome(double confidence, boolean right) {}

  /** One bin: how many predictions, their mean confidence, the share of them that is right. */
  public record Bin(int count, double confidence, double right) {}

  public Calibration {
    bins = List.copyOf(bins);
  }

  /** The calibration in {@code most} bins, fewer where there are fewer outcomes. */
  public static Calibration of(List<Outcome> outcomes, int most) {
    List<Outcome> sorted =
        outcomes.stream()
            .sorted(
                Comparator.comparingDouble(Outcome::confidence)
                    .thenComparing(Outcome::right, Comparator.naturalOrder()))
            .toList();
    int number = Math.min(most, sorted.size());
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int i = 0; i < number; i++) {
      List<Outcome> members =
          sorted.subList(i * sorted.size() / number, (i + 1) * sorted.size() / number);
      double confidence = members.stream().mapToDouble(Outcome::confidence).average().orElseThrow();
      double right = Scores.share(members.stream().filter(Outcome::right).count(), members.size());
      bins.add(new Bin(members.size(), confidence, right));
      error += Math.abs(confidence - right) * members.size() / sorted.size();
    }
    return new Calibration(bins, error);
  }
}
