// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.marchland.export.release.Release;
import org.marchland.export.release.Selection;
import org.marchland.place.Gazetteer;
import org.marchland.place.Province;
import org.marchland.table.Column;
import org.marchland.table.TableRow;
import org.marchland.table.TableSchema;

/** A release in memory, made of changes: each one event with one claim of one article. */
public final class MadeRelease implements Release {
  /**
   * One change of hands.
   *
   * @param province code of the tables; empty when not certain
   * @param day empty when not certain
   */
  public record Change(
      Optional<String> province,
      Optional<LocalDate> day,
      String place,
      String gainer,
      String loser,
      String title,
      String sentence,
      String url) {
    public static Change of(
        String province, String day, String place, String gainer, String loser) {
      return new Change(
          Optional.of(province),
          Optional.of(LocalDate.parse(day)),
          place,
          gainer,
          loser,
          "News of " + place,
          gainer + " forces took " + place + " from " + loser + ".",
          "https://example.org/" + place.replaceAll("[^A-Za-z]", ""));
    }

    public Change saying(String title, String sentence, String url) {
      return new Change(province, day, place, gainer, loser, title, sentence, url);
    }

    public Change withoutDay() {
      return new Change(province, Optional.empty(), place, gainer, loser, title, sentence, url);
    }

    public Change withoutProvince() {
      return new Change(Optional.empty(), day, place, gainer, loser, title, sentence, url);
    }
  }

  private record Cell(Optional<String> province, Optional<LocalDate> month, String actor) {}

  private final Map<String, List<TableRow>> tables = new HashMap<>();

