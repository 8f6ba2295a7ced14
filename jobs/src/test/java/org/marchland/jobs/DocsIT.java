// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the pages of docs/ show is what happens: files in their boxes are written, commands run and
 * answers compared.
 */
class DocsIT {
  private static final Path PAGE = Path.of("..", "docs", "adding.md");
  private static final Pattern BOX =
      Pattern.compile("^```(\\w+) ?(\\S*)\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyBoxDoesWhatItShows() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Matcher boxes = BOX.matcher(Files.readString(PAGE));
    while (boxes.find()) {
      String text = boxes.group(3);
      if (boxes.group(1).equals("console")) {
        String command = text.substring(2, text.indexOf('\n'));
        String answer = text.substring(text.indexOf('\n') + 1);
        tests.add(
            DynamicTest.dynamicTest(command, () -> assertThat(run(command)).isEqualTo(answer)));
      } else {
        Files.writeString(folder.resolve(boxes.group(2)), text);
      }
    }
    assertThat(tests).hasSize(3);
    return tests.stream();
  }

  /** Runs a command of a page; files that the page has shown lie in the test's folder. */
  private String run(String command) {
    List<String> words = CommandsInDocsTest.words(command);
    String[] arguments =
        words.stream()
            .skip(1)
            .map(w -> Files.exists(folder.resolve(w)) ? folder.resolve(w).toString() : w)
            .toArray(String[]::new);
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }
}
