// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One place held by one actor for a while, as the events tell it.
 *
 * @param number its place in the chain of the place's holdings, from 1
 * @param holder actor id; {@link Holdings#UNKNOWN} from the day on which a holder left and nobody
 *     is said to have come
 * @param from the last day of the event that began it; empty for the holder that the first event
 *     found there
 * @param to the day it ended, empty while it lasts
 * @param beganWith the event that began it
 * @param endedWith the event that ended it, empty while it lasts
 * @param endedBy kind of that event: capture, withdrawal or handover
 * @param contestedFrom the first day on which a part of the place went to another side
 * @param contradicted whether an event of the chain names another holder at its time
 * @param disputed whether the event that began it is denied by somebody
 * @param reaffirmed later captures by the holder with no loss told between them
 */
public record Holding(
    EventPlace place,
    int number,
    String holder,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> beganWith,
    Optional<String> endedWith,
    Optional<String> endedBy,
    Optional<LocalDate> contestedFrom,
    boolean contradicted,
    boolean disputed,
    int reaffirmed) {}
