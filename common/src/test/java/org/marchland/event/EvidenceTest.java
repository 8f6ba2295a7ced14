// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static final ClaimFacts OWN = Told.by("a").of("X", "Y").onTheWordOf("X").undated();
  private static final ClaimFacts ENEMYS = Told.by("b").of("X", "Y").onTheWordOf("Y").undated();
  private static final ClaimFacts ANOTHERS = Told.by("c").of("X", "Y").onTheWordOf("Z").undated();
  private static final ClaimFacts PAPERS = Told.by("d").of("X", "Y").undated();

  private static Evidence of(ClaimFacts... claims) {
    return Evidence.of(List.of(claims), Optional.of("X"), Optional.of("Y"));
  }

  @Test
  void onlyTheTwoSidesOfAnEventSpeakInTheirOwnCause() {
    assertThat(of(OWN, ENEMYS, ANOTHERS, PAPERS).ownClaims()).isEqualTo(2);
  }

  @Test
  void anEventRestsOnOneWordWhereNobodyElseTellsIt() {
    assertThat(of(OWN).wordOf()).contains("X");
    assertThat(of(OWN, PAPERS).wordOf()).isEmpty();
    assertThat(of(PAPERS).wordOf()).isEmpty();
  }

  @Test
  void whatTwoEventsRestOnIsAddedUp() {
    Evidence both = of(OWN).with(of(PAPERS, ENEMYS));
    assertThat(both.claimIds()).containsExactly("a", "b", "d");
    assertThat(both.ownClaims()).isEqualTo(2);
    assertThat(both.sources()).hasSize(3);
  }

  @Test
  void twoEventsOnTheWordOfOneSideStayOnItAndNoOthers() {
    ClaimFacts again = Told.by("e").of("X", "Y").onTheWordOf("X").undated();
    assertThat(of(OWN).with(of(again)).wordOf()).contains("X");
    assertThat(of(OWN).with(of(ENEMYS)).wordOf()).isEmpty();
    assertThat(of(OWN).with(of(PAPERS)).wordOf()).isEmpty();
    assertThat(of(OWN).with(of()).wordOf()).contains("X");
    assertThat(of().with(of(OWN)).wordOf()).contains("X");
  }
}
