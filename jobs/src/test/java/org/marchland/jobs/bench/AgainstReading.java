// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.marchland.article.Article;
import org.marchland.extract.ClaimExtractor;
import org.marchland.extract.grammar.Annotator;
import org.marchland.jobs.MarkdownTable;

/** From file to claims, against reading and tokenising alone, on one thread. */
final class AgainstReading {
  private static final int ROUNDS = 3;

  /** All that there are. */
  private static final int PAGES = 181;

  private AgainstReading() {}

  /** Of newswire and digests in files, and of pages of the web in WARC files. */
  static String table() throws IOException {
    List<byte[]> pages = Corpora.pages(PAGES);
    return table(
            "articles", each -> Corpora.ordinaryNews().forEach(file -> Corpora.read(file, each)))
        + "\n"
        + table(
            "pages",
            each ->
                pages.forEach(page -> Corpora.read(new ByteArrayInputStream(page), "page", each)));
  }

  private static String table(String what, Consumer<Consumer<Article>> archive) throws IOException {
    ClaimExtractor extractor = ClaimExtractor.shipped();
    Consumer<Article> tokenise =
        article -> {
          Annotator.split(article.title());
          Annotator.split(article.text());
        };
    List<Double> limit = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    seconds(archive, extractor::read); // models load, code warms
    seconds(archive, tokenise);
    for (int round = 0; round < ROUNDS; round++) {
      limit.add(seconds(archive, tokenise));
      ours.add(seconds(archive, extractor::read));
    }
    AtomicLong read = new AtomicLong();
    archive.accept(article -> read.incrementAndGet());
    double most = read.get() / Bench.median(limit);
    double rate = read.get() / Bench.median(ours);
    StringBuilder table =
        new StringBuilder(MarkdownTable.head("one thread", what + " a second", "share"))
            .append(MarkdownTable.row("reading and tokenising", Bench.said(most), "1"))
            .append(
                MarkdownTable.row("from file to claims", Bench.said(rate), Bench.said(rate / most)))
            .append('\n')
            .append(MarkdownTable.head("where the time of " + what + " goes", "share"));
    Stages.of(() -> seconds(archive, extractor::read))
        .shares()
        .forEach((stage, share) -> table.append(MarkdownTable.row(stage, Bench.said(share))));
    return table.toString();
  }

  private static double seconds(Consumer<Consumer<Article>> archive, Consumer<Article> each) {
    long start = System.nanoTime();
    archive.accept(each);
    return (System.nanoTime() - start) / 1e9;
  }
}
