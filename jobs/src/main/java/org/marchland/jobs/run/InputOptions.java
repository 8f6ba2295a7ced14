// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What every command that reads archives shares. */
final class InputOptions {
  @Option(
      names = "--input",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Archive files or folders of them: JSON lines, CSV, newswire SGML, text with a header block; gzip or plain.")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--field",
      paramLabel = "PART=NAME",
      description =
          "A column name of the archive, for example text=article_content. Parts: id, title, text, published, url, source, language, cited. Names in common use are known.")
  List<String> fields = new ArrayList<>();
}
