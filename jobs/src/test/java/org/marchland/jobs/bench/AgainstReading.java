// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.marchland.article.Article;
import org.marchland.extract.Annotator;
import org.marchland.extract.ClaimExtractor;
import org.marchland.jobs.MarkdownTable;

/** From file to claims, against reading and tokenising alone, on one thread. */
final class AgainstReading {
  private static final int ROUNDS = 3;

  private AgainstReading() {}

  static String table() throws IOException {
    ClaimExtractor extractor = ClaimExtractor.shipped();
    Consumer<Article> tokenise =
        article -> {
          Annotator.split(article.title());
          Annotator.split(article.text());
        };
    List<Double> limit = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    seconds(extractor::read); // models load, code warms
    seconds(tokenise);
    for (int round = 0; round < ROUNDS; round++) {
      limit.add(seconds(tokenise));
      ours.add(seconds(extractor::read));
    }
    AtomicLong articles = new AtomicLong();
    Corpora.ordinaryNews().forEach(file -> Corpora.read(file, a -> articles.incrementAndGet()));
    StringBuilder table =
        new StringBuilder(MarkdownTable.head("one thread", "articles a second", "share"));
    double most = articles.get() / Bench.median(limit);
    double rate = articles.get() / Bench.median(ours);
    table.append(MarkdownTable.row("reading and tokenising", Bench.said(most), "1"));
    table.append(
        MarkdownTable.row("from file to claims", Bench.said(rate), Bench.said(rate / most)));
    table.append('\n').append(MarkdownTable.head("where the time goes", "share"));
    Stages.of(() -> seconds(extractor::read))
        .shares()
        .forEach((stage, share) -> table.append(MarkdownTable.row(stage, Bench.said(share))));
    return table.toString();
  }

  private static double seconds(Consumer<Article> each) {
    long start = System.nanoTime();
    Corpora.ordinaryNews().forEach(file -> Corpora.read(file, each));
    return (System.nanoTime() - start) / 1e9;
  }
}
