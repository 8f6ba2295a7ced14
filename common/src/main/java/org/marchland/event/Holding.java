// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One place held by one actor for a while, as the events tell it.
 *
 * @param from the day it began: the last day of the event that began it
 * @param to the day it ended, empty while it lasts
 * @param beganWith the event that began it
 * @param endedWith the event that ended it, empty while it lasts
 * @param contested whether a part of the place changed hands meanwhile
 * @param contradicted whether the event that began it names another loser than the holder before
 */
public record Holding(
    EventPlace place,
    String holder,
    LocalDate from,
    Optional<LocalDate> to,
    String beganWith,
    Optional<String> endedWith,
    boolean contested,
    boolean contradicted) {}
