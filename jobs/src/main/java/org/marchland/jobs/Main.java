// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.marchland.diagnostics.ExitCode;
import org.marchland.diagnostics.UserError;
import org.marchland.jobs.actors.ActorsCommand;
import org.marchland.jobs.compare.CompareCommand;
import org.marchland.jobs.evaluate.EvaluateCommand;
import org.marchland.jobs.explain.ExplainCommand;
import org.marchland.jobs.export.ExportCommand;
import org.marchland.jobs.gazetteer.GazetteerCommand;
import org.marchland.jobs.holdings.HoldingsCommand;
import org.marchland.jobs.read.ReadCommand;
import org.marchland.jobs.run.AggregateCommand;
import org.marchland.jobs.run.ExtractCommand;
import org.marchland.jobs.run.IngestCommand;
import org.marchland.jobs.run.NightlyCommand;
import org.marchland.jobs.run.RunCommand;
import org.marchland.jobs.session.Failures;
import org.marchland.jobs.session.Settings;
import org.marchland.jobs.show.ShowCommand;
import org.marchland.jobs.status.StatusCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one way in, and the one way out with an exit code. */
@Command(
    name = "marchland",
    mixinStandardHelpOptions = true,
    version = "marchland 1.0.0",
    description =
        "Reads archived news and says, province by province and month by month, who gained and who lost ground.",
    subcommands = {
      RunCommand.class,
      IngestCommand.class,
      ExtractCommand.class,
      AggregateCommand.class,
      NightlyCommand.class,
      ReadCommand.class,
      EvaluateCommand.class,
      ShowCommand.class,
      ExplainCommand.class,
      HoldingsCommand.class,
      CompareCommand.class,
      StatusCommand.class,
      ExportCommand.class,
      GazetteerCommand.class,
      ActorsCommand.class
    },
    footer = {
      "",
      "Example:",
      "  scripts/marchland run --input samples/archive --out out",
      "",
      "Exit codes: 0 done, 1 bug, 2 usage, 3 bad input or rules, 4 too many rejects, 5 a release check failed, 6 storage, 75 locked."
    })
public final class Main implements Runnable {
  @CommandLine.Option(
      names = "--config",
      paramLabel = "FILE",
      scope = CommandLine.ScopeType.INHERIT,
      description =
          "Values of options as lines name=value. The command line goes before Spark's properties (spark.marchland.NAME), these before the file.")
  @SuppressWarnings("UnusedVariable") // Settings looks for it before the command line is read
  private Optional<String> config = Optional.empty();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  /**
   * Returns when done, so that a cluster takes the run for a success; exits with a code otherwise.
   */
  public static void main(String[] args) {
    int code = execute(args);
    if (code != ExitCode.DONE.number()) {
      System.exit(code);
    }
  }

  /** Runs a command line and returns its exit code. */
  public static int execute(String... args) {
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    CommandLine commandLine = commandLine();
    try {
      commandLine.setDefaultValueProvider(
          Settings.of(List.of(args)).requireKnown(name -> hasOption(commandLine, name)));
    } catch (UserError e) {
      commandLine.getErr().println("marchland: " + e.getMessage());
      return e.code().number();
    }
    return commandLine.execute(args);
  }

  /** All commands with their options. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, Main::day)
        .setParameterExceptionHandler(Main::misuse)
        .setExecutionExceptionHandler(Main::report);
  }

  private static boolean hasOption(CommandLine command, String name) {
    return command.getCommandSpec().optionsMap().containsKey(name)
        || command.getSubcommands().values().stream().anyMatch(sub -> hasOption(sub, name));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException("'" + text + "' is no day as 2017-10-31");
    }
  }

  /** A command line that cannot be: what is wrong and where help is, no more. */
  private static int misuse(CommandLine.ParameterException exception, String[] args) {
    CommandLine command = exception.getCommandLine();
    List<String> unknown = command.getUnmatchedArguments();
    String message =
        unknown.isEmpty() || exception instanceof CommandLine.UnmatchedArgumentException
            ? exception.getMessage()
            : exception.getMessage() + "; unknown: " + String.join(" ", unknown);
    command.getErr().println("marchland: " + message.lines().collect(Collectors.joining(" ")));
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, command.getErr())) {
      command
          .getErr()
          .println("scripts/" + command.getCommandSpec().qualifiedName() + " --help tells more");
    }
    return ExitCode.USAGE.number();
  }

  /** A user's mistake is one line; a bug keeps its stack trace. */
  private static int report(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
    Optional<UserError> told = Failures.told(exception);
    if (told.isPresent()) {
      command.getErr().println("marchland: " + told.get().getMessage());
      return told.get().code().number();
    }
    exception.printStackTrace(command.getErr());
    return ExitCode.BUG.number();
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
  }
}
