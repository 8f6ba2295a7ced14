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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.marchland.score.GoldFile;
import org.marchland.score.Scorer;
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
    EvaluationReport report = new EvaluationReport(labels, claims, out);
    Set<JsonNode> right = Scorer.right(labels, claims);
    report.labelled().forEach(claim -> ((ObjectNode) claim).put("right", right.contains(claim)));
    predictions.ifPresent(file -> write(file, claims));
    report.scores();
    report.calibration();
    if (cells) {
      report.cells(options.recipe().gazetteerRecipe().gazetteer());
    }
    if (groups) {
      report.groups();
    }
    if (errors) {
      report.errors();
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
}
