// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.marchland.article.ArticleBuilder;
import org.marchland.article.ReadingOptions;
import org.marchland.corpus.RawRecord;

/** How much of the true text of real pages is found; prints the figures of docs/accuracy.md. */
class MainTextTest {
  private static final Path PAGES = Path.of("..", "..", "shared", "formats", "html-articles");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  @Test
  void theMainTextOfNewsPagesIsFound() throws IOException {
    assumeTrue(Files.exists(PAGES), "the pages are not beside the project");
    JsonNode truth = new ObjectMapper().readTree(PAGES.resolve("ground-truth.json").toFile());
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    double worst = 0;
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      String url = page.getValue().path("url").asText();
      List<String> found = words(text(html(page.getKey()), url));
      List<String> wanted = words(page.getValue().path("articleBody").asText());
      double common = common(found, wanted);
      double p = found.isEmpty() ? 0 : common / found.size();
      double r = wanted.isEmpty() ? 0 : common / wanted.size();
      double f = p + r == 0 ? 0 : 2 * p * r / (p + r);
      precision += p;
      recall += r;
      f1 += f;
      if (f < 0.7) {
        worst++;
        System.out.printf(Locale.ROOT, "%.2f p %.2f r %.2f %s%n", f, p, r, url);
      }
    }
    int pages = truth.size();
    System.out.printf(
        Locale.ROOT,
        "main text of %d pages: token F1 %.3f, precision %.3f, recall %.3f, below 0.7: %.0f%n",
        pages,
        f1 / pages,
        precision / pages,
        recall / pages,
        worst);
    assertThat(f1 / pages).isGreaterThan(0.90);
  }

  private static String html(String key) throws IOException {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(PAGES.resolve("html/" + key + ".html.gz")))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(String html, String url) {
    return NewsPage.read(html, url)
        .map(fields -> new RawRecord("page", 1, 0, fields))
        .map(record -> new ArticleBuilder(ReadingOptions.anyLanguage()).build(record))
        .map(built -> ((ArticleBuilder.Result.Built) built).article().article().text())
        .orElse("");
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(m -> m.group()).toList();
  }

  private static double common(List<String> found, List<String> wanted) {
    Map<String, Integer> left = new HashMap<>();
    wanted.forEach(word -> left.merge(word, 1, Integer::sum));
    return found.stream().filter(word -> left.merge(word, -1, Integer::sum) >= 0).count();
  }
}
