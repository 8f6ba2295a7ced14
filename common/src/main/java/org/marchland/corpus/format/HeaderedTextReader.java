// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marchland.corpus.FieldMap;
import org.marchland.corpus.Outcome;

/** One article a file: a block of "Name: value" lines, an empty line, the text. */
final class HeaderedTextReader implements RecordReader {
  private static final Pattern HEADER =
      Pattern.compile("\\s*([A-Za-z][A-Za-z _-]{1,30}):(?:[ \\t]+(\\S.*))?");

  @Override
  public String format() {
    return "text with a header block";
  }

  @Override
  public boolean recognises(byte[] head) {
    String first = new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    Matcher matcher = HEADER.matcher(first);
    return matcher.matches() && FieldMap.standard().knows(matcher.group(1));
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) throws IOException {
    return WholeText.open(in, fileName, HeaderedTextReader::fields);
  }

  private static Map<String, String> fields(String all) {
    Map<String, String> fields = new HashMap<>();
    int at = 0;
    while (at < all.length()) {
      int begin = at;
      int end = all.indexOf('\n', at) < 0 ? all.length() : all.indexOf('\n', at);
      String line = all.substring(at, end).strip();
      at = Math.min(all.length(), end + 1);
      Matcher matcher = HEADER.matcher(line);
      if (line.isEmpty()) {
        break;
      }
      if (!matcher.matches()) {
        at = begin;
        break;
      }
      if (matcher.group(2) != null) {
        fields.put(FieldMap.normal(matcher.group(1)), matcher.group(2));
      }
    }
    fields.put("text", all.substring(at));
    return fields;
  }
}
