// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.extract;

import static org.marchland.jobs.store.Rows.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.marchland.actor.ActorMention;
import org.marchland.article.Article;
import org.marchland.extract.ClaimExtractor;
import org.marchland.extract.Reading;
import org.marchland.extract.grammar.Field;
import org.marchland.extract.grammar.Sentence;
import org.marchland.jobs.store.Rows;
import org.marchland.place.Grounded;
import org.marchland.place.Place;
import org.marchland.place.PlaceMention;
import org.marchland.place.Province;
import org.marchland.text.Span;
import org.marchland.time.TimeMention;

/** Maps the actors, places and times of a reading to rows. */
final class MentionsTable {
  static final Rows ROWS = Rows.of("mentions");

  private MentionsTable() {}

  static List<Row> rows(Article article, Reading reading, ClaimExtractor extractor, String batch) {
    List<Row> rows = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      for (ActorMention actor : sentence.actors()) {
        rows.add(
            begin(article, sentence, sentence.span(actor.first(), actor.end()), "actor", batch)
                .with("actor", known(actor.actor()))
                .with("geonames_id", OptionalLong.empty())
                .with("country", known(actor.country()))
                .with("province_code", Optional.empty())
                .with("date_start", Optional.empty())
                .with("date_end", Optional.empty())
                .with("resolved_by", actor.actorClass().name().toLowerCase(Locale.ROOT))
                .row());
      }
      for (PlaceMention place : sentence.places()) {
        Grounded grounded = extractor.ground(place, reading.context());
        rows.add(
            begin(article, sentence, sentence.span(place.first(), place.end()), "place", batch)
                .with("actor", Optional.empty())
                .with("geonames_id", grounded.place().map(Place::id).orElse(OptionalLong.empty()))
                .with("country", known(grounded.country()))
                .with("province_code", grounded.province().map(Province::code))
                .with("date_start", Optional.empty())
                .with("date_end", Optional.empty())
                .with("resolved_by", grounded.reason())
                .row());
      }
      for (TimeMention time : sentence.times()) {
        rows.add(
            begin(article, sentence, sentence.span(time.first(), time.end()), "time", batch)
                .with("actor", Optional.empty())
                .with("geonames_id", OptionalLong.empty())
                .with("country", Optional.empty())
                .with("province_code", Optional.empty())
                .with("date_start", time.date().start())
                .with("date_end", time.date().end())
                .with("resolved_by", "calendar")
                .row());
      }
    }
    return rows;
  }

  private static Rows.Filling begin(
      Article article, Sentence sentence, Span span, String type, String batch) {
    String field = sentence.field() == Field.TITLE ? article.title() : article.text();
    return ROWS.fill()
        .with("article_id", article.id())
        .with("field", sentence.field().word())
        .with("span_start", span.begin())
        .with("span_end", span.end())
        .with("type", type)
        .with("text", span.of(field))
        .with("batch", batch);
  }
}
