// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.marchland.actor.ActorFinder;
import org.marchland.export.tables.ProvinceShapes;
import org.marchland.export.tables.ReleaseTables;
import org.marchland.place.Countries;
import org.marchland.place.Countries.Country;
import org.marchland.table.TableRow;

/**
 * What the report's script reads: all counts, and as many events with their sentences as a page can
 * carry. Provinces, months and actors are numbers into lists; a province or month that is not
 * certain is -1.
 */
final class ReportData {
  /** Events with their sentences in the page; the others are counted and are in the tables. */
  static final int EVENTS = 2_500;

  private static final int EVIDENCE_AN_EVENT = 3;
  private static final int SENTENCE_CHARACTERS = 600;
  private static final int NOWHERE = -1;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The cell of an event; the country counts where the province is not certain. */
  private record Cell(int province, String country, int month) {}

  private final ReleaseTables tables;
  private final Map<String, Integer> provinces = new HashMap<>();
  private final Map<String, Integer> actors = new LinkedHashMap<>();
  private final YearMonth first;
  private final int months;

  private ReportData(ReleaseTables tables) {
    this.tables = tables;
    for (ProvinceShapes.Shaped province : tables.provinces()) {
      provinces.put(province.code(), provinces.size());
    }
    listActors().forEach(actor -> actors.put(actor, actors.size()));
    List<YearMonth> all =
        Stream.concat(tables.counts().stream(), tables.covered().stream())
            .flatMap(row -> row.day("month").stream())
            .map(YearMonth::from)
            .sorted()
            .toList();
    first = all.isEmpty() ? YearMonth.of(1970, 1) : all.get(0);
    months =
        all.isEmpty() ? 0 : (int) ChronoUnit.MONTHS.between(first, all.get(all.size() - 1)) + 1;
  }

  static ObjectNode of(ReleaseTables tables) {
    return new ReportData(tables).json();
  }

