// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.explain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.marchland.diagnostics.UserError;
import org.marchland.jobs.store.OpenRelease;
import org.marchland.jobs.store.PlainTables;
import org.marchland.month.ProvinceMonth;
import org.marchland.table.Column;
import org.marchland.table.TableRow;
import org.marchland.table.TableSchema;

/**
 * A number of a release, down to the sentences behind it, as a JSON tree: the cell's rows of {@code
 * province_month}, its events, their claims with the words marked that carry each part, and the
 * articles that they stand in.
 */
final class Explanation {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The parts of a sentence that are marked: name, columns of the claims table. */
  private static final List<String> MARKS =
      List.of("trigger", "place", "gainer", "loser", "time", "claimant");

  /** What is told of the article of a claim. */
  private static final List<String> ARTICLE =
      List.of(
          "title",
          "source",
          "url",
          "published",
          "archive_file",
          "archive_record",
          "archive_offset",
          "batch");

  private final OpenRelease release;

  Explanation(OpenRelease release) {
    this.release = release;
  }

  /**
   * A cell of {@code province_month}.
   *
   * @param province empty for events whose province is not certain
   * @param country of such events; empty for any
   * @param month empty for events whose month is not certain
   * @param actor empty for all
   */
  ObjectNode ofCell(
      Optional<String> province,
      Optional<String> country,
      Optional<YearMonth> month,
      Optional<String> actor) {
    Optional<FilterPredicate> filter =
        Optional.of(
            FilterApi.and(
                PlainTables.is("province_code", province),
                PlainTables.isDay("month", month.map(m -> m.atDay(1)))));
    Predicate<TableRow> inCell = row -> country.isEmpty() || row.text("country").equals(country);
    List<TableRow> counts =
        release.list(
            "province_month",
            filter,
            inCell.and(row -> actor.isEmpty() || row.text("actor").equals(actor)));
    if (counts.isEmpty()) {
      throw UserError.badInput(
          "release "
              + release.id()
              + " has no row of "
              + province.or(() -> country).orElse("")
              + " in "
              + month.map(YearMonth::toString).orElse("no month")
              + actor.map(a -> " for " + a).orElse("")
              + ": no article that was read names it then; see the table coverage");
    }
    ObjectNode root = root();
    ArrayNode rows = root.putArray("province_month");
    counts.forEach(row -> rows.add(json("province_month", row)));
    addEvents(root, release.list("events", filter, inCell.and(row -> isOf(row, actor))));
    return root;
  }

  /** Whether an actor, or the unknown one, gains or loses in an event. */
  private static boolean isOf(TableRow event, Optional<String> actor) {
    return actor.isEmpty()
        || event.text("gainer").orElse(ProvinceMonth.UNKNOWN).equals(actor.get())
        || event.text("loser").orElse(ProvinceMonth.UNKNOWN).equals(actor.get());
  }

  ObjectNode ofEvent(String eventId) {
    List<TableRow> events =
        release.find(
            "events",
            List.of(),
            Optional.of(PlainTables.is("event_id", Optional.of(eventId))),
            row -> true);
    if (events.isEmpty()) {
      throw UserError.badInput("release " + release.id() + " has no event " + eventId);
    }
    ObjectNode root = root();
    addEvents(root, events);
    return root;
  }

  ObjectNode ofClaim(String claimId) {
    List<TableRow> claims = release.listClaims(List.of(claimId));
    if (claims.isEmpty()) {
      throw UserError.badInput("release " + release.id() + " was not made from a claim " + claimId);
    }
    List<TableRow> events = eventsOf(claims.get(0), claimId);
    ObjectNode root = root();
    if (events.isEmpty()) {
      root.put(
          "note",
          "the claim is in no event: it is undated and fits several, its article is a copy of"
              + " another, or a correction drops it");
      root.putArray("events");
      root.putArray("claims").addAll(claims(claims));
    } else {
      addEvents(root, events);
    }
    return root;
  }

  /** The event of a claim: in the province of the claim, unless somebody has corrected it. */
  private List<TableRow> eventsOf(TableRow claim, String claimId) {
    List<TableRow> events =
        eventsOf(
            claimId, Optional.of(PlainTables.is("province_code", claim.text("province_code"))));
    return events.isEmpty() ? eventsOf(claimId, Optional.empty()) : events;
  }

