// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.diagnostics;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

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
  /** What Java throws by itself it throws without its message once the code is warm. */
  private static final Set<Class<?>> OF_JAVA_ITSELF =
      Set.of(
          NullPointerException.class,
          ArrayIndexOutOfBoundsException.class,
          ArrayStoreException.class,
          ArithmeticException.class,
          ClassCastException.class);

  /** Where an object stands in memory, as {@code Object.toString} tells it. */
  private static final Pattern ADDRESS = Pattern.compile("(?<=\\w)@[0-9a-f]{1,8}\\b");

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

  /** What went wrong, for a person; of the same input always the same words. */
  public static String detailOf(Throwable cause) {
    if (OF_JAVA_ITSELF.contains(cause.getClass())) {
      return cause.getClass().getName();
    }
    String words =
        cause instanceof IOException && cause.getMessage() != null
            ? cause.getMessage()
            : cause.toString();
    return ADDRESS.matcher(words).replaceAll("");
  }
}