  /** Actors, those with most gains and losses first. */
  private List<String> listActors() {
    Map<String, Integer> counted = new TreeMap<>();
    for (TableRow row : tables.counts()) {
      counted.merge(
          row.text("actor").orElseThrow(),
          row.number("gains_high").orElse(0) + row.number("losses_high").orElse(0),
          Integer::sum);
    }
    return counted.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private ObjectNode json() {
    ObjectNode root = JSON.createObjectNode();
    root.put("first", first.toString()).put("months", months);
    ArrayNode names = root.putArray("actors");
    actors.keySet().forEach(names::add);
    root.set("actorNames", actorNames());
    ArrayNode places = root.putArray("provinces");
    tables.provinces().forEach(province -> places.add(province(province)));
    root.set("covered", covered());
    root.set("counts", counts());
    addEvents(root);
    return root;
  }

  /** How a state's forces and its rebels are called for a reader; other ids are names. */
  private ObjectNode actorNames() {
    ObjectNode names = JSON.createObjectNode();
    for (Country country : Countries.shipped().all()) {
      putName(names, ActorFinder.stateId(country), country.name() + ", government");
      putName(names, ActorFinder.rebelId(country), country.name() + ", rebels");
    }
    return names;
  }

  private void putName(ObjectNode names, String actor, String name) {
    if (actors.containsKey(actor)) {
      names.put(actor, name);
    }
  }

  private static ObjectNode province(ProvinceShapes.Shaped province) {
    ObjectNode node = JSON.createObjectNode();
    node.put("code", province.code());
    node.put("name", province.row().text("province_name").orElse(province.code()));
    node.put("country", province.row().text("country").orElse(""));
    node.put("countryName", province.row().text("country_name").orElse(""));
    province.shape().ifPresent(shape -> node.set("rings", Rings.of(shape)));
    return node;
  }

  /** For each province: month, articles that name it, month, articles … */
  private ArrayNode covered() {
    List<ArrayNode> lists = new ArrayList<>();
    provinces.keySet().forEach(code -> lists.add(JSON.createArrayNode()));
    for (TableRow row : tables.covered()) {
      Integer province = provinces.get(row.text("province_code").orElseThrow());
      int articles = row.number("articles").orElse(0);
      if (province != null && row.day("month").isPresent() && articles > 0) {
        lists.get(province).add(month(row)).add(articles);
      }
    }
    return JSON.createArrayNode().addAll(lists);
  }

  /** Province, country, month, actor; gains low, best, high; losses low, best, high. */
  private ArrayNode counts() {
    ArrayNode rows = JSON.createArrayNode();
    for (TableRow row : tables.counts()) {
      ArrayNode one = rows.addArray();
      one.add(province(row))
          .add(row.text("country").orElse(""))
          .add(month(row))
          .add(actors.get(row.text("actor").orElseThrow()));
      for (String side : List.of("gains", "losses")) {
        for (String how : List.of("low", "best", "high")) {
          one.add(row.number(side + "_" + how).orElse(0));
        }
      }
    }
    return rows;
  }

  private int province(TableRow row) {
    return row.text("province_code").map(provinces::get).orElse(NOWHERE);
  }

  private int month(TableRow row) {
    return row.day("month")
        .map(day -> (int) ChronoUnit.MONTHS.between(first, YearMonth.from(day)))
        .orElse(NOWHERE);
  }

  /** The events: of each cell the best supported first, cell after cell, until the page is full. */
  private void addEvents(ObjectNode root) {
    Map<Cell, List<TableRow>> cells = new LinkedHashMap<>();
    for (TableRow event : tables.events()) {
      cells
          .computeIfAbsent(
              new Cell(province(event), event.text("country").orElse(""), month(event)),
              cell -> new ArrayList<>())
          .add(event);
    }
    ArrayNode totals = root.putArray("eventsInCell");
    cells.forEach(
        (cell, events) -> {
          totals
              .addArray()
              .add(cell.province())
              .add(cell.country())
              .add(cell.month())
              .add(events.size());
          events.sort(
              Comparator.comparing((TableRow e) -> -e.number("sources").orElse(0))
                  .thenComparing(e -> e.text("event_id").orElseThrow()));
        });
    Map<String, List<TableRow>> evidence = new HashMap<>();
    for (TableRow row : tables.evidence()) {
      evidence
          .computeIfAbsent(row.text("event_id").orElseThrow(), id -> new ArrayList<>())
          .add(row);
    }
    ArrayNode shown = root.putArray("events");
    for (int rank = 0; shown.size() < EVENTS && rank < tables.events().size(); rank++) {
      int before = shown.size();
      for (List<TableRow> events : cells.values()) {
        if (rank < events.size() && shown.size() < EVENTS) {
          TableRow event = events.get(rank);
          shown.add(event(event, evidence.getOrDefault(event.get("event_id"), List.of())));
        }
      }
      if (shown.size() == before) {
        break;
      }
    }
  }

  private ObjectNode event(TableRow event, List<TableRow> evidence) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", event.text("event_id").orElseThrow());
    node.put("province", province(event)).put("month", month(event));
    node.put("country", event.text("country").orElse(""));
    for (String column :
        List.of(
            "place_name",
            "kind",
            "gainer",
            "loser",
            "date_precision",
            "extent",
            "status",
            "word_of")) {
      event.text(column).ifPresent(value -> node.put(column, value));
    }
    for (String column : List.of("date_start", "date_end")) {
      event.day(column).map(LocalDate::toString).ifPresent(value -> node.put(column, value));
    }
    for (String column : List.of("count", "sources")) {
      event.number(column).ifPresent(value -> node.put(column, value));
    }
    node.put("claims", evidence.size());
    ArrayNode told = node.putArray("evidence");
    shown(evidence).forEach(row -> told.add(evidence(row)));
    return node;
  }

  /** The surest claims, one that states it before all, and a denial before a third statement. */
  private static List<TableRow> shown(List<TableRow> evidence) {
    List<TableRow> surest =
        evidence.stream()
            .sorted(
                Comparator.comparing((TableRow row) -> -row.decimal("confidence").orElse(0))
                    .thenComparing(row -> row.text("claim_id").orElseThrow()))
            .toList();
    List<TableRow> shown = new ArrayList<>();
    surest.stream().filter(row -> !row.is("denies")).findFirst().ifPresent(shown::add);
    surest.stream().filter(row -> row.is("denies")).findFirst().ifPresent(shown::add);
    surest.stream().filter(row -> !shown.contains(row)).forEach(shown::add);
    return shown.subList(0, Math.min(shown.size(), EVIDENCE_AN_EVENT));
  }

  private static JsonNode evidence(TableRow row) {
    ObjectNode node = JSON.createObjectNode();
    node.put("denies", row.is("denies"));
    for (String column : List.of("source", "url", "title", "claimant")) {
      row.text(column).ifPresent(value -> node.put(column, value));
    }
    row.day("published").ifPresent(day -> node.put("published", day.toString()));
    row.text("sentence").ifPresent(sentence -> node.put("sentence", cut(sentence)));
    row.text("article_id").ifPresent(id -> node.put("article", id));
    return node;
  }

  private static String cut(String sentence) {
    int end =
        sentence.offsetByCodePoints(
            0, Math.min(SENTENCE_CHARACTERS, sentence.codePointCount(0, sentence.length())));
    return end < sentence.length() ? sentence.substring(0, end) + "…" : sentence;
  }
}
