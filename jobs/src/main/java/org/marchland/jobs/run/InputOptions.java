// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.marchland.article.ReadingOptions;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.UserError;
import org.marchland.jobs.ingest.IngestJob;
import picocli.CommandLine.Option;

/** What every command that reads archives shares. */
final class InputOptions {
  @Option(
      names = "--input",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Archive files or folders of them, of any mix of formats: WARC, JSON, CSV, Parquet, NITF, NewsML, RSS, SGML, HTML, LexisNexis, Markdown, text; plain or packed (gz, bz2, zst).")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--field",
      paramLabel = "PART=NAME",
      description =
          "A column name of the archive, for example text=article_content. Parts: id, title, text, published, url, source, language, cited, shown, crawled. Names in common use are known.")
  private List<String> fields = new ArrayList<>();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "Languages to keep, ISO 639-1, or any; others are skipped and counted. Default: en, which is what the rules read.")
  private List<String> languages = new ArrayList<>(List.of(ReadingOptions.ENGLISH));

  @Option(
      names = "--crawl-day",
      description =
          "Take the day of the crawl for the day of publication where nothing better is known. An article can be years older than its crawl.")
  private boolean crawlDay;

  @Option(
      names = "--max-reject-share",
      paramLabel = "SHARE",
      defaultValue = "0.05",
      description =
          "With a greater share of rejected records the batch is kept, but no release is published (exit 4). Default: ${DEFAULT-VALUE}.")
  private double maxRejectShare;

  IngestJob.Options options() {
    if (!(maxRejectShare >= 0 && maxRejectShare <= 1)) {
      throw UserError.badInput(
          "--max-reject-share " + maxRejectShare + ": give a share from 0 to 1");
    }
    return new IngestJob.Options(fields, languages, crawlDay);
  }

  /** Whether a batch has more rejects than the user puts up with. */
  boolean exceeds(IngestJob.Result result) {
    return result.rejections() > maxRejectShare * result.records();
  }

  String tooMany(IngestJob.Result result) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d records rejected (%s), more than --max-reject-share %s; no release is published; batch %s is kept, and the table quarantine in --out says which; to publish without them give --max-reject-share 1%s",
        result.rejections(),
        result.records(),
        reasons(result),
        maxRejectShare,
        result.batch(),
        result.rejected().containsKey(Reason.NO_TEXT.code())
            ? "; where the text has a column of its own name, give --field text=NAME and another --out"
            : "");
  }

  private static String reasons(IngestJob.Result result) {
    return new TreeMap<>(result.rejected())
        .entrySet().stream()
            .map(reason -> reason.getKey() + " " + reason.getValue())
            .collect(Collectors.joining(", "));
  }
}
