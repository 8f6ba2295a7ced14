// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;

/** What a page says of its article in JSON-LD, schema.org's terms. */
record LinkedData(Optional<JsonNode> article) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

  private static final int DEEPEST = 4;

  /** The first article of a page. */
  static LinkedData of(Document page) {
    return new LinkedData(
        page.select("script[type=application/ld+json]").stream()
            .flatMap(script -> parsed(script.data()).stream())
            .flatMap(document -> objects(document, 0))
            .filter(LinkedData::isArticle)
            .findFirst());
  }

  /** What is not JSON is passed over. */
  private static Optional<JsonNode> parsed(String script) {
    try {
      return Optional.of(JSON.readTree(script));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  boolean isEmpty() {
    return article.isEmpty();
  }

  Optional<String> headline() {
    return text("headline").or(() -> text("name"));
  }

  Optional<String> published() {
    return text("datePublished").or(() -> text("dateCreated"));
  }

  Optional<String> body() {
    return text("articleBody")
        .map(body -> Paragraphs.isMarkedUp(body) ? Paragraphs.ofHtml(body) : body);
  }

  Optional<String> language() {
    return text("inLanguage");
  }

  Optional<String> publisher() {
    return article
        .map(a -> a.path("publisher"))
        .map(publisher -> publisher.isArray() ? publisher.path(0) : publisher)
        .map(publisher -> publisher.path("name"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }

  private Optional<String> text(String name) {
    return article
        .map(a -> a.path(name))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank());
  }

  /** The objects of a document: it may be one, a list, or a graph. */
  private static Stream<JsonNode> objects(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return Stream.empty();
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false).flatMap(n -> objects(n, depth + 1));
    }
    return Stream.concat(
        Stream.of(node),
        Stream.of("@graph", "mainEntity", "mainEntityOfPage")
            .map(node::path)
            .filter(JsonNode::isContainerNode)
            .flatMap(n -> objects(n, depth + 1)));
  }

  /** "NewsArticle", "ReportageNewsArticle", "BlogPosting", "http://schema.org/Article". */
  private static boolean isArticle(JsonNode object) {
    JsonNode type = object.path("@type");
    JsonNode one = type.isArray() ? type.path(0) : type;
    return one.asText().endsWith("Article") || one.asText().endsWith("Posting");
  }
}
