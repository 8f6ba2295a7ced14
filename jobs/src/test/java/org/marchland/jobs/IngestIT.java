// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives as people have them: all formats, bad files, files that change under the reader. */
class IngestIT {
  private static final String ARTICLE =
      "{\"title\":\"T%d\",\"text\":\"Rebels seized the town of Azaz on Friday.\",\"date\":\"2012-07-22\"}\n";

  @TempDir Path folder;

  private CommandLineRun ingest(String input, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of("ingest", "--input", input, "--out", folder.resolve("out").toString()));
    line.addAll(List.of(more));
    return CommandLineRun.of(line.toArray(String[]::new));
  }

  private String table(String name) {
    return "'" + folder.resolve("out") + "/" + name + "/**/*.parquet'";
  }

  private long count(String table, String where) throws Exception {
    return Releases.count("select count(*) from " + table(table) + " where " + where);
  }

  /** The record of the only batch. */
  private JsonNode batch() throws IOException {
    try (Stream<Path> below = Files.walk(folder.resolve("out/articles"))) {
      Path record =
          below.filter(p -> p.getFileName().toString().equals("_batch.json")).findFirst().get();
      return new ObjectMapper().readTree(record.toFile());
    }
  }

  @Test
  void everyFormatOfTheSamplesIsRead() throws Exception {
    CommandLineRun run = ingest("../samples/archive");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("not_an_article", "other_language");
    assertThat(count("quarantine", "true")).isZero();
    for (String file :
        List.of(
            "agencies/buchanan.nitf.xml",
            "agencies/yamoussoukro.newsml.xml",
            "agencies/chad-1987.sgm",
            "agencies/clippings.TXT",
            "web/feed.xml",
            "web/kobani.html",
            "web/crawl.warc.gz",
            "web/debaltseve.md",
            "web/mekelle.json",
            "web/2016-03-28 palmyra.txt",
            "highland-times.parquet",
            "lakes-gazette.csv.bz2",
            "news-please.jsonl.zst",
            "iraq.jsonl.gz",
            "iraq-2014-mosul.txt")) {
      assertThat(count("articles", "archive_file = '" + file + "' and published is not null"))
          .as(file)
          .isPositive();
    }
    assertThat(count("articles", "text like '%Nowhere%' or text like '%Elsewhere%'")).isZero();
    assertThat(count("articles", "published_from = 'file_name'")).isEqualTo(1);
    assertThat(count("articles", "published_from = 'page'")).isEqualTo(1);
    JsonNode batch = batch();
    assertThat(
            batch.path("articles").asLong()
                + batch.path("exact_copies").asLong()
                + batch.path("skipped").asLong())
        .isEqualTo(batch.path("records").asLong());
  }

  @Test
  void otherLanguagesAreKeptWhereTheyAreAskedFor() throws Exception {
    ingest("../samples/archive/news-please.jsonl.zst", "--language", "any");
    assertThat(count("articles", "language = 'de'")).isEqualTo(1);
  }

  @Test
  void theDayOfTheCrawlIsTakenOnlyWhereItIsAskedFor() throws Exception {
    Path input =
        Files.writeString(
            folder.resolve("a.jsonl"),
            "{\"title\":\"T\",\"maintext\":\"Rebels seized Azaz.\",\"date_download\":\"2020-01-01\"}\n");
    ingest(input.toString());
    assertThat(count("articles", "published is null and published_from = 'none'")).isEqualTo(1);
    ingest(input.toString(), "--crawl-day");
    assertThat(count("articles", "published = '2020-01-01' and published_from = 'crawl'"))
        .isEqualTo(1);
  }

  @Test
  void aColumnThatNoRecordHasIsSaidAndSoAreArticlesWithoutADay() throws Exception {
    Path input = Files.createDirectories(folder.resolve("columns"));
    Files.writeString(
        input.resolve("a.jsonl"),
        "{\"headline\":\"T\",\"Story-Text\":\"Rebels seized Azaz.\"}\n{\"title\":\n");
    Files.writeString(
        input.resolve("b.jsonl"), "{\"title\":\"T\",\"text\":\"x\",\"date\":\"2020-01-01\"}\n");
    CommandLineRun run =
        ingest(
            input.toString(),
            "--field=text=story_text",
            "--field=title=kicker",
            "--max-reject-share=1");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("no record has the column of --field title=kicker")
        .doesNotContain("--field text=story_text")
        .containsPattern("without a day +1\\b");
    assertThat(batch().path("undated").asLong()).isEqualTo(1);
  }

  @Test
  void anArchiveWhoseTextNobodyFoundIsRefused() throws Exception {
    Path input = Files.createDirectories(folder.resolve("textless"));
    Files.writeString(
        input.resolve("a.csv"),
        "headline,story,published\nRebels seize Azaz,Rebels seized Azaz.,2012-07-22\n");
    CommandLineRun run = ingest(input.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("no record has a text, only titles");
  }

  @Test
  void exactCopiesKeepTheirOutletsHoweverTheArchiveWasCut() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in"));
    String line =
        "{\"title\":\"T\",\"text\":\"Rebels seized the town of Azaz on Friday.\",\"date\":\"2012-07-2%d\",\"source\":\"%s\"}\n";
    Files.writeString(input.resolve("a.jsonl"), line.formatted(3, "A") + line.formatted(3, "A"));
    Files.writeString(input.resolve("b.jsonl"), line.formatted(2, "B") + line.formatted(4, "C"));
    Path whole = folder.resolve("whole");
    Path parts = folder.resolve("parts");
    CommandLineRun.of("run", "--input", input.toString(), "--out", whole.toString());
    for (String file : List.of("a.jsonl", "b.jsonl")) {
      CommandLineRun.of(
          "run", "--input", input.resolve(file).toString(), "--out", parts.toString());
    }
    String copies = " from " + Releases.files(whole, "copies");
    assertThat(Releases.count("select count(*)" + copies)).isEqualTo(3);
    assertThat(Releases.count("select count(*)" + copies + " where source = 'B' and not exact"))
        .isEqualTo(1);
    assertThat(Releases.count("select count(*)" + copies + " where source in ('A', 'C') and exact"))
        .isEqualTo(2);
    assertThat(Releases.digests(parts)).isEqualTo(Releases.digests(whole));
  }

  @Test
  void tooManyRejectsKeepTheBatchAndPublishNothing() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in"));
    Files.writeString(input.resolve("a.jsonl"), ARTICLE.formatted(1) + "{\n");
    Path out = folder.resolve("out");
    CommandLineRun run =
        CommandLineRun.of("run", "--input", input.toString(), "--out", out.toString());
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.message()).contains("1 of 2 records rejected", "--max-reject-share");
    assertThat(count("articles", "true")).isEqualTo(1);
    assertThat(count("quarantine", "reason = 'not_json'")).isEqualTo(1);
    assertThat(out.resolve("releases/CURRENT")).doesNotExist();
    assertThat(ingest(input.toString(), "--max-reject-share", "2").exitCode()).isEqualTo(3);
    assertThat(
            CommandLineRun.of(
                    "run",
                    "--input",
                    input.toString(),
                    "--out",
                    out.toString(),
                    "--max-reject-share",
                    "0.5")
                .exitCode())
        .isZero();
    assertThat(out.resolve("releases/CURRENT")).exists();
  }

  @Test
  void aFolderOfParquetFilesOfAnyColumns() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in"));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          "copy (select 'T' as headline, 'Rebels seized Azaz.' as maintext, ['BBC', 'AFP'] as cited,"
              + " timestamp '2012-07-22 08:00:00' as date_publish, {'a': 1} as other) to '"
              + input.resolve("part-0.parquet")
              + "' (format parquet)");
    }
    byte[] whole = Files.readAllBytes(input.resolve("part-0.parquet"));
    Files.write(input.resolve("part-1.parquet"), java.util.Arrays.copyOf(whole, whole.length - 20));
    assertThat(ingest(input.toString(), "--max-reject-share", "1").exitCode()).isZero();
    assertThat(
            count(
                "articles",
                "title = 'T' and published = '2012-07-22' and cited = ['BBC', 'AFP'] and archive_record = 1"))
        .isEqualTo(1);
    assertThat(count("quarantine", "archive_file = 'part-1.parquet'")).isEqualTo(1);
  }

  @Test
  void badFilesGoToQuarantineAndTheOthersAreRead() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in put/ü"));
    Files.writeString(input.resolve("good.jsonl"), ARTICLE.formatted(1));
    Files.write(input.resolve("empty.jsonl"), new byte[0]);
    Files.write(input.resolve("fake.gz"), new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6});
    Files.write(input.resolve("nulls.txt"), new byte[5000]);
    Files.writeString(
        input.resolve("long.jsonl"),
        "{\"text\":\"" + "x".repeat(40 << 20) + "\"}\n" + ARTICLE.formatted(2));
    Files.writeString(
        input.resolve("entities.xml"),
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><item><title>&x;</title><description>Rebels seized &x;.</description></item></channel></rss>",
        StandardCharsets.UTF_8);
    CommandLineRun run = ingest(folder.resolve("in put").toString(), "--max-reject-share", "1");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(count("articles", "title in ('T1', 'T2')")).isEqualTo(2);
    assertThat(count("quarantine", "reason = 'empty_file' and archive_file = 'ü/empty.jsonl'"))
        .isEqualTo(1);
    assertThat(count("quarantine", "reason = 'broken_file' and archive_file = 'ü/fake.gz'"))
        .isEqualTo(1);
    assertThat(count("quarantine", "reason = 'unknown_format' and archive_file like '%nulls.txt'"))
        .isEqualTo(1);
    assertThat(count("quarantine", "reason = 'too_long' and archive_offset = 0")).isEqualTo(1);
  }

  /** Local files of which some change or refuse, whoever asks: root would be let in everywhere. */
  public static final class FickleFileSystem extends RawLocalFileSystem {
    @Override
    public String getScheme() {
      return "fickle";
    }

    @Override
    public java.net.URI getUri() {
      return java.net.URI.create("fickle:///");
    }

    @Override
    public FileStatus[] listStatus(org.apache.hadoop.fs.Path path) throws IOException {
      if (path.getName().startsWith("forbidden")) {
        throw new AccessControlException("Permission denied: " + path.getName());
      }
      return super.listStatus(path);
    }

    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path path, int bufferSize)
        throws IOException {
      if (path.getName().startsWith("forbidden")) {
        throw new AccessControlException("Permission denied: " + path.getName());
      }
      if (path.getName().startsWith("vanishes")) {
        throw new FileNotFoundException("File does not exist: " + path.getName());
      }
      if (path.getName().startsWith("grows")) {
        Files.writeString(
            Path.of(path.toUri().getPath()),
            ARTICLE.formatted(9),
            java.nio.file.StandardOpenOption.APPEND);
      }
      return super.open(path, bufferSize);
    }
  }

  @Test
  void filesThatRefuseVanishOrGrowDoNotStopTheRun() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in"));
    Files.writeString(input.resolve("good.jsonl"), ARTICLE.formatted(1));
    Files.writeString(input.resolve("vanishes.jsonl"), ARTICLE.formatted(2));
    Files.writeString(input.resolve("grows.jsonl"), ARTICLE.formatted(3));
    Files.writeString(input.resolve("forbidden.jsonl"), ARTICLE.formatted(4));
    Files.createDirectories(input.resolve("forbidden-folder"));
    SparkHadoopUtil.get().conf().set("fs.fickle.impl", FickleFileSystem.class.getName());
    System.setProperty("spark.hadoop.fs.fickle.impl", FickleFileSystem.class.getName());
    try {
      CommandLineRun run = ingest("fickle://" + input, "--max-reject-share", "1");
      assertThat(run.exitCode()).as(run.err()).isZero();
    } finally {
      System.clearProperty("spark.hadoop.fs.fickle.impl");
    }
    assertThat(count("articles", "title in ('T1', 'T3')")).isEqualTo(2);
    assertThat(count("articles", "title = 'T9'")).isZero();
    assertThat(count("quarantine", "reason = 'unreadable_file'")).isEqualTo(3);
    assertThat(count("quarantine", "archive_file = 'forbidden-folder/'")).isEqualTo(1);
  }

  @Test
  void theInputItselfMissingIsOneLine() {
    CommandLineRun run = ingest(folder.resolve("nowhere").toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.message()).contains("no such file or folder");
  }
}
