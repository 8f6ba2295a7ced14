// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.show;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.marchland.diagnostics.ExitCode;
import org.marchland.export.terminal.MonthTable;
import org.marchland.jobs.store.PlaceOptions;
import org.marchland.jobs.store.PlainTables;
import org.marchland.jobs.store.ReleaseOptions;
import org.marchland.table.TableRow;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints a release as a table of provinces and months. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Prints who gained and who lost, province by province and month by month, in the current release.",
    footer = {"", "Example:", "  scripts/marchland show --out out --country SY"})
public final class ShowCommand implements Callable<Integer> {
  @CommandLine.Mixin private ReleaseOptions release;

  @CommandLine.Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Only this country (ISO 3166-1, as SY).")
  private Optional<String> country = Optional.empty();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PlaceOptions.check(country, Optional.empty());
    List<MonthTable.Cell> cells =
        release
            .open()
            .list(
                "province_month",
                country.map(code -> PlainTables.in("country", List.of(code))),
                row -> true)
            .stream()
            .map(ShowCommand::cell)
            .toList();
    spec.commandLine().getOut().print(MonthTable.of(cells));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE.number();
  }

  private static MonthTable.Cell cell(TableRow row) {
    Optional<String> code = row.text("province_code");
    String country = row.text("country").orElse("");
    return new MonthTable.Cell(
        country,
        code.map(c -> c + " " + row.text("province_name").orElse(""))
            .orElse((country + " province not certain").strip()),
        row.day("month").map(month -> YearMonth.from(month).toString()).orElse("month not certain"),
        row.text("actor").orElseThrow(),
        row.number("gains_high").orElseThrow(),
        row.number("losses_high").orElseThrow());
  }
}
