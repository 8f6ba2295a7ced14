// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.marchland.jobs.store.Rows.known;

import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.marchland.article.ArchivedArticle;
import org.marchland.article.Article;
import org.marchland.article.Fingerprint;
import org.marchland.jobs.store.Cells;
import org.marchland.jobs.store.Rows;

/** Maps articles to rows and back. */
public final class ArticlesTable {
  public static final Rows ROWS = Rows.of("articles");

  /** The records of a batch that say what one of its articles says. */
  public static final Rows EXACT_COPIES = Rows.of("exact_copies");

  private ArticlesTable() {}

  /**
   * The order that decides which of several exact copies stands for all: the earliest, then by
   * content.
   */
  public static List<Column> copyOrder() {
    return List.of(
        col("published").asc_nulls_last(),
        col("source").asc_nulls_last(),
        col("url").asc_nulls_last(),
        col("archive_id").asc_nulls_last(),
        col("article_id").asc());
  }

  static Row row(ArchivedArticle archived) {
    Article article = archived.article();
    return ROWS.fill()
        .with("article_id", article.id())
        .with("title", article.title())
        .with("text", article.text())
        .with("source", known(article.source()))
        .with("url", known(article.url()))
        .with("language", known(archived.language()))
        .with("published", article.published())
        .with("published_from", archived.published().from().code())
        .with("published_stated", archived.published().stated())
        .with("content_hash", archived.contentHash())
        .with(
            "fingerprint",
            Fingerprint.of(article.text().isEmpty() ? article.title() : article.text()))
        .with("cited", archived.cited())
        .with("archive_id", known(archived.archiveId()))
        .with("archive_file", archived.file())
        .with("archive_record", archived.record())
        .with(
            "archive_offset",
            archived.offset() < 0 ? OptionalLong.empty() : OptionalLong.of(archived.offset()))
        .with("batch", "")
        .row();
  }

  /** The article of a row. */
  public static Article article(Row row) {
    return new Article(
        row.getAs("article_id"),
        row.getAs("title"),
        row.getAs("text"),
        Cells.text(row, "source").orElse(""),
        Cells.text(row, "url").orElse(""),
        Cells.day(row, "published"));
  }
}
