// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.marchland.event.ClaimFacts;
import org.marchland.event.Event;
import org.marchland.event.EventMerger;
import org.marchland.event.EventPlace;
import org.marchland.month.ProvinceMonth;
import org.marchland.month.ProvinceMonths;
import org.marchland.place.Gazetteer;
import org.marchland.place.Province;
import org.marchland.time.ChangeDate;
import org.marchland.time.DatePrecision;

/**
 * How well the cells of {@code province_month} agree (province, month, actor: gains and losses)
 * that are made from labels and from predictions, each by the same merging and counting.
 *
 * @param gold cells in which the labels have a gain or a loss
 * @param predicted cells in which the predictions have one
 * @param shared cells in which both have one
 * @param exact cells of either in which gains and losses are equal
 * @param withinOne cells of either in which both differ by one at most
 * @param exactShared cells of both in which gains and losses are equal
 * @param goldOutside changes of the labels that are in no cell: no month, or no known province
 * @param predictedOutside changes of the predictions that are in none
 * @param unmapped provinces that the labels name and no code is known for
 */
public record CellScores(
    int gold,
    int predicted,
    int shared,
    int exact,
    int withinOne,
    int exactShared,
    int goldOutside,
    int predictedOutside,
    Set<String> unmapped) {
  public CellScores {
    unmapped = java.util.Collections.unmodifiableSet(new TreeSet<>(unmapped));
  }

  private record Counts(int gains, int losses) {
    static final Counts NONE = new Counts(0, 0);

    boolean isNear(Counts other) {
      return Math.abs(gains - other.gains) <= 1 && Math.abs(losses - other.losses) <= 1;
    }
  }

  /** Cells in which either has something. */
  public int either() {
    return gold + predicted - shared;
  }

  public double f1() {
    return new Scores.Level(shared, gold, predicted).f1();
  }

  public static CellScores of(
      Map<String, List<JsonNode>> labels,
      Map<String, List<JsonNode>> predictions,
      Gazetteer gazetteer) {
    Cells gold = new Cells(gazetteer);
    Cells predicted = new Cells(gazetteer);
    labels.forEach(
        (article, changes) -> {
          gold.add(article, changes);
          predicted.add(article, predictions.getOrDefault(article, List.of()));
        });
    Map<String, Counts> golds = gold.counts();
    Map<String, Counts> predicteds = predicted.counts();
    Set<String> either = new TreeSet<>(golds.keySet());
    either.addAll(predicteds.keySet());
    Set<String> both = new HashSet<>(golds.keySet());
    both.retainAll(predicteds.keySet());
    return new CellScores(
        golds.size(),
        predicteds.size(),
        both.size(),
        (int) either.stream().filter(cell -> of(golds, cell).equals(of(predicteds, cell))).count(),
        (int) either.stream().filter(cell -> of(golds, cell).isNear(of(predicteds, cell))).count(),
        (int) both.stream().filter(cell -> golds.get(cell).equals(predicteds.get(cell))).count(),
        gold.outside,
        predicted.outside,
        gold.unmapped);
  }

  private static Counts of(Map<String, Counts> cells, String cell) {
    return cells.getOrDefault(cell, Counts.NONE);
  }

  /** The changes of one side, on their way to cells. */
  private static final class Cells {
    private final Gazetteer gazetteer;
    private final Map<String, List<ClaimFacts>> byPlace = new TreeMap<>();
    private final Set<String> unmapped = new TreeSet<>();
    private int outside;

    Cells(Gazetteer gazetteer) {
      this.gazetteer = gazetteer;
    }

    void add(String article, List<JsonNode> changes) {
      Set<String> countries = countries(changes);
      for (int i = 0; i < changes.size(); i++) {
        JsonNode change = changes.get(i);
        Optional<Province> province = province(change, countries);
        ChangeDate date = date(change);
        if (province.isEmpty() || date.month().isEmpty()) {
          outside++;
          continue;
        }
        ClaimFacts claim = claim(article + "#" + i, article, change, province.get(), date);
        byPlace.computeIfAbsent(claim.place().key(), key -> new ArrayList<>()).add(claim);
      }
    }

    /** The countries whose forces the article's changes name. */
    private static Set<String> countries(List<JsonNode> changes) {
      Set<String> countries = new TreeSet<>();
      for (JsonNode change : changes) {
        for (String side : List.of("gainer", "loser")) {
          String actor = ChangeMatch.text(change, side);
          if (actor.matches("[A-Z]{2}-[A-Z]{3}")) {
            countries.add(actor.substring(0, 2));
          }
        }
      }
      return countries;
    }

    private Optional<Province> province(JsonNode change, Set<String> countries) {
      String code = ChangeMatch.text(change, "province_code");
      if (!code.isEmpty()) {
        return gazetteer.provinceWithCode(code);
      }
      String name = ChangeMatch.text(change, "province");
      if (name.isEmpty()) {
        return Optional.empty();
      }
      List<Province> named = gazetteer.listProvincesNamed(name);
      List<Province> candidates =
          named.isEmpty() ? gazetteer.listProvincesSounding(name, countries) : named;
      List<Province> ofCountry =
          candidates.stream().filter(p -> countries.contains(p.listedUnder())).toList();
      List<Province> left = ofCountry.isEmpty() ? candidates : ofCountry;
      if (left.size() != 1) {
        unmapped.add(name);
        return Optional.empty();
      }
      return Optional.of(left.get(0));
    }

    private static ChangeDate date(JsonNode change) {
      Optional<LocalDate> start = day(change, "date_start");
      Optional<LocalDate> end = day(change, "date_end");
      return new ChangeDate(
          start.or(() -> end),
          end.or(() -> start),
          DatePrecision.parse(change.path("date_precision").asText("unknown")));
    }

    private static Optional<LocalDate> day(JsonNode change, String field) {
      String day = ChangeMatch.text(change, field);
      return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    private static ClaimFacts claim(
        String id, String article, JsonNode change, Province province, ChangeDate date) {
      return new ClaimFacts(
          id,
          article,
          List.of(article),
          Optional.empty(),
          Optional.empty(),
          EventPlace.inProvince(ChangeMatch.text(change, "place"), province),
          change.path("kind").asText("capture"),
          side(change, "gainer"),
          side(change, "loser"),
          date,
          change.path("extent").asText().equals("part"),
          OptionalInt.empty(),
          change.path("status").asText().equals("denied"),
          List.of());
    }

    private static Optional<String> side(JsonNode change, String side) {
      String actor = ChangeMatch.text(change, side);
      return actor.isEmpty() ? Optional.empty() : Optional.of(ActorNames.normal(actor));
    }

    /** Gains and losses by cell; sides that nobody names have none. */
    Map<String, Counts> counts() {
      Map<String, List<Event>> byProvince = new TreeMap<>();
      for (List<ClaimFacts> claims : byPlace.values()) {
        String province = claims.get(0).place().provinceCode().orElseThrow();
        byProvince
            .computeIfAbsent(province, code -> new ArrayList<>())
            .addAll(EventMerger.merge(claims).events());
      }
      Map<String, Counts> counts = new TreeMap<>();
      byProvince.forEach(
          (province, events) -> {
            for (ProvinceMonth row : ProvinceMonths.of(events, Map.of())) {
              boolean counted = row.gains().high() + row.losses().high() > 0;
              if (counted && !row.actor().equals(ProvinceMonth.UNKNOWN)) {
                counts.put(
                    province + " " + row.month().orElseThrow() + " " + row.actor(),
                    new Counts(row.gains().high(), row.losses().high()));
              }
            }
          });
      return counts;
    }
  }
}
