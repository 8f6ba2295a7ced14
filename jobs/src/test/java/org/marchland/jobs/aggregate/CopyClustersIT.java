// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.marchland.article.Fingerprint;
import org.marchland.jobs.session.SparkSessions;
import org.marchland.text.Folding;

/**
 * Precision and recall of the clusters of near-copies, on a real archive and on copies made of it;
 * prints the figures of docs/accuracy.md.
 */
class CopyClustersIT {
  private static final Path FAKES =
      Path.of("..", "..", "shared", "corpora", "fakes", "articles.jsonl");

  private static final StructType TEXTS =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("content_hash", DataTypes.StringType)
          .add("source", DataTypes.StringType)
          .add("published", DataTypes.DateType)
          .add("fingerprint", DataTypes.createArrayType(DataTypes.IntegerType));

  private static final int CHANGED = 200;
  private static final int LEAD = 30;

  /** Two texts that share as much of their runs of four words are copies, as people see it too. */
  private static final double COPIES = 0.6;

  @Test
  void copiesAreFoundAndOthersAreNot() throws IOException {
    assumeTrue(Files.exists(FAKES), "the archive is not beside the project");
    Map<String, String> texts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FAKES)) {
      JsonNode article = new ObjectMapper().readTree(line);
      String text = article.path("text").asText();
      if (!texts.containsValue(text)) {
        texts.put(article.path("id").asText(), text);
      }
    }
    List<String> ids = new ArrayList<>(texts.keySet());
    Map<String, List<String>> changes = new LinkedHashMap<>();
    for (int i = 0; i < CHANGED; i++) {
      String id = ids.get(i * ids.size() / CHANGED);
      List<String> words = List.of(texts.get(id).split("\\s+"));
      if (words.size() < 4 * LEAD) {
        continue;
      }
      String otherLead = lead(texts.get(ids.get((i * 7 + 3) % ids.size())));
      String cut = String.join(" ", words.subList(0, words.size() * 3 / 4));
      String led = otherLead + " " + String.join(" ", words.subList(LEAD, words.size()));
      put(texts, changes, "cut to three quarters", id, cut);
      put(texts, changes, "another lead", id, led);
      put(
          texts,
          changes,
          "a paragraph added",
          id,
          texts.get(id) + " " + lead(texts.get(ids.get((i * 11 + 5) % ids.size()))));
      put(
          texts,
          changes,
          "both ends changed",
          id,
          otherLead + " " + String.join(" ", words.subList(LEAD, words.size() * 9 / 10)));
    }
    Map<String, String> clusters = clusters(texts);
    changes.forEach(
        (change, copies) ->
            System.out.printf(
                Locale.ROOT,
                "copies, %s: %d of %d found%n",
                change,
                copies.stream()
                    .filter(id -> clusters.get(id).equals(clusters.get(id.split("#")[0])))
                    .count(),
                copies.size()));
    double[] figures = pairs(texts, clusters);
    System.out.printf(
        Locale.ROOT,
        "copies, pairs of %d texts: precision %.3f, recall %.3f of those that share %.1f of their runs%n",
        texts.size(),
        figures[0],
        figures[1],
        COPIES);
    assertThat(figures[0]).isGreaterThan(0.9);
    assertThat(figures[1]).isGreaterThan(0.9);
  }

  private static void put(
      Map<String, String> texts,
      Map<String, List<String>> changes,
      String change,
      String id,
      String text) {
    String copy = id + "#" + change.replace(' ', '-');
    texts.put(copy, text);
    changes.computeIfAbsent(change, c -> new ArrayList<>()).add(copy);
  }

  private static String lead(String text) {
    List<String> words = List.of(text.split("\\s+"));
    return String.join(" ", words.subList(0, Math.min(LEAD, words.size())));
  }

  private static Map<String, String> clusters(Map<String, String> texts) {
    SparkSession spark = SparkSessions.open("copies", Optional.of("local[2]"));
    try {
      List<Row> rows =
          texts.entrySet().stream()
              .map(
                  text ->
                      RowFactory.create(
                          text.getKey(),
                          text.getKey(),
                          "outlet",
                          Date.valueOf("2016-01-01"),
                          Fingerprint.of(text.getValue())))
              .toList();
      Map<String, String> clusters = new HashMap<>();
      CopyClusters.of(spark.createDataFrame(rows, TEXTS))
          .collectAsList()
          .forEach(row -> clusters.put(row.getAs("article_id"), row.getAs("cluster_id")));
      return clusters;
    } finally {
      spark.stop();
    }
  }

  /** Precision and recall of pairs in one cluster, against what all pairs truly share. */
  private static double[] pairs(Map<String, String> texts, Map<String, String> clusters) {
    List<String> ids = new ArrayList<>(texts.keySet());
    List<int[]> runs = ids.stream().map(id -> runs(texts.get(id))).toList();
    int found = 0;
    int right = 0;
    int wanted = 0;
    int hit = 0;
    for (int i = 0; i < ids.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean together = clusters.get(ids.get(i)).equals(clusters.get(ids.get(j)));
        boolean made = ids.get(i).split("#")[0].equals(ids.get(j).split("#")[0]);
        boolean alike = shared(runs.get(i), runs.get(j)) >= COPIES;
        found += together ? 1 : 0;
        right += together && (made || alike) ? 1 : 0;
        wanted += alike ? 1 : 0;
        hit += alike && together ? 1 : 0;
      }
    }
    return new double[] {(double) right / found, (double) hit / wanted};
  }

  private static int[] runs(String text) {
    List<String> words = Folding.words(text);
    Set<Integer> runs = new LinkedHashSet<>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      runs.add(words.subList(i, i + 4).hashCode());
    }
    return runs.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private static double shared(int[] a, int[] b) {
    int both = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        both++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    int all = a.length + b.length - both;
    return all == 0 ? 0 : (double) both / all;
  }
}
