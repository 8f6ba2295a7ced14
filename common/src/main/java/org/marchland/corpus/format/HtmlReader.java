// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.corpus.page.NewsPage;

/** Saved pages, one a file. */
final class HtmlReader implements RecordReader {
  private static final Pattern BEGIN =
      Pattern.compile(
          "^\\s*+(?:<!--.*?-->\\s*+)*+(?:<\\?xml[^>]*+>\\s*+)?+<(?:!doctype\\s+html|html|head|body|meta)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})");

  private static final int DECLARATION = 4096;

  @Override
  public String format() {
    return "HTML";
  }

  @Override
  public boolean recognises(byte[] head) {
    return BEGIN.matcher(new String(head, StandardCharsets.ISO_8859_1)).lookingAt();
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) throws IOException {
    return List.of(page(in.readNBytes(TooLong.LONGEST + 1), "", "", fileName, 1, 0, Map.of()))
        .iterator();
  }

  /**
   * What becomes of a page.
   *
   * @param contentType as its server gave it, for the charset in it
   * @param known fields that are known of it otherwise
   */
  static Outcome page(
      byte[] bytes,
      String url,
      String contentType,
      String fileName,
      long record,
      long offset,
      Map<String, String> known) {
    if (bytes.length > TooLong.LONGEST) {
      return TooLong.page(fileName, record, offset);
    }
    String beginning =
        new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
    String html = new TextDecoder(charset(contentType).or(() -> charset(beginning))).decode(bytes);
    Optional<Map<String, String>> fields = NewsPage.read(html, url);
    if (fields.isEmpty()) {
      return new Outcome.Skipped(Outcome.Skip.NOT_AN_ARTICLE);
    }
    known.forEach(fields.get()::putIfAbsent);
    return new Outcome.Read(new RawRecord(fileName, record, offset, fields.get()));
  }

  private static Optional<String> charset(String declaration) {
    Matcher matcher = CHARSET.matcher(declaration);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
