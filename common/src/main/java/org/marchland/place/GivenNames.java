// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.Set;
import org.marchland.text.Resources;

/** Names that people are given: data in given-names.txt. */
public final class GivenNames {
  private static final Set<String> NAMES = Resources.words(GivenNames.class, "given-names.txt");

  private GivenNames() {}

  public static boolean contains(String word) {
    return NAMES.contains(word);
  }
}
