// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.marchland.corpus.FieldMap;
import org.marchland.corpus.FieldMap.Part;
import org.marchland.corpus.RawRecord;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;
import org.marchland.text.Hashes;

/**
 * Makes an article of a raw record: cleans its text, reads its day, gives it an id from its
 * content.
 */
public final class ArticleBuilder {
  /** What became of a record: an article, or why there is none. */
  public sealed interface Result {
    record Built(ArchivedArticle article) implements Result {}

    record Refused(Rejection rejection) implements Result {}
  }

  private final FieldMap names;

  public ArticleBuilder(FieldMap names) {
    this.names = names;
  }

  public Result build(RawRecord record) {
    String title = oneLine(find(Part.TITLE, record));
    String text = paragraphs(find(Part.TEXT, record));
    if (text.isEmpty() && title.isEmpty()) {
      return new Result.Refused(
          new Rejection(
              Reason.NO_TEXT,
              record.file(),
              OptionalLong.of(record.number()),
              "neither title nor text; name the columns with --field text=… --field title=…"));
    }
    Optional<LocalDate> published =
        names.find(Part.PUBLISHED, record.fields()).flatMap(PublicationDay::parse);
    String source = oneLine(find(Part.SOURCE, record));
    String url = find(Part.URL, record).strip();
    String cited = find(Part.CITED, record);
    String day = published.map(LocalDate::toString).orElse("");
    String id = Hashes.id(title, text, day, source, url, cited);
    return new Result.Built(
        new ArchivedArticle(
            new Article(id, title, text, source, url, published),
            find(Part.ID, record).strip(),
            Hashes.sha256(title, text),
            published.isPresent() ? "field" : "none",
            find(Part.LANGUAGE, record).strip(),
            cited.isBlank() ? List.of() : List.of(cited.split("\\|")),
            record.file(),
            record.number(),
            record.offset()));
  }

  private String find(Part part, RawRecord record) {
    return names.find(part, record.fields()).orElse("");
  }

  private static String oneLine(String text) {
    return clean(text).replaceAll("\\s+", " ").strip();
  }

  /** One paragraph a line, no empty lines, no blanks at the ends. */
  private static String paragraphs(String text) {
    StringBuilder out = new StringBuilder(text.length());
    clean(text)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> out.append(out.length() == 0 ? "" : "\n").append(line));
    return out.toString();
  }

  /**
   * Control and zero-width characters go; every kind of blank is a blank; other line breaks are
   * line breaks.
   */
  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == 0x2028 || c == 0x2029) {
                out.append('\n');
              } else if (c == '\t'
                  || c == 0xA0
                  || c == 0x3000
                  || Character.getType(c) == Character.SPACE_SEPARATOR) {
                out.append(' ');
              } else if (!Character.isISOControl(c) && c != 0x200B && c != 0xFEFF && c != 0xAD) {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
