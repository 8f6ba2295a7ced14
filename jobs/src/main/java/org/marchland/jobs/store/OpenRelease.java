// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.marchland.diagnostics.UserError;
import org.marchland.export.release.Release;
import org.marchland.table.Column;
import org.marchland.table.TableRow;
import org.marchland.table.TableSchema;

/** A published release, its tables and the batches behind it, read without Spark. */
public final class OpenRelease implements Release {
  private final Store store;
  private final String id;
  private final JsonNode record;
  private final PlainTables tables;

  private OpenRelease(Store store, String id, JsonNode record, PlainTables tables) {
    this.store = store;
    this.id = id;
    this.record = record;
    this.tables = tables;
  }

  /**
   * Opens a release.
   *
   * @param out folder that a run has written
   * @param release its id; empty or {@code CURRENT} is the one that readers see
   */
  public static OpenRelease open(String out, Optional<String> release) {
    Configuration storage = new Configuration();
    Store store = Store.openExisting(storage, out);
    String id = store.releaseNamed(release.orElse("CURRENT"), out);
    return new OpenRelease(store, id, store.runRecord(id), new PlainTables(storage));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public JsonNode runRecord() {
    return record;
  }

  /** Rows of one of its tables. */
  public List<TableRow> list(
      String table, Optional<FilterPredicate> filter, Predicate<TableRow> keep) {
    return tables.list(readable(table), folder(table), filter, keep);
  }

  @Override
  public void forEachRow(String table, Consumer<TableRow> to) {
    tables.forEach(readable(table).columns(), folder(table), Optional.empty(), to);
  }

  @Override
  public void forEachClaim(Consumer<TableRow> to) {
    tables.forEach(TableSchema.of("claims").columns(), claimFolders(), Optional.empty(), to);
  }

  @Override
  public void forEachArticle(List<String> columns, Consumer<TableRow> to) {
    List<Column> wanted =
        TableSchema.of("articles").columns().stream()
            .filter(c -> columns.contains(c.name()))
            .toList();
    tables.forEach(wanted, articleFolders(), Optional.empty(), to);
  }

  private List<String> folder(String table) {
    return List.of(store.release(id) + "/" + table);
  }

  /** The schema of a table, if this Marchland reads the version that the release has. */
  private TableSchema readable(String table) {
    TableSchema schema = TableSchema.of(table);
    String version = record.path("tables").path(table).path("schema_version").asText();
    if (!version.isEmpty() && !schema.reads(table + " " + version)) {
      throw UserError.badInput(
          "release "
              + id
              + ": table "
              + table
              + " has schema version "
              + version
              + ", which this Marchland ("
              + schema.version()
              + ") does not read");
    }
    return schema;
  }

  /**
   * Rows of one of its tables that are found by other columns than the first that it is sorted by:
   * the table is looked through by these columns, then the rows are read where they lie.
   *
   * @param by the columns that {@code keep} looks at
   */
  public List<TableRow> find(
      String table, List<String> by, Optional<FilterPredicate> filter, Predicate<TableRow> keep) {
    TableSchema schema = TableSchema.of(table);
    String key = schema.key().get(0);
    String first = schema.order().get(0);
    List<Column> columns =
        schema.columns().stream()
            .filter(c -> c.name().equals(key) || c.name().equals(first) || by.contains(c.name()))
            .toList();
    return tables.list(columns, folder(table), filter, keep).stream()
        .flatMap(
            row ->
                list(
                    table,
                    Optional.of(
                        FilterApi.and(
                            PlainTables.is(first, row.text(first)),
                            PlainTables.is(key, row.text(key)))),
                    whole -> true)
                    .stream())
        .toList();
  }

  /** The claims with these ids, of the batches that the release was made from. */
  public List<TableRow> listClaims(Collection<String> claimIds) {
    return listByKey(TableSchema.of("claims").columns(), claimFolders(), "claim_id", claimIds);
  }

  private List<String> claimFolders() {
    List<String> folders = new ArrayList<>();
    for (JsonNode batch : record.path("batches")) {
      folders.add(store.extracted("claims", batch.asText(), record.path("extractor").asText()));
    }
    return folders;
  }

  private List<String> articleFolders() {
    List<String> folders = new ArrayList<>();
    for (JsonNode batch : record.path("batches")) {
      folders.add(store.ingested("articles", batch.asText()));
    }
    return folders;
  }

  /** Some columns of the articles with these ids, likewise; texts are long. */
  public List<TableRow> listArticles(Collection<String> articleIds, Collection<String> columns) {
    List<Column> wanted =
        TableSchema.of("articles").columns().stream()
            .filter(c -> c.name().equals("article_id") || columns.contains(c.name()))
            .toList();
    return listByKey(wanted, articleFolders(), "article_id", articleIds);
  }

  private List<TableRow> listByKey(
      List<Column> columns, List<String> folders, String key, Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : tables.list(columns, folders, Optional.of(PlainTables.in(key, ids)), row -> true);
  }
}
