// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.diagnostics;

import java.util.Locale;

/** Why something could not be read or processed. Codes are never renamed or reused. */
public enum Reason {
  /** The file cannot be opened. */
  UNREADABLE_FILE,
  /** The file's bytes belong to no format that Marchland reads. */
  UNKNOWN_FORMAT,
  /** The file breaks off or its packing is damaged; what came before was kept. */
  BROKEN_FILE,
  /** A file without a byte. */
  EMPTY_FILE,
  /** A packed file that yields more than news ever does: a packing bomb. */
  EXPANDS_WITHOUT_END,
  /** A record of a web archive that is damaged; those after it are read. */
  BROKEN_RECORD,
  /** JSON that is none. */
  NOT_JSON,
  /** A JSON line or list element that is not an object. */
  NOT_AN_OBJECT,
  /** A CSV row with another number of fields than its header. */
  WRONG_FIELD_COUNT,
  /** A record without any text. */
  NO_TEXT,
  /** A record longer than the limit. */
  TOO_LONG,
  /** An article that took longer than the limit to read. */
  TOO_SLOW,
  /** An article on which the reading failed. */
  READING_FAILED;

  /** The code that the quarantine table carries. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
