// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marchland.diagnostics.UserError;
import org.marchland.export.release.Release;
import org.marchland.table.Column;
import org.marchland.table.TableRow;
import org.marchland.table.TableSchema;

/** The claims behind events, with what is told of their articles: rows of {@code evidence}. */
final class Evidence {
  /** The press's own words. */
  static final List<String> WORDS = List.of("title", "sentence");

  private record Part(String event, boolean denies) {}

  private Evidence() {}

  /**
   * The rows of these events, by event and claim.
   *
   * @param words whether headlines and sentences go along
   */
  static List<TableRow> of(Release release, Collection<TableRow> events, boolean words) {
    Map<String, List<Part>> parts = new HashMap<>();
    for (TableRow event : events) {
      String id = event.text("event_id").orElseThrow();
      event.texts("claim_ids").forEach(claim -> add(parts, claim, new Part(id, false)));
      event.texts("denial_ids").forEach(claim -> add(parts, claim, new Part(id, true)));
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    Set<String> articles = new HashSet<>();
    // An article that two batches have read has its claims in both: each is taken once.
    release.forEachClaim(
        claim ->
            Optional.ofNullable(parts.remove(claim.text("claim_id").orElse("")))
                .ifPresent(
                    ofClaim -> {
                      ofClaim.forEach(part -> rows.add(cells(claim, part)));
                      articles.add(claim.text("article_id").orElseThrow());
                    }));
    if (!parts.isEmpty()) {
      throw UserError.storage(
          "release "
              + release.id()
              + ": "
              + parts.size()
              + " claims of its events are not there, "
              + parts.keySet().stream().sorted().findFirst().orElseThrow()
              + " among them; is the table claims whole?");
    }
    Map<String, TableRow> told = new HashMap<>();
    release.forEachArticle(
        List.of("article_id", "url", "title"),
        article ->
            article
                .text("article_id")
                .filter(articles::contains)
                .ifPresent(id -> told.putIfAbsent(id, article)));
    for (Map<String, Object> row : rows) {
      Optional.ofNullable(told.get(row.get("article_id"))).ifPresent(a -> addArticle(row, a));
      if (!words) {
        row.keySet().removeAll(WORDS);
      }
    }
    return rows.stream()
        .map(TableRow::new)
        .sorted(
            Comparator.comparing((TableRow row) -> row.text("event_id").orElseThrow())
                .thenComparing(row -> row.text("claim_id").orElseThrow()))
        .toList();
  }

  private static void add(Map<String, List<Part>> parts, String claim, Part part) {
    parts.computeIfAbsent(claim, id -> new ArrayList<>(1)).add(part);
  }

  private static Map<String, Object> cells(TableRow claim, Part part) {
    Map<String, Object> cells = new HashMap<>();
    for (Column column : TableSchema.of("evidence").columns()) {
      Optional.ofNullable(claim.get(column.name()))
          .ifPresent(value -> cells.put(column.name(), value));
    }
    cells.put("event_id", part.event());
    cells.put("denies", part.denies());
    return cells;
  }

  private static void addArticle(Map<String, Object> row, TableRow article) {
    article.text("url").ifPresent(url -> row.put("url", url));
    article
        .text("title")
        .filter(title -> !title.isEmpty())
        .ifPresent(title -> row.put("title", title));
  }
}
