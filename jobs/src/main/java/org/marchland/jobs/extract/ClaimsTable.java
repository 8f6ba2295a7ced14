// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.extract;

import static org.marchland.jobs.store.Rows.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.marchland.article.Article;
import org.marchland.event.ClaimFacts;
import org.marchland.event.EventPlace;
import org.marchland.extract.Claim;
import org.marchland.extract.ExtractorVersion;
import org.marchland.jobs.store.Rows;
import org.marchland.place.Place;
import org.marchland.place.Province;
import org.marchland.text.Hashes;
import org.marchland.time.ChangeDate;
import org.marchland.time.DatePrecision;

/** Maps claims to rows, and rows to what merging needs of them. */
public final class ClaimsTable {
  public static final Rows ROWS = Rows.of("claims");

  private ClaimsTable() {}

  static Row row(
      Article article, Claim claim, List<String> cited, ExtractorVersion version, String batch) {
    Optional<Place> place = claim.place().place();
    return ROWS.fill()
        .with("claim_id", id(claim))
        .with("article_id", article.id())
        .with("source", known(article.source()))
        .with("cited", cited)
        .with("published", article.published())
        .with("place_name", claim.place().name())
        .with("place_geonames_id", place.map(Place::id).orElse(OptionalLong.empty()))
        .with(
            "place_latitude", place.map(p -> degrees(p.latitude())).orElse(OptionalDouble.empty()))
        .with(
            "place_longitude",
            place.map(p -> degrees(p.longitude())).orElse(OptionalDouble.empty()))
        .with("country", known(claim.place().country()))
        .with("province_code", claim.place().province().map(Province::code))
        .with("province_name", claim.place().province().map(Province::name))
        .with("where_prec", claim.place().precision())
        .with("where_reason", claim.place().reason())
        .with("place_candidates", claim.place().candidates())
        .with("place_aliases", claim.placeAliases())
        .with("kind", claim.kind().word())
        .with("gainer", claim.gainer())
        .with("loser", claim.loser())
        .with("date_start", claim.date().start())
        .with("date_end", claim.date().end())
        .with("date_precision", claim.date().precision().word())
        .with("extent", claim.extent())
        .with("count", claim.count())
        .with("status", claim.status())
        .with("claimant", claim.claimant())
        .with("field", claim.field().word())
        .with("sentence", claim.sentence())
        .with("sentence_start", claim.sentenceSpan().begin())
        .with("sentence_end", claim.sentenceSpan().end())
        .with("trigger_start", claim.triggerSpan().begin())
        .with("trigger_end", claim.triggerSpan().end())
        .with("place_start", claim.placeSpan().begin())
        .with("place_end", claim.placeSpan().end())
        .with("rule_id", claim.ruleId())
        .with("confidence", claim.confidence())
        .with("extractor", version.id())
        .with("gazetteer", version.gazetteer())
        .with("batch", batch)
        .row();
  }

  private static OptionalDouble degrees(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static String id(Claim claim) {
    return Hashes.id(
        claim.articleId(),
        claim.field().word(),
        String.valueOf(claim.triggerSpan().begin()),
        claim.place().name(),
        claim.gainer().orElse(""),
        claim.loser().orElse(""),
        claim.date().end().map(LocalDate::toString).orElse(""),
        claim.extent(),
        claim.status());
  }

  /** What merging needs of a row. */
  public static ClaimFacts facts(Row row) {
    List<String> cited = row.getList(row.fieldIndex("cited"));
    Optional<String> source = Optional.ofNullable(row.getAs("source"));
    return new ClaimFacts(
        row.getAs("claim_id"),
        row.getAs("article_id"),
        cited.isEmpty() ? List.of(source.orElse("")) : cited,
        new EventPlace(
            row.getAs("place_name"),
            longOf(row, "place_geonames_id"),
            doubleOf(row, "place_latitude"),
            doubleOf(row, "place_longitude"),
            Optional.<String>ofNullable(row.getAs("country")).orElse(""),
            Optional.ofNullable(row.getAs("province_code")),
            Optional.ofNullable(row.getAs("province_name")),
            row.<Integer>getAs("where_prec")),
        row.getAs("kind"),
        Optional.ofNullable(row.getAs("gainer")),
        Optional.ofNullable(row.getAs("loser")),
        date(row),
        row.getAs("extent").equals("part"),
        row.getAs("count") == null
            ? OptionalInt.empty()
            : OptionalInt.of(row.<Integer>getAs("count")),
        row.getAs("status").equals("denied"));
  }

  private static ChangeDate date(Row row) {
    java.sql.Date start = row.getAs("date_start");
    java.sql.Date end = row.getAs("date_end");
    return new ChangeDate(
        Optional.ofNullable(start).map(java.sql.Date::toLocalDate),
        Optional.ofNullable(end).map(java.sql.Date::toLocalDate),
        DatePrecision.parse(row.getAs("date_precision")));
  }

  private static OptionalLong longOf(Row row, String column) {
    Long value = row.getAs(column);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static OptionalDouble doubleOf(Row row, String column) {
    Double value = row.getAs(column);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
