// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.release;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.marchland.month.ProvinceMonth;
import org.marchland.table.TableRow;

/**
 * Which part of a release is wanted; each empty field lets everything pass.
 *
 * @param country ISO 3166-1 alpha-2
 * @param province code of the tables
 * @param from first month; with it or {@code to}, events without a certain month are left out
 * @param to last month
 * @param actor actor id, or UNKNOWN: events that it gains or loses in, its own counts and holdings
 * @param words whether the press's headlines and sentences go along
 */
public record Selection(
    Optional<String> country,
    Optional<String> province,
    Optional<YearMonth> from,
    Optional<YearMonth> to,
    Optional<String> actor,
    boolean words) {
  public Selection {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "--to " + to.get() + " is before --from " + from.get() + ": give months in order");
    }
  }

  /** The whole release, sentences and all. */
  public static Selection everything() {
    return new Selection(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  /** Whether it leaves out any row. */
  public boolean narrows() {
    return country.isPresent() || province.isPresent() || hasMonths() || actor.isPresent();
  }

  private boolean hasMonths() {
    return from.isPresent() || to.isPresent();
  }

  /** Whether a row of {@code events} is wanted. */
  public boolean keepsEvent(TableRow row) {
    return keepsPlace(row)
        && keepsMonth(row)
        && (keepsActor(row.text("gainer")) || keepsActor(row.text("loser")));
  }

  /** Whether a row of {@code province_month} is wanted. */
  public boolean keepsCount(TableRow row) {
    return keepsPlace(row) && keepsMonth(row) && keepsActor(row.text("actor"));
  }

  /** Whether a row of {@code holdings} is wanted: of months, where it has a day in them. */
  public boolean keepsHolding(TableRow row) {
    boolean begins =
        to.isEmpty()
            || row.day("held_from").map(day -> !day.isAfter(to.get().atEndOfMonth())).orElse(true);
    boolean ends =
        from.isEmpty()
            || row.day("held_to").map(day -> !day.isBefore(from.get().atDay(1))).orElse(true);
    return keepsPlace(row) && begins && ends && keepsActor(row.text("holder"));
  }

  /**
   * Whether a row of {@code coverage} is wanted. Outlets report on every country and actor, so that
   * their rows are narrowed by month alone.
   *
   * @param countryOfRow that of its province
   */
  public boolean keepsCoverage(TableRow row, Optional<String> countryOfRow) {
    Optional<String> code = row.text("province_code");
    boolean here =
        code.isEmpty()
            || ((province.isEmpty() || code.equals(province))
                && (country.isEmpty() || countryOfRow.equals(country)));
    return here && keepsMonth(row);
  }

  private boolean keepsPlace(TableRow row) {
    return (country.isEmpty() || row.text("country").equals(country))
        && (province.isEmpty() || row.text("province_code").equals(province));
  }

  private boolean keepsMonth(TableRow row) {
    Optional<YearMonth> month = row.day("month").map(YearMonth::from);
    return !hasMonths()
        || (month.isPresent()
            && from.map(m -> !month.get().isBefore(m)).orElse(true)
            && to.map(m -> !month.get().isAfter(m)).orElse(true));
  }

  private boolean keepsActor(Optional<String> id) {
    return actor.isEmpty() || id.orElse(ProvinceMonth.UNKNOWN).equals(actor.get());
  }

  /** Whether an event is left out only because its month is not certain. */
  public boolean missesOnlyMonth(TableRow event) {
    return hasMonths()
        && event.day("month").isEmpty()
        && keepsPlace(event)
        && (keepsActor(event.text("gainer")) || keepsActor(event.text("loser")));
  }

  /** What it keeps, for a record: option and value. */
  public Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    country.ifPresent(value -> options.put("country", value));
    province.ifPresent(value -> options.put("province", value));
    from.ifPresent(value -> options.put("from", value.toString()));
    to.ifPresent(value -> options.put("to", value.toString()));
    actor.ifPresent(value -> options.put("actor", value));
    return options;
  }

  /** What it narrows to, for a reader: "country SY, from 2014-01"; empty for everything. */
  public String said() {
    StringJoiner said = new StringJoiner(", ");
    options().forEach((name, value) -> said.add(name + " " + value));
    return said.toString();
  }
}
