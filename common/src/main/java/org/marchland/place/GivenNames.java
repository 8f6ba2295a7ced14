// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.marchland.text.Resources;

/** Names that people are given: data in given-names.txt. */
public final class GivenNames {
  private static final Set<String> NAMES = load();

  private GivenNames() {}

  private static Set<String> load() {
    Set<String> names = new HashSet<>();
    for (Resources.Row row : Resources.rows(GivenNames.class, "given-names.txt")) {
      names.addAll(List.of(row.field(0).split(" ")));
    }
    return Set.copyOf(names);
  }

  public static boolean contains(String word) {
    return NAMES.contains(word);
  }
}
