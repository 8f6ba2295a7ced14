// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place.source;

import java.io.IOException;
import java.io.InputStream;
import org.marchland.place.Additions;
import org.marchland.text.Resources;

/** What {@code gazetteer build} has written. */
final class CompiledReader implements SourceReader {
  @Override
  public boolean reads(String head) {
    return head.startsWith(Additions.HEADER);
  }

  @Override
  public int turn() {
    return 0;
  }

  @Override
  public void read(InputStream in, String file, Draft draft) throws IOException {
    Resources.forEachRow(
        in,
        file,
        row -> {
          int columns = row.fields().size();
          boolean place = row.field(0).equals("place") && columns == 10;
          boolean province = row.field(0).equals("province") && columns == 7;
          if ((province && Additions.isProvince(row)) || (place && Additions.isPlace(row))) {
            draft.addReady(String.join("\t", row.fields()));
          } else {
            draft.defect(row.fileName(), row.line(), "not a row of a compiled gazetteer");
          }
        });
  }
}
