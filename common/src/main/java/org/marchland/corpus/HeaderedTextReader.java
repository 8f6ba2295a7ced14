// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;

/** One article a file: a block of "Name: value" lines, an empty line, the text. */
public final class HeaderedTextReader implements RecordReader {
  private static final Pattern HEADER =
      Pattern.compile("\\s*([A-Za-z][A-Za-z _-]{1,30}):[ \\t]+(\\S.*)");

  @Override
  public String format() {
    return "text with a header block";
  }

  @Override
  public boolean recognises(byte[] head) {
    String first =
        new String(head, StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .lines()
            .findFirst()
            .orElse("");
    Matcher matcher = HEADER.matcher(first);
    return matcher.matches() && FieldMap.standard().knows(matcher.group(1));
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) {
    return List.of(read(in, fileName)).iterator();
  }

  private static Outcome read(InputStream in, String fileName) {
    byte[] bytes;
    try {
      bytes = in.readNBytes(Lines.LONGEST + 1);
    } catch (IOException e) {
      return rejected(Reason.BROKEN_FILE, fileName, String.valueOf(e.getMessage()));
    }
    if (bytes.length > Lines.LONGEST) {
      return rejected(Reason.TOO_LONG, fileName, "a text of more than " + Lines.LONGEST + " bytes");
    }
    Optional<String> text = Utf8.decode(bytes);
    if (text.isEmpty()) {
      return rejected(Reason.NOT_UTF8, fileName, "the file is not UTF-8");
    }
    Map<String, String> fields = new HashMap<>();
    int at = 0;
    String all = text.get();
    while (at < all.length()) {
      int end = all.indexOf('\n', at) < 0 ? all.length() : all.indexOf('\n', at);
      String line = all.substring(at, end).strip();
      at = Math.min(all.length(), end + 1);
      Matcher matcher = HEADER.matcher(line);
      if (line.isEmpty() || !matcher.matches()) {
        break;
      }
      fields.put(FieldMap.normal(matcher.group(1)), matcher.group(2));
    }
    fields.put("text", all.substring(at));
    return new Outcome.Read(new RawRecord(fileName, 1, 0, fields));
  }

  private static Outcome rejected(Reason reason, String fileName, String detail) {
    return new Outcome.Rejected(new Rejection(reason, fileName, OptionalLong.empty(), detail));
  }
}
