// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ReaderInputStream;
import org.marchland.corpus.FieldMap;
import org.marchland.corpus.FieldMap.Part;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;

/**
 * JSON that is more than lines: a list of articles, one article over many lines (ninjs), or an
 * envelope that holds a list ({@code {"articles": […]}}). Lists are read article by article.
 */
final class JsonReader implements RecordReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final FieldMap NAMES = FieldMap.standard();

  /** A list, or an object whose first line is not all of it. */
  private static final Pattern MORE_THAN_LINES = Pattern.compile("^\\s*(\\[|\\{[^\\n]*\\n)");

  private static final Pattern LINE = Pattern.compile("^\\s*\\{[^\\n]*\\}[ \\t\\r]*(?:\\n|\\z)");

  /** Names under which envelopes hold their articles. */
  private static final Set<String> ENVELOPES =
      Set.of(
          "articles",
          "data",
          "docs",
          "documents",
          "entries",
          "hits",
          "items",
          "news",
          "posts",
          "records",
          "response",
          "result",
          "results",
          "rows",
          "stories",
          "value");

  @Override
  public String format() {
    return "JSON";
  }

  @Override
  public boolean recognises(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    return MORE_THAN_LINES.matcher(text).lookingAt() && !LINE.matcher(text).lookingAt();
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) throws IOException {
    TextReader text = new TextReader(in, Optional.empty());
    // Bytes again, of which the parser tells the offset.
    InputStream utf8 =
        ReaderInputStream.builder().setReader(text).setCharset(StandardCharsets.UTF_8).get();
    Articles articles = new Articles(JSON.createParser(utf8), text::offset, fileName);
    return new Outcomes(
        () -> {
          text.beginRecord();
          return articles.next();
        },
        fileName);
  }

  /** The articles in an envelope that is one line, counted as that line. */
  static List<Outcome> unfolded(JsonNode envelope, String fileName, long number, long offset)
      throws IOException {
    Articles articles = new Articles(JSON.treeAsTokens(envelope), o -> o, fileName);
    List<Outcome> unfolded = new ArrayList<>();
    for (Optional<Outcome> next = articles.next(); next.isPresent(); next = articles.next()) {
      unfolded.add(placed(next.get(), fileName, number, offset));
    }
    return unfolded;
  }

  private static Outcome placed(Outcome outcome, String fileName, long number, long offset) {
    if (outcome instanceof Outcome.Rejected rejected) {
      Rejection why = rejected.rejection();
      return new Outcome.Rejected(
          Rejection.at(why.reason(), fileName, number, offset, why.detail()));
    }
    Outcome.Read read = (Outcome.Read) outcome;
    return new Outcome.Read(new RawRecord(fileName, number, offset, read.record().fields()));
  }

  /** Whether an object with these fields holds articles rather than being one. */
  static boolean isEnvelope(JsonNode object, Map<String, String> fields) {
    return NAMES.find(Part.TEXT, fields).isEmpty()
        && object.properties().stream()
            .anyMatch(
                field ->
                    ENVELOPES.contains(field.getKey().toLowerCase(Locale.ROOT))
                        && field.getValue().isContainerNode()
                        && !field.getValue().isEmpty());
  }

  /** Where the parser stands: in a list of articles, or in an object that may be one. */
  private static final class Level {
    private final Optional<ObjectNode> object;
    private final String name;
    private final long offset;
    private boolean gave;

    Level(Optional<ObjectNode> object, String name, long offset) {
      this.object = object;
      this.name = name;
      this.offset = offset;
    }
  }

  private static final class Articles implements Outcomes.Source {
    private final JsonParser parser;
    private final LongUnaryOperator offsets;
    private final String fileName;
    private final Deque<Level> levels = new ArrayDeque<>();
    private long count;
    private boolean broken;

    Articles(JsonParser parser, LongUnaryOperator offsets, String fileName) {
      this.parser = parser;
      this.offsets = offsets;
      this.fileName = fileName;
    }

    @Override
    public Optional<Outcome> next() throws IOException {
      try {
        while (!broken) {
          JsonToken token = parser.nextToken();
          if (token == null) {
            return Optional.empty();
          }
          Optional<Outcome> outcome = at(token);
          if (outcome.isPresent()) {
            return outcome;
          }
        }
        return Optional.empty();
      } catch (JsonProcessingException e) {
        broken = true;
        return Optional.of(
            new Outcome.Rejected(
                Rejection.at(
                    Reason.NOT_JSON, fileName, count + 1, offset(), JsonFields.problem(e))));
      }
    }

    private Optional<Outcome> at(JsonToken token) throws IOException {
      boolean inObject = !levels.isEmpty() && levels.peek().object.isPresent();
      switch (token) {
        case START_ARRAY -> levels.push(new Level(Optional.empty(), "", offset()));
        case END_ARRAY -> levels.pop();
        case END_OBJECT -> {
          return ended(levels.pop());
        }
        case FIELD_NAME -> field(levels.peek());
        case START_OBJECT -> {
          if (!levels.isEmpty() && !inObject) {
            long offset = offset();
            return Optional.of(record(JSON.readTree(parser), offset));
          }
          levels.push(new Level(Optional.of(JSON.createObjectNode()), "", offset()));
        }
        default -> {
          return Optional.of(
              new Outcome.Rejected(
                  Rejection.at(
                      Reason.NOT_AN_OBJECT,
                      fileName,
                      ++count,
                      offset(),
                      "a value, not an object")));
        }
      }
      return Optional.empty();
    }

    private void field(Level level) throws IOException {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      boolean envelope = ENVELOPES.contains(name.toLowerCase(Locale.ROOT));
      if (envelope && value == JsonToken.START_ARRAY) {
        levels.push(new Level(Optional.empty(), name, offset()));
        level.gave = true;
      } else if (envelope && value == JsonToken.START_OBJECT) {
        levels.push(new Level(Optional.of(JSON.createObjectNode()), name, offset()));
      } else {
        level.object.orElseThrow().set(name, JSON.readTree(parser));
      }
    }

    /**
     * An object that held no list is an article, or a part of the one that it is in; one that held
     * a list is an envelope, unless it has a text of its own.
     */
    private Optional<Outcome> ended(Level level) {
      ObjectNode object = level.object.orElseThrow();
      Level outer = levels.peek();
      if (outer != null) {
        outer.gave |= level.gave;
        if (!level.gave) {
          outer.object.orElseThrow().set(level.name, object);
        }
        return Optional.empty();
      }
      return level.gave && NAMES.find(Part.TEXT, JsonFields.of(object)).isEmpty()
          ? Optional.empty()
          : Optional.of(record(object, level.offset));
    }

    private Outcome record(JsonNode object, long offset) {
      return new Outcome.Read(new RawRecord(fileName, ++count, offset, JsonFields.of(object)));
    }

    private long offset() {
      return offsets.applyAsLong(parser.currentTokenLocation().getByteOffset());
    }
  }
}
