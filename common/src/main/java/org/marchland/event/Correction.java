// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.marchland.time.ChangeDate;

/**
 * What a user changes in a claim or an event.
 *
 * @param where the line of the file that says so
 * @param id a claim's or an event's
 * @param value what it becomes, as the file has it; empty for a drop
 * @param reason why, in the user's words
 */
public record Correction(
    String where, String id, Action action, String value, String reason, Change change) {

  /** What can be done to a claim or event. */
  public enum Action {
    DROP,
    MERGE,
    RE_PLACE,
    RE_DATE,
    RE_SIDE;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Action> named(String word) {
      return List.of(values()).stream().filter(action -> action.word().equals(word)).findFirst();
    }
  }

  /** The value, understood. */
  public sealed interface Change {
    /** It is no change at all. */
    record Dropped() implements Change {}

    /** It is the event with this id. */
    record MergedInto(String event) implements Change {}

    /** It happened here; a place without a name of its own keeps the one that the text gives. */
    record Placed(EventPlace place) implements Change {
      EventPlace named(String name) {
        return place.name().isEmpty() ? place.called(name) : place;
      }
    }

    /** It happened then. */
    record Dated(ChangeDate date) implements Change {}

    /** These sides; a side that the file does not name stays as it is. */
    record Sided(Optional<Optional<String>> gainer, Optional<Optional<String>> loser)
        implements Change {
      static final Sided SAME = new Sided(Optional.empty(), Optional.empty());
    }
  }

  /** As the lineage of an event tells it: "re-date 2017-10-20: dated by the second report". */
  public String lineage() {
    return (action.word() + " " + value).strip() + ": " + reason;
  }
}
