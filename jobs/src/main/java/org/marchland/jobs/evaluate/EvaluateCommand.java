// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.marchland.article.ArchivedArticle;
import org.marchland.article.Article;
import org.marchland.article.ArticleBuilder;
import org.marchland.article.ReadingOptions;
import org.marchland.corpus.Outcome;
import org.marchland.diagnostics.ExitCode;
import org.marchland.diagnostics.Rejection;
import org.marchland.diagnostics.UserError;
import org.marchland.extract.ClaimExtractor;
import org.marchland.jobs.extract.ExtractorOptions;
import org.marchland.jobs.ingest.ArchiveFile;
import org.marchland.score.Calibration;
import org.marchland.score.CellScores;
import org.marchland.score.GoldFile;
import org.marchland.score.Scorer;
import org.marchland.score.Scores;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures the extractor against gold labels. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Reads labelled articles and says how well the claims agree with the labels; their form stands in docs/accuracy.md.",
    footer = {
      "",
      "Example:",
      "  scripts/marchland evaluate --gold samples/gold.changes.jsonl --articles samples/archive"
    })
public final class EvaluateCommand implements Callable<Integer> {
  private static final int ROUNDS = 1000;

  /** Bins of equal count in the table of confidences. */
  private static final int BINS = 5;

  @CommandLine.Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "Labels, one JSON object a line.")
  private Path gold;

  @CommandLine.Option(
      names = "--articles",
      required = true,
      paramLabel = "PATH",
      description = "The articles that the labels name by id: a file, or a folder of files.")
  private Path articles;

  @CommandLine.Option(
      names = "--field",
      paramLabel = "PART=NAME",
      description =
          "A column name of the articles, as for run: id=ref, text=story. Names in common use are known.")
  private List<String> fields = new ArrayList<>();

  @CommandLine.Option(
      names = "--predictions",
      paramLabel = "FILE",
      description =
          "Write the claims here, as the labels are written, each with its confidence and whether it is right.")
  private Optional<Path> predictions = Optional.empty();

  @CommandLine.Option(
      names = "--places",
      description =
          "Measure geocoding alone: each place of the labels is looked up in its article, nothing is extracted.")
  private boolean places;

  @CommandLine.Option(
      names = "--groups",
      description =
          "Score each group of articles too: those whose ids agree up to the last hyphen, as the constructs of a challenge set.")
  private boolean groups;

  @CommandLine.Option(
      names = "--cells",
      description =
          "Compare the cells of province_month (province, month, actor) that labels and claims give.")
  private boolean cells;

  @CommandLine.Option(
      names = "--errors",
      description = "List misses and false alarms with their sentences.")
  private boolean errors;

  @CommandLine.Mixin private ExtractorOptions options;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, List<JsonNode>> labels = GoldFile.read(gold);
    Map<String, Article> texts = articles();
    if (texts.keySet().stream().noneMatch(labels::containsKey)) {
      throw UserError.badInput(
          "--articles "
              + articles
              + ": has none of the articles that the labels name; \"article\" is the id that the archive gives, from a column called id, or named with --field id=NAME");
    }
    if (places) {
      PlaceScores.of(labels, texts, options.recipe()).print(out, errors);
      return ExitCode.DONE.number();
    }
    Map<String, List<JsonNode>> claims = read(texts);
    Set<JsonNode> right = Scorer.right(labels, claims);
    labelled(labels, claims)
        .forEach(claim -> ((ObjectNode) claim).put("right", right.contains(claim)));
    predictions.ifPresent(file -> write(file, claims));
    Scores scores = Scorer.score(labels, claims);
    out.printf(
        Locale.ROOT,
        "articles %d, changes in gold %d, claims %d%n",
        scores.articles(),
        scores.gold(),
        scores.predicted());
    scores
        .levels()
        .forEach(
            (name, level) -> {
              double[] interval = Scorer.interval(labels, claims, name, ROUNDS);
              out.printf(
                  Locale.ROOT,
                  "%-12s hits %4d  precision %.4f  recall %.4f  F1 %.4f  (95 %% %.2f to %.2f)%n",
                  name,
                  level.hits(),
                  level.precision(),
                  level.recall(),
                  level.f1(),
                  interval[0],
                  interval[1]);
            });
    out.println("fields, on pairs that match in place and side:");
    scores
        .fields()
        .forEach(
            (name, share) -> {
              double[] interval = Scorer.fieldInterval(labels, claims, name, ROUNDS);
              out.printf(
                  Locale.ROOT,
                  "  %-16s %.4f  (95 %% %.2f to %.2f)%n",
                  name,
                  share,
                  interval[0],
                  interval[1]);
            });
    out.printf(
        Locale.ROOT,
        "  %-16s %.4f  (where gold has one)%n",
        "province",
        scores.provinceWhereGoldHasOne());
    scores
        .cleanEmptyArticles()
        .ifPresent(
            share ->
                out.printf(
                    Locale.ROOT, "articles without a change that stay empty: %.4f%n", share));
    if (scores.unknownArticles() > 0) {
      out.println("articles that the labels do not know: " + scores.unknownArticles());
    }
    printCalibration(out, labels, claims);
    if (cells) {
      printCells(
          out, CellScores.of(labels, claims, options.recipe().gazetteerRecipe().gazetteer()));
    }
    if (groups) {
      printGroups(out, labels, claims);
    }
    if (errors) {
      printErrors(out, labels, claims);
    }
    out.flush();
    return ExitCode.DONE.number();
  }

  private Map<String, List<JsonNode>> read(Map<String, Article> texts) {
    Map<String, List<JsonNode>> claims = new LinkedHashMap<>();
    ClaimExtractor extractor = options.recipe().extractor();
    texts.forEach(
        (id, article) -> claims.put(id, Predictions.of(extractor.read(article).claims())));
    return claims;
  }

  /** The articles by the id that the labels use. */
  private Map<String, Article> articles() {
    Map<String, Article> byId = new LinkedHashMap<>();
    for (Path file : files()) {
      try {
        read(
            new ArchiveFile(file.toAbsolutePath().toString(), file.toString(), Files.size(file), 0),
            byId);
      } catch (IOException e) {
        throw unreadable();
      }
    }
    return byId;
  }

  private List<Path> files() {
    try (Stream<Path> below = Files.walk(articles)) {
      return below.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private UserError unreadable() {
    return UserError.badInput(
        "--articles " + articles + ": cannot be read; give a file or folder of articles");
  }

  private void read(ArchiveFile file, Map<String, Article> byId) throws IOException {
    ArticleBuilder builder = new ArticleBuilder(ReadingOptions.of(fields, List.of("any"), false));
    Iterator<Outcome> outcomes = file.records(new Configuration());
    while (outcomes.hasNext()) {
      Outcome outcome = outcomes.next();
      if (outcome instanceof Outcome.Rejected rejected) {
        passOver(rejected.rejection());
        continue;
      }
      if (!(outcome instanceof Outcome.Read read)) {
        continue;
      }
      ArticleBuilder.Result result = builder.build(read.record());
      if (result instanceof ArticleBuilder.Result.Refused refused) {
        passOver(refused.rejection());
        continue;
      }
      ArchivedArticle archived = ((ArticleBuilder.Result.Built) result).article();
      Article a = archived.article();
      String id = archived.archiveId().isEmpty() ? a.id() : archived.archiveId();
      byId.put(id, new Article(id, a.title(), a.text(), a.source(), a.url(), a.published()));
    }
  }

  /** What cannot be read is said; the rest is measured. */
  private void passOver(Rejection rejection) {
    spec.commandLine()
        .getErr()
        .println(
            "passed over "
                + rejection.file()
                + (rejection.record().isPresent() ? ":" + rejection.record().getAsLong() : "")
                + ": "
                + rejection.reason().code()
                + ": "
                + rejection.detail());
  }

  private static void write(Path file, Map<String, List<JsonNode>> claims) {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, List<JsonNode>> entry : claims.entrySet()) {
        writer.write(Predictions.line(entry.getKey(), entry.getValue()));
        writer.write('\n');
      }
    } catch (IOException e) {
      throw UserError.storage(
          "--predictions " + file + ": cannot be written; check the path and its permissions");
    }
  }

  /**
   * The claims of the articles that the labels know; of others nobody can say whether they are
   * right.
   */
  private static Stream<JsonNode> labelled(
      Map<String, List<JsonNode>> labels, Map<String, List<JsonNode>> claims) {
    return labels.keySet().stream().flatMap(id -> claims.getOrDefault(id, List.of()).stream());
  }

  private static void printCalibration(
      PrintWriter out, Map<String, List<JsonNode>> labels, Map<String, List<JsonNode>> claims) {
    List<Calibration.Outcome> outcomes =
        labelled(labels, claims)
            .map(
                c ->
                    new Calibration.Outcome(
                        c.path("confidence").asDouble(), c.path("right").asBoolean()))
            .toList();
    Calibration calibration = Calibration.of(outcomes, BINS);
    out.printf(Locale.ROOT, "confidence: expected calibration error %.4f%n", calibration.error());
    for (Calibration.Bin bin : calibration.bins()) {
      out.printf(
          Locale.ROOT,
          "  %4d claims  confidence %.2f  right %.2f%n",
          bin.count(),
          bin.confidence(),
          bin.right());
    }
  }

  private static void printCells(PrintWriter out, CellScores cells) {
    out.printf(
        Locale.ROOT,
        "cells of province, month and actor: gold %d, claims %d, both %d: F1 %.4f%n",
        cells.gold(),
        cells.predicted(),
        cells.shared(),
        cells.f1());
    out.printf(
        Locale.ROOT,
        "  of the %d in either: gains and losses exact %d (%.4f), within one %d (%.4f)%n",
        cells.either(),
        cells.exact(),
        Scores.share(cells.exact(), cells.either()),
        cells.withinOne(),
        Scores.share(cells.withinOne(), cells.either()));
    out.printf(
        Locale.ROOT,
        "  of the %d in both: exact %d (%.4f)%n",
        cells.shared(),
        cells.exactShared(),
        Scores.share(cells.exactShared(), cells.shared()));
    out.printf(
        Locale.ROOT,
        "  changes without a month or a province known: gold %d, claims %d%n",
        cells.goldOutside(),
        cells.predictedOutside());
    out.println(
        "  provinces of the labels without a code: "
            + (cells.unmapped().isEmpty() ? "none" : String.join(", ", cells.unmapped())));
  }

  private static void printGroups(
      PrintWriter out, Map<String, List<JsonNode>> labels, Map<String, List<JsonNode>> claims) {
    Map<String, Map<String, List<JsonNode>>> byGroup = new TreeMap<>();
    labels.forEach(
        (id, changes) ->
            byGroup
                .computeIfAbsent(id.replaceFirst("-[^-]*$", ""), g -> new LinkedHashMap<>())
                .put(id, changes));
    out.println("group          articles changes claims precision recall  F1    empty stay empty");
    byGroup.forEach(
        (group, members) -> {
          Map<String, List<JsonNode>> read = new LinkedHashMap<>();
          members.keySet().forEach(id -> read.put(id, claims.getOrDefault(id, List.of())));
          Scores scores = Scorer.score(members, read);
          Scores.Level strict = scores.levels().get("strict");
          out.printf(
              Locale.ROOT,
              "%-14s %8d %7d %6d %9.2f %6.2f %5.2f   %s%n",
              group,
              scores.articles(),
              scores.gold(),
              scores.predicted(),
              strict.precision(),
              strict.recall(),
              strict.f1(),
              scores.cleanEmptyArticles().isPresent()
                  ? String.format(Locale.ROOT, "%.2f", scores.cleanEmptyArticles().get())
                  : "-");
        });
  }

  private static void printErrors(
      PrintWriter out, Map<String, List<JsonNode>> labels, Map<String, List<JsonNode>> claims) {
    for (Scorer.Errors one : Scorer.errors(labels, claims)) {
      out.println();
      out.println(one.article());
      one.misses().forEach(c -> out.println("  miss        " + line(c)));
      one.falseAlarms().forEach(c -> out.println("  false alarm " + line(c)));
    }
  }

  private static String line(JsonNode change) {
    List<String> parts = new ArrayList<>();
    for (String field :
        List.of(
            "place", "gainer", "loser", "date_end", "date_precision", "extent", "rule", "quote")) {
      parts.add(change.path(field).asText("-"));
    }
    return String.join(" | ", parts);
  }
}
