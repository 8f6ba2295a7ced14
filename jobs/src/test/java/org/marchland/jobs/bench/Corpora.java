// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.marchland.article.Article;
import org.marchland.article.ArticleBuilder;
import org.marchland.article.ReadingOptions;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.format.Formats;

/** The archives that benchmarks read, beside the project. */
final class Corpora {
  private static final Path CORPORA = Path.of("..", "shared", "corpora");

  private Corpora() {}

  static boolean isThere() {
    return Files.isDirectory(CORPORA);
  }

  /** Long reports of the Syrian war. */
  static List<Path> warNews() {
    return List.of(CORPORA.resolve("fakes/articles.jsonl"));
  }

  /** Newswire of 1987, then a digest of the world's news of two years. */
  static List<Path> ordinaryNews() {
    List<Path> files = new ArrayList<>(reuters());
    files.add(CORPORA.resolve("wcep/2008.jsonl.gz"));
    files.add(CORPORA.resolve("wcep/2012.jsonl.gz"));
    return files;
  }

  private static List<Path> reuters() {
    try (Stream<Path> files = Files.list(CORPORA.resolve("reuters21578"))) {
      return files.filter(file -> file.toString().contains(".sgm")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every so many articles of some files, that a sample has of all their parts. */
  static List<Article> sample(List<Path> files, int size) {
    List<Article> all = new ArrayList<>();
    files.forEach(file -> read(file, all::add));
    List<Article> sample = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      sample.add(all.get((int) ((long) i * all.size() / size)));
    }
    return sample;
  }

  /** Reads a file as ingesting does, each article as it comes. */
  static void read(Path file, Consumer<Article> each) {
    ArticleBuilder builder =
        new ArticleBuilder(ReadingOptions.of(List.of(), List.of(ReadingOptions.ENGLISH), false));
    try (InputStream in = Files.newInputStream(file)) {
      Iterator<Outcome> outcomes = Formats.open(in, file.getFileName().toString());
      while (outcomes.hasNext()) {
        if (outcomes.next() instanceof Outcome.Read read
            && builder.build(read.record()) instanceof ArticleBuilder.Result.Built built) {
          each.accept(built.article().article());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
