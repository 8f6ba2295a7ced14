// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.marchland.corpus.FieldMap.Part;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.corpus.page.Paragraphs;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;
import org.marchland.text.Blanks;
import org.marchland.text.Hashes;

/**
 * Makes an article of a raw record: cleans its text, finds its day and its language, gives it an id
 * from its content.
 */
public final class ArticleBuilder {
  /** What became of a record: an article, or why there is none. */
  public sealed interface Result {
    record Built(ArchivedArticle article) implements Result {}

    record Skipped(Outcome.Skip why) implements Result {}

    record Refused(Rejection rejection) implements Result {}
  }

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});");

  private final ReadingOptions options;

  public ArticleBuilder(ReadingOptions options) {
    this.options = options;
  }

  public Result build(RawRecord record) {
    String title = oneLine(unmarked(find(Part.TITLE, record)));
    List<String> lines = lines(unmarked(find(Part.TEXT, record)));
    String text =
        lines.stream().filter(line -> !Furniture.is(line)).collect(Collectors.joining("\n"));
    if (text.isEmpty() && title.isEmpty()) {
      return new Result.Refused(
          Rejection.at(
              Reason.NO_TEXT,
              record.file(),
              record.number(),
              record.offset(),
              "neither title nor text; name the columns with --field text=… --field title=…"));
    }
    Optional<String> language =
        Languages.of(text, options.names().find(Part.LANGUAGE, record.fields()));
    if (language.isPresent() && !options.keeps(language.get())) {
      return new Result.Skipped(Outcome.Skip.OTHER_LANGUAGE);
    }
    PublicationDay published =
        PublicationDay.of(record, options.names(), String.join("\n", lines), options.crawlDay());
    String source = oneLine(find(Part.SOURCE, record));
    String url = find(Part.URL, record).strip();
    String cited = find(Part.CITED, record);
    String day = published.day().map(LocalDate::toString).orElse("");
    String id = Hashes.id(title, text, day, source, url, cited);
    return new Result.Built(
        new ArchivedArticle(
            new Article(id, title, text, source, url, published.day()),
            find(Part.ID, record).strip(),
            Hashes.sha256(title, text),
            published,
            language.orElse(""),
            outlets(cited),
            record.file(),
            record.number(),
            record.offset()));
  }

  /** "Reuters|BBC": each once. */
  private static List<String> outlets(String cited) {
    return Stream.of(cited.split("\\|"))
        .map(String::strip)
        .filter(outlet -> !outlet.isEmpty())
        .distinct()
        .toList();
  }

  /** Text without markup: archives of pages often keep it in their fields. */
  private static String unmarked(String text) {
    if (Paragraphs.isMarkedUp(text)) {
      return Paragraphs.ofHtml(text);
    }
    return text.indexOf('&') >= 0 && REFERENCE.matcher(text).find()
        ? Parser.unescapeEntities(text, false)
        : text;
  }

  private String find(Part part, RawRecord record) {
    return options.names().find(part, record.fields()).orElse("");
  }

  private static String oneLine(String text) {
    return Blanks.single(clean(text));
  }

  /** One paragraph a line, no empty lines, no blanks at the ends. */
  private static List<String> lines(String text) {
    return clean(text).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /**
   * Control and zero-width characters go; every kind of blank is a blank; other line breaks are
   * line breaks.
   */
  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 0x7F) {
        out.append(c);
      } else if (c == '\n' || c == 0x2028 || c == 0x2029) {
        out.append('\n');
      } else if (c == ' ' || c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
        out.append(' ');
      } else if (!Character.isISOControl(c) && c != 0x200B && c != 0xFEFF && c != 0xAD) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
