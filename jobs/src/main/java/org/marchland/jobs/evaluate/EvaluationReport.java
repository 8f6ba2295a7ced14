// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.marchland.place.Gazetteer;
import org.marchland.score.Calibration;
import org.marchland.score.CellScores;
import org.marchland.score.Scorer;
import org.marchland.score.Scores;

/**
 * What {@code evaluate} prints, a table a method.
 *
 * @param labels the changes of each article by the labels, in the labels' order
 * @param claims the claims of each article that was read
 */
record EvaluationReport(
    Map<String, List<JsonNode>> labels, Map<String, List<JsonNode>> claims, PrintWriter out) {
  /** Drawings of articles, of which the intervals come. */
  private static final int ROUNDS = 1000;

  /** Bins of equal count in the table of confidences. */
  private static final int BINS = 5;

  /** How well claims agree with labels, at each level and field by field. */
  void scores() {
    Scores scores = Scorer.score(labels, claims);
    out.printf(
        Locale.ROOT,
        "articles %d, changes in gold %d, claims %d%n",
        scores.articles(),
        scores.gold(),
        scores.predicted());
    scores
        .levels()
        .forEach(
            (name, level) ->
                out.printf(
                    Locale.ROOT,
                    "%-12s hits %4d  precision %.4f  recall %.4f  F1 %.4f  %s%n",
                    name,
                    level.hits(),
                    level.precision(),
                    level.recall(),
                    level.f1(),
                    told(Scorer.interval(labels, claims, name, ROUNDS))));
    fields(scores);
    out.printf(
        Locale.ROOT,
        "  %-16s %.4f  (where gold has one)%n",
        "province",
        scores.provinceWhereGoldHasOne());
    scores
        .cleanEmptyArticles()
        .ifPresent(
            share ->
                out.printf(
                    Locale.ROOT, "articles without a change that stay empty: %.4f%n", share));
    if (scores.unknownArticles() > 0) {
      out.println("articles that the labels do not know: " + scores.unknownArticles());
    }
  }

  private void fields(Scores scores) {
    out.println("fields, on pairs that match in place and side:");
    scores
        .fields()
        .forEach(
            (name, share) ->
                out.printf(
                    Locale.ROOT,
                    "  %-16s %.4f  %s%n",
                    name,
                    share,
                    told(Scorer.fieldInterval(labels, claims, name, ROUNDS))));
  }

  private static String told(double[] interval) {
    return String.format(Locale.ROOT, "(95 %% %.2f to %.2f)", interval[0], interval[1]);
  }

  /**
   * The claims of the articles that the labels know; of others nobody can say whether they are
   * right.
   */
  Stream<JsonNode> labelled() {
    return labels.keySet().stream().flatMap(id -> claims.getOrDefault(id, List.of()).stream());
  }

  /** Whether confidence means what it says: right claims by bins of it. */
  void calibration() {
    List<Calibration.Outcome> outcomes =
        labelled()
            .map(
                c ->
                    new Calibration.Outcome(
                        c.path("confidence").asDouble(), c.path("right").asBoolean()))
            .toList();
    Calibration calibration = Calibration.of(outcomes, BINS);
    out.printf(Locale.ROOT, "confidence: expected calibration error %.4f%n", calibration.error());
    for (Calibration.Bin bin : calibration.bins()) {
      out.printf(
          Locale.ROOT,
          "  %4d claims  confidence %.2f  right %.2f%n",
          bin.count(),
          bin.confidence(),
          bin.right());
    }
  }

  /** The cells of province, month and actor that labels and claims give. */
  void cells(Gazetteer gazetteer) {
    CellScores cells = CellScores.of(labels, claims, gazetteer);
    out.printf(
        Locale.ROOT,
        "cells of province, month and actor: gold %d, claims %d, both %d: F1 %.4f%n",
        cells.gold(),
        cells.predicted(),
        cells.shared(),
        cells.f1());
    out.printf(
        Locale.ROOT,
        "  of the %d in either: gains and losses exact %d (%.4f), within one %d (%.4f)%n",
        cells.either(),
        cells.exact(),
        Scores.share(cells.exact(), cells.either()),
        cells.withinOne(),
        Scores.share(cells.withinOne(), cells.either()));
    out.printf(
        Locale.ROOT,
        "  of the %d in both: exact %d (%.4f)%n",
        cells.shared(),
        cells.exactShared(),
        Scores.share(cells.exactShared(), cells.shared()));
    out.printf(
        Locale.ROOT,
        "  changes without a month or a province known: gold %d, claims %d%n",
        cells.goldOutside(),
        cells.predictedOutside());
    out.println(
        "  provinces of the labels without a code: "
            + (cells.unmapped().isEmpty() ? "none" : String.join(", ", cells.unmapped())));
  }

  /** Each group of articles: those whose ids agree up to the last hyphen. */
  void groups() {
    Map<String, Map<String, List<JsonNode>>> byGroup = new TreeMap<>();
    labels.forEach(
        (id, changes) ->
            byGroup
                .computeIfAbsent(id.replaceFirst("-[^-]*$", ""), g -> new LinkedHashMap<>())
                .put(id, changes));
    out.println("group          articles changes claims precision recall  F1    empty stay empty");
    byGroup.forEach(
        (group, members) -> {
          Map<String, List<JsonNode>> read = new LinkedHashMap<>();
          members.keySet().forEach(id -> read.put(id, claims.getOrDefault(id, List.of())));
          Scores scores = Scorer.score(members, read);
          Scores.Level strict = scores.levels().get("strict");
          out.printf(
              Locale.ROOT,
              "%-14s %8d %7d %6d %9.2f %6.2f %5.2f   %s%n",
              group,
              scores.articles(),
              scores.gold(),
              scores.predicted(),
              strict.precision(),
              strict.recall(),
              strict.f1(),
              scores.cleanEmptyArticles().isPresent()
                  ? String.format(Locale.ROOT, "%.2f", scores.cleanEmptyArticles().get())
                  : "-");
        });
  }

  /** Misses and false alarms with their sentences. */
  void errors() {
    for (Scorer.Errors one : Scorer.errors(labels, claims)) {
      out.println();
      out.println(one.article());
      one.misses().forEach(c -> out.println("  miss        " + line(c)));
      one.falseAlarms().forEach(c -> out.println("  false alarm " + line(c)));
    }
  }

  private static String line(JsonNode change) {
    List<String> parts = new ArrayList<>();
    for (String field :
        List.of(
            "place", "gainer", "loser", "date_end", "date_precision", "extent", "rule", "quote")) {
      parts.add(change.path(field).asText("-"));
    }
    return String.join(" | ", parts);
  }
}
