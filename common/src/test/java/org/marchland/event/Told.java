// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.marchland.time.ChangeDate;
import org.marchland.time.DatePrecision;

/**
 * Claims and events for tests, told in a line: {@code Told.by("a").of("X", "Y").on("2012-07-01")}.
 */
public final class Told {
  public static final EventPlace AZAZ =
      new EventPlace(
          "Azaz",
          OptionalLong.of(1),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          "SY",
          Optional.of("SY-HL"),
          Optional.of("Aleppo"),
          1);

  private final String id;
  private String report;
  private List<String> sources;
  private Optional<String> voice = Optional.empty();
  private Optional<String> gainer = Optional.empty();
  private Optional<String> loser = Optional.empty();
  private String kind = "capture";
  private boolean part;
  private boolean denied;
  private OptionalInt count = OptionalInt.empty();

  private Told(String id) {
    this.id = id;
    this.report = "article-" + id;
    this.sources = List.of("outlet-" + id);
  }

  /** By a claim of this id, in an article and an outlet of its own. */
  public static Told by(String id) {
    return new Told(id);
  }

  /** Who gains and who loses; null is nobody named. */
  public Told of(String newGainer, String newLoser) {
    gainer = Optional.ofNullable(newGainer);
    loser = Optional.ofNullable(newLoser);
    return this;
  }

  public Told from(String newReport, String... newSources) {
    report = newReport;
    sources = List.of(newSources);
    return this;
  }

  public Told onTheWordOf(String side) {
    voice = Optional.of(side);
    return this;
  }

  public Told as(String newKind) {
    kind = newKind;
    return this;
  }

  public Told inPart() {
    part = true;
    return this;
  }

  /** So many villages without their names. */
  public Told ofVillages(int number) {
    count = OptionalInt.of(number);
    return this;
  }

  public Told denied() {
    denied = true;
    return this;
  }

  public ClaimFacts on(String day) {
    return dated(ChangeDate.on(LocalDate.parse(day)));
  }

  public ClaimFacts between(String start, String end) {
    return dated(ChangeDate.between(LocalDate.parse(start), LocalDate.parse(end)));
  }

  public ClaimFacts inYear(int year) {
    return dated(
        new ChangeDate(
            Optional.of(LocalDate.of(year, 1, 1)),
            Optional.of(LocalDate.of(year, 12, 31)),
            DatePrecision.YEAR));
  }

  public ClaimFacts undated() {
    return dated(ChangeDate.UNKNOWN);
  }

  public ClaimFacts dated(ChangeDate date) {
    return new ClaimFacts(
        id,
        report,
        sources,
        Optional.empty(),
        voice,
        AZAZ,
        kind,
        gainer,
        loser,
        date,
        part,
        count,
        denied,
        List.of());
  }

  /** The events of claims about Azaz. */
  public static List<Event> events(ClaimFacts... claims) {
    return EventMerger.merge(List.of(claims)).events();
  }
}
