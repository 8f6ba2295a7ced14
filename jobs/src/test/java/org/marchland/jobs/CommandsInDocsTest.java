// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** No page names a command or an option that is not there. */
class CommandsInDocsTest {
  private static final Path ROOT = Path.of("..");

  /** A command on a line of its own, or in a sentence between backticks. */
  private static final Pattern COMMAND =
      Pattern.compile("scripts/(?:marchland|nightly) [^`\\n]*|(?<=`)marchland [^`\\n]+");

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  static List<String> commands() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    List<String> commands = new ArrayList<>();
    for (Path page : pages) {
      COMMAND.matcher(Files.readString(page)).results().map(m -> m.group()).forEach(commands::add);
    }
    return commands.stream().distinct().filter(c -> !c.contains("COMMAND")).toList();
  }

  @Test
  void thePagesHaveCommands() throws IOException {
    assertThat(commands()).hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandOfAPageCanBeGiven(String command) {
    List<String> words = words(command);
    List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
    if (words.get(0).endsWith("nightly")) {
      arguments.add(0, "nightly");
    }
    Throwable mistake =
        catchThrowable(() -> Main.commandLine().parseArgs(arguments.toArray(String[]::new)));
    if (!(mistake instanceof CommandLine.MissingParameterException)) {
      // A sentence may name a command without all that it needs.
      assertThat(mistake).isNull();
    }
  }

  /** The words of a command as a shell parts them; remarks and what is left open are no words. */
  static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find() && !word.group().matches("[#;]")) {
      words.add(
          Stream.of(1, 2, 3).map(word::group).filter(g -> g != null).findFirst().orElseThrow());
    }
    words.removeIf(w -> w.matches("…|>.*|\\|.*"));
    return words;
  }
}
