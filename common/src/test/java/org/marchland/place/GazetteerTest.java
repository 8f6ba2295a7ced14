// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.place.PlaceMention.Kind;
import org.marchland.text.Resources;
import org.marchland.text.Words;

class GazetteerTest {
  private static ArticleContext speakingOf(String... countries) {
    ArticleContext.Builder context = new ArticleContext.Builder();
    List.of(countries).forEach(country -> context.addCountry(country, 3));
    return context.build();
  }

  private static Grounded ground(String name, String country) {
    return new Geocoder(Gazetteer.shipped(), Countries.shipped())
        .ground(name, Kind.NAMED, Optional.empty(), List.of(), speakingOf(country));
  }

  @ParameterizedTest
  @CsvSource({
    "al-Qaryatayn, SY, SY-HI",
    "Palmyra, SY, SY-HI",
    "Kobani, SY, SY-HL",
    "Raqqa, SY, SY-RA",
    "Deir Ezzor, SY, SY-DY",
    "Mosul, IQ, IQ-NI",
    "Fallujah, IQ, IQ-AN",
    "Sloviansk, UA, UA-14",
    "Bakhmut, UA, UA-14",
    "Artemivsk, UA, UA-14",
    "Goma, CD, CD-NK",
    "Kismayo, SO, SO-JH",
    "Gao, ML, ML-7",
    "Tarhuna, LY, LY-MB",
    "Nyala, SD, SD-DS",
    "Kunduz, AF, AF-KDZ",
    "Ras al-Ayn, SY, SY-HA",
    "Zinjibar, YE, YE-AB"
  })
  void aTownOfTheWarsLiesInItsProvince(String name, String country, String province) {
    assertThat(ground(name, country).province()).map(Province::code).contains(province);
  }

  @Test
  void theArticlesCountryDecidesBetweenNamesakes() {
    assertThat(ground("Tripoli", "LY").country()).isEqualTo("LY");
    assertThat(ground("Tripoli", "LB").country()).isEqualTo("LB");
  }

  @Test
  void theTextsOwnProvinceOutranksTheGazetteer() {
    Grounded grounded =
        new Geocoder(Gazetteer.shipped(), Countries.shipped())
            .ground(
                "Nowhereville", Kind.UNLISTED, Optional.of("Hama"), List.of(), speakingOf("SY"));
    assertThat(grounded.province()).map(Province::code).contains("SY-HM");
    assertThat(grounded.reason()).isEqualTo("province_in_text");
    assertThat(grounded.precision()).isEqualTo(4);
  }

  @Test
  void aNameThatNobodyListsTakesTheProvinceNamedNearby() {
    Grounded grounded =
        new Geocoder(Gazetteer.shipped(), Countries.shipped())
            .ground(
                "Nowhereville",
                Kind.UNLISTED,
                Optional.empty(),
                List.of("Aleppo", "Hama"),
                speakingOf("SY"));
    assertThat(grounded.province()).map(Province::code).contains("SY-HL");
    assertThat(grounded.reason()).isEqualTo("province_nearby");
  }

  @Test
  void theProvinceNamedNearbyDecidesBetweenNamesakes() {
    Geocoder geocoder = new Geocoder(Gazetteer.shipped(), Countries.shipped());
    Grounded donetsk =
        geocoder.ground(
            "Andriivka", Kind.NAMED, Optional.empty(), List.of("Donetsk"), speakingOf("UA"));
    Grounded kharkiv =
        geocoder.ground(
            "Andriivka", Kind.NAMED, Optional.empty(), List.of("Kharkiv"), speakingOf("UA"));
    assertThat(donetsk.province()).map(Province::code).contains("UA-14");
    assertThat(kharkiv.province()).map(Province::code).contains("UA-63");
  }

  @Test
  void aCountryThatTheArticleDoesNotSpeakOfIsNotGuessed() {
    assertThat(ground("Springfield", "SY").country()).isEmpty();
  }

  @Test
  void aNameThatNobodyListsStaysWithoutAProvince() {
    Grounded grounded = ground("Qwxyzzt", "SY");
    assertThat(grounded.province()).isEmpty();
    assertThat(grounded.reason()).isEqualTo("not_found");
  }

  @Test
  void transliterationsAreFoundByTheirSound() {
    assertThat(ground("Qaryatain", "SY").province()).map(Province::code).contains("SY-HI");
  }

  @Test
  void syriaAndIraqHaveTheirPcodes() {
    assertThat(Gazetteer.shipped().province("SY.11")).map(Province::pcode).contains("SY04");
    assertThat(Gazetteer.shipped().province("IQ.01")).map(Province::pcode).contains("IQG01");
    assertThat(Gazetteer.shipped().province("UA.05")).map(Province::pcode).contains("");
  }

  @Test
  void everyProvinceRowHasACountryAndAName() {
    for (Resources.Row row : Resources.rows(Gazetteer.class, "provinces.tsv")) {
      assertThat(row.field(3)).as(row.where()).matches("[A-Z]{2}");
      assertThat(row.field(4)).as(row.where()).isNotBlank();
    }
  }

  @Test
  void noTwoDivisionsShareACode() {
    assertThat(Gazetteer.shipped().listProvinces())
        .extracting(Province::code)
        .doesNotHaveDuplicates();
    assertThat(Gazetteer.shipped().listProvinces())
        .extracting(Province::code)
        .allMatch(code -> code.matches("[A-Z]{2}[-.][A-Z0-9]+"));
  }

  @Test
  void everyPlaceLiesInADivisionThatThereIsOrInNone() {
    assertThat(Gazetteer.shipped().listPlaces())
        .filteredOn(p -> !p.admin1().isEmpty())
        .filteredOn(p -> Gazetteer.shipped().province(p.admin1()).isEmpty())
        .isEmpty();
  }

  @Test
  void aRenamedTownKeepsItsOldNameWithItsYears() {
    Place bakhmut = Gazetteer.shipped().listNamed("Artemivsk").get(0);
    assertThat(bakhmut.name()).isEqualTo("Bakhmut");
    assertThat(Gazetteer.shipped().otherNames(bakhmut))
        .contains(PlaceName.parse("Artemivsk@uk[1924-2016]"));
  }

  @Test
  void namesInCyrillicAndArabicLettersAreUnderstood() {
    assertThat(ground("Харьков", "UA").province()).map(Province::code).contains("UA-63");
    assertThat(ground("الفاشر", "SD").province()).map(Province::code).contains("SD-DN");
    assertThat(ground("القريتين", "SY").province()).map(Province::code).contains("SY-HI");
  }

  @Test
  void aSlipOfThePenIsForgivenWithinTheCountry() {
    Grounded grounded = ground("Palmrya", "SY");
    assertThat(grounded.province()).map(Province::code).contains("SY-HI");
    assertThat(ground("Lysychnask", "UA").province()).map(Province::code).contains("UA-09");
  }

  @Test
  void namesAreFoundInRunningText() {
    List<PlaceMention> found =
        new PlaceFinder(Gazetteer.shipped(), Countries.shipped())
            .find(
                Words.of("The army took Deir Ezzor and al-Bab in Aleppo province on Sunday"),
                word -> false);
    assertThat(found)
        .extracting(PlaceMention::name)
        .containsExactly("Deir Ezzor", "al-Bab", "Aleppo");
    assertThat(found.get(2).kind()).isEqualTo(Kind.PROVINCE);
  }
}
