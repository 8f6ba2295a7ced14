// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.marchland.diagnostics.ExitCode;
import org.marchland.diagnostics.UserError;
import org.marchland.jobs.store.PlaceOptions;
import org.marchland.jobs.store.ReleaseOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows a number of a release down to its sentences. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Shows the sentences behind a cell of province_month, an event or a claim: who says so, which claims were merged, where in which archive file.",
    footer = {
      "",
      "Example:",
      "  scripts/marchland explain --out out --province SY-HI --month 2017-10 --actor IS"
    })
public final class ExplainCommand implements Callable<Integer> {
  @Mixin private ReleaseOptions release;

  @Option(
      names = "--province",
      paramLabel = "CODE",
      description = "A cell: its province (ISO 3166-2, as SY-HI).")
  private Optional<String> province = Optional.empty();

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "A cell without a certain province: its country (ISO 3166-1, as SY).")
  private Optional<String> country = Optional.empty();

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      description = "A cell: its month, as 2017-10, or none for changes without a certain month.")
  private Optional<String> month = Optional.empty();

  @Option(
      names = "--actor",
      paramLabel = "ACTOR",
      description = "A cell: only this actor's gains and losses.")
  private Optional<String> actor = Optional.empty();

  @Option(names = "--event", paramLabel = "ID", description = "An event.")
  private Optional<String> event = Optional.empty();

  @Option(names = "--claim", paramLabel = "ID", description = "A claim.")
  private Optional<String> claim = Optional.empty();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--colour",
      negatable = true,
      description = "Mark words by colour; by default on a terminal that does not set NO_COLOR.")
  private Optional<Boolean> colour = Optional.empty();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PlaceOptions.check(country, province);
    boolean cell = province.isPresent() != country.isPresent() && month.isPresent();
    int asked = (cell ? 1 : 0) + (event.isPresent() ? 1 : 0) + (claim.isPresent() ? 1 : 0);
    if (asked != 1
        || (!cell && Stream.of(province, country, month, actor).anyMatch(Optional::isPresent))) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "give --province (or --country) and --month, or --event, or --claim");
    }
    JsonNode explanation = explanation(new Explanation(release.open()));
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? explanation.toPrettyString() + "\n"
            : TerminalText.of(explanation, colour.orElseGet(CommandLine.Help.Ansi.AUTO::enabled)));
    out.flush();
    return ExitCode.DONE.number();
  }

  private JsonNode explanation(Explanation explanation) {
    if (event.isPresent()) {
      return explanation.ofEvent(event.get());
    }
    if (claim.isPresent()) {
      return explanation.ofClaim(claim.get());
    }
    try {
      Optional<YearMonth> asked = month.filter(m -> !m.equals("none")).map(YearMonth::parse);
      return explanation.ofCell(province, country, asked, actor);
    } catch (DateTimeParseException e) {
      throw UserError.badInput("--month " + month.get() + ": give a month as 2017-10, or none");
    }
  }
}
