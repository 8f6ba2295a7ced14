// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    String[] version = Main.commandLine().getCommandSpec().version();
    assertThat(version).hasSize(1);
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<version>" + version[0].replace("marchland ", "") + "</version>");
  }
}
