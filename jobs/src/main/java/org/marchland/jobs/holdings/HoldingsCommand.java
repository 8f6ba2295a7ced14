// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.holdings;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.marchland.diagnostics.ExitCode;
import org.marchland.event.Holdings;
import org.marchland.jobs.store.PlaceOptions;
import org.marchland.jobs.store.PlainTables;
import org.marchland.jobs.store.ReleaseOptions;
import org.marchland.table.TableRow;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints who held which place on a day. */
@Command(
    name = "holdings",
    mixinStandardHelpOptions = true,
    description = "Prints who held which place on a day, as the events of a release tell it.",
    footer = {
      "",
      "Marks: c contested, a part went to another side; x contradicted by another event; d its",
      "beginning is denied; r captured again with no loss told between. \"…\" is not known.",
      "",
      "Example:",
      "  scripts/marchland holdings --out out --on 2017-10-31 --country SY"
    })
public final class HoldingsCommand implements Callable<Integer> {
  private static final String LINE = "%-34s %-9s %-24s %-10s  %-10s  %s%n";

  @Mixin private ReleaseOptions release;
  @Mixin private PlaceOptions place;

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DAY",
      description = "The day, as 2017-10-31.")
  private LocalDate day;

  @Option(names = "--holder", paramLabel = "ACTOR", description = "Only what this actor held.")
  private Optional<String> holder = Optional.empty();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    place.check();
    List<TableRow> held =
        release
            .open()
            .list(
                "holdings",
                place.country().map(code -> PlainTables.in("country", List.of(code))),
                this::isAskedFor);
    PrintWriter out = spec.commandLine().getOut();
    if (held.isEmpty()) {
      out.println("no place is known to be held on " + day + " there");
    } else {
      out.printf(Locale.ROOT, LINE, "place", "province", "holder", "from", "to", "");
    }
    held.stream()
        .sorted(
            Comparator.comparing((TableRow row) -> row.text("province_code").orElse(""))
                .thenComparing(row -> row.text("place_name").orElse(""))
                .thenComparing(row -> row.text("place_key").orElse("")))
        .forEach(row -> print(out, row));
    out.flush();
    return ExitCode.DONE.number();
  }

  private boolean isAskedFor(TableRow row) {
    return place
            .province()
            .map(code -> row.text("province_code").equals(Optional.of(code)))
            .orElse(true)
        && holder.map(actor -> row.text("holder").equals(Optional.of(actor))).orElse(true)
        && Holdings.covers(row.day("held_from"), row.day("held_to"), day);
  }

  private void print(PrintWriter out, TableRow row) {
    List<String> marks = new ArrayList<>();
    if (row.day("contested_from").map(from -> !from.isAfter(day)).orElse(false)) {
      marks.add("c");
    }
    if (row.is("contradicted")) {
      marks.add("x");
    }
    if (row.is("disputed")) {
      marks.add("d");
    }
    if (row.number("reaffirmed").orElse(0) > 0) {
      marks.add("r");
    }
    out.printf(
        Locale.ROOT,
        LINE,
        row.text("place_name").orElse(""),
        row.text("province_code").or(() -> row.text("country")).orElse("?"),
        row.text("holder").orElse(""),
        row.day("held_from").map(LocalDate::toString).orElse("…"),
        row.day("held_to").map(LocalDate::toString).orElse("…"),
        String.join(" ", marks));
  }
}
