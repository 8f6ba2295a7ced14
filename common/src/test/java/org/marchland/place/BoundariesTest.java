// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.marchland.diagnostics.UserError;

class BoundariesTest {
  private final Boundaries boundaries = Boundaries.shipped();

  @Test
  void aPointLiesInTheDivisionThatIsDrawnAroundIt() {
    assertThat(boundaries.admin1At(34.73, 36.71, "SY")).contains("SY.11");
    assertThat(boundaries.admin1At(48.0, 37.8, "UA")).contains("UA.05");
  }

  @Test
  void aPointJustOutsideSnapsToTheNearestDivisionOfItsCountry() {
    // Off the port of Tartus, two kilometres out at sea.
    assertThat(boundaries.admin1At(34.89, 35.855, "SY")).contains("SY.14");
    assertThat(boundaries.admin1At(34.89, 35.5, "SY")).isEmpty();
  }

  @Test
  void nothingSnapsAcrossAFrontier() {
    assertThat(boundaries.admin1At(34.73, 36.71, "LB")).isEmpty();
    assertThat(boundaries.admin1At(Double.NaN, 36.71, "SY")).isEmpty();
  }

  @Test
  void theUnitedNationsStripOnTheGolanIsInQuneitra() {
    assertThat(boundaries.admin1At(33.15, 35.862, "SY")).contains("SY.03");
  }

  @Test
  void crimeaIsDrawnAsTheUnitedNationsDoUnlessTheUserChooses() {
    assertThat(Gazetteer.shipped().province("UA.11"))
        .map(p -> p.country() + " " + p.code())
        .contains("UA UA-43");
    Gazetteer other = GazetteerRecipe.of(Optional.empty(), Map.of("crimea", "RU")).gazetteer();
    assertThat(other.province("UA.11")).map(p -> p.country() + " " + p.code()).contains("RU RU-CR");
    assertThat(other.version()).endsWith(" crimea=RU");
    assertThat(Gazetteer.shipped().provinceWithCode("RU-CR")).map(Province::country).contains("RU");
  }

  @Test
  void anAreaOrAViewThatThereIsNotIsRefused() {
    assertThatThrownBy(() -> Disputes.check(Map.of("atlantis", "RU")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("--boundary atlantis=RU: no such area; there are crimea, ");
    assertThatThrownBy(() -> Disputes.check(Map.of("crimea", "FR")))
        .isInstanceOf(UserError.class)
        .hasMessage("--boundary crimea=FR: no such view; there are UA, RU");
  }

  @Test
  void everyDisputedAreaHasOneViewThatIsOursForEachDivision() {
    Disputes.all().stream()
        .map(Disputes.View::admin1)
        .distinct()
        .forEach(
            admin1 -> {
              assertThat(Gazetteer.shipped().province(admin1)).as(admin1).isPresent();
              assertThat(Disputes.all().stream().filter(v -> v.admin1().equals(admin1) && v.ours()))
                  .as(admin1)
                  .hasSize(1);
            });
  }
}
