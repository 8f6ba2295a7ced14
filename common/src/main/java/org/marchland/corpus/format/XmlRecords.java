// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
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
  private static final int HEAD = 4096;
  private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding=[\"']([^\"']+)");

  /**
   * A declaration, comments, a document type without its own declarations; the root. What is passed
   * over is not tried again in other ways, of which there are as many as 2 to the number of parts.
   */
  private static final Pattern ROOT =
      Pattern.compile(
          "\\s*+(?:<\\?.*?\\?>\\s*+|<!--.*?-->\\s*+|<!DOCTYPE[^>\\[]*+>\\s*+)*+<(?:[\\w.-]+:)?([\\w.-]+)",
          Pattern.DOTALL);

  private final StreamParser parser;
  private final TextReader text;
  private final Optional<String> root;
  private final String selector;
  private final Function<Element, Optional<Map<String, String>>> fields;
  private final String fileName;
  private long count;
  private boolean ended;

  private XmlRecords(
      StreamParser parser,
      TextReader text,
      Optional<String> root,
      String selector,
      Function<Element, Optional<Map<String, String>>> fields,
      String fileName) {
    this.parser = parser;
    this.text = text;
    this.root = root;
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
    byte[] head = Formats.peek(buffered, HEAD);
    TextReader text = new TextReader(buffered, declared(head));
    StreamParser parser = new StreamParser(Parser.xmlParser().setMaxDepth(DEEPEST));
    parser.parse(text, "");
    return new Outcomes(
        new XmlRecords(parser, text, root(head), selector, fields, fileName), fileName);
  }

  private static Optional<String> declared(byte[] head) {
    Matcher matcher = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether a file is XML whose root element has one of the names. */
  static boolean rootIs(byte[] head, String... names) {
    return root(head).filter(root -> Set.of(names).contains(root)).isPresent();
  }

  /** The name of the root element in small letters, without its prefix. */
  private static Optional<String> root(byte[] head) {
    int begin = TextDecoder.isMarked(head, 0, head.length) ? TextDecoder.MARK : 0;
    Matcher root =
        ROOT.matcher(new String(head, begin, head.length - begin, StandardCharsets.ISO_8859_1));
    return root.lookingAt()
        ? Optional.of(root.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  @Override
  public Optional<Outcome> next() throws IOException {
    text.beginRecord();
    Element element = ended ? null : parser.selectNext(selector);
    if (element == null) {
      return end();
    }
    count++;
    Optional<Map<String, String>> found = fields.apply(element);
    forget(element);
    return Optional.of(
        found
            .<Outcome>map(f -> new Outcome.Read(new RawRecord(fileName, count, -1, f)))
            .orElseGet(() -> new Outcome.Skipped(Outcome.Skip.NOT_AN_ARTICLE)));
  }

  /**
   * With what stands in front of it, unless a record around it needs that: what is kept of a file,
   * and what removing an item costs, must not grow with the items.
   */
  private void forget(Element element) {
    if (!element.parents().is(selector)) {
      while (element.previousSibling() != null) {
        element.previousSibling().remove();
      }
    }
    element.remove();
  }

  /** What is said behind the last record: once, and nothing of a file that is whole. */
  private Optional<Outcome> end() {
    if (ended) {
      return Optional.empty();
    }
    ended = true;
    Optional<Outcome> broken =
        root.filter(name -> !isClosed(name, text.tail()))
            .map(name -> Outcomes.brokenOff(fileName, new EOFException("ends inside " + name)));
    return broken.isPresent() || count > 0
        ? broken
        : Optional.of(new Outcome.Skipped(Outcome.Skip.NOT_AN_ARTICLE));
  }

  /** Whether the last tag at the end of a file closes its root, or is the root itself. */
  private static boolean isClosed(String root, String tail) {
    int begin = tail.lastIndexOf("</");
    int end = tail.indexOf('>', Math.max(0, begin));
    if (begin < 0 || end < 0) {
      return begin < 0 && tail.contains("/>");
    }
    String name = tail.substring(begin + 2, end).strip();
    return name.substring(name.indexOf(':') + 1).equalsIgnoreCase(root);
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
