// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Scores predicted changes against gold labels, pooled over articles. */
public final class Scorer {
  private static final List<String> FIELDS =
      List.of(
          "kind", "extent", "status", "date_end", "date_precision", "gainer", "loser", "province");

  private static final long SEED = 20171021;

  private Scorer() {}

  /** Articles in gold alone count as predicted empty; articles in predictions alone are ignored. */
  public static Scores score(
      Map<String, List<JsonNode>> gold, Map<String, List<JsonNode>> predicted) {
    int golds = gold.values().stream().mapToInt(List::size).sum();
    int predictions = gold.keySet().stream().mapToInt(id -> of(predicted, id).size()).sum();
    Map<String, Scores.Level> levels = new LinkedHashMap<>();
    levels.put(
        "place", new Scores.Level(hits(gold, predicted, ChangeMatch.PLACE), golds, predictions));
    levels.put(
        "place_actor",
        new Scores.Level(hits(gold, predicted, ChangeMatch.PLACE_AND_ACTOR), golds, predictions));
    levels.put(
        "strict", new Scores.Level(hits(gold, predicted, ChangeMatch.STRICT), golds, predictions));
    List<Pairing.Pair> matched = new ArrayList<>();
    gold.forEach(
        (id, changes) ->
            matched.addAll(Pairing.of(changes, of(predicted, id), ChangeMatch.PLACE_AND_ACTOR)));
    Map<String, Double> fields = new LinkedHashMap<>();
    for (String field : FIELDS) {
      fields.put(
          field,
          Scores.share(matched.stream().filter(p -> same(field, p)).count(), matched.size()));
    }
    List<Pairing.Pair> placed =
        matched.stream().filter(p -> !ChangeMatch.text(p.gold(), "province").isEmpty()).toList();
    List<String> empty = gold.keySet().stream().filter(id -> gold.get(id).isEmpty()).toList();
    long clean = empty.stream().filter(id -> of(predicted, id).isEmpty()).count();
    return new Scores(
        gold.size(),
        golds,
        predictions,
        levels,
        fields,
        Scores.share(placed.stream().filter(p -> same("province", p)).count(), placed.size()),
        empty.isEmpty() ? Optional.empty() : Optional.of(Scores.share(clean, empty.size())),
        (int) predicted.keySet().stream().filter(id -> !gold.containsKey(id)).count());
  }

  /** The predictions that match a label strictly, told apart by identity. */
  public static Set<JsonNode> right(
      Map<String, List<JsonNode>> gold, Map<String, List<JsonNode>> predicted) {
    Set<JsonNode> right = Collections.newSetFromMap(new IdentityHashMap<>());
    gold.forEach(
        (id, changes) ->
            Pairing.of(changes, of(predicted, id), ChangeMatch.STRICT)
                .forEach(pair -> right.add(pair.predicted())));
    return right;
  }

  /** What a prediction misses and what it invents, article by article. */
  public record Errors(String article, List<JsonNode> misses, List<JsonNode> falseAlarms) {}

  public static List<Errors> errors(
      Map<String, List<JsonNode>> gold, Map<String, List<JsonNode>> predicted) {
    List<Errors> errors = new ArrayList<>();
    gold.forEach(
        (id, changes) -> {
          List<Pairing.Pair> pairs = Pairing.of(changes, of(predicted, id), ChangeMatch.STRICT);
          Set<JsonNode> used = Collections.newSetFromMap(new IdentityHashMap<>());
          pairs.forEach(pair -> used.addAll(List.of(pair.gold(), pair.predicted())));
          List<JsonNode> misses = changes.stream().filter(c -> !used.contains(c)).toList();
          List<JsonNode> alarms =
              of(predicted, id).stream().filter(c -> !used.contains(c)).toList();
          if (!misses.isEmpty() || !alarms.isEmpty()) {
            errors.add(new Errors(id, misses, alarms));
          }
        });
    return errors;
  }

  /**
   * A 95 % interval of the F1 at a level, from {@code rounds} resamplings of the articles; the seed
   * is fixed.
   */
  public static double[] interval(
      Map<String, List<JsonNode>> gold,
      Map<String, List<JsonNode>> predicted,
      String level,
      int rounds) {
    int wanted =
        switch (level) {
          case "place" -> ChangeMatch.PLACE;
          case "place_actor" -> ChangeMatch.PLACE_AND_ACTOR;
          default -> ChangeMatch.STRICT;
        };
    List<int[]> counts = new ArrayList<>();
    gold.forEach(
        (id, changes) ->
            counts.add(
                new int[] {
                  Pairing.of(changes, of(predicted, id), wanted).size(),
                  changes.size(),
                  of(predicted, id).size()
                }));
    SplittableRandom random = new SplittableRandom(SEED);
    double[] f1 = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      int hits = 0;
      int golds = 0;
      int predictions = 0;
      for (int i = 0; i < counts.size(); i++) {
        int[] one = counts.get(random.nextInt(counts.size()));
        hits += one[0];
        golds += one[1];
        predictions += one[2];
      }
      f1[round] = new Scores.Level(hits, golds, predictions).f1();
    }
    return middle(f1);
  }

  /**
   * A 95 % interval of a field's share, from {@code rounds} resamplings of the articles; the seed
   * is fixed.
   */
  public static double[] fieldInterval(
      Map<String, List<JsonNode>> gold,
      Map<String, List<JsonNode>> predicted,
      String field,
      int rounds) {
    List<long[]> counts = new ArrayList<>();
    gold.forEach(
        (id, changes) -> {
          List<Pairing.Pair> pairs =
              Pairing.of(changes, of(predicted, id), ChangeMatch.PLACE_AND_ACTOR);
          counts.add(new long[] {pairs.stream().filter(p -> same(field, p)).count(), pairs.size()});
        });
    SplittableRandom random = new SplittableRandom(SEED);
    double[] shares = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long right = 0;
      long all = 0;
      for (int i = 0; i < counts.size(); i++) {
        long[] one = counts.get(random.nextInt(counts.size()));
        right += one[0];
        all += one[1];
      }
      shares[round] = Scores.share(right, all);
    }
    return middle(shares);
  }

  /** The middle 95 % of values. */
  private static double[] middle(double[] values) {
    Arrays.sort(values);
    int last = values.length - 1;
    return new double[] {
      values[(int) (values.length * 0.025)], values[Math.min(last, (int) (values.length * 0.975))]
    };
  }

  /** Whether two names of provinces are one, as the scoring of claims compares them. */
  public static boolean sameProvince(String gold, String predicted) {
    return gold.equals(predicted) || PlaceNames.same(gold, predicted);
  }

  private static boolean same(String field, Pairing.Pair pair) {
    return switch (field) {
      case "gainer", "loser" -> ChangeMatch.sameSide(pair.gold(), pair.predicted(), field);
      case "province" -> ChangeMatch.sameProvince(pair.gold(), pair.predicted());
      default -> ChangeMatch.samePlain(pair.gold(), pair.predicted(), field);
    };
  }

  private static int hits(
      Map<String, List<JsonNode>> gold, Map<String, List<JsonNode>> predicted, int level) {
    return gold.keySet().stream()
        .mapToInt(id -> Pairing.of(gold.get(id), of(predicted, id), level).size())
        .sum();
  }

  private static List<JsonNode> of(Map<String, List<JsonNode>> table, String id) {
    return table.getOrDefault(id, List.of());
  }
}
