// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.marchland.actor.ActorDictionary;
import org.marchland.actor.ActorFinder;
import org.marchland.article.ArticleBuilder;
import org.marchland.article.ReadingOptions;
import org.marchland.corpus.FieldMap;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.format.Formats;
import org.marchland.diagnostics.Rejection;
import org.marchland.diagnostics.UserError;
import org.marchland.event.Corrections;
import org.marchland.extract.gate.Gate;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.place.Countries;
import org.marchland.place.Gazetteer;
import org.marchland.place.source.Defect;
import org.marchland.place.source.UserGazetteer;
import org.marchland.score.CellScores;
import org.marchland.score.GoldFile;
import org.marchland.score.Scorer;
import org.marchland.text.Resources;

/** Reads bytes as what a target takes them for; whatever is not promised is an error. */
final class Reading {
  /** The longest inputs have some ten thousand records; more come from one that repeats itself. */
  private static final int MOST_OUTCOMES = 1 << 18;

  private static final ArticleBuilder ARTICLES = new ArticleBuilder(ReadingOptions.anyLanguage());

  private Reading() {}

  /** An archive: nothing is thrown, what is refused has its reason, twice the same comes out. */
  static void archive(byte[] input) {
    List<Outcome> outcomes = outcomes(input);
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Rejected rejected) {
        require(rejected.rejection());
      } else if (outcome instanceof Outcome.Read read) {
        ARTICLES.build(read.record());
      }
    }
    require(outcomes.equals(outcomes(input)), "read again, something else comes out");
  }

  private static List<Outcome> outcomes(byte[] input) {
    List<Outcome> outcomes = new ArrayList<>();
    Iterator<Outcome> iterator = Formats.open(new ByteArrayInputStream(input), "file");
    while (iterator.hasNext()) {
      outcomes.add(iterator.next());
      require(outcomes.size() < MOST_OUTCOMES, "outcomes without end");
    }
    return outcomes;
  }

  private static void require(Rejection rejection) {
    require(rejection.file().equals("file"), "no file in " + rejection);
    require(
        !rejection.detail().isBlank() && !rejection.detail().equals("null"),
        "no detail in " + rejection);
    require(rejection.detail().length() < 2000, "too much detail: " + rejection.reason());
    require(
        rejection.record().isEmpty() || rejection.record().getAsLong() > 0,
        "no record number in " + rejection);
  }

  /** A user's rules. */
  static void rules(byte[] input) {
    List<Resources.Row> rows = rows(input);
    try {
      Gate.of(Lexicon.with(rows)).passes("Rebels took the town of Azaz, residents said.");
    } catch (UserError e) {
      require(e);
    }
  }

  /** A user's actors. */
  static void actors(byte[] input) {
    List<Resources.Row> rows = rows(input);
    try {
      new ActorFinder(ActorDictionary.with(rows), Countries.shipped());
    } catch (UserError e) {
      require(e);
    }
  }

  private static List<Resources.Row> rows(byte[] input) {
    List<Resources.Row> rows = new ArrayList<>();
    try {
      Resources.forEachRow(new ByteArrayInputStream(input), "own.tsv", rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** A user's gazetteer: what is compiled without a defect can be read again, as the same. */
  static void gazetteer(byte[] input) {
    UserGazetteer own = UserGazetteer.read("own", List.of(file(input)));
    for (Defect defect : own.defects()) {
      require(defect.line() >= 1 && !defect.what().isBlank(), "no place or reason in " + defect);
    }
    if (own.defects().isEmpty()) {
      UserGazetteer again = UserGazetteer.read("own", List.of(file(own.additions().bytes())));
      require(
          again.defects().isEmpty() || own.rows() == 0,
          "what was compiled has defects: " + again.defects());
      require(
          again.additions().version().equals(own.additions().version()),
          "what was compiled reads as something else");
    }
  }

  /** A user's corrections. */
  static void corrections(byte[] input) {
    try {
      Corrections.parse(
              "own.csv",
              new String(input, StandardCharsets.UTF_8),
              Gazetteer.shipped(),
              ActorDictionary.shipped())
          .ids();
    } catch (UserError e) {
      require(e);
    }
  }

  /** Labels, scored against themselves. */
  static void labels(byte[] input) {
    try {
      var labels = GoldFile.read(file(input));
      Scorer.score(labels, labels);
      Scorer.errors(labels, labels);
      CellScores.of(labels, labels, Gazetteer.shipped());
    } catch (UserError e) {
      require(e);
    }
  }

  /** Names of columns, an assignment a line. */
  static void fields(byte[] input) {
    try {
      FieldMap names =
          FieldMap.standard().with(new String(input, StandardCharsets.UTF_8).lines().toList());
      for (FieldMap.Part part : FieldMap.Part.values()) {
        names.find(part, Map.of("text", "It fell."));
      }
    } catch (UserError e) {
      require(e);
    }
  }

  private static void require(UserError error) {
    require(!String.valueOf(error.getMessage()).isBlank(), "an error without a message");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  /** A file of these bytes, the same one each time. */
  private static Path file(byte[] bytes) {
    try {
      return Files.write(Scratch.FILE, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Scratch {
    static final Path FILE = made();

    private static Path made() {
      try {
        Path file = Files.createTempFile("marchland-", "");
        file.toFile().deleteOnExit();
        return file;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
