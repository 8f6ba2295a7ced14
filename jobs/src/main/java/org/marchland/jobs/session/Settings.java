// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.session;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.marchland.diagnostics.UserError;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values of options that are not on the command line: from Spark's properties, where {@code
 * spark.marchland.max-reject-share} is that of {@code --max-reject-share}, else from a file of
 * properties ({@code --config}), with the same names or the options' own.
 */
public final class Settings implements IDefaultValueProvider {
  private static final String OPTION = "--config";
  private static final String PREFIX = "spark.marchland.";

  private final Properties file;

  private Settings(Properties file) {
    this.file = file;
  }

  /** The settings of a command line, which may name a file. */
  public static Settings of(List<String> arguments) {
    return new Settings(path(arguments).map(Settings::read).orElseGet(Properties::new));
  }

  /**
   * Refuses a name in the file that no option has: a misspelt one would change nothing, unseen.
   *
   * @param isOption whether any command has an option of this name, with its dashes
   */
  public Settings requireKnown(Predicate<String> isOption) {
    for (String name : new TreeSet<>(file.stringPropertyNames())) {
      String option = "--" + (name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name);
      if (!isOption.test(option) && !name.startsWith("spark.")) {
        throw UserError.badInput(OPTION + ": " + name + ": no command has the option " + option);
      }
    }
    return this;
  }

  private static Optional<String> path(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).startsWith(OPTION + "=")) {
        return Optional.of(arguments.get(i).substring(OPTION.length() + 1));
      }
      if (arguments.get(i).equals(OPTION) && i + 1 < arguments.size()) {
        return Optional.of(arguments.get(i + 1));
      }
    }
    return Optional.ofNullable(System.getProperty(PREFIX + "config"));
  }

  private static Properties read(String path) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8)) {
      properties.load(in);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.badInput(
          OPTION + " " + path + ": cannot be read; give a file of lines name=value");
    }
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null;
    }
    String name = option.longestName().replaceFirst("^--", "");
    return Optional.ofNullable(System.getProperty(PREFIX + name))
        .or(() -> Optional.ofNullable(file.getProperty(PREFIX + name)))
        .or(() -> Optional.ofNullable(file.getProperty(name)))
        .orElse(null);
  }
}
