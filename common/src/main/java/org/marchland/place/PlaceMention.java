// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

/**
 * A stretch of words that names a place.
 *
 * @param first index of its first word in the sentence
 * @param end index after its last word
 * @param nameEnd index after the words of the name itself, without "province"
 * @param name the name, without "the town of" or "province"
 * @param kind what sort of place the words name
 * @param provincial whether a first-level division has the name
 * @param district whether a division below that has it
 */
public record PlaceMention(
    int first, int end, int nameEnd, String name, Kind kind, boolean provincial, boolean district) {
  /** What the words alone tell. */
  public enum Kind {
    /** A populated place or a site that the gazetteer knows by this name. */
    NAMED,
    /** "Homs province", "Donetsk Oblast", "Anbar". */
    PROVINCE,
    COUNTRY,
    /** A name that the gazetteer lacks. */
    UNLISTED
  }

  public boolean covers(int word) {
    return first <= word && word < end;
  }
}
