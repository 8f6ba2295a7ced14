// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.marchland.corpus.Outcome;
import org.marchland.diagnostics.Reason;
import org.marchland.diagnostics.Rejection;

/** The outcomes of a file, read one ahead. That the file breaks off is the last of them. */
public final class Outcomes implements Iterator<Outcome> {
  /** What yields the outcomes, empty at the end. */
  public interface Source {
    Optional<Outcome> next() throws IOException;
  }

  private final Source source;
  private final String fileName;
  private boolean broken;
  private Optional<Outcome> next;

  public Outcomes(Source source, String fileName) {
    this.source = source;
    this.fileName = fileName;
    next = read();
  }

  private Optional<Outcome> read() {
    if (broken) {
      return Optional.empty();
    }
    try {
      return source.next();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // What a library makes of hostile bytes is not known beforehand.
      broken = true;
      return Optional.of(brokenOff(fileName, e));
    }
  }

  /** That a file breaks off. */
  static Outcome brokenOff(String fileName, Throwable thrown) {
    // Libraries hide what their stream has thrown where their own method may not throw it.
    Throwable cause = thrown instanceof UncheckedIOException ? thrown.getCause() : thrown;
    Reason reason = Reason.BROKEN_FILE;
    if (cause instanceof ExpandsWithoutEnd) {
      reason = Reason.EXPANDS_WITHOUT_END;
    } else if (cause instanceof TooLong) {
      reason = Reason.TOO_LONG;
    }
    return new Outcome.Rejected(Rejection.ofFile(reason, fileName, Rejection.detailOf(cause)));
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public Outcome next() {
    Outcome outcome = next.orElseThrow(NoSuchElementException::new);
    next = read();
    return outcome;
  }
}
