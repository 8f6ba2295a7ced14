// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.export;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.marchland.diagnostics.ExitCode;
import org.marchland.diagnostics.UserError;
import org.marchland.export.Export;
import org.marchland.export.release.Selection;
import org.marchland.export.tables.ReleaseTables;
import org.marchland.jobs.store.OpenRelease;
import org.marchland.jobs.store.PlaceOptions;
import org.marchland.jobs.store.ReleaseOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Turns a release into a folder that anybody can use. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Turns a release into a folder to work with: tables as Parquet, CSV and GeoJSON, notebooks, a report with a map, a data package.",
    footer = {
      "",
      "Example:",
      "  scripts/marchland export --out out",
      "  scripts/marchland export --out out --into syria --country SY --from 2014-01 --to 2017-12 --actor IS --no-text"
    })
public final class ExportCommand implements Callable<Integer> {
  @Mixin private ReleaseOptions release;
  @Mixin private PlaceOptions place;

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      description =
          "Where to write it, on this machine; an earlier export there is replaced. By default the folder export in --out.")
  private Optional<Path> into = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "MONTH",
      description =
          "From this month on, as 2014-01; events without a certain month are left out, and counted.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "MONTH", description = "Up to and with this month.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--actor",
      paramLabel = "ACTOR",
      description = "Only what this actor gained, lost and held (actor id, as IS).")
  private Optional<String> actor = Optional.empty();

  @Option(
      names = "--no-text",
      description =
          "Leave out the press's headlines and sentences: for what is published. Ids, offsets and addresses stay.")
  private boolean noText;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description =
          "What every reader must know, at the head of report and README, for example \"Draft\".")
  private Optional<String> note = Optional.empty();

  @Option(
      names = "--dry-run",
      description = "Say which release would be exported to where, and stop.")
  private boolean dryRun;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    place.check();
    Selection selection = selection();
    OpenRelease opened = release.open();
    Path folder = into.orElseGet(() -> release.local("export"));
    PrintWriter out = spec.commandLine().getOut();
    String what =
        "release "
            + opened.id()
            + (selection.said().isEmpty() ? "" : " (" + selection.said() + ")");
    if (dryRun) {
      out.println("would export " + what + " to " + folder);
      out.flush();
      return ExitCode.DONE.number();
    }
    Export export =
        new Export(
            opened,
            selection,
            note,
            step -> {
              out.println("export: " + step + " …");
              out.flush();
            });
    print(out, what, export.write(folder));
    return ExitCode.DONE.number();
  }

  private Selection selection() {
    try {
      return new Selection(
          place.country(),
          place.province(),
          month("--from", from),
          month("--to", to),
          actor,
          !noText);
    } catch (IllegalArgumentException e) {
      throw UserError.badInput(e.getMessage());
    }
  }

  private static Optional<YearMonth> month(String option, Optional<String> value) {
    try {
      return value.map(YearMonth::parse);
    } catch (DateTimeParseException e) {
      throw UserError.badInput(option + " " + value.get() + ": give a month as 2014-01");
    }
  }

  private static void print(PrintWriter out, String what, Export.Result result) {
    out.println();
    for (String table : ReleaseTables.NAMES) {
      out.printf(Locale.ROOT, "  %-22s %,12d%n", table, result.rows().get(table));
    }
    if (result.withoutMonth() > 0) {
      out.printf(Locale.ROOT, "  %-22s %,12d%n", "without month, left out", result.withoutMonth());
    }
    if (result.kept() > 0) {
      out.printf(Locale.ROOT, "  %-22s %,12d%n", "files of yours kept", result.kept());
    }
    out.printf(Locale.ROOT, "  %-22s %,12d%n", "bytes", result.bytes());
    out.println();
    out.println(what + " in " + result.folder() + "; begin with report.html");
    out.flush();
  }
}
