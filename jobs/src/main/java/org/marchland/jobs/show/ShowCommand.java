// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marchland.diagnostics.ExitCode;
import org.marchland.export.MonthTable;
import org.marchland.jobs.session.SparkSessions;
import org.marchland.jobs.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints the current release as a table of provinces and months. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Prints who gained and who lost, province by province and month by month, in the current release.",
    footer = {"", "Example:", "  scripts/marchland show --out out --country SY"})
public final class ShowCommand implements Callable<Integer> {
  @CommandLine.Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder that a run has written.")
  private String out;

  @CommandLine.Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Only this country (ISO 3166-1, as SY).")
  private Optional<String> country = Optional.empty();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    SparkSession spark = SparkSessions.open("show", Optional.empty());
    try {
      Store store = Store.openExisting(spark.sparkContext().hadoopConfiguration(), out);
      String release = store.releaseNamed("CURRENT", out);
      Dataset<Row> table = spark.read().parquet(store.release(release) + "/province_month");
      List<MonthTable.Cell> cells = new ArrayList<>();
      for (Row row : table.where("gains_high > 0 or losses_high > 0").collectAsList()) {
        MonthTable.Cell cell = cell(row);
        if (country.isEmpty() || country.get().equals(cell.country())) {
          cells.add(cell);
        }
      }
      spec.commandLine().getOut().print(MonthTable.of(cells));
      spec.commandLine().getOut().flush();
      return ExitCode.DONE.number();
    } finally {
      spark.stop();
    }
  }

  private static MonthTable.Cell cell(Row row) {
    String code = row.getAs("province_code");
    String country = Optional.<String>ofNullable(row.getAs("country")).orElse("");
    java.sql.Date month = row.getAs("month");
    return new MonthTable.Cell(
        country,
        code == null
            ? (country.isEmpty() ? "province not certain" : country + " province not certain")
            : code + " " + row.getAs("province_name"),
        month == null ? "month not certain" : month.toString().substring(0, 7),
        row.getAs("actor"),
        row.<Integer>getAs("gains_high"),
        row.<Integer>getAs("losses_high"));
  }
}
