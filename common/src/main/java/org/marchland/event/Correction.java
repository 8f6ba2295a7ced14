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

  /** The value, understood: what becomes of the parts of a claim or event. */
  public sealed interface Change {
    default EventPlace place(EventPlace before) {
      return before;
    }

    default ChangeDate date(ChangeDate before) {
      return before;
    }

    default Optional<String> gainer(Optional<String> before) {
      return before;
    }

    default Optional<String> loser(Optional<String> before) {
      return before;
    }

    /** It is no change at all. */
    record Dropped() implements Change {}

    /** It is the event with this id. */
    record MergedInto(String event) implements Change {}

    /** It happened here; a place without a name of its own keeps the one that the text gives. */
    record Placed(EventPlace newPlace) implements Change {
      @Override
      public EventPlace place(EventPlace before) {
        return newPlace.name().isEmpty() ? newPlace.called(before.name()) : newPlace;
      }
    }

    /** It happened then. */
    record Dated(ChangeDate newDate) implements Change {
      @Override
      public ChangeDate date(ChangeDate before) {
        return newDate;
      }
    }

    /** These sides; one that the file does not name stays as it is, an empty one is unknown. */
    record Sided(Optional<Optional<String>> newGainer, Optional<Optional<String>> newLoser)
        implements Change {
      @Override
      public Optional<String> gainer(Optional<String> before) {
        return newGainer.orElse(before);
      }

      @Override
      public Optional<String> loser(Optional<String> before) {
        return newLoser.orElse(before);
      }
    }
  }

  /** As the lineage of an event tells it: "re-date 2017-10-20: dated by the second report". */
  public String lineage() {
    return (action.word() + " " + value).strip() + ": " + reason;
  }
}
