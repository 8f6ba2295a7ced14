// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place.source;

/** Something wrong in a user's gazetteer, and where. */
public record Defect(String file, int line, String what) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + what;
  }
}
