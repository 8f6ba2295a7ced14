// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marchland.place.PlaceName;
import org.marchland.text.Resources;

/**
 * GeoNames's {@code alternateNamesV2.txt}: names with language and years, for places that the
 * shipped gazetteer or another file of the user's holds.
 */
final class AlternateNamesReader implements SourceReader {
  private static final Pattern FIRST_LINE = Pattern.compile("\\d+\t\\d+\t[^\t]*\t[^\t]+(\t.*)?");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  @Override
  public boolean reads(String head) {
    return FIRST_LINE.matcher(head.lines().findFirst().orElse("")).matches();
  }

  @Override
  public int turn() {
    return 3;
  }

  @Override
  public void read(InputStream in, String file, Draft draft) throws IOException {
    Resources.forEachRow(in, file, row -> add(row, draft));
  }

  private static void add(Resources.Row row, Draft draft) {
    if (row.fields().size() < 4) {
      draft.defect(
          row.fileName(), row.line(), row.fields().size() + " columns; alternate names have 10");
      return;
    }
    OptionalLong id = draft.number(row.field(1), "geonameid", row.fileName(), row.line());
    String language = row.field(2);
    boolean name = language.isEmpty() || LANGUAGE.matcher(language).matches();
    if (id.isPresent() && name && draft.knows(id.getAsLong()) && Scripts.isKept(row.field(3))) {
      draft.addName(
          id.getAsLong(),
          new PlaceName(
              row.field(3),
              Optional.of(language).filter(tag -> !tag.isEmpty()),
              year(row.field(8)),
              year(row.field(9))));
    }
  }

  private static OptionalInt year(String field) {
    Matcher year = YEAR.matcher(field);
    return year.find() ? OptionalInt.of(Integer.parseInt(year.group())) : OptionalInt.empty();
  }
}
