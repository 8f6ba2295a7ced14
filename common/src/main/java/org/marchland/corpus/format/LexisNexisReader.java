// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;
import org.marchland.text.Blanks;

/**
 * Text exports of LexisNexis: documents under "3 of 50 DOCUMENTS", each with outlet, day, headline,
 * labelled lines (BYLINE, LENGTH …), text, and labelled lines again.
 */
final class LexisNexisReader implements RecordReader {
  private static final Pattern BEGIN =
      Pattern.compile("^\\s*\\d+ of \\d+ DOCUMENTS?\\s*$", Pattern.MULTILINE);

  private static final String NAME = "[A-Z][A-Z-]{2,20}(?: [A-Z]+)?";

  private static final Pattern LABEL = Pattern.compile("(" + NAME + "):\\s*(.*)");

  /** Empty lines part the blocks of a document, and so do labels. */
  private static final Pattern BLOCKS = Pattern.compile("\\n(?:[ \\t]*\\n|(?=" + NAME + ":))");

  private static final Pattern DAY =
      Pattern.compile(
          "(?i)\\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b.*\\b(?:19|20)\\d\\d\\b.*");

  private static final Pattern COPYRIGHT = Pattern.compile("(?i)(?:copyright\\b|©).*");

  @Override
  public String format() {
    return "LexisNexis text";
  }

  @Override
  public boolean recognises(byte[] head) {
    return BEGIN.matcher(new String(head, StandardCharsets.ISO_8859_1)).find();
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) {
    return new Outcomes(new Documents(new Lines(in), fileName), fileName);
  }

  private static final class Documents implements Outcomes.Source {
    private final Lines lines;
    private final String fileName;
    private final TextDecoder decoder = new TextDecoder(Optional.empty());
    private Optional<Lines.Line> begin = Optional.empty();
    private boolean started;
    private long count;

    Documents(Lines lines, String fileName) {
      this.lines = lines;
      this.fileName = fileName;
    }

    @Override
    public Optional<Outcome> next() throws IOException {
      if (!started) {
        started = true;
        collect(new StringBuilder());
      }
      if (begin.isEmpty()) {
        return Optional.empty();
      }
      long offset = begin.get().offset();
      StringBuilder document = new StringBuilder();
      boolean tooLong = collect(document);
      count++;
      return Optional.of(
          tooLong
              ? new Outcome.Rejected(
                  Rejection.at(
                      Reason.TOO_LONG, fileName, count, offset, "a document without an end"))
              : new Outcome.Read(
                  new RawRecord(fileName, count, offset, fields(document.toString()))));
    }

    /**
     * Takes lines up to the one that begins the next document; tells whether they were too many.
     */
    private boolean collect(StringBuilder document) throws IOException {
      boolean tooLong = false;
      begin = lines.next();
      while (begin.isPresent()) {
        String line = decoder.decode(begin.get().bytes());
        if (BEGIN.matcher(line).matches()) {
          break;
        }
        tooLong |= begin.get().isTooLong() || document.length() + line.length() > Lines.LONGEST;
        if (!tooLong) {
          document.append(line.replace("\f", "")).append('\n');
        }
        begin = lines.next();
      }
      return tooLong;
    }
  }

  /** Above the text, the parts of a document stand in a fixed order; empty lines divide them. */
  static Map<String, String> fields(String document) {
    Map<String, String> fields = new HashMap<>();
    List<String> text = new ArrayList<>();
    boolean inText = false;
    boolean ended = false;
    for (String block : BLOCKS.split(document)) {
      String line = Blanks.single(block);
      Matcher label = LABEL.matcher(line);
      if (label.matches()) {
        ended = inText;
        put(fields, text, label.group(1), label.group(2));
      } else if (inText || fields.containsKey("length")) {
        inText = true;
        if (!ended) {
          text.add(line);
        }
      } else if (!line.isEmpty()) {
        above(fields, line);
      }
    }
    fields.put("text", String.join("\n", text));
    return fields;
  }

  private static void above(Map<String, String> fields, String line) {
    if (COPYRIGHT.matcher(line).matches()) {
      return;
    }
    if (!fields.containsKey("source")) {
      fields.put("source", line);
    } else if (!fields.containsKey("date") && DAY.matcher(line).matches()) {
      fields.put("date", line);
    } else if (fields.containsKey("date")) {
      fields.putIfAbsent("title", line);
    }
  }

  private static void put(
      Map<String, String> fields, List<String> text, String label, String value) {
    switch (label) {
      case "HEADLINE" -> fields.put("title", value);
      case "BODY" -> {
        fields.putIfAbsent("length", "");
        if (!value.isEmpty()) {
          text.add(value);
        }
      }
      case "LENGTH" -> fields.put("length", value);
      case "LANGUAGE" -> fields.put("language", value);
      case "DATELINE" -> text.add(value);
      default -> fields.putIfAbsent(label.toLowerCase(Locale.ROOT), value);
    }
  }
}
