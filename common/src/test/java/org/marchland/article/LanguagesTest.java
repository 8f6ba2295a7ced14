// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Government troops took the bridge at dawn, residents said, and by noon the square on the other bank was theirs as well; shops opened again in the afternoon and nobody was seen on the road to the south.",
        "en|Troops seize bridge. Residents flee. Shops close. Market burns. Governor resigns. Rebels deny defeat, claim hilltop, promise counter-attack before winter. Aid convoys wait. Roads stay shut. Schools reopen Monday. Prices rise again.",
        "fr|Les troupes gouvernementales ont pris le pont à l'aube, selon des habitants, et à midi la place de l'autre rive était également entre leurs mains; les magasins ont rouvert dans l'après-midi et personne n'a été vu sur la route du sud.",
        "de|Regierungstruppen haben im Morgengrauen die Brücke eingenommen, sagten Anwohner, und mittags war auch der Platz am anderen Ufer in ihrer Hand; die Läden öffneten am Nachmittag wieder ihre Türen, und niemand war auf der Straße nach Süden zu sehen.",
        "ar|سيطرت القوات الحكومية على الجسر عند الفجر بحسب سكان محليين، وبحلول الظهر كانت الساحة على الضفة الأخرى في قبضتها أيضا، ثم فتحت المحال أبوابها من جديد بعد الظهر ولم يظهر أحد على الطريق المؤدية إلى الجنوب منذ أيام.",
        "ru|Правительственные войска взяли мост на рассвете, рассказали жители, а к полудню и площадь на другом берегу была в их руках; после обеда снова открылись магазины, и никого не было видно на южной дороге до самого вечера.",
      })
  void theLanguageOfATextIsTold(String language, String text) {
    assertThat(Languages.of(text, Optional.of("xx"))).contains(language);
  }

  @Test
  void aLanguageThatIsNoneIsNone() {
    assertThat(Languages.of("It fell.", Optional.of("-"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en-US,en", "English,en", "eng,en", "fr_FR,fr", "Arabic,ar"})
  void ofShortTextsTheArchiveIsBelieved(String stated, String code) {
    assertThat(Languages.of("It fell.", Optional.of(stated))).contains(code);
    assertThat(Languages.of("It fell.", Optional.empty())).isEmpty();
  }
}
