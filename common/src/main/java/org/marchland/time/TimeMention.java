// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

/**
 * A stretch of words that dates something.
 *
 * @param first index of its first word in the sentence
 * @param end index after its last word
 * @param date the days it means, seen from publication
 * @param since whether it only says from when a state has lasted ("since 2014")
 */
public record TimeMention(int first, int end, ChangeDate date, boolean since) {}
