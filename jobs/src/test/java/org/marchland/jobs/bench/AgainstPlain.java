// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.marchland.article.Article;
import org.marchland.jobs.MarkdownTable;
import org.marchland.jobs.session.Progress;
import org.marchland.jobs.session.SparkSessions;

/** Articles per second of processor time, against CoreNLP on every sentence in the same job. */
final class AgainstPlain {
  private static final int ROUNDS = 3;

  /** Marchland reads the sample so often, to be measurable beside the others. */
  private static final int TIMES = 10;

  private AgainstPlain() {}

  static String table() throws IOException {
    StringBuilder table =
        new StringBuilder(
            MarkdownTable.head(
                "articles", "pipeline", "articles a CPU second", "Marchland is faster by"));
    try (SparkSession spark = SparkSessions.open("bench", Optional.of("local[1]"))) {
      Progress cpu = Progress.on(spark, System.err);
      table.append(articles(spark, cpu, "war news", Corpora.sample(Corpora.warNews(), 48)));
      table.append(
          articles(spark, cpu, "ordinary news", Corpora.sample(Corpora.ordinaryNews(), 200)));
      table.append(pages(spark, cpu, Corpora.pages(20)));
      cpu.close();
    }
    return table.toString();
  }

  private static String articles(
      SparkSession spark, Progress cpu, String name, List<Article> articles) {
    List<String[]> packed = articles.stream().map(AgainstPlain::packed).toList();
    return rows(
        cpu,
        name,
        packed.size(),
        (pipeline, times) ->
            rdd(spark, packed, times).foreach(text -> pipeline.read(article(text))));
  }

  private static String pages(SparkSession spark, Progress cpu, List<byte[]> pages) {
    return rows(
        cpu,
        "pages in WARC files, their reading included",
        pages.size(),
        (pipeline, times) ->
            rdd(spark, pages, times)
                .foreach(
                    page ->
                        Corpora.read(new ByteArrayInputStream(page), "page.warc", pipeline::read)));
  }

  /** So many times the same, in one partition. */
  private static <T> JavaRDD<T> rdd(SparkSession spark, List<T> once, int times) {
    List<T> all = Collections.nCopies(times, once).stream().flatMap(List::stream).toList();
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(all, 1);
  }

  private static String rows(
      Progress cpu, String name, int articles, BiConsumer<Pipelines, Integer> run) {
    Map<Pipelines, List<Double>> rates = new EnumMap<>(Pipelines.class);
    for (Pipelines pipeline : Pipelines.values()) {
      run.accept(pipeline, 1); // models load, code warms
      rates.put(pipeline, new ArrayList<>());
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Pipelines pipeline : Pipelines.values()) {
        int times = pipeline == Pipelines.MARCHLAND ? TIMES : 1;
        drain(cpu);
        run.accept(pipeline, times);
        rates.get(pipeline).add(articles * times / drain(cpu));
      }
    }
    StringBuilder rows = new StringBuilder();
    double ours = Bench.median(rates.get(Pipelines.MARCHLAND));
    rates.forEach(
        (pipeline, measured) -> {
          double rate = Bench.median(measured);
          rows.append(
              MarkdownTable.row(
                  name,
                  pipeline.name,
                  Bench.said(rate),
                  pipeline == Pipelines.MARCHLAND ? "" : Bench.said(ours / rate)));
        });
    return rows.toString();
  }

  private static String[] packed(Article a) {
    return new String[] {
      a.id(), a.title(), a.text(), a.source(), a.published().map(Object::toString).orElse("")
    };
  }

  private static Article article(String[] packed) {
    return new Article(
        packed[0],
        packed[1],
        packed[2],
        packed[3],
        "",
        packed[4].isEmpty() ? Optional.empty() : Optional.of(java.time.LocalDate.parse(packed[4])));
  }

  /** The processor seconds of tasks since last asked; Spark tells of a task soon after its end. */
  private static double drain(Progress cpu) {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return cpu.takeCpuSeconds();
  }
}
