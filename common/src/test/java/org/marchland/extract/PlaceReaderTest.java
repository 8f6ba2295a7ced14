// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.article.Article;
import org.marchland.place.Province;

class PlaceReaderTest {
  private final PlaceReader reader = ExtractorRecipe.shipped().placeReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Daraya | Rebels left the town of Daraya near Damascus in Syria. | SY-RD",
        "Herat | The Taliban captured Herat, Kandahar and Lashkar Gah in Afghanistan. | AF-HER",
        "Palmyra | The city of Palmyra in Homs province fell to Islamic State. | SY-HI",
        "Nowhereville | The army took Nowhereville in northern Hama, Syria. | SY-HM",
        "Saraqib | Syrian troops took Saraqib, Idlib, on Sunday. | SY-ID",
        "Kamango | M23 seized Kamango in Masisi Territory, Democratic Republic of the Congo. | CD-NK",
      })
  void thePlaceIsPutWhereItsArticlePutsIt(String place, String text, String province) {
    Article article = new Article("a", "", text, "", "", Optional.of(LocalDate.of(2016, 1, 1)));
    assertThat(reader.ground(place, article).province()).map(Province::code).contains(province);
  }
}
