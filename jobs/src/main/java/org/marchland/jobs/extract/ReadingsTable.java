// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.extract;

import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.marchland.article.Article;
import org.marchland.extract.ClaimExtractor;
import org.marchland.extract.Reading;
import org.marchland.extract.grammar.Sentence;
import org.marchland.jobs.store.Rows;
import org.marchland.place.PlaceMention;
import org.marchland.place.Province;

/** Maps a reading to the row that says how far it went and which provinces it names. */
public final class ReadingsTable {
  public static final Rows ROWS = Rows.of("readings");

  private ReadingsTable() {}

  static Row row(Article article, Reading reading, ClaimExtractor extractor, String batch) {
    TreeSet<String> provinces = new TreeSet<>();
    for (Sentence sentence : reading.sentences()) {
      for (PlaceMention place : sentence.places()) {
        extractor
            .ground(place, reading.context())
            .province()
            .map(Province::code)
            .ifPresent(provinces::add);
      }
    }
    return ROWS.fill()
        .with("article_id", article.id())
        .with("relevant", reading.relevant())
        .with(
            "sentences",
            (int) reading.sentences().stream().filter(s -> !s.words().isEmpty()).count())
        .with("claims", reading.claims().size())
        .with("countries", reading.context().countries())
        .with("provinces", List.copyOf(provinces))
        .with("batch", batch)
        .row();
  }
}
