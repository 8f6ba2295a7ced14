// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.marchland.article.Article;
import org.marchland.article.ArticleBuilder;
import org.marchland.article.ReadingOptions;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.format.Formats;

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
    List<Article> sample = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      sample.add(all.get((int) ((long) i * all.size() / size)));
    }
    return sample;
  }

  /** Every so many pages of news sites, each as a WARC file of its own. */
  static List<byte[]> pages(int size) {
    try (Stream<Path> files = Files.list(PAGES)) {
      List<Path> all = files.sorted().toList();
      List<byte[]> sample = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        try (InputStream in =
            new GZIPInputStream(Files.newInputStream(all.get(i * all.size() / size)))) {
          sample.add(warc(in.readAllBytes()));
        }
      }
      return sample;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] warc(byte[] page) {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
    warc.writeBytes(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.example/page"
                + "\r\nWARC-Date: 2020-01-01T00:00:00Z"
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>"
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + (answer.length() + page.length)
                + "\r\n\r\n"
                + answer)
            .getBytes(StandardCharsets.US_ASCII));
    warc.writeBytes(page);
    warc.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return warc.toByteArray();
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
