// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.diagnostics;

import java.util.OptionalLong;

/**
 * One thing that could not be read or processed.
 *
 * @param file the archive file
 * @param record line or record in it, from 1; empty when the whole file is meant
 * @param offset byte at which it begins, as {@code archive_offset} of articles; empty where unknown
 * @param detail what was wrong, for a person
 */
public record Rejection(
    Reason reason, String file, OptionalLong record, OptionalLong offset, String detail) {

  /** The rejection of a whole file, or of what is left of it. */
  public static Rejection ofFile(Reason reason, String file, String detail) {
    return new Rejection(reason, file, OptionalLong.empty(), OptionalLong.empty(), detail);
  }

  /** The rejection of one record; an offset below 0 is unknown. */
  public static Rejection at(Reason reason, String file, long record, long offset, String detail) {
    return new Rejection(
        reason,
        file,
        OptionalLong.of(record),
        offset < 0 ? OptionalLong.empty() : OptionalLong.of(offset),
        detail);
  }
}
