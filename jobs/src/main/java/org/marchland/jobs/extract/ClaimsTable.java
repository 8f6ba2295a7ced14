// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.extract;

import static org.marchland.jobs.store.Rows.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.marchland.article.Article;
import org.marchland.extract.Claim;
import org.marchland.extract.ExtractorVersion;
import org.marchland.jobs.store.Rows;
import org.marchland.place.Place;
import org.marchland.place.Province;
import org.marchland.text.Hashes;
import org.marchland.text.Span;

/** Maps claims to rows. */
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
        .with("place_latitude", place.map(Place::knownLatitude))
        .with("place_longitude", place.map(Place::knownLongitude))
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
        .with("claimant_actor", claim.claimantActor())
        .with("field", claim.field().word())
        .with("sentence", claim.sentence())
        .with("sentence_start", claim.sentenceSpan().begin())
        .with("sentence_end", claim.sentenceSpan().end())
        .with("trigger_start", claim.triggerSpan().begin())
        .with("trigger_end", claim.triggerSpan().end())
        .with("place_start", claim.placeSpan().begin())
        .with("place_end", claim.placeSpan().end())
        .with("gainer_start", claim.roles().gainer().map(Span::begin))
        .with("gainer_end", claim.roles().gainer().map(Span::end))
        .with("loser_start", claim.roles().loser().map(Span::begin))
        .with("loser_end", claim.roles().loser().map(Span::end))
        .with("time_start", claim.roles().time().map(Span::begin))
        .with("time_end", claim.roles().time().map(Span::end))
        .with("claimant_start", claim.roles().claimant().map(Span::begin))
        .with("claimant_end", claim.roles().claimant().map(Span::end))
        .with("rule_id", claim.ruleId())
        .with("confidence", claim.confidence())
        .with("extractor", version.id())
        .with("gazetteer", version.gazetteer())
        .with("batch", batch)
        .row();
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
}
