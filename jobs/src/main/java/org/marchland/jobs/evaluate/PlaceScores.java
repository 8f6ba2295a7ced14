// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.marchland.article.Article;
import org.marchland.extract.ExtractorRecipe;
import org.marchland.extract.PlaceReader;
import org.marchland.place.Grounded;
import org.marchland.place.Province;
import org.marchland.score.Scorer;
import org.marchland.score.Scores;

/**
 * How often a place of the labels is put into its province, over labels that name one.
 *
 * @param errors a line for each place that was put into another province or none
 * @param byCountry labelled, given and right places by the country they were put into ("none" where
 *     they were not)
 */
record PlaceScores(
    int labelled, int given, int right, List<String> errors, Map<String, int[]> byCountry) {

  static PlaceScores of(
      Map<String, List<JsonNode>> labels, Map<String, Article> articles, ExtractorRecipe recipe) {
    PlaceReader reader = recipe.placeReader();
    int labelled = 0;
    int given = 0;
    int right = 0;
    List<String> errors = new ArrayList<>();
    Map<String, int[]> byCountry = new TreeMap<>();
    for (Map.Entry<String, List<JsonNode>> entry : labels.entrySet()) {
      Article article = articles.get(entry.getKey());
      for (JsonNode change : entry.getValue()) {
        if (article == null || !change.path("province").isTextual()) {
          continue;
        }
        Grounded grounded = reader.ground(change.path("place").asText(), article);
        String province = grounded.province().map(Province::name).orElse("");
        boolean same = Scorer.sameProvince(change.path("province").asText(), province);
        int[] counts =
            byCountry.computeIfAbsent(
                grounded.country().isEmpty() ? "none" : grounded.country(), c -> new int[3]);
        labelled++;
        counts[0]++;
        given += province.isEmpty() ? 0 : 1;
        counts[1] += province.isEmpty() ? 0 : 1;
        right += same ? 1 : 0;
        counts[2] += same ? 1 : 0;
        if (!same) {
          errors.add(
              String.join(
                  " | ",
                  entry.getKey(),
                  change.path("place").asText(),
                  change.path("province").asText(),
                  province.isEmpty() ? "-" : province,
                  grounded.reason()));
        }
      }
    }
    return new PlaceScores(labelled, given, right, errors, byCountry);
  }

  void print(PrintWriter out, boolean withErrors) {
    out.printf(
        Locale.ROOT,
        "places with a province in the labels %d, given one %d (%.4f), right %d (%.4f of those given)%n",
        labelled,
        given,
        Scores.share(given, labelled),
        right,
        Scores.share(right, given));
    byCountry.forEach(
        (country, counts) ->
            out.printf(
                Locale.ROOT,
                "  %-5s %4d labelled, %4d given, %4d right%n",
                country,
                counts[0],
                counts[1],
                counts[2]));
    if (withErrors) {
      out.println("article | place | province in the labels | ours | why");
      errors.forEach(out::println);
    }
    out.flush();
  }
}
