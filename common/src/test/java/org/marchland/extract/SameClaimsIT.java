// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marchland.article.Article;
import org.marchland.article.ArticleBuilder;
import org.marchland.article.ReadingOptions;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.format.Formats;

/** What the gates turn away, extraction would have found nothing in. */
class SameClaimsIT {
  private static final Path SHARED = Path.of("..", "..", "shared");
  private static final int MIX = 20_000;

  @ParameterizedTest
  @MethodSource("org.marchland.Samples#articles")
  void theGateLosesNothingOfOurOwnSamples(Path file) throws IOException {
    assertSameClaims(articles(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dev/fakes", "dev/wcep", "dev/press", "train/fakes", "train/wcep", "train/press"})
  void theGateLosesNothingOfTheGold(String set) throws IOException {
    Path file = SHARED.resolve("gold").resolve(set + ".articles.jsonl");
    assumeTrue(Files.exists(file), "no gold here: skipped");
    assertSameClaims(articles(file));
  }

  /** Half newswire of 1987, half digest items of three years. */
  @Test
  void theGateLosesNothingOfTwentyThousandDocuments() throws IOException {
    assumeTrue(Boolean.getBoolean("marchland.all"), "only with scripts/test --all: skipped");
    assumeTrue(Files.exists(SHARED.resolve("corpora")), "no corpora here: skipped");
    List<Article> mix = new ArrayList<>();
    try (Stream<Path> files = Files.list(SHARED.resolve("corpora/reuters21578"))) {
      for (Path file : files.filter(f -> f.toString().contains(".sgm")).sorted().toList()) {
        if (mix.size() < MIX / 2) {
          mix.addAll(articles(file));
        }
      }
    }
    for (int year : List.of(2008, 2012, 2023)) {
      mix.addAll(articles(SHARED.resolve("corpora/wcep/" + year + ".jsonl.gz")));
    }
    assertThat(mix).hasSizeGreaterThan(MIX);
    assertSameClaims(mix.subList(0, MIX));
  }

  private static void assertSameClaims(List<Article> articles) {
    assertThat(articles).isNotEmpty();
    ClaimExtractor ungated = ClaimExtractor.ungated();
    ClaimExtractor gated = ClaimExtractor.shipped();
    assertThat(
            articles.parallelStream()
                .flatMap(article -> lost(gated.read(article), ungated.read(article)).stream())
                .toList())
        .isEmpty();
  }

  /** The claims that only one of two readings of an article has, in short. */
  private static List<String> lost(Reading gated, Reading ungated) {
    if (gated.claims().equals(ungated.claims())) {
      return List.of();
    }
    return Stream.of(gated, ungated)
        .flatMap(reading -> reading.claims().stream())
        .filter(claim -> !gated.claims().contains(claim) || !ungated.claims().contains(claim))
        .map(claim -> claim.ruleId() + ": " + claim.sentence())
        .toList();
  }

  private static List<Article> articles(Path file) throws IOException {
    ArticleBuilder builder = new ArticleBuilder(ReadingOptions.anyLanguage());
    List<Article> articles = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      Iterator<Outcome> outcomes = Formats.open(in, file.getFileName().toString());
      while (outcomes.hasNext()) {
        if (outcomes.next() instanceof Outcome.Read read
            && builder.build(read.record()) instanceof ArticleBuilder.Result.Built built) {
          articles.add(built.article().article());
        }
      }
    }
    return articles;
  }
}
