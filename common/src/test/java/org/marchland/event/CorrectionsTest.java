// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.marchland.actor.ActorDictionary;
import org.marchland.place.Gazetteer;
import org.marchland.time.ChangeDate;

class CorrectionsTest {
  private static final String A = "aaaaaaaaaaaaaaaa";
  private static final String B = "bbbbbbbbbbbbbbbb";

  private static Corrections parse(String... lines) {
    return Corrections.parse(
        "my.csv",
        "id,action,value,reason\n" + String.join("\n", lines),
        Gazetteer.shipped(),
        ActorDictionary.shipped());
  }

  private static final ClaimFacts CLAIM = Told.by(A).of("X", "Y").on("2012-07-01");

  @Test
  void aClaimIsDroppedReDatedRePlacedAndReSided() {
    assertThat(parse(A + ",drop,,a rumour").ofClaims(List.of(CLAIM)).kept()).isEmpty();
    ClaimFacts corrected =
        parse(
                A + ",re-date,2012-06-01/2012-06-30,the article is of June",
                A + ",re-side,\"gainer=Z;loser=\",another group",
                A + ",re-place,SY-ID,the Azaz of Idlib")
            .ofClaims(List.of(CLAIM))
            .kept()
            .get(0);
    assertThat(corrected.date())
        .isEqualTo(ChangeDate.between(LocalDate.of(2012, 6, 1), LocalDate.of(2012, 6, 30)));
    assertThat(corrected.gainer()).contains("Z");
    assertThat(corrected.loser()).isEmpty();
    assertThat(corrected.place().provinceCode()).contains("SY-ID");
    assertThat(corrected.place().name()).isEqualTo("Azaz");
    assertThat(corrected.corrections())
        .containsExactly(
            "re-date 2012-06-01/2012-06-30: the article is of June",
            "re-place SY-ID: the Azaz of Idlib",
            "re-side gainer=Z;loser=: another group");
  }

  @Test
  void anEventKeepsItsIdSoThatTheCorrectionStillFindsIt() {
    Event event = Told.events(CLAIM).get(0);
    Event corrected =
        parse(event.id() + ",re-side,gainer=Z,another group")
            .ofEvents(List.of(event), List.of())
            .kept()
            .get(0);
    assertThat(corrected.id()).isEqualTo(event.id());
    assertThat(corrected.gainer()).contains("Z");
    assertThat(corrected.loser()).contains("Y");
    assertThat(corrected.corrections()).containsExactly("re-side gainer=Z: another group");
  }

  @Test
  void eventsAndClaimsAreMergedIntoAnEvent() {
    Event one = Told.events(CLAIM).get(0);
    Event two = Told.events(Told.by(B).of("Z", "Y").on("2012-08-01")).get(0);
    Corrections.Outcome<Event> outcome =
        parse(two.id() + ",merge," + one.id() + ",the same attack")
            .ofEvents(List.of(one, two), List.of());
    assertThat(outcome.kept()).hasSize(1);
    assertThat(outcome.kept().get(0).evidence().claimIds()).containsExactly(A, B);
    assertThat(outcome.kept().get(0).gainer()).contains("X");

    ClaimFacts claim = Told.by(B).of("Z", "Y").on("2012-08-01");
    Corrections ofClaim = parse(B + ",merge," + one.id() + ",the same attack");
    assertThat(ofClaim.ofClaims(List.of(claim)).kept()).isEmpty();
    assertThat(ofClaim.ofEvents(List.of(one), List.of(claim)).kept().get(0).evidence().claimIds())
        .containsExactly(A, B);
  }

  @Test
  void aLineThatFindsNothingIsReportedAndAClaimIsNotLostForAnEventThatIsNotThere() {
    Corrections corrections = parse(A + ",merge," + B + ",the same", B + ",drop,,gone");
    Corrections.Outcome<Event> outcome = corrections.ofEvents(List.of(), List.of(CLAIM));
    assertThat(outcome.appliedLines()).isEmpty();
    assertThat(corrections.listNotApplied(outcome.appliedLines()))
        .containsExactly(
            "my.csv:2: merge " + A + ": this release lacks it or what it is merged into",
            "my.csv:3: drop " + B + ": no such claim or event in this release");
    assertThat(
            corrections
                .withoutLostMerges(List.of(CLAIM), outcome.appliedLines())
                .ofClaims(List.of(CLAIM))
                .kept())
        .containsExactly(CLAIM);
  }

  @Test
  void everyMistakeIsNamedWithItsLine() {
    assertThatThrownBy(
            () ->
                parse(
                    "xyz,drop,,why",
                    A + ",delete,,why",
                    A + ",drop,,",
                    A + ",re-date,yesterday,why",
                    A + ",re-place,Atlantis,why",
                    A + ",re-side,winner=X,why",
                    A + ",merge,,why",
                    B + ",drop,,why",
                    B + ",drop,,why",
                    B + ",re-date,2012-07-01,why",
                    A + ",re-side,gainer=X;loser=X,why",
                    A + ",drop",
                    A + ",re-side,loser=Daesh,another name"))
        .hasMessageContainingAll(
            "my.csv:2: \"xyz\" is no id",
            "my.csv:3: \"delete\" is no action",
            "my.csv:4: no reason",
            "my.csv:5: re-date wants a day or two",
            "my.csv:6: re-place wants a GeoNames id or a province's code",
            "my.csv:7: re-side wants",
            "my.csv:8: merge wants",
            "my.csv:10: " + B + " has a second drop",
            "my.csv:11: " + B + " is dropped and corrected",
            "my.csv:12: \"gainer=X;loser=X\" lets a side gain from itself",
            "my.csv:13: 2 fields, not 4",
            "my.csv:14: \"Daesh\" is a name of IS; write that");
    assertThatThrownBy(
            () ->
                Corrections.parse(
                    "my.csv", "a,b\n1,2\n", Gazetteer.shipped(), ActorDictionary.shipped()))
        .hasMessageContaining("my.csv: the first line must be id,action,value,reason");
  }

  @Test
  void aPlaceIsNamedByItsGeoNamesId() {
    long homs = 169577;
    EventPlace place =
        parse(A + ",re-place," + homs + ",the city").ofClaims(List.of(CLAIM)).kept().get(0).place();
    assertThat(place.name()).isEqualTo("Homs");
    assertThat(place.provinceCode()).isEqualTo(Optional.of("SY-HI"));
    assertThat(place.key()).isEqualTo("gn:" + homs);
  }

  @Test
  void aDayThatNoTableHoldsIsNone() {
    assertThatThrownBy(() -> parse(A + ",re-date,+999999999-12-31,late"))
        .hasMessageContaining("my.csv:2: re-date wants a day");
  }

  @Test
  void columnsWithoutANameAreLeftAlone() {
    String text = "id,action,value,reason,\n" + A + ",drop,,a rumour,\n";
    assertThat(
            Corrections.parse("my.csv", text, Gazetteer.shipped(), ActorDictionary.shipped()).ids())
        .containsExactly(A);
  }

  @Test
  void aFileOfManyMistakesIsToldByItsFirst() {
    String[] lines = new String[5000];
    Arrays.fill(lines, "x,drop,,no id");
    assertThatThrownBy(() -> parse(lines))
        .hasMessageContaining("my.csv:2: ")
        .hasMessageEndingWith("and 4900 more");
  }
}
