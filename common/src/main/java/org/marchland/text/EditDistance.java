// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

/** Levenshtein's distance: letters inserted, left out or changed. */
public final class EditDistance {
  private EditDistance() {}

  public static int of(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int left = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int changed = left + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(Math.min(above + 1, row[j - 1] + 1), changed);
        left = above;
      }
    }
    return row[b.length()];
  }
}
