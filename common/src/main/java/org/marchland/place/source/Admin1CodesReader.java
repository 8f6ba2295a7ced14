// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.marchland.place.PlaceName;
import org.marchland.place.Province;
import org.marchland.text.Resources;

/** GeoNames's {@code admin1CodesASCII.txt}: first-level divisions with their names. */
final class Admin1CodesReader implements SourceReader {
  private static final Pattern FIRST_LINE = Pattern.compile("[A-Z]{2}\\.\\w+\t[^\t]+\t.*");

  @Override
  public boolean reads(String head) {
    return FIRST_LINE.matcher(head.lines().findFirst().orElse("")).matches();
  }

  @Override
  public int turn() {
    return 0;
  }

  @Override
  public void read(InputStream in, String file, Draft draft) throws IOException {
    Resources.forEachRow(in, file, row -> add(row, draft));
  }

  private static void add(Resources.Row row, Draft draft) {
    if (row.fields().size() != 4 || !row.field(0).matches("[A-Z]{2}\\.\\w+")) {
      draft.defect(
          row.fileName(),
          row.line(),
          "not \"CC.CODE, name, ASCII name, id\": " + String.join(", ", row.fields()));
      return;
    }
    OptionalLong id = draft.number(row.field(3), "geonameid", row.fileName(), row.line());
    String admin1 = row.field(0);
    if (draft.province(admin1).isEmpty()) {
      draft.addProvince(new Province(admin1, id, "", admin1.substring(0, 2), row.field(1), ""));
    } else {
      draft.addProvinceName(admin1, PlaceName.plain(row.field(1)));
    }
    draft.addProvinceName(admin1, PlaceName.plain(row.field(2)));
  }
}
