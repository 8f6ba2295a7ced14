// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrosswalkTest {
  private static Event event(String kind, String gainer, String loser) {
    return Told.events(Told.by("a").as(kind).of(gainer, loser).on("2012-07-01")).get(0);
  }

  @Test
  void aCaptureIsRegainedByTheCountrysOwnGovernmentAndOvertakenByAnybodyElse() {
    assertThat(Crosswalk.acledSubEvent(event("capture", "SY-GOV", "IS")))
        .contains("Government regains territory");
    assertThat(Crosswalk.acledSubEvent(event("capture", "IS", "SY-GOV")))
        .contains("Non-state actor overtakes territory");
    assertThat(Crosswalk.acledSubEvent(event("capture", "TR-GOV", "SDF")))
        .contains("Non-state actor overtakes territory");
    assertThat(Crosswalk.acledSubEvent(event("capture", null, "IS"))).isEmpty();
    assertThat(Crosswalk.cameoCode(event("capture", "IS", null))).isEqualTo("192");
  }

  @Test
  void whatPassesWithoutForceIsATransferAndARetreat() {
    for (String kind : new String[] {"withdrawal", "handover"}) {
      assertThat(Crosswalk.acledSubEvent(event(kind, null, "IS")))
          .contains("Non-violent transfer of territory");
      assertThat(Crosswalk.cameoCode(event(kind, null, "IS"))).isEqualTo("0874");
    }
  }
}
