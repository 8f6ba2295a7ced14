// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.event;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.marchland.actor.ActorDictionary;
import org.marchland.actor.ActorDictionary.Actor;
import org.marchland.diagnostics.UserError;
import org.marchland.event.Correction.Action;
import org.marchland.event.Correction.Change;
import org.marchland.place.Gazetteer;
import org.marchland.place.Place;
import org.marchland.place.Province;
import org.marchland.time.ChangeDate;

/**
 * A user's corrections: a CSV file with the columns {@code id,action,value,reason}. Those of claims
 * are applied before claims are merged, those of events after, in the order of the file.
 */
public final class Corrections {
  public static final Corrections NONE = new Corrections(List.of());

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setAllowMissingColumnNames(true)
          .setTrim(true)
          .get();

  private static final int MOST_TOLD = 100;
  private static final int LAST_YEAR = 9999;

  private final List<Correction> all;

  private Corrections(List<Correction> all) {
    this.all = List.copyOf(all);
  }

  /** Reads a file; every mistake in it is named in the one error. */
  public static Corrections parse(
      String fileName, String text, Gazetteer gazetteer, ActorDictionary actors) {
    List<Correction> corrections = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    try (CSVParser parser = FORMAT.parse(new StringReader(text.replace("\uFEFF", "")))) {
      if (!parser.getHeaderNames().containsAll(List.of("id", "action", "value", "reason"))) {
        throw UserError.badInput(
            fileName + ": the first line must be id,action,value,reason (see docs/corrections.md)");
      }
      Set<String> seen = new HashSet<>();
      Map<String, Action> last = new HashMap<>();
      for (CSVRecord line : parser) {
        String where = fileName + ":" + parser.getCurrentLineNumber();
        try {
          if (!line.isConsistent()) {
            throw new IllegalArgumentException(
                line.size() + " fields, not " + parser.getHeaderNames().size());
          }
          Correction correction = correction(where, line, gazetteer, actors);
          if (!seen.add(correction.id() + correction.action())) {
            throw new IllegalArgumentException(
                correction.id() + " has a second " + correction.action().word());
          }
          Action before = last.put(correction.id(), correction.action());
          if (before == Action.DROP || (before != null && correction.action() == Action.DROP)) {
            throw new IllegalArgumentException(
                correction.id() + " is dropped and corrected; keep one of the lines");
          }
          corrections.add(correction);
        } catch (IllegalArgumentException e) {
          mistakes.add(where + ": " + e.getMessage());
        }
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      throw UserError.badInput(fileName + ": not CSV: " + e.getMessage());
    }
    if (!mistakes.isEmpty()) {
      throw UserError.badInput(listed(mistakes));
    }
    return new Corrections(corrections);
  }

  /** The mistakes, a line each; of a file of another kind, where every line is one, the first. */
  private static String listed(List<String> mistakes) {
    String told = String.join("\n", mistakes.subList(0, Math.min(MOST_TOLD, mistakes.size())));
    return mistakes.size() <= MOST_TOLD
        ? told
        : told + "\nand " + (mistakes.size() - MOST_TOLD) + " more";
  }

  private static Correction correction(
      String where, CSVRecord line, Gazetteer gazetteer, ActorDictionary actors) {
    String id = line.get("id");
    String value = line.isSet("value") ? line.get("value") : "";
    String reason = line.isSet("reason") ? line.get("reason") : "";
    if (!id.matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException(
          "\"" + id + "\" is no id of a claim or event (16 letters of 0-9a-f)");
    }
    Action action =
        Action.named(line.get("action"))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\""
                            + line.get("action")
                            + "\" is no action; write drop, merge, re-place, re-date or re-side"));
    if (reason.isEmpty()) {
      throw new IllegalArgumentException("no reason; say why, for those who read the lineage");
    }
    Change change = change(action, value, gazetteer, actors);
    return new Correction(where, id, action, value, reason, change);
  }

  private static Change change(
      Action action, String value, Gazetteer gazetteer, ActorDictionary actors) {
    return switch (action) {
      case DROP -> {
        if (!value.isEmpty()) {
          throw new IllegalArgumentException("drop takes no value, not \"" + value + "\"");
        }
        yield new Change.Dropped();
      }
      case MERGE -> {
        if (!value.matches("[0-9a-f]{16}")) {
          throw new IllegalArgumentException(
              "merge wants the id of the event that it is merged into, not \"" + value + "\"");
        }
        yield new Change.MergedInto(value);
      }
      case RE_PLACE -> new Change.Placed(place(value, gazetteer));
      case RE_DATE -> new Change.Dated(date(value));
      case RE_SIDE -> sides(value, actors);
    };
  }

  private static EventPlace place(String value, Gazetteer gazetteer) {
    if (value.matches("[0-9]{1,18}")) {
      Place place =
          gazetteer
              .withId(Long.parseLong(value))
              .orElseThrow(
                  () -> new IllegalArgumentException("no place has the GeoNames id " + value));
      Optional<Province> province = gazetteer.province(place.admin1());
      return new EventPlace(
          place.name(),
          place.id(),
          place.knownLatitude(),
          place.knownLongitude(),
          province.map(Province::country).orElse(place.country()),
          province.map(Province::code),
          province.map(Province::name),
          1);
    }
    Province province =
        gazetteer
            .provinceWithCode(value)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "re-place wants a GeoNames id or a province's code, not \""
                            + value
                            + "\""));
    return EventPlace.inProvince("", province);
  }

  /** "2017-10-21", or the first and last possible day: "2017-10-01/2017-10-31". */
  private static ChangeDate date(String value) {
    String[] days = value.split("/", -1);
    try {
      LocalDate first = LocalDate.parse(days[0]);
      LocalDate last = LocalDate.parse(days[days.length - 1]);
      if (days.length <= 2 && !first.isAfter(last) && isInTables(first) && isInTables(last)) {
        return ChangeDate.between(first, last);
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    throw new IllegalArgumentException(
        "re-date wants a day or two, as 2017-10-21 or 2017-10-01/2017-10-31, not \""
            + value
            + "\"");
  }

  /** Java reads years of nine digits, which no table holds. */
  private static boolean isInTables(LocalDate day) {
    return day.getYear() > 0 && day.getYear() <= LAST_YEAR;
  }

  /** "gainer=SY-GOV;loser=IS"; "loser=" is nobody known; a side left out stays. */
  private static Change.Sided sides(String value, ActorDictionary actors) {
    Map<String, Optional<String>> sides = new HashMap<>();
    for (String part : value.split(";", -1)) {
      String[] pair = part.split("=", -1);
      if (pair.length != 2 || !List.of("gainer", "loser").contains(pair[0].strip())) {
        throw new IllegalArgumentException(
            "re-side wants gainer=ACTOR;loser=ACTOR or one of them, not \"" + value + "\"");
      }
      String actor = pair[1].strip();
      requireId(actor, actors);
      Optional<String> side = actor.isEmpty() ? Optional.empty() : Optional.of(actor);
      if (sides.put(pair[0].strip(), side) != null) {
        throw new IllegalArgumentException("\"" + value + "\" names one side twice");
      }
    }
    if (sides.size() == 2
        && sides.get("gainer").isPresent()
        && sides.get("gainer").equals(sides.get("loser"))) {
      throw new IllegalArgumentException("\"" + value + "\" lets a side gain from itself");
    }
    return new Change.Sided(
        Optional.ofNullable(sides.get("gainer")), Optional.ofNullable(sides.get("loser")));
  }

  /**
   * A side that no dictionary knows keeps its own words, but another name of a known one is not.
   */
  private static void requireId(String side, ActorDictionary actors) {
    List<String> ids = actors.named(side).stream().map(Actor::id).distinct().toList();
    if (!ids.isEmpty() && !ids.contains(side)) {
      throw new IllegalArgumentException(
          "\"" + side + "\" is a name of " + String.join(" or ", ids) + "; write that");
    }
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public int size() {
    return all.size();
  }

  /** The ids that are corrected or merged into, sorted. */
  public Set<String> ids() {
    TreeSet<String> ids = new TreeSet<>();
    for (Correction correction : all) {
      ids.add(correction.id());
      if (correction.change() instanceof Change.MergedInto merged) {
        ids.add(merged.event());
      }
    }
    return ids;
  }

  /** What correcting has made of claims or events, and which lines did it. */
  public record Outcome<T>(List<T> kept, Set<String> appliedLines) {}

  /**
   * Claims with their corrections. A claim that is dropped or merged into an event is not among
   * them any more.
   */
  public Outcome<ClaimFacts> ofClaims(Collection<ClaimFacts> claims) {
    Set<String> applied = new TreeSet<>();
    List<ClaimFacts> kept = new ArrayList<>();
    for (ClaimFacts claim : claims) {
      List<Correction> corrections = listOf(claim.claimId());
      corrections.stream()
          .filter(correction -> correction.action() != Action.MERGE)
          .forEach(correction -> applied.add(correction.where()));
      boolean leaves =
          corrections.stream()
              .anyMatch(c -> c.action() == Action.DROP || c.action() == Action.MERGE);
      if (!leaves) {
        kept.add(corrected(claim));
      }
    }
    return new Outcome<>(List.copyOf(kept), applied);
  }

  /** A claim with its corrections but for drops and merges. */
  public ClaimFacts corrected(ClaimFacts claim) {
    ClaimFacts corrected = claim;
    for (Correction correction : listOf(claim.claimId())) {
      if (correction.action() != Action.DROP && correction.action() != Action.MERGE) {
        corrected =
            corrected.with(
                correction.change(),
                Evidence.union(corrected.corrections(), List.of(correction.lineage())));
      }
    }
    return corrected;
  }

  private List<Correction> listOf(String id) {
    return all.stream().filter(correction -> correction.id().equals(id)).toList();
  }

  /**
   * Events with their corrections.
   *
   * @param events all events that a correction names
   * @param claims all claims that a correction names, as they are in the end; those that are merged
   *     too
   */
  public Outcome<Event> ofEvents(Collection<Event> events, Collection<ClaimFacts> claims) {
    Map<String, Event> byId = new LinkedHashMap<>();
    events.forEach(event -> byId.put(event.id(), event));
    Map<String, ClaimFacts> claimById =
        claims.stream().collect(Collectors.toMap(ClaimFacts::claimId, c -> c));
    Set<String> applied = new TreeSet<>();
    for (Correction correction : all) {
      String id = correction.id();
      boolean done =
          switch (correction.action()) {
            case DROP -> byId.remove(id) != null;
            case MERGE -> merge(byId, correction, Optional.ofNullable(claimById.get(id)));
            default ->
                byId.computeIfPresent(
                        id, (same, e) -> e.with(correction.change(), correction.lineage()))
                    != null;
          };
      if (done) {
        applied.add(correction.where());
      }
    }
    return new Outcome<>(List.copyOf(byId.values()), applied);
  }

  private static boolean merge(
      Map<String, Event> byId, Correction correction, Optional<ClaimFacts> claim) {
    String into = correction.value();
    Event target = byId.get(into);
    Event merged = byId.get(correction.id());
    if (target == null || into.equals(correction.id()) || (merged == null && claim.isEmpty())) {
      return false;
    }
    Evidence further =
        merged != null
            ? merged.evidence()
            : Evidence.of(List.of(claim.get()), target.gainer(), target.loser());
    List<String> lineage =
        Evidence.union(
            List.of(correction.lineage()),
            merged != null ? merged.corrections() : claim.get().corrections());
    byId.put(into, target.joinedBy(further, lineage));
    byId.remove(correction.id());
    return true;
  }

  /**
   * These without the merges of claims whose event is not there: such a claim stays where it was.
   *
   * @param claims all claims that a correction names
   */
  public Corrections withoutLostMerges(Collection<ClaimFacts> claims, Set<String> appliedLines) {
    Set<String> ids = claims.stream().map(ClaimFacts::claimId).collect(Collectors.toSet());
    return new Corrections(
        all.stream()
            .filter(
                c ->
                    c.action() != Action.MERGE
                        || !ids.contains(c.id())
                        || appliedLines.contains(c.where()))
            .toList());
  }

  /** The lines that found nothing to correct, in the order of the file. */
  public List<String> listNotApplied(Set<String> appliedLines) {
    return all.stream()
        .filter(correction -> !appliedLines.contains(correction.where()))
        .map(
            correction ->
                correction.where()
                    + ": "
                    + correction.action().word()
                    + " "
                    + correction.id()
                    + (correction.change() instanceof Change.MergedInto
                        ? ": this release lacks it or what it is merged into"
                        : ": no such claim or event in this release"))
        .toList();
  }
}
