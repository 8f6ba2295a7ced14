// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus;

import java.util.Map;

/**
 * One record of an archive file before anything is made of it.
 *
 * @param file the archive file
 * @param number its line or record in the file, from 1
 * @param offset byte at which it begins in the unpacked file, -1 where the format does not tell
 * @param fields values by {@link FieldMap#normal} name
 */
public record RawRecord(String file, long number, long offset, Map<String, String> fields) {
  public RawRecord {
    fields = Map.copyOf(fields);
  }
}
