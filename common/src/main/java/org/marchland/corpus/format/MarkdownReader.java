// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.marchland.corpus.FieldMap;
import org.marchland.corpus.Outcome;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Markdown, one article a file, with or without YAML front matter. */
final class MarkdownReader implements RecordReader {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\R(.*?)\\R---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);

  private static final Pattern BEGIN =
      Pattern.compile("\\A(?:---[ \\t]*\\R[A-Za-z_-]{2,30}:|# \\S)");

  private static final Pattern TITLE = Pattern.compile("\\A\\s*# (.+)");

  private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());

  /** No article nests deeper; every line is held against each open block. */
  private static final int DEEPEST = 100;

  private static final Parser MARKDOWN = parser().extensions(TABLES).build();

  private static final Parser WITHOUT_TABLES = parser().build();

  /** All values are the text that they are written as; how long a number is, is not asked. */
  private static final LoadSettings YAML =
      LoadSettings.builder().setSchema(new FailsafeSchema()).build();

  private static final Set<String> NOTHING = Set.of("", "null", "~");

  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder()
          .extensions(TABLES)
          .lineBreakRendering(LineBreakRendering.COMPACT)
          .build();

  @Override
  public String format() {
    return "Markdown";
  }

  @Override
  public boolean recognises(byte[] head) {
    return BEGIN.matcher(new String(head, StandardCharsets.UTF_8)).lookingAt();
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) throws IOException {
    return WholeText.open(in, fileName, MarkdownReader::fields);
  }

  private static Map<String, String> fields(String markdown) {
    Map<String, String> fields = new HashMap<>();
    String body = markdown;
    Matcher front = FRONT_MATTER.matcher(markdown);
    if (front.find()) {
      fields.putAll(frontMatter(front.group(1)));
      body = markdown.substring(front.end());
    }
    Matcher title = TITLE.matcher(body);
    if (title.find()) {
      fields.putIfAbsent("title", title.group(1));
      body = body.substring(title.end());
    }
    Node document = (fillsUp(body) ? WITHOUT_TABLES : MARKDOWN).parse(body);
    document.accept(new RunningText());
    fields.put("text", TEXT.render(document));
    return fields;
  }

  private static Parser.Builder parser() {
    return Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST);
  }

  /**
   * Whether there may be more cells in tables than there are characters: short rows are filled up
   * to the width of the first.
   */
  private static boolean fillsUp(String body) {
    long widest =
        body.lines().mapToLong(line -> line.chars().filter(c -> c == '|').count()).max().orElse(0);
    return widest * body.lines().count() > body.length();
  }

  /** Leaves the text of a link in its place, of a picture nothing, of a broken line a blank. */
  private static final class RunningText extends AbstractVisitor {
    @Override
    public void visit(SoftLineBreak softLineBreak) {
      softLineBreak.insertBefore(new Text(" "));
      softLineBreak.unlink();
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
        link.insertBefore(child);
      }
      link.unlink();
    }

    @Override
    public void visit(Image image) {
      image.unlink();
    }
  }

  /** Front matter that is no YAML says nothing. */
  private static Map<String, String> frontMatter(String yaml) {
    Map<String, String> fields = new HashMap<>();
    try {
      if (new Load(YAML).loadFromString(yaml) instanceof Map<?, ?> map) {
        map.forEach(
            (name, value) -> {
              if (name instanceof String word) {
                text(value, yaml.length())
                    .ifPresent(text -> fields.put(FieldMap.normal(word), text));
              }
            });
      }
    } catch (YamlEngineException e) {
      return Map.of();
    }
    return fields;
  }

  /** The words of a value; none of one that is longer than all that is written. */
  private static Optional<String> text(Object value, int longest) {
    List<String> words =
        (value instanceof List<?> list ? list : List.of(Objects.requireNonNullElse(value, "")))
            .stream().filter(String.class::isInstance).map(String.class::cast).toList();
    // Aliases can repeat a long word as often as there are short ones.
    long length = words.stream().mapToLong(String::length).sum();
    String text = length > longest ? "" : String.join("|", words);
    return NOTHING.contains(text) ? Optional.empty() : Optional.of(text);
  }
}
