// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.util.Optional;

/** An event in the terms of the two code books that conflict researchers join it to. */
public final class Crosswalk {
  private Crosswalk() {}

  /**
   * ACLED's sub-event type. A place that changes hands without force is a transfer; by force it is
   * regained by the country's own government or overtaken by anybody else, foreign states included.
   * Empty for a capture whose gainer nobody names.
   */
  public static Optional<String> acledSubEvent(Event event) {
    if (!event.kind().equals("capture")) {
      return Optional.of("Non-violent transfer of territory");
    }
    return event
        .gainer()
        .map(
            gainer ->
                gainer.equals(event.place().country() + "-GOV")
                    ? "Government regains territory"
                    : "Non-state actor overtakes territory");
  }

  /** CAMEO's code: 192 occupy territory, 0874 retreat or surrender militarily. */
  public static String cameoCode(Event event) {
    return event.kind().equals("capture") ? "192" : "0874";
  }
}
