// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.marchland.corpus.Outcome;

/** One article a file and nothing else in it; the first line, if it is short, is its headline. */
final class PlainTextReader implements RecordReader {
  private static final int HEADLINE = 200;
  private static final int WORDS = 15;

  /** Lines that were broken to fit a page are so long. */
  private static final int SHORTEST_BROKEN = 45;

  private static final int LONGEST_BROKEN = 100;

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t]*\\R");
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  @Override
  public String format() {
    return "plain text";
  }

  @Override
  public boolean recognises(byte[] head) {
    String text = new TextDecoder(Optional.empty()).decode(head);
    long letters = text.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
    boolean isText =
        text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    return isText
        && !text.strip().matches("(?s)[<{\\[].*")
        && letters * 4 > text.length() * 3L
        && WORD.matcher(text).results().limit(WORDS).count() == WORDS;
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) throws IOException {
    return WholeText.open(in, fileName, PlainTextReader::fields);
  }

  /** Headline and paragraphs. */
  static Map<String, String> fields(String all) {
    Map<String, String> fields = new HashMap<>();
    String text = unbroken(all.strip());
    int end = text.indexOf('\n');
    String first = end < 0 ? "" : text.substring(0, end).strip();
    boolean headline = !first.isEmpty() && first.length() <= HEADLINE && !first.endsWith(".");
    fields.put("title", headline ? first : "");
    fields.put("text", headline ? text.substring(end) : text);
    return fields;
  }

  /** Lines that were broken to fit a page are joined again, paragraph by paragraph. */
  static String unbroken(String text) {
    StringBuilder paragraphs = new StringBuilder(text.length());
    for (String block : EMPTY_LINE.split(text)) {
      List<String> lines = List.of(LINE_BREAK.split(block));
      boolean broken =
          lines.size() > 1
              && lines.subList(0, lines.size() - 1).stream()
                  .map(line -> line.strip().length())
                  .allMatch(length -> length >= SHORTEST_BROKEN && length <= LONGEST_BROKEN);
      paragraphs.append(broken ? LINE_BREAK.matcher(block).replaceAll(" ") : block).append('\n');
    }
    return paragraphs.toString();
  }
}
