// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/** Markdown, one article a file, with or without YAML front matter. */
final class MarkdownReader implements RecordReader {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\R(.*?)\\R---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);

  private static final Pattern BEGIN =
      Pattern.compile("\\A(?:---[ \\t]*\\R[A-Za-z_-]{2,30}:|# \\S)");

  private static final Pattern TITLE = Pattern.compile("\\A\\s*# (.+)");

  private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();

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
    Node document = MARKDOWN.parse(body);
    document.accept(new RunningText());
    fields.put("text", TEXT.render(document));
    return fields;
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
      Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
      if (loaded instanceof Map<?, ?> map) {
        map.forEach((name, value) -> put(fields, String.valueOf(name), value));
      }
    } catch (YamlEngineException e) {
      return Map.of();
    }
    return fields;
  }

  private static void put(Map<String, String> fields, String name, Object value) {
    if (value instanceof List<?> list) {
      fields.put(
          FieldMap.normal(name),
          list.stream().map(String::valueOf).collect(Collectors.joining("|")));
    } else if (value != null && !(value instanceof Map)) {
      fields.put(FieldMap.normal(name), value.toString());
    }
  }
}
