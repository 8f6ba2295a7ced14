// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.marchland.article.Article;
import org.marchland.article.ArticleBuilder;
import org.marchland.article.ReadingOptions;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.format.Formats;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** The archives that benchmarks read, beside the project. */
final class Corpora {
  private static final Path CORPORA = Path.of("..", "shared", "corpora");

  private static final Path PAGES = Path.of("..", "shared", "formats", "html-articles", "html");

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
    return spread(all, size);
  }

  /** Every so many pages of news sites, each as a WARC file of its own. */
  static List<byte[]> pages(int size) {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : spread(files.sorted().toList(), size)) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          pages.add(warc(in.readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  private static <T> List<T> spread(List<T> all, int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / size)))
        .toList();
  }

  private static byte[] warc(byte[] page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter warc = new WarcWriter(bytes)) {
      warc.write(
          new WarcResponse.Builder("http://news.example/page")
              .date(Instant.EPOCH)
              .body(new HttpResponse.Builder(200, "OK").body(MediaType.HTML, page).build())
              .build());
    }
    return bytes.toByteArray();
  }

  /** Reads a file as ingesting does, each article as it comes. */
  static void read(Path file, Consumer<Article> each) {
    try (InputStream in = Files.newInputStream(file)) {
      read(in, file.getFileName().toString(), each);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file's bytes as ingesting does. */
  static void read(InputStream in, String name, Consumer<Article> each) {
    ArticleBuilder builder =
        new ArticleBuilder(ReadingOptions.of(List.of(), List.of(ReadingOptions.ENGLISH), false));
    Iterator<Outcome> outcomes = Formats.open(in, name);
    while (outcomes.hasNext()) {
      if (outcomes.next() instanceof Outcome.Read read
          && builder.build(read.record()) instanceof ArticleBuilder.Result.Built built) {
        each.accept(built.article().article());
      }
    }
  }
}
