// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

/** A half-open stretch of a text, in UTF-16 code units as {@link String} counts them. */
public record Span(int begin, int end) {
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("span " + begin + ".." + end);
    }
  }

  /** The stretch of {@code text} that this span covers. */
  public String of(String text) {
    return text.substring(begin, end);
  }

  /** Moves the span by {@code by} code units. */
  public Span shifted(int by) {
    return new Span(begin + by, end + by);
  }
}
