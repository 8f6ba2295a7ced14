// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.page.Paragraphs;

/** RSS and Atom feeds, and WordPress's export, which is one. */
final class FeedReader implements RecordReader {
  @Override
  public String format() {
    return "RSS and Atom";
  }

  @Override
  public boolean recognises(byte[] head) {
    return XmlRecords.rootIs(head, "rss", "feed", "rdf");
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) throws IOException {
    return XmlRecords.open(in, fileName, "*|item, *|entry", FeedReader::fields);
  }

  private static Optional<Map<String, String>> fields(Element entry) {
    return new XmlRecords.Fields()
        .put("id", XmlRecords.text(entry, "> guid", "> id"))
        .put("title", XmlRecords.text(entry, "> title").map(FeedReader::plain))
        .put(
            "published",
            XmlRecords.text(
                entry, "> pubDate", "> published", "> dc|date", "> updated", "> wp|post_date"))
        .put("url", url(entry))
        .put("source", XmlRecords.text(entry, "> source", "> dc|publisher"))
        .put(
            "text",
            XmlRecords.text(entry, "> content|encoded", "> content", "> description", "> summary"))
        .orSkippedWithoutText();
  }

  private static String plain(String title) {
    return Paragraphs.ofHtml(title).strip();
  }

  private static Optional<String> url(Element entry) {
    return XmlRecords.text(entry, "> link")
        .or(() -> XmlRecords.attribute(entry, "> link[rel=alternate]", "href"))
        .or(() -> XmlRecords.attribute(entry, "> link:not([rel])", "href"));
  }
}
