// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.marchland.diagnostics.ExitCode;
import org.marchland.diagnostics.UserError;
import org.marchland.place.source.UserGazetteer;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Compiles a user's own gazetteer into one file, so that every run need not read it anew. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description =
        "Checks your own gazetteer files and compiles them into one file for --gazetteer.",
    footer = {
      "",
      "Example:",
      "  scripts/marchland gazetteer build --name ocha-syria --to ocha-syria.gz syr_admin4_point.geojson"
    })
public final class BuildCommand implements Callable<Integer> {
  @CommandLine.Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "GeoNames dumps (allCountries.txt, SY.txt), alternateNamesV2.txt, admin1CodesASCII.txt,"
              + " OCHA COD-AB or geoBoundaries GeoJSON, CSV with the columns alias,place,country"
              + " and perhaps province,geonames_id,latitude,longitude; plain, gzip or zip; or a"
              + " folder of them.")
  private List<Path> paths;

  @CommandLine.Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The compiled file.")
  private Path to;

  @CommandLine.Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What runs call it in their version; letters, digits and hyphens.")
  private String name = "own";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    if (!name.matches("[A-Za-z0-9._-]{1,40}")) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--name " + name + ": use letters, digits, hyphens, dots; 40 at most");
    }
    UserGazetteer own = GazetteerOptions.compile(name, GazetteerOptions.files(paths));
    try {
      Files.write(to, own.additions().bytes());
    } catch (IOException e) {
      throw UserError.storage("--to " + to + ": cannot be written; check the path");
    }
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT, "%s: %,d rows, version %s%n", to, own.rows(), own.additions().version());
    spec.commandLine().getOut().flush();
    return ExitCode.DONE.number();
  }
}
