// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;
import org.marchland.text.Blanks;

/**
 * Newswire in SGML, many documents a file, as Reuters-21578 and the Gigaword corpora have it. It is
 * read as text between a document's tags: an XML parser loses documents at a bare ampersand or a
 * control character.
 */
final class SgmlReader implements RecordReader {
  private static final Pattern BEGIN =
      Pattern.compile("\\s*+<(?:REUTERS|DOC)(?:\\s[^>]*+)?>", Pattern.CASE_INSENSITIVE);

  private static final Pattern END =
      Pattern.compile("</(?:REUTERS|DOC)>", Pattern.CASE_INSENSITIVE);

  private static final Pattern ID =
      Pattern.compile("\\b(?:NEWID|id)=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

  /** "AFP_ENG_20100101.0001": agency and day. */
  private static final Pattern GIGAWORD_ID = Pattern.compile("^([A-Z]{3})_[A-Z]{3}_(\\d{8})\\.");

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\s]]");

  /** Where a wrapped line begins a paragraph: a tag, an empty line, an indent. */
  private static final Pattern PARAGRAPH = Pattern.compile("</?[Pp]>|\\n(?:\\s*\\n| {3,})");

  private static final List<String> PARTS = List.of("TITLE", "DATELINE", "AUTHOR");

  /** How Reuters signs the last paragraph. */
  private static final String SIGNATURE = " reuter";

  private static final Pattern TAG = Pattern.compile("<[^>]{1,80}>");
  private static final Map<String, String> AGENCIES =
      Map.of(
          "AFP", "AFP",
          "APW", "Associated Press",
          "CNA", "Central News Agency",
          "LTW", "Los Angeles Times/Washington Post",
          "NYT", "New York Times",
          "WPB", "Washington Post/Bloomberg",
          "XIN", "Xinhua");

  @Override
  public String format() {
    return "news SGML (Reuters, Gigaword)";
  }

  @Override
  public boolean recognises(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1)
        .lines()
        .anyMatch(line -> BEGIN.matcher(line).lookingAt());
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) {
    return new Outcomes(new Documents(new Lines(in), fileName), fileName);
  }

  /** The documents of a stream: from what opens a document to what closes it. */
  private static final class Documents implements Outcomes.Source {
    private final Lines lines;
    private final String fileName;
    private final TextDecoder decoder = new TextDecoder(Optional.empty());
    private final Deque<Lines.Line> ahead = new ArrayDeque<>();
    private long count;

    Documents(Lines lines, String fileName) {
      this.lines = lines;
      this.fileName = fileName;
    }

    @Override
    public Optional<Outcome> next() throws IOException {
      Optional<Lines.Line> line = line();
      while (line.isPresent() && !begins(line.get()) && !line.get().isTooLong()) {
        line = line();
      }
      if (line.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(line.get().isTooLong() ? tooLong(line.get()) : document(line.get()));
    }

    private Outcome document(Lines.Line begin) throws IOException {
      count++;
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      boolean tooLong = false;
      Optional<Lines.Line> line = Optional.of(begin);
      while (line.isPresent()) {
        tooLong |=
            line.get().isTooLong() || bytes.size() + line.get().bytes().length >= Lines.LONGEST;
        if (!tooLong) {
          bytes.write(line.get().bytes());
          bytes.write('\n');
        }
        if (ends(line.get())) {
          return tooLong
              ? tooLong(begin)
              : new Outcome.Read(record(begin, decoder.decode(bytes.toByteArray())));
        }
        line = line();
        if (line.filter(Documents::begins).isPresent()) {
          ahead.push(line.get());
          return rejected(Reason.BROKEN_FILE, begin, "a document without its end tag");
        }
      }
      return rejected(Reason.BROKEN_FILE, begin, "the file ends inside a document");
    }

    /** The next line, or a part of one: behind the end of a document another may begin. */
    private Optional<Lines.Line> line() throws IOException {
      if (ahead.isEmpty()) {
        lines.next().ifPresent(whole -> ahead.addAll(parts(whole)));
      }
      return Optional.ofNullable(ahead.poll());
    }

    private static List<Lines.Line> parts(Lines.Line whole) {
      if (!hasTag(whole)) {
        return List.of(whole);
      }
      List<Lines.Line> parts = new ArrayList<>();
      Matcher end = END.matcher(text(whole));
      int at = 0;
      while (end.find()) {
        parts.add(whole.part(at, end.end()));
        at = end.end();
      }
      if (at == 0 || at < whole.bytes().length) {
        parts.add(whole.part(at, whole.bytes().length));
      }
      return parts;
    }

    private RawRecord record(Lines.Line begin, String document) {
      return new RawRecord(fileName, count, begin.offset(), fields(text(begin), document));
    }

    private Outcome tooLong(Lines.Line begin) {
      return rejected(
          Reason.TOO_LONG, begin, "a document of more than " + Lines.LONGEST + " bytes");
    }

    private Outcome rejected(Reason reason, Lines.Line begin, String detail) {
      return new Outcome.Rejected(
          Rejection.at(reason, fileName, begin.number(), begin.offset(), detail));
    }

    private static boolean begins(Lines.Line line) {
      return hasTag(line) && BEGIN.matcher(text(line)).lookingAt();
    }

    private static boolean ends(Lines.Line line) {
      return hasTag(line) && END.matcher(text(line)).find();
    }

    private static boolean hasTag(Lines.Line line) {
      for (byte b : line.bytes()) {
        if (b == '<') {
          return true;
        }
      }
      return false;
    }

    private static String text(Lines.Line line) {
      return new String(line.bytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static Map<String, String> fields(String begin, String document) {
    Map<String, String> fields = new HashMap<>();
    Matcher id = ID.matcher(begin);
    String name = id.find() ? id.group(1) : element(document, "DOCNO").orElse("").strip();
    fields.put("id", name);
    Matcher gigaword = GIGAWORD_ID.matcher(name);
    if (gigaword.find()) {
      fields.put("date", gigaword.group(2));
      fields.put("source", AGENCIES.getOrDefault(gigaword.group(1), gigaword.group(1)));
    } else if (begin.strip().toUpperCase(Locale.ROOT).startsWith("<REUTERS")) {
      fields.put("source", "Reuters");
    }
    element(document, "DATE", "DATE_TIME").ifPresent(date -> fields.put("date", date.strip()));
    element(document, "TITLE", "HEADLINE")
        .ifPresent(title -> fields.put("title", Blanks.single(plain(title))));
    element(document, "BODY")
        .or(() -> element(document, "TEXT").map(SgmlReader::withoutParts))
        .ifPresent(text -> fields.put("text", paragraphs(text)));
    return fields;
  }

  /** The text of a document that is not divided, without the parts that were read apart. */
  private static String withoutParts(String text) {
    String left = text;
    for (String part : PARTS) {
      left = without(part, left);
    }
    return left;
  }

  private static String without(String part, String text) {
    StringBuilder left = new StringBuilder(text.length());
    int at = 0;
    int begin = tag(text, part, 0);
    int end = closed(text, part, begin);
    while (end >= 0) {
      left.append(text, at, begin);
      at = end;
      begin = tag(text, part, at);
      end = closed(text, part, begin);
    }
    return left.append(text, at, text.length()).toString();
  }

  /** Where a part that begins at {@code begin} ends with its closing tag; -1 where it does not. */
  private static int closed(String text, String part, int begin) {
    int closing = begin < 0 ? -1 : tag(text, "/" + part, begin);
    int end = closing < 0 ? -1 : text.indexOf('>', closing);
    return end < 0 ? -1 : end + 1;
  }

  private static Optional<String> element(String document, String... names) {
    for (String name : names) {
      int begin = tag(document, name, 0);
      int content = begin < 0 ? -1 : document.indexOf('>', begin) + 1;
      int end = content <= 0 ? -1 : tag(document, "/" + name, content);
      if (end >= 0) {
        return Optional.of(document.substring(content, end));
      }
    }
    return Optional.empty();
  }

  /** Where a tag begins, in small letters or large; regular expressions would be the bottleneck. */
  private static int tag(String document, String name, int from) {
    for (int i = document.indexOf('<', from); i >= 0; i = document.indexOf('<', i + 1)) {
      int after = i + 1 + name.length();
      if (document.regionMatches(true, i + 1, name, 0, name.length())
          && after < document.length()
          && (document.charAt(after) == '>' || Character.isWhitespace(document.charAt(after)))) {
        return i;
      }
    }
    return -1;
  }

  /** Paragraphs, one a line: wrapped lines are joined. */
  private static String paragraphs(String text) {
    StringBuilder paragraphs = new StringBuilder();
    for (String part : PARAGRAPH.split("\n" + text)) {
      String paragraph =
          Blanks.single(plain(part.indexOf('<') < 0 ? part : TAG.matcher(part).replaceAll(" ")));
      boolean signature = paragraph.equalsIgnoreCase("reuter");
      if (!paragraph.isEmpty() && !signature) {
        int end = paragraph.length() - SIGNATURE.length();
        boolean signed = paragraph.regionMatches(true, end, SIGNATURE, 0, SIGNATURE.length());
        paragraphs.append(paragraph, 0, signed ? end : paragraph.length()).append('\n');
      }
    }
    return paragraphs.toString();
  }

  /** With entities resolved; those that stand for control characters go. */
  private static String plain(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return CONTROLS.matcher(Parser.unescapeEntities(text, false)).replaceAll("");
  }
}
