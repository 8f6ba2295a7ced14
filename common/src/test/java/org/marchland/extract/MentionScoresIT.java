// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marchland.article.Article;
import org.marchland.extract.grammar.Sentence;
import org.marchland.text.Span;

/**
 * Actors and places against the organisations and locations that people marked in the documents of
 * re3d; prints the figures of docs/accuracy.md.
 */
class MentionScoresIT {
  private static final Path RE3D = Path.of("..", "..", "shared", "corpora", "re3d");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Set<Span>> marked = new HashMap<>();
  private final Map<String, Set<Span>> found = new HashMap<>();

  @Test
  void placesAndActorsAreThoseThatPeopleMarked() throws IOException {
    assumeTrue(Files.isDirectory(RE3D), "re3d is not beside the project: skipped");
    try (Stream<Path> folders = Files.list(RE3D)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        read(folder);
      }
    }
    double places = f1("Location");
    double actors = f1("Organisation");
    assertThat(places).isGreaterThan(0.6);
    assertThat(actors).isGreaterThan(0.55);
  }

  private void read(Path folder) throws IOException {
    for (JsonNode document : lines(folder.resolve("documents.json"))) {
      String id = document.path("_id").asText();
      String text = document.path("text").asText();
      Reading reading =
          ClaimExtractor.shipped().read(new Article(id, "", text, "", "", Optional.empty()));
      for (Sentence sentence : reading.sentences()) {
        sentence
            .actors()
            .forEach(a -> add(found, id, "Organisation", sentence.span(a.first(), a.end())));
        sentence
            .places()
            .forEach(p -> add(found, id, "Location", sentence.span(p.first(), p.end())));
      }
    }
    for (JsonNode entity : lines(folder.resolve("entities.json"))) {
      add(
          marked,
          entity.path("documentId").asText(),
          entity.path("type").asText(),
          new Span(entity.path("begin").asInt(), entity.path("end").asInt()));
    }
  }

  private static void add(Map<String, Set<Span>> spans, String id, String type, Span span) {
    spans
        .computeIfAbsent(
            type + " " + id, key -> new TreeSet<>((a, b) -> Long.compare(at(a), at(b))))
        .add(span);
  }

  private static long at(Span span) {
    return ((long) span.begin() << 32) + span.end();
  }

  /** Prints exact and relaxed scores of a type; the relaxed F1. */
  private double f1(String type) {
    print(type, "exact", (a, b) -> at(a) == at(b));
    return print(type, "relaxed", (a, b) -> a.begin() < b.end() && b.begin() < a.end());
  }

  private double print(String type, String how, BiPredicate<Span, Span> same) {
    double hits = count(found, marked, type, same);
    double precision = hits / size(found, type);
    double recall = (double) count(marked, found, type, same) / size(marked, type);
    double f1 = 2 * precision * recall / (precision + recall);
    System.out.printf(
        Locale.ROOT,
        "re3d %-12s %-7s marked %d, found %d, precision %.2f, recall %.2f, F1 %.2f%n",
        type,
        how,
        size(marked, type),
        size(found, type),
        precision,
        recall,
        f1);
    return f1;
  }

  private static int size(Map<String, Set<Span>> spans, String type) {
    return spans.entrySet().stream()
        .filter(e -> e.getKey().startsWith(type))
        .mapToInt(e -> e.getValue().size())
        .sum();
  }

  /** How many of one side's spans have a like one on the other. */
  private static int count(
      Map<String, Set<Span>> ones,
      Map<String, Set<Span>> others,
      String type,
      BiPredicate<Span, Span> same) {
    int count = 0;
    for (Map.Entry<String, Set<Span>> one : ones.entrySet()) {
      if (one.getKey().startsWith(type)) {
        Set<Span> other = others.getOrDefault(one.getKey(), Set.of());
        count +=
            (int)
                one.getValue().stream()
                    .filter(a -> other.stream().anyMatch(b -> same.test(a, b)))
                    .count();
      }
    }
    return count;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String json = line.replace("\uFEFF", "").strip();
      if (!json.isEmpty()) {
        lines.add(JSON.readTree(json));
      }
    }
    return lines;
  }
}
