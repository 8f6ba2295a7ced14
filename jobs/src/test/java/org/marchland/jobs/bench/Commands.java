// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.marchland.jobs.MarkdownTable;

/** The commands as a user starts them, from the start of the JVM to its end. */
final class Commands {
  private static final int ROUNDS = 3;
  private static final List<String> WORDS =
      List.of(
          "officials",
          "market",
          "school",
          "road",
          "council",
          "harvest",
          "water",
          "troops",
          "border",
          "talks",
          "village",
          "police",
          "night",
          "power",
          "aid",
          "winter");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Commands() {}

  /** How long ten articles take. */
  static String start() throws Exception {
    Path folder = Files.createTempDirectory("marchland-bench");
    Path silent = folder.resolve("silent.jsonl");
    write(silent, 10, number -> "The minister spoke about the price of bread, number " + number);
    Path changing = folder.resolve("changing.jsonl");
    write(
        changing,
        10,
        number -> "Rebels captured the town of Azaz in Syria on Monday, report " + number);
    String table =
        MarkdownTable.head("`marchland run`, ten articles", "seconds")
            + MarkdownTable.row("none with a change word", Bench.said(median(folder, silent)))
            + MarkdownTable.row("with a change in each", Bench.said(median(folder, changing)));
    delete(folder);
    return table;
  }

  /** What is shipped and what is written. */
  static String size() throws Exception {
    Path folder = Files.createTempDirectory("marchland-bench");
    Path out = folder.resolve("out");
    run(Corpora.warNews().get(0), out, "1500m");
    long articles = 0;
    long claims = 0;
    try (Stream<Path> runs = Files.list(out.resolve("runs"))) {
      var record =
          JSON.readTree(
              runs.filter(r -> r.toString().endsWith(".json")).findFirst().orElseThrow().toFile());
      articles = record.path("articles").asLong();
      claims = record.path("claims").asLong();
    }
    StringBuilder table = new StringBuilder(MarkdownTable.head("what", "size"));
    long jar = Files.size(Path.of("jobs", "target", "marchland.jar"));
    table.append(MarkdownTable.row("job jar", jar / 1_000_000 + " MB"));
    for (String name : List.of("articles", "readings", "mentions")) {
      table.append(
          MarkdownTable.row(
              "`" + name + "`, bytes an article", bytes(out.resolve(name)) / articles));
    }
    table.append(
        MarkdownTable.row(
            "`claims`, bytes a claim", bytes(out.resolve("claims")) / Math.max(1, claims)));
    table.append(MarkdownTable.row("heap of that run, which was enough for two threads", "1.5 GB"));
    delete(folder);
    return table.toString();
  }

  /**
   * Time an article as archives grow, and of a skewed one. The smallest is no small run, for which
   * Java compiles otherwise.
   */
  static String growth() throws Exception {
    Path folder = Files.createTempDirectory("marchland-bench");
    StringBuilder table =
        new StringBuilder(
            MarkdownTable.head("generated archive", "seconds of `run`", "ms each further article"));
    int before = 0;
    double then = 0;
    for (int size = 10_000;
        size <= Integer.getInteger("marchland.bench.most", 100_000);
        size *= 10) {
      Path archive = folder.resolve(size + ".jsonl");
      write(archive, size, Commands::report);
      double seconds = run(archive, folder.resolve("out"), "4g");
      table.append(
          MarkdownTable.row(
              String.format(Locale.ROOT, "%,d articles", size),
              Bench.said(seconds),
              before == 0 ? "" : Bench.said((seconds - then) * 1000 / (size - before))));
      before = size;
      then = seconds;
      Files.delete(archive);
    }
    table.append(skew(folder));
    delete(folder);
    return table.toString();
  }

  /** A file a hundred times as large as each of a hundred others, against as much in even files. */
  private static String skew(Path folder) throws Exception {
    Path even = Files.createDirectory(folder.resolve("even"));
    Path skewed = Files.createDirectory(folder.resolve("skewed"));
    for (int file = 0; file < 200; file++) {
      int from = file * 100;
      write(even.resolve(file + ".jsonl"), 100, n -> report(from + n));
      if (file < 100) {
        write(skewed.resolve(file + ".jsonl"), 100, n -> report(from + n));
      }
    }
    write(skewed.resolve("large.jsonl"), 10_000, n -> report(10_000 + n));
    double evenly = run(even, folder.resolve("out"), "4g");
    double onesided = run(skewed, folder.resolve("out"), "4g");
    return MarkdownTable.row("20,000 articles in 200 even files", Bench.said(evenly), "")
        + MarkdownTable.row(
            "20,000 articles, half of them in one of 101 files",
            Bench.said(onesided),
            Bench.said(onesided / evenly) + " times the even ones");
  }

  /**
   * A report of some 200 words, one in fifty with a change; in English enough to be told as such.
   */
  private static String report(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 12; sentence++) {
      text.append("The ").append(word(random)).append(" of the ").append(word(random));
      text.append(" said that the ").append(word(random)).append(" and ").append(word(random));
      text.append(" have no ").append(word(random)).append(" for the ").append(word(random));
      text.append(". ");
    }
    return number % 50 == 0
        ? text + "Rebels captured the town of Azaz in Syria on Monday, report " + number + "."
        : text + "Report " + number + ".";
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  @FunctionalInterface
  private interface Text {
    String of(int number);
  }

  private static void write(Path file, int articles, Text text) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < articles; i++) {
        out.write(
            JSON.writeValueAsString(
                Map.of(
                    "published",
                    "2014-03-" + String.format("%02d", i % 28 + 1),
                    "source",
                    "Daily " + i % 7,
                    "title",
                    "News of the day " + i,
                    "text",
                    text.of(i))));
        out.newLine();
      }
    }
  }

  private static double median(Path folder, Path archive) throws Exception {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      seconds.add(run(archive, folder.resolve("out"), "4g"));
    }
    return Bench.median(seconds);
  }

  /** Seconds of a run into an empty folder. */
  private static double run(Path archive, Path out, String heap) throws Exception {
    delete(out);
    ProcessBuilder command =
        new ProcessBuilder(
            "scripts/marchland", "run", "--input", archive.toString(), "--out", out.toString());
    command.environment().put("MARCHLAND_HEAP", heap);
    command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    int code = command.start().waitFor();
    if (code != 0) {
      throw new IllegalStateException("marchland run ended with " + code);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".parquet"))
          .mapToLong(f -> f.toFile().length())
          .sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
