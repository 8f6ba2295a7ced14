// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.marchland.diagnostics.UserError;
import org.marchland.event.Corrections;
import org.marchland.extract.ExtractorRecipe;
import org.marchland.text.Hashes;

/**
 * A user's corrections as they were read.
 *
 * @param name the file's name, empty without one
 * @param checksum SHA-256 of its text, empty without one
 */
public record CorrectionsFile(String name, String checksum, Corrections corrections) {
  public static final CorrectionsFile NONE = new CorrectionsFile("", "", Corrections.NONE);

  /** Reads the file, if one is named, from any storage. */
  public static CorrectionsFile read(
      Optional<String> file, ExtractorRecipe recipe, Configuration storage) {
    if (file.isEmpty()) {
      return NONE;
    }
    Path path = new Path(file.get());
    try (var in = path.getFileSystem(storage).open(path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new CorrectionsFile(
          path.getName(),
          Hashes.sha256(text),
          Corrections.parse(
              path.getName(),
              text,
              recipe.gazetteerRecipe().gazetteer(),
              recipe.actorDictionary()));
    } catch (IOException e) {
      throw UserError.badInput("--corrections " + file.get() + ": cannot be read; give a CSV file");
    }
  }
}
