// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.IOUtils;
import org.marchland.corpus.FieldMap;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.RawRecord;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;

/** Comma- or tab-separated records under a header line; a quoted field may hold line breaks. */
final class CsvReader implements RecordReader {
  private static final int KNOWN_NAMES = 2;
  private static final int HEADER = 1 << 15;

  @Override
  public String format() {
    return "CSV";
  }

  @Override
  public boolean recognises(byte[] head) {
    String line = new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    FieldMap names = FieldMap.standard();
    for (String separator : List.of(",", "\t", ";")) {
      long known =
          List.of(line.split(separator)).stream()
              .filter(name -> names.knows(name.replace("\"", "")))
              .count();
      if (known >= KNOWN_NAMES) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Iterator<Outcome> open(InputStream in, String fileName) throws IOException {
    TextReader text = new TextReader(in, Optional.empty());
    BufferedReader reader = new BufferedReader(text, 1 << 16);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(header(reader)))
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .get();
    CSVParser parser =
        CSVParser.builder()
            .setReader(reader)
            .setFormat(format)
            .setCharset(StandardCharsets.UTF_8)
            .setTrackBytes(true)
            .get();
    return new Outcomes(new Records(parser, text, fileName), fileName);
  }

  /** The first line of a reader, which stays where it was; of a very long one the beginning. */
  private static String header(BufferedReader reader) throws IOException {
    char[] beginning = new char[HEADER];
    reader.mark(HEADER);
    int length = Math.max(0, IOUtils.read(reader, beginning));
    reader.reset();
    return new String(beginning, 0, length).lines().findFirst().orElse("");
  }

  private static char delimiter(String header) {
    char best = ',';
    long most = -1;
    for (char candidate : new char[] {',', '\t', ';'}) {
      long count = header.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private static final class Records implements Outcomes.Source {
    private final Iterator<CSVRecord> rows;
    private final TextReader text;
    private final String fileName;
    private final List<String> names = new ArrayList<>();

    Records(CSVParser parser, TextReader text, String fileName) {
      this.rows = parser.iterator();
      this.text = text;
      this.fileName = fileName;
      if (rows.hasNext()) {
        rows.next().forEach(name -> names.add(FieldMap.normal(name)));
      }
    }

    @Override
    public Optional<Outcome> next() throws IOException {
      text.beginRecord();
      return rows.hasNext() ? Optional.of(outcome(rows.next())) : Optional.empty();
    }

    private Outcome outcome(CSVRecord row) {
      long line = row.getRecordNumber();
      long offset = text.offset(row.getBytePosition());
      if (row.size() != names.size()) {
        return new Outcome.Rejected(
            Rejection.at(
                Reason.WRONG_FIELD_COUNT,
                fileName,
                line,
                offset,
                row.size() + " fields where the header has " + names.size()));
      }
      Map<String, String> fields = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        fields.put(names.get(i), row.get(i));
      }
      return new Outcome.Read(new RawRecord(fileName, line, offset, fields));
    }
  }
}
