// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marchland.diagnostics.UserError;
import org.marchland.place.Additions;
import org.marchland.place.GazetteerRecipe;
import org.marchland.place.source.UserGazetteer;
import picocli.CommandLine.Option;

/** Which gazetteer a command works with; the same in every command. */
public final class GazetteerOptions {
  @Option(
      names = "--gazetteer",
      paramLabel = "PATH",
      description =
          "A file or folder of your own places, added to those that ship: what \"gazetteer build\""
              + " wrote, a GeoNames dump, OCHA or geoBoundaries GeoJSON, a CSV of aliases; plain,"
              + " gzip or zip. May be given several times.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--boundary",
      paramLabel = "AREA=COUNTRY",
      description =
          "Whose boundary of a disputed area is drawn, as crimea=UA; \"gazetteer check\" lists the"
              + " areas and their views.")
  private Map<String, String> boundaries = new LinkedHashMap<>();

  /** The gazetteer asked for; a mistake in the user's files is one error that lists them all. */
  public GazetteerRecipe recipe() {
    Optional<Additions> additions =
        paths.isEmpty() ? Optional.empty() : Optional.of(compile(name(), files(paths)).additions());
    return GazetteerRecipe.of(additions, boundaries);
  }

  /** What the version calls them: the names of what was given. */
  private String name() {
    String names =
        String.join(
            "+",
            paths.stream()
                .map(
                    p ->
                        Additions.nameIn(p)
                            .orElseGet(
                                () ->
                                    String.valueOf(p.getFileName())
                                        .replaceAll("\\.[A-Za-z.]+$", "")))
                .map(n -> n.replaceAll("[^A-Za-z0-9._-]", "-"))
                .sorted()
                .toList());
    return names.substring(0, Math.min(40, names.length()));
  }

  /** Every file that the paths name or hold. */
  static List<Path> files(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      try {
        files.addAll(UserGazetteer.listFiles(path));
      } catch (IOException e) {
        throw UserError.badInput(path + ": no such file or folder");
      }
    }
    return files;
  }

  /** Reads a user's files, or refuses them with everything that is wrong. */
  static UserGazetteer compile(String name, List<Path> files) {
    UserGazetteer own = UserGazetteer.read(name, files);
    if (!own.defects().isEmpty()) {
      StringBuilder report = new StringBuilder();
      own.defects().forEach(defect -> report.append(System.lineSeparator()).append(defect));
      throw UserError.badInput(
          "gazetteer: " + own.defects().size() + " defects; nothing was built" + report);
    }
    return own;
  }
}
