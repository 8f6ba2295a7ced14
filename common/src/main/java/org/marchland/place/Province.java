// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.OptionalLong;

/**
 * A first-level division of a country.
 *
 * @param admin1 GeoNames code ("SY.11")
 * @param id GeoNames id
 * @param iso ISO 3166-2 code ("SY-HI"), empty where the division has none
 * @param country ISO 3166-1 alpha-2
 * @param name English name
 * @param pcode OCHA p-code, empty where none is known
 */
public record Province(
    String admin1, OptionalLong id, String iso, String country, String name, String pcode) {
  /** The code that tables carry: ISO 3166-2, or the GeoNames code where there is none. */
  public String code() {
    return iso.isEmpty() ? admin1 : iso;
  }

  /** The country under which GeoNames lists it, whoever's boundary is drawn. */
  public String listedUnder() {
    return admin1.substring(0, 2);
  }

  /** The same division as another state draws it. */
  Province under(String otherCountry, String otherCode) {
    return new Province(
        admin1, id, otherCode.equals(admin1) ? "" : otherCode, otherCountry, name, pcode);
  }
}
