// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import org.apache.spark.sql.Row;
import org.marchland.diagnostics.Rejection;

/** Maps rejections to rows. */
public final class QuarantineTable {
  public static final Rows ROWS = Rows.of("quarantine");

  private QuarantineTable() {}

  public static Row row(Rejection rejection, String stage, String batch) {
    return ROWS.fill()
        .with("stage", stage)
        .with("reason", rejection.reason().code())
        .with("archive_file", rejection.file())
        .with("archive_record", rejection.record())
        .with("archive_offset", rejection.offset())
        .with("detail", rejection.detail())
        .with("batch", batch)
        .row();
  }
}