  private MadeRelease(List<Change> changes, List<TableRow> quiet) {
    List<TableRow> events = new ArrayList<>();
    List<TableRow> claims = new ArrayList<>();
    List<TableRow> articles = new ArrayList<>();
    List<TableRow> holdings = new ArrayList<>();
    List<TableRow> coverage = new ArrayList<>(quiet);
    Map<Cell, int[]> counts = new LinkedHashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      String number = String.format("%06d", i);
      events.add(event(number, change));
      claims.add(claim(number, change));
      articles.add(
          row(
              "articles",
              Map.of("article_id", "a" + number, "title", change.title(), "url", change.url())));
      holdings.add(holding(number, change));
      counts.computeIfAbsent(cell(change, change.gainer()), c -> new int[2])[0]++;
      counts.computeIfAbsent(cell(change, change.loser()), c -> new int[2])[1]++;
    }
    List<TableRow> months = new ArrayList<>();
    counts.forEach((cell, sums) -> months.add(month(cell, sums)));
    for (TableRow count : months) {
      if (count.text("province_code").isPresent() && count.day("month").isPresent()) {
        coverage.add(covered(count.text("province_code").get(), count.day("month").get(), 3));
      }
    }
    Map<String, TableRow> once = new TreeMap<>();
    coverage.forEach(c -> once.put(c.get("province_code") + " " + c.get("month"), c));
    events.sort(Comparator.comparing(e -> e.text("event_id").orElseThrow()));
    tables.put("events", events);
    tables.put("province_month", months);
    tables.put("holdings", holdings);
    tables.put("coverage", List.copyOf(once.values()));
    tables.put("claims", claims);
    tables.put("articles", articles);
  }

  public static MadeRelease of(Change... changes) {
    return new MadeRelease(List.of(changes), List.of());
  }

  /** With months in which articles name a province and report nothing. */
  public static MadeRelease of(List<Change> changes, List<TableRow> quiet) {
    return new MadeRelease(changes, quiet);
  }

  /** The same, with every claim in two batches. */
  MadeRelease readTwice() {
    List<TableRow> claims = new ArrayList<>(tables.get("claims"));
    claims.addAll(tables.get("claims"));
    tables.put("claims", claims);
    return this;
  }

  /** The same, its claims lost. */
  MadeRelease withoutClaims() {
    tables.put("claims", List.of());
    return this;
  }

  /** Exports all of it. */
  public Path exportTo(Path folder) {
    new Export(this, Selection.everything(), Optional.empty(), step -> {}).write(folder);
    return folder;
  }

  /** A row of {@code coverage} of a province. */
  public static TableRow covered(String province, LocalDate month, int articles) {
    return row(
        "coverage",
        Map.of(
            "scope", "province", "province_code", province, "month", month, "articles", articles));
  }

  private static Cell cell(Change change, String actor) {
    return new Cell(change.province(), change.day().map(day -> day.withDayOfMonth(1)), actor);
  }

  private static Map<String, Object> where(Optional<String> code) {
    Map<String, Object> cells = new HashMap<>();
    code.ifPresent(
        c -> {
          Province province = Gazetteer.shipped().provinceWithCode(c).orElseThrow();
          cells.put("province_code", c);
          cells.put("province_name", province.name());
          cells.put("country", province.country());
        });
    return cells;
  }

  private static TableRow event(String number, Change change) {
    Map<String, Object> cells = where(change.province());
    cells.put("event_id", "e" + number);
    cells.put("place_name", change.place());
    cells.put("place_latitude", 34.7);
    cells.put("place_longitude", 36.7);
    cells.put("gainer", change.gainer());
    cells.put("loser", change.loser());
    cells.put("kind", "capture");
    cells.put("extent", "whole");
    cells.put("status", "reported");
    cells.put("date_precision", change.day().isPresent() ? "day" : "unknown");
    change
        .day()
        .ifPresent(
            day -> {
              cells.put("date_start", day);
              cells.put("date_end", day);
              cells.put("month", day.withDayOfMonth(1));
            });
    cells.put("claim_ids", List.of("c" + number));
    cells.put("article_ids", List.of("a" + number));
    cells.put("claims", 1);
    cells.put("articles", 1);
    cells.put("sources", 1);
    return row("events", cells);
  }

  private static TableRow claim(String number, Change change) {
    Map<String, Object> cells = where(change.province());
    cells.put("claim_id", "c" + number);
    cells.put("article_id", "a" + number);
    cells.put("source", "Valley Herald");
    cells.put("place_name", change.place());
    cells.put("gainer", change.gainer());
    cells.put("loser", change.loser());
    cells.put("kind", "capture");
    cells.put("field", "text");
    cells.put("sentence", change.sentence());
    cells.put("confidence", 0.9);
    change.day().ifPresent(day -> cells.put("published", day.plusDays(1)));
    return row("claims", cells);
  }

  private static TableRow holding(String number, Change change) {
    Map<String, Object> cells = where(change.province());
    cells.put("place_key", "k" + number);
    cells.put("number", 1);
    cells.put("place_name", change.place());
    cells.put("holder", change.gainer());
    change.day().ifPresent(day -> cells.put("held_from", day));
    return row("holdings", cells);
  }

  private static TableRow month(Cell cell, int[] sums) {
    Map<String, Object> cells = where(cell.province());
    cell.month().ifPresent(month -> cells.put("month", month));
    cells.put("actor", cell.actor());
    for (String how : List.of("low", "best", "high")) {
      cells.put("gains_" + how, sums[0]);
      cells.put("losses_" + how, sums[1]);
      cells.put("net_" + how, sums[0] - sums[1]);
    }
    return row("province_month", cells);
  }

  /** A row whose other required columns have the plainest value of their type. */
  private static TableRow row(String table, Map<String, Object> given) {
    Map<String, Object> cells = new HashMap<>(given);
    for (Column column : TableSchema.of(table).columns()) {
      if (!column.nullable()) {
        cells.putIfAbsent(column.name(), plainest(column.type()));
      }
    }
    return new TableRow(cells);
  }

  private static Object plainest(String type) {
    return switch (type) {
      case "string" -> "x";
      case "int" -> 0;
      case "long" -> 0L;
      case "double" -> 0.0;
      case "boolean" -> false;
      case "date" -> LocalDate.EPOCH;
      default -> List.of();
    };
  }

  @Override
  public String id() {
    return "0001-0123456789ab";
  }

  @Override
  public JsonNode runRecord() {
    return new ObjectMapper()
        .createObjectNode()
        .put("finished_at", "2026-01-31T02:00:00Z")
        .put("articles", tables.get("articles").size());
  }

  @Override
  public void forEachRow(String table, Consumer<TableRow> to) {
    tables.get(table).forEach(to);
  }

  @Override
  public void forEachClaim(Consumer<TableRow> to) {
    tables.get("claims").forEach(to);
  }

  @Override
  public void forEachArticle(List<String> columns, Consumer<TableRow> to) {
    tables.get("articles").forEach(to);
  }
}
