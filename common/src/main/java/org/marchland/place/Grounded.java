// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.List;
import java.util.Optional;

/**
 * A place name that has been looked up.
 *
 * @param name the name as the text has it
 * @param place the gazetteer's row, empty when the name is not in it
 * @param province the first-level division, empty when neither text nor gazetteer tells
 * @param country ISO 3166-1 alpha-2, empty when unknown
 * @param precision UCDP's where_prec: 1 exact place, 2 near it, 4 first-level division, 6 country,
 *     7 unknown
 * @param reason stable word for how the choice was made
 * @param candidates how many rows the name could have meant
 * @param otherNames names under which the gazetteer lists the place
 */
public record Grounded(
    String name,
    Optional<Place> place,
    Optional<Province> province,
    String country,
    int precision,
    String reason,
    int candidates,
    List<String> otherNames) {}
