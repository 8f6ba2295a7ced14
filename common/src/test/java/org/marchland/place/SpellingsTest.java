// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marchland.text.Resources;

/**
 * Spellings that the press used, with the province that each place lies in. The open half may be
 * read and learnt from; of the blind half only the share is looked at.
 */
class SpellingsTest {
  private static final double AIM = 0.93;

  private final Geocoder geocoder = new Geocoder(Gazetteer.shipped(), Countries.shipped());

  @ParameterizedTest
  @ValueSource(strings = {"spellings-open.tsv", "spellings-blind.tsv"})
  void nearlyEverySpellingOfThePressIsPutIntoItsProvince(String file) {
    List<Resources.Row> rows = Resources.rows(SpellingsTest.class, file);
    List<String> wrong = new ArrayList<>();
    for (Resources.Row row : rows) {
      String code = province(row.field(0), row.field(1));
      if (!code.equals(row.field(2))) {
        wrong.add(String.join(" | ", row.field(0), row.field(1), row.field(2), code));
      }
    }
    double right = 1 - (double) wrong.size() / rows.size();
    boolean open = file.contains("open");
    System.out.printf(
        java.util.Locale.ROOT, "%s: %d spellings, %.4f right%n", file, rows.size(), right);
    assertThat(right).as(open ? String.join("\n", wrong) : file).isGreaterThanOrEqualTo(AIM);
  }

  /** In an article that speaks of the country and names nothing else. */
  private String province(String spelling, String country) {
    return geocoder
        .ground(
            spelling,
            PlaceMention.Kind.NAMED,
            Optional.empty(),
            List.of(),
            ArticleContext.of(country))
        .province()
        .map(Province::code)
        .orElse("-");
  }
}
