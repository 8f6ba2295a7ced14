// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.marchland.article.Article;
import org.marchland.extract.ClaimExtractor;
import org.marchland.jobs.MarkdownTable;

/** One thread and two over the same war news, and whether they wait for each other. */
final class Cores {
  private static final int ROUNDS = 5;

  private Cores() {}

  static String table() throws IOException {
    List<Article> articles = Corpora.sample(Corpora.warNews(), 600);
    seconds(articles, 2); // models load, code warms
    List<Double> one = new ArrayList<>();
    List<Double> two = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      one.add(seconds(articles, 1));
      two.add(seconds(articles, 2));
    }
    Stages stages = Stages.of(() -> seconds(articles, 2));
    double alone = articles.size() / Bench.median(one);
    double both = articles.size() / Bench.median(two);
    return MarkdownTable.head("threads", "articles a second", "times one", "waited for locks")
        + MarkdownTable.row(1, Bench.said(alone), "", "")
        + MarkdownTable.row(
            2, Bench.said(both), Bench.said(both / alone), stages.waited().toMillis() + " ms");
  }

  private static double seconds(List<Article> articles, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    long start = System.nanoTime();
    try {
      List<Future<?>> readings = new ArrayList<>();
      for (Article article : articles) {
        readings.add(pool.submit(() -> ClaimExtractor.shipped().read(article)));
      }
      for (Future<?> reading : readings) {
        reading.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdown();
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
