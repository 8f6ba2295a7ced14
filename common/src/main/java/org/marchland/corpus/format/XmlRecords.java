// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;

/**
 * The records of an XML file: its elements of one kind, parsed one after another and forgotten. The
 * parser knows no entities but XML's own and fetches nothing; what is nested too deep is flattened.
 */
final class XmlRecords implements Outcomes.Source {
  private static final int DEEPEST = 256;
  private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding=[\"']([^\"']+)");

  /** A declaration, comments, a document type without its own declarations; the root. */
  private static final Pattern ROOT =
      Pattern.compile(
          "\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*>\\s*)*<(?:[\\w.-]+:)?([\\w.-]+)",
          Pattern.DOTALL);

  private final StreamParser parser;
  private final String selector;
  private final Function<Element, Optional<Map<String, String>>> fields;
  private final String fileName;
  private long count;

  private XmlRecords(
      StreamParser parser,
      String selector,
      Function<Element, Optional<Map<String, String>>> fields,
      String fileName) {
    this.parser = parser;
    this.selector = selector;
    this.fields = fields;
    this.fileName = fileName;
  }

  /**
   * Reads a file.
   *
   * @param selector of the elements that are records
   * @param fields what an element holds; empty where it is no article
   */
  static Iterator<Outcome> open(
      InputStream in,
      String fileName,
      String selector,
      Function<Element, Optional<Map<String, String>>> fields)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    TextReader text = new TextReader(buffered, declared(Formats.peek(buffered, 1024)));
    StreamParser parser = new StreamParser(Parser.xmlParser().setMaxDepth(DEEPEST));
    parser.parse(text, "");
    return new Outcomes(new XmlRecords(parser, selector, fields, fileName), fileName);
  }

  private static Optional<String> declared(byte[] head) {
    Matcher matcher = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether a file is XML whose root element has one of the names. */
  static boolean rootIs(byte[] head, String... names) {
    Matcher root = ROOT.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return root.lookingAt() && Set.of(names).contains(root.group(1).toLowerCase(Locale.ROOT));
  }

  @Override
  public Optional<Outcome> next() throws IOException {
    Element element = parser.selectNext(selector);
    if (element == null) {
      boolean none = count++ == 0;
      return none
          ? Optional.of(new Outcome.Skipped(Outcome.Skip.NOT_AN_ARTICLE))
          : Optional.empty();
    }
    count++;
    Optional<Map<String, String>> found = fields.apply(element);
    element.remove();
    return Optional.of(
        found
            .<Outcome>map(f -> new Outcome.Read(new RawRecord(fileName, count, -1, f)))
            .orElseGet(() -> new Outcome.Skipped(Outcome.Skip.NOT_AN_ARTICLE)));
  }

  /** The text of the first of several selectors that finds any. */
  static Optional<String> text(Element element, String... selectors) {
    for (String selector : selectors) {
      for (Element found : element.select(selector)) {
        if (!found.text().isBlank()) {
          return Optional.of(found.text().strip());
        }
      }
    }
    return Optional.empty();
  }

  /** The first of several attributes, each of the first element that a selector finds. */
  static Optional<String> attribute(Element element, String selector, String... names) {
    for (Element found : element.select(selector)) {
      for (String name : names) {
        if (!found.attr(name).isBlank()) {
          return Optional.of(found.attr(name).strip());
        }
      }
    }
    return Optional.empty();
  }

  /** Fields from values that may be missing. */
  static final class Fields {
    private final Map<String, String> values = new HashMap<>();

    Fields put(String name, Optional<String> value) {
      value.ifPresent(v -> values.put(name, v));
      return this;
    }

    Map<String, String> values() {
      return values;
    }

    /** The fields, none where they have no text. */
    Optional<Map<String, String>> orSkippedWithoutText() {
      return values.containsKey("text") ? Optional.of(values) : Optional.empty();
    }
  }
}
