// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.diagnostics.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class SettingsTest {
  @TempDir private Path folder;

  @Command(name = "any")
  private static final class Any implements Runnable {
    @Option(names = "--keep", defaultValue = "1")
    private int keep;

    @Override
    public void run() {}
  }

  @AfterEach
  void clear() {
    System.clearProperty("spark.marchland.keep");
  }

  @Test
  void theCommandLineIsBeforeSparksPropertiesAndTheseBeforeTheFile() throws IOException {
    assertThat(keep()).isEqualTo(1);
    String file = file("keep=2\n");
    assertThat(keep("--config", file)).isEqualTo(2);
    System.setProperty("spark.marchland.keep", "3");
    assertThat(keep("--config", file)).isEqualTo(3);
    assertThat(keep("--config=" + file, "--keep", "4")).isEqualTo(4);
  }

  @Test
  void aFileMayCallSettingsAsSparkDoes() throws IOException {
    assertThat(keep("--config", file("# nightly\nspark.marchland.keep = 5\n"))).isEqualTo(5);
  }

  @Test
  void aNameThatNoOptionHasIsRefused() throws IOException {
    List<String> arguments = List.of("--config", file("keeep=2\nspark.executor.memory=2g\n"));
    assertThatThrownBy(() -> Settings.of(arguments).requireKnown(Set.of("--keep")::contains))
        .isInstanceOf(UserError.class)
        .hasMessage("--config: keeep: no command has the option --keeep");
    assertThat(
            Settings.of(List.of("--config", file("spark.marchland.keep=2\n")))
                .requireKnown(Set.of("--keep")::contains))
        .isNotNull();
  }

  @Test
  void aFileThatIsNotThereIsOneLine() {
    assertThatThrownBy(() -> keep("--config", folder.resolve("none").toString()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cannot be read; give a file of lines name=value");
  }

  @Test
  void aDamagedFileIsReadOrRefusedInOneLine() throws IOException {
    Path file = folder.resolve("damaged.properties");
    List<String> arguments = List.of("--config", file.toString());
    Random random = new Random(7);
    byte[] good = "# nightly\nkeep = 5\nspark.marchland.keep=\\u0035\n".getBytes(UTF_8);
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      byte[] input = good.clone();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        input[random.nextInt(input.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, input);
      try {
        Settings.of(arguments).requireKnown("--keep"::equals);
      } catch (UserError e) {
        refused++;
        assertThat(e.getMessage()).startsWith("--config").hasLineCount(1);
      }
    }
    assertThat(refused).isBetween(100, 499);
  }

  private static int keep(String... arguments) {
    List<String> all = new ArrayList<>(Stream.of(arguments).toList());
    Any command = new Any();
    new CommandLine(command)
        .setUnmatchedArgumentsAllowed(true)
        .setDefaultValueProvider(Settings.of(all))
        .parseArgs(all.toArray(String[]::new));
    return command.keep;
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("settings"), text).toString();
  }
}
