// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marchland.article.ArticleBuilder;
import org.marchland.article.ReadingOptions;
import org.marchland.corpus.Outcome;

/** Files of real agencies, crawlers and exports, broken ones among them, all end in an outcome. */
class RealFilesTest {
  private static final Path FORMATS = Path.of("..", "..", "shared", "formats");

  /** Articles by file. */
  private static Map<String, Integer> articles(String folder) throws IOException {
    assumeTrue(Files.exists(FORMATS), "the files are not beside the project");
    Map<String, Integer> articles = new TreeMap<>();
    try (Stream<Path> files = Files.list(FORMATS.resolve(folder))) {
      for (Path file : files.sorted().toList()) {
        articles.put(file.getFileName().toString(), articles(file));
      }
    }
    return articles;
  }

  private static int articles(Path file) throws IOException {
    ArticleBuilder builder = new ArticleBuilder(ReadingOptions.anyLanguage());
    List<Outcome> outcomes = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      Formats.open(in, "file").forEachRemaining(outcomes::add);
    }
    return (int)
        outcomes.stream()
            .filter(Outcome.Read.class::isInstance)
            .map(Reading::record)
            .filter(record -> builder.build(record) instanceof ArticleBuilder.Result.Built)
            .count();
  }

  @Test
  void webArchives() throws IOException {
    assertThat(articles("warc"))
        .hasSize(29)
        .containsEntry("aut-example.arc.gz", 92)
        .containsEntry("aut-example.warc.gz", 92)
        .containsEntry("wac-IAH-20080430204825-00000-blackbook-truncated.arc", 1);
  }

  @Test
  void agencies() throws IOException {
    Map<String, Integer> articles = articles("newsml-nitf");
    assertThat(articles)
        .containsEntry("afp.xml", 1)
        .containsEntry("ap.xml", 3)
        .containsEntry("ap-nitf.xml", 1)
        .containsEntry("dpa.xml", 1)
        .containsEntry("pa3.xml", 1)
        .containsEntry("efe_nitf.xml", 1)
        .containsEntry("nitf-fishing.xml", 1)
        .containsEntry("ninjsExMediumText1.json", 1)
        .containsEntry("tag_reuters.com,2018_newsml_MTZXEE13ZXCZES_2", 1)
        .containsEntry("wenn.xml", 2)
        .containsEntry("picture.xml", 0);
    assertThat(articles.values().stream().filter(n -> n > 0)).hasSizeGreaterThan(50);
  }

  @Test
  void exports() throws IOException {
    assertThat(articles("lexisnexis")).containsEntry("sample.TXT", 10);
  }
}
