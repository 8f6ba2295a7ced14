// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

/** Brings the blanks of a text to one kind. */
public final class Blanks {
  private Blanks() {}

  /** The text with one blank for each run of blanks and line breaks, and none at its ends. */
  public static String single(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        blank = out.length() > 0;
      } else {
        if (blank) {
          out.append(' ');
          blank = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }
}
