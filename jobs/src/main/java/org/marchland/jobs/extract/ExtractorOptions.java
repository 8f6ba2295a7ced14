// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.marchland.extract.ExtractorRecipe;
import org.marchland.jobs.gazetteer.GazetteerOptions;
import org.marchland.text.Resources;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** With what a command reads articles; the same in every command that does. */
public final class ExtractorOptions {
  @Mixin private GazetteerOptions gazetteer;

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description =
          "Your own armed actors, added to those that ship and before them: lines of id, names (|),"
              + " countries (|), first and last day, parted by tabs (docs/adding.md).")
  private Optional<Path> actors = Optional.empty();

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description =
          "Your own ways of saying that a place changed hands: lines of id, frame, v or n, word, what"
              + " it needs, kind, parted by tabs (docs/adding.md).")
  private Optional<Path> lexicon = Optional.empty();

  /** The extractor asked for. */
  public ExtractorRecipe recipe() {
    return ExtractorRecipe.of(
        gazetteer.recipe(),
        actors.map(Resources::rows).orElse(List.of()),
        lexicon.map(Resources::rows).orElse(List.of()));
  }
}
