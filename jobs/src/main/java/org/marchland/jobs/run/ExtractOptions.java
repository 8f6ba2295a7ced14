// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import java.time.Duration;
import org.marchland.diagnostics.UserError;
import picocli.CommandLine.Option;

/** What every command that reads articles for changes shares. */
final class ExtractOptions {
  @Option(
      names = "--article-seconds",
      paramLabel = "N",
      defaultValue = "120",
      description =
          "An article that takes longer to read is set aside as too_slow, and the run goes on. Default: ${DEFAULT-VALUE}.")
  private int articleSeconds;

  Duration limit() {
    if (articleSeconds < 1) {
      throw UserError.badInput("--article-seconds " + articleSeconds + ": give a second or more");
    }
    return Duration.ofSeconds(articleSeconds);
  }
}
