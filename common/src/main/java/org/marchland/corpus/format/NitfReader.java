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

/** The News Industry Text Format of agencies, version 3 and before. */
final class NitfReader implements RecordReader {
  @Override
  public String format() {
    return "NITF";
  }

  @Override
  public boolean recognises(byte[] head) {
    return XmlRecords.rootIs(head, "nitf");
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) throws IOException {
    return XmlRecords.open(in, fileName, "*|nitf", NitfReader::fields);
  }

  /** What a {@code nitf} element holds, a whole file or a part of NewsML. */
  static Optional<Map<String, String>> fields(Element nitf) {
    return new XmlRecords.Fields()
        .put("id", XmlRecords.attribute(nitf, "docdata > doc-id", "id-string"))
        .put("title", XmlRecords.text(nitf, "hedline > hl1", "hedline", "head > title"))
        .put("published", published(nitf))
        .put("source", source(nitf))
        .put("language", XmlRecords.attribute(nitf, "nitf", "baselang", "xml:lang"))
        .put("text", text(nitf))
        .orSkippedWithoutText();
  }

  private static Optional<String> published(Element nitf) {
    return XmlRecords.attribute(nitf, "docdata > date\\.issue", "norm")
        .or(() -> XmlRecords.attribute(nitf, "docdata > date\\.release", "norm"))
        .or(() -> XmlRecords.attribute(nitf, "dateline > story\\.date", "norm"))
        .or(() -> XmlRecords.attribute(nitf, "pubdata", "date.publication"))
        .or(() -> XmlRecords.attribute(nitf, "nitf", "change.date"));
  }

  private static Optional<String> source(Element nitf) {
    return XmlRecords.attribute(nitf, "docdata > doc\\.copyright", "holder")
        .or(() -> XmlRecords.attribute(nitf, "docdata > doc-id", "regsrc"))
        .or(() -> XmlRecords.text(nitf, "body\\.head > distributor", "rights\\.owner"));
  }

  private static Optional<String> text(Element nitf) {
    StringBuilder text = new StringBuilder();
    nitf.select("body\\.head > dateline").stream()
        .map(Element::text)
        .filter(line -> !line.isBlank())
        .findFirst()
        .ifPresent(line -> text.append(line).append('\n'));
    int before = text.length();
    // One inside another is read with it.
    nitf.select("body\\.content").stream()
        .filter(content -> !content.parents().is("body\\.content"))
        .forEach(content -> text.append(Paragraphs.of(content)));
    return text.length() == before ? Optional.empty() : Optional.of(text.toString());
  }
}
