// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.page;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.marchland.text.Blanks;

/** The text of marked-up text: a line for each paragraph, without what no reader reads. */
public final class Paragraphs {
  /** Elements that stand inside a line. All others, of whatever vocabulary, begin a new one. */
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "classifier",
          "code",
          "del",
          "em",
          "event",
          "font",
          "frac",
          "function",
          "i",
          "ins",
          "kbd",
          "lang",
          "location",
          "mark",
          "money",
          "num",
          "object.title",
          "org",
          "person",
          "postaddr",
          "pronounce",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "virtloc",
          "wbr");

  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "button",
          "select",
          "textarea",
          "figcaption",
          "nav",
          "media",
          "media-caption");

  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)<(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|img|figure|blockquote|table|article|section)\\b[^<>]{0,2000}>");

  private Paragraphs() {}

  /** Whether a text holds markup of HTML. */
  public static boolean isMarkedUp(String text) {
    return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
  }

  /** The text of a piece of HTML. */
  public static String ofHtml(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /** The text of an element. */
  public static String of(Element element) {
    StringBuilder lines = new StringBuilder();
    element.traverse(
        new NodeVisitor() {
          private int unread;

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element inner) {
              if (isUnread(inner)) {
                unread++;
              } else if (!isInline(inner)) {
                lines.append('\n');
              }
            } else if (node instanceof TextNode text && unread == 0) {
              lines.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element inner) {
              if (isUnread(inner)) {
                unread--;
              } else if (!isInline(inner)) {
                lines.append('\n');
              }
            }
          }
        });
    return lines
        .toString()
        .lines()
        .map(Blanks::single)
        .filter(line -> !line.isEmpty())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static boolean isInline(Element element) {
    return INLINE.contains(name(element));
  }

  private static boolean isUnread(Element element) {
    return UNREAD.contains(name(element));
  }

  /** The name without the prefix of its namespace. */
  private static String name(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }
}
