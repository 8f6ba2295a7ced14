// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An explanation for a person at a terminal. The words that carry a claim are marked in the
 * sentence: by colour, or by brackets with the name of the part.
 */
final class TerminalText {
  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final Map<String, String> COLOURS =
      new TreeMap<>(
          Map.of(
              "trigger", "\u001b[1;31m",
              "place", "\u001b[1;33m",
              "gainer", "\u001b[1;32m",
              "loser", "\u001b[1;35m",
              "time", "\u001b[1;36m",
              "claimant", "\u001b[1;34m"));

  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  private TerminalText(boolean colour) {
    this.colour = colour;
  }

  static String of(JsonNode explanation, boolean colour) {
    TerminalText text = new TerminalText(colour);
    text.line("release " + explanation.path("release").asText());
    if (colour) {
      List<String> legend = new ArrayList<>();
      COLOURS.forEach((mark, code) -> legend.add(code + mark + RESET));
      text.line("marks: " + String.join(" ", legend));
    }
    for (JsonNode row : explanation.path("province_month")) {
      text.cell(row);
    }
    if (explanation.has("note")) {
      text.line(explanation.path("note").asText());
    }
    for (JsonNode claim : explanation.path("claims")) {
      text.claim(claim);
    }
    for (JsonNode event : explanation.path("events")) {
      text.event(event);
    }
    if (explanation.path("events").isEmpty() && explanation.path("claims").isEmpty()) {
      text.line("no event: a zero, not a gap; the articles that name the province tell of none");
    }
    return text.out.toString();
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  private String styled(String style, String text) {
    return colour ? style + text + RESET : text;
  }

  private void cell(JsonNode row) {
    line(
        String.format(
            Locale.ROOT,
            "%s %s  %s  %s: gains %d/%d/%d, losses %d/%d/%d (low/best/high); %d claims, %d articles,"
                + " %d sources, %d denials; %s articles name the province",
            row.path("province_code").isNull()
                ? shown(row, "country")
                : shown(row, "province_code"),
            row.path("province_name").isNull()
                ? "province not certain"
                : shown(row, "province_name"),
            row.path("month").isNull() ? "no month" : shown(row, "month").substring(0, 7),
            shown(row, "actor"),
            row.path("gains_low").asInt(),
            row.path("gains_best").asInt(),
            row.path("gains_high").asInt(),
            row.path("losses_low").asInt(),
            row.path("losses_best").asInt(),
            row.path("losses_high").asInt(),
            row.path("claims").asInt(),
            row.path("articles").asInt(),
            row.path("sources").asInt(),
            row.path("denials").asInt(),
            row.path("articles_naming").isNull() ? "no" : row.path("articles_naming").asText()));
  }

  private void event(JsonNode event) {
    line("");
    line(
        styled(BOLD, "event " + shown(event, "event_id"))
            + "  "
            + shown(event, "kind")
            + " of "
            + (shown(event, "extent").equals("part") ? "a part of " : "")
            + shown(event, "place_name")
            + where(event)
            + ": "
            + (event.path("gainer").isNull() ? "nobody named" : shown(event, "gainer"))
            + " from "
            + (event.path("loser").isNull() ? "nobody named" : shown(event, "loser"))
            + ", "
            + when(event)
            + ", "
            + shown(event, "status"));
    line("  " + shown(event, "merged_because"));
    line(
        "  sources "
            + list(event.path("source_names"))
            + (event.path("word_of").isNull()
                ? ""
                : "; rests on the word of " + shown(event, "word_of") + " alone")
            + (event.path("deniers").isEmpty()
                ? ""
                : "; denied by " + list(event.path("deniers"))));
    for (JsonNode correction : event.path("corrections")) {
      line("  corrected: " + plain(correction.asText()));
    }
    event.path("claims_stating").forEach(this::claim);
    event.path("claims_denying").forEach(this::claim);
  }

  private void claim(JsonNode claim) {
    JsonNode article = claim.path("article");
    line(
        "  "
            + styled(
                BOLD,
                (shown(claim, "status").equals("denied") ? "denial " : "claim ")
                    + shown(claim, "claim_id"))
            + "  "
            + (claim.path("source").isNull() ? "an unnamed outlet" : shown(claim, "source"))
            + ", "
            + (claim.path("published").isNull() ? "no day" : shown(claim, "published"))
            + ", \""
            + shown(article, "title")
            + "\"");
    line("    " + sentence(claim));
    line(
        styled(
            DIM,
            "    "
                + when(claim)
                + "; "
                + (claim.path("claimant").isNull()
                    ? "the article itself says so"
                    : "says "
                        + shown(claim, "claimant")
                        + (claim.path("claimant_actor").isNull()
                            ? ""
                            : " (" + shown(claim, "claimant_actor") + ")"))
                + "; place by "
                + shown(claim, "where_reason")
                + "; rule "
                + shown(claim, "rule_id")
                + ", confidence "
                + shown(claim, "confidence")));
    line(
        styled(
            DIM,
            "    "
                + shown(article, "archive_file")
                + " record "
                + shown(article, "archive_record")
                + (article.path("archive_offset").isNull()
                    ? ""
                    : ", byte " + shown(article, "archive_offset"))
                + (article.path("url").isNull() ? "" : ", " + shown(article, "url"))));
  }

  private static String where(JsonNode row) {
    return row.path("province_code").isNull()
        ? " (province not certain)"
        : " (" + shown(row, "province_name") + ", " + shown(row, "province_code") + ")";
  }

  private static String when(JsonNode row) {
    if (row.path("date_end").isNull()) {
      return "day not known";
    }
    String start = shown(row, "date_start");
    String end = shown(row, "date_end");
    return (start.equals(end) ? start : start + " to " + end)
        + " ("
        + shown(row, "date_precision")
        + ")";
  }

  private record Mark(String name, int begin, int end) {}

  private String sentence(JsonNode claim) {
    String sentence = claim.path("sentence").asText();
    List<Mark> marks = new ArrayList<>();
    claim
        .path("marks")
        .properties()
        .forEach(
            e ->
                marks.add(
                    new Mark(
                        e.getKey(), e.getValue().get(0).asInt(), e.getValue().get(1).asInt())));
    marks.sort(Comparator.comparingInt(Mark::begin).thenComparing(Mark::name));
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Mark mark : marks) {
      if (mark.begin() < at) {
        continue; // inside the words of another mark
      }
      String words = plain(sentence.substring(mark.begin(), mark.end()));
      text.append(plain(sentence.substring(at, mark.begin())))
          .append(
              colour
                  ? COLOURS.get(mark.name()) + words + RESET
                  : "[" + mark.name() + ": " + words + "]");
      at = mark.end();
    }
    return text.append(plain(sentence.substring(at))).toString();
  }

  private static String list(JsonNode texts) {
    List<String> list = new ArrayList<>();
    texts.forEach(t -> list.add(t.asText().isEmpty() ? "an unnamed outlet" : plain(t.asText())));
    return String.join(", ", list);
  }

  private static String shown(JsonNode row, String field) {
    return plain(row.path(field).asText(""));
  }

  /** Without control characters: a text from an archive must not steer the terminal. */
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]+", " ");
  }
}
