// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one check of a release found.
 *
 * @param name stable name, as in run.json
 * @param offending how many rows are not as they must be
 */
public record ReleaseCheck(String name, long offending) {
  public boolean passed() {
    return offending == 0;
  }

  /** As run.json has it. */
  public Map<String, Object> asMap() {
    return new TreeMap<>(Map.of("offending", offending, "passed", passed()));
  }
}