  private List<TableRow> eventsOf(String claimId, Optional<FilterPredicate> filter) {
    return release.find(
        "events",
        List.of("claim_ids", "denial_ids"),
        filter,
        row ->
            row.texts("claim_ids").contains(claimId) || row.texts("denial_ids").contains(claimId));
  }

  private ObjectNode root() {
    return JSON.createObjectNode().put("release", release.id());
  }

  private void addEvents(ObjectNode root, List<TableRow> events) {
    TreeSet<String> ids = new TreeSet<>();
    for (TableRow event : events) {
      ids.addAll(event.texts("claim_ids"));
      ids.addAll(event.texts("denial_ids"));
    }
    Map<String, ObjectNode> claims = new HashMap<>();
    for (ObjectNode claim : claims(release.listClaims(ids))) {
      claims.put(claim.path("claim_id").asText(), claim);
    }
    ArrayNode told = root.putArray("events");
    events.stream()
        .sorted(
            Comparator.comparing((TableRow e) -> e.day("date_end").map(Object::toString).orElse(""))
                .thenComparing(e -> e.text("event_id").orElse("")))
        .forEach(
            event -> {
              ObjectNode node = json("events", event);
              node.put("merged_because", mergedBecause(event));
              addClaims(node.putArray("claims_stating"), event.texts("claim_ids"), claims);
              addClaims(node.putArray("claims_denying"), event.texts("denial_ids"), claims);
              told.add(node);
            });
  }

  private static void addClaims(
      ArrayNode list, Collection<String> ids, Map<String, ObjectNode> claims) {
    ids.stream().map(claims::get).filter(claim -> claim != null).forEach(list::add);
  }

  private static String mergedBecause(TableRow event) {
    int claims = event.texts("claim_ids").size() + event.texts("denial_ids").size();
    if (claims < 2) {
      return "one claim alone";
    }
    return claims
        + " claims of one place ("
        + event.text("place_key").orElse("")
        + "), compatible sides and dates that have days in common"
        + (event.texts("article_ids").size() < event.texts("claim_ids").size()
            ? "; some stand in near-copies of one report, or twice in one"
            : "");
  }

  /** Claims with their articles and the places of the marked words in the sentence. */
  private List<ObjectNode> claims(List<TableRow> claims) {
    Map<String, TableRow> articles = new HashMap<>();
    release
        .listArticles(
            claims.stream().map(row -> row.text("article_id").orElse("")).toList(), ARTICLE)
        .forEach(row -> articles.putIfAbsent(row.text("article_id").orElse(""), row));
    return claims.stream()
        .map(claim -> claim(claim, Optional.ofNullable(articles.get(claim.get("article_id")))))
        .toList();
  }

  private static ObjectNode claim(TableRow claim, Optional<TableRow> article) {
    ObjectNode node = json("claims", claim);
    int from = claim.number("sentence_start").orElse(0);
    int length = claim.text("sentence").orElse("").length();
    ObjectNode marks = node.putObject("marks");
    for (String mark : MARKS) {
      int begin = claim.number(mark + "_start").orElse(-1) - from;
      int end = claim.number(mark + "_end").orElse(-1) - from;
      if (begin >= 0 && end <= length && begin < end) {
        marks.putArray(mark).add(begin).add(end);
      }
    }
    article.ifPresent(
        row -> {
          ObjectNode told = node.putObject("article");
          for (String column : ARTICLE) {
            put(told, column, row.get(column));
          }
        });
    return node;
  }

  private static ObjectNode json(String table, TableRow row) {
    ObjectNode node = JSON.createObjectNode();
    for (Column column : TableSchema.of(table).columns()) {
      put(node, column.name(), row.get(column.name()));
    }
    return node;
  }

  private static void put(ObjectNode node, String name, Object value) {
    if (value instanceof List<?> list) {
      ArrayNode array = node.putArray(name);
      list.forEach(element -> array.add(element.toString()));
    } else if (value instanceof Number || value instanceof Boolean || value == null) {
      node.set(name, JSON.valueToTree(value));
    } else {
      node.put(name, value.toString());
    }
  }
}
