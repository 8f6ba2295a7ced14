// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.page.Paragraphs;

/** NewsML 1.2 and NewsML-G2 of agencies: an item alone or many in a message. */
final class NewsMlReader implements RecordReader {
  @Override
  public String format() {
    return "NewsML";
  }

  @Override
  public boolean recognises(byte[] head) {
    return XmlRecords.rootIs(head, "newsml", "newsitem", "newsmessage", "packageitem");
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) throws IOException {
    return XmlRecords.open(in, fileName, "*|newsItem, *|packageItem", NewsMlReader::fields);
  }

  private static Optional<Map<String, String>> fields(Element item) {
    Map<String, String> fields = new HashMap<>();
    Optional.ofNullable(item.selectFirst("nitf"))
        .flatMap(NitfReader::fields)
        .ifPresent(fields::putAll);
    new XmlRecords.Fields()
        .put("id", id(item))
        .put("title", title(item))
        .put("published", published(item))
        .put("source", source(item))
        .put("language", language(item))
        .put("text", text(item))
        .values()
        .forEach(fields::putIfAbsent);
    return fields.containsKey("text") ? Optional.of(fields) : Optional.empty();
  }

  private static Optional<String> id(Element item) {
    return XmlRecords.attribute(item, "newsItem", "guid")
        .or(() -> XmlRecords.text(item, "PublicIdentifier", "NewsItemId"));
  }

  private static Optional<String> title(Element item) {
    return XmlRecords.text(
        item, "contentMeta > headline", "NewsLines > HeadLine", "HeadLine", "itemMeta > title");
  }

  private static Optional<String> published(Element item) {
    return XmlRecords.text(
        item,
        "itemMeta > firstCreated",
        "contentMeta > contentCreated",
        "NewsManagement > FirstCreated",
        "itemMeta > versionCreated",
        "NewsManagement > ThisRevisionCreated",
        "NewsIdentifier > DateId");
  }

  private static Optional<String> source(Element item) {
    return XmlRecords.text(item, "itemMeta > provider > name", "contentMeta > infoSource > name")
        .or(() -> XmlRecords.attribute(item, "itemMeta > provider", "literal", "qcode"))
        .or(() -> XmlRecords.attribute(item, "Provider > Party", "FormalName"))
        .or(() -> XmlRecords.text(item, "rightsInfo > copyrightHolder > name", "ProviderId"));
  }

  private static Optional<String> language(Element item) {
    return XmlRecords.attribute(item, "contentMeta > language", "tag")
        .or(() -> XmlRecords.attribute(item, "Language", "FormalName"))
        .or(() -> XmlRecords.attribute(item, "newsItem", "xml:lang"));
  }

  /** The longest of what an item carries: there may be a summary, captions, the same as HTML. */
  private static Optional<String> text(Element item) {
    return item
        .select("contentSet > inlineXML, contentSet > inlineData, ContentItem > DataContent")
        .stream()
        .map(NewsMlReader::content)
        .filter(text -> !text.isBlank())
        .reduce((a, b) -> b.length() > a.length() ? b : a);
  }

  private static String content(Element content) {
    Element body = content.selectFirst("body");
    String text = Paragraphs.of(body == null ? content : body);
    return Paragraphs.isMarkedUp(text) ? Paragraphs.ofHtml(text) : text;
  }
}
