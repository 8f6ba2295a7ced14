// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import java.sql.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marchland.actor.Outlets;
import org.marchland.event.ClaimFacts;
import org.marchland.event.EventPlace;
import org.marchland.jobs.store.Cells;
import org.marchland.time.ChangeDate;
import org.marchland.time.DatePrecision;

/** What merging needs of claims, as rows on their way to the events; never written. */
final class FactsTable {
  private static final DataType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);

  static final StructType TYPE =
      new StructType()
          .add("place_key", DataTypes.StringType)
          .add("claim_id", DataTypes.StringType)
          .add("report", DataTypes.StringType)
          .add("sources", TEXTS)
          .add("claimant", DataTypes.StringType)
          .add("voice", DataTypes.StringType)
          .add("place_name", DataTypes.StringType)
          .add("place_geonames_id", DataTypes.LongType)
          .add("place_latitude", DataTypes.DoubleType)
          .add("place_longitude", DataTypes.DoubleType)
          .add("country", DataTypes.StringType)
          .add("province_code", DataTypes.StringType)
          .add("province_name", DataTypes.StringType)
          .add("where_prec", DataTypes.IntegerType)
          .add("kind", DataTypes.StringType)
          .add("gainer", DataTypes.StringType)
          .add("loser", DataTypes.StringType)
          .add("date_start", DataTypes.DateType)
          .add("date_end", DataTypes.DateType)
          .add("date_precision", DataTypes.StringType)
          .add("part", DataTypes.BooleanType)
          .add("count", DataTypes.IntegerType)
          .add("denied", DataTypes.BooleanType)
          .add("corrections", TEXTS);

  /** The columns of claims, and of their clusters, that the facts are made from. */
  private static final List<String> FROM =
      List.of(
          "claim_id",
          "cluster_id",
          "cluster_source",
          "cited",
          "claimant",
          "claimant_actor",
          "place_name",
          "place_geonames_id",
          "place_latitude",
          "place_longitude",
          "country",
          "province_code",
          "province_name",
          "where_prec",
          "kind",
          "gainer",
          "loser",
          "date_start",
          "date_end",
          "date_precision",
          "extent",
          "count",
          "status");

  private FactsTable() {}

  /** The facts of all claims, which are joined with their articles' clusters of near-copies. */
  static Dataset<Row> of(Dataset<Row> claims) {
    MapFunction<Row, Row> asFacts = claim -> row(ofClaim(claim));
    return claims
        .select(FROM.stream().map(functions::col).toArray(Column[]::new))
        .map(asFacts, Encoders.row(TYPE));
  }

  /** The facts of a row of the claims table, joined with its article's cluster of near-copies. */
  private static ClaimFacts ofClaim(Row claim) {
    List<String> cited = Cells.texts(claim, "cited");
    List<String> sources =
        cited.isEmpty() ? List.of(Cells.text(claim, "cluster_source").orElse("")) : cited;
    return new ClaimFacts(
        claim.getAs("claim_id"),
        claim.getAs("cluster_id"),
        sources,
        Cells.text(claim, "claimant"),
        Cells.text(claim, "claimant_actor").or(() -> mouthpiece(sources)),
        PlaceColumns.place(claim),
        claim.getAs("kind"),
        Cells.text(claim, "gainer"),
        Cells.text(claim, "loser"),
        date(claim),
        claim.getAs("extent").equals("part"),
        Cells.number(claim, "count"),
        claim.getAs("status").equals("denied"),
        List.of());
  }

  /** The armed side that all of the outlets speak for. */
  private static Optional<String> mouthpiece(List<String> sources) {
    TreeSet<String> sides =
        sources.stream()
            .map(outlet -> Outlets.shipped().speaksFor(outlet).orElse(""))
            .collect(Collectors.toCollection(TreeSet::new));
    return sides.size() == 1 && !sides.first().isEmpty()
        ? Optional.of(sides.first())
        : Optional.empty();
  }

  static Row row(ClaimFacts facts) {
    EventPlace place = facts.place();
    OptionalInt count = facts.count();
    return RowFactory.create(
        place.key(),
        facts.claimId(),
        facts.report(),
        facts.sources().toArray(),
        facts.claimant().orElse(null),
        facts.voice().orElse(null),
        place.name(),
        place.geonamesId().isPresent() ? place.geonamesId().getAsLong() : null,
        place.latitude().isPresent() ? place.latitude().getAsDouble() : null,
        place.longitude().isPresent() ? place.longitude().getAsDouble() : null,
        place.country(),
        place.provinceCode().orElse(null),
        place.provinceName().orElse(null),
        place.precision(),
        facts.kind(),
        facts.gainer().orElse(null),
        facts.loser().orElse(null),
        facts.date().start().map(Date::valueOf).orElse(null),
        facts.date().end().map(Date::valueOf).orElse(null),
        facts.date().precision().word(),
        facts.part(),
        count.isPresent() ? count.getAsInt() : null,
        facts.denied(),
        facts.corrections().toArray());
  }

  static ClaimFacts facts(Row row) {
    return new ClaimFacts(
        row.getAs("claim_id"),
        row.getAs("report"),
        Cells.texts(row, "sources"),
        Cells.text(row, "claimant"),
        Cells.text(row, "voice"),
        PlaceColumns.place(row),
        row.getAs("kind"),
        Cells.text(row, "gainer"),
        Cells.text(row, "loser"),
        date(row),
        row.<Boolean>getAs("part"),
        Cells.number(row, "count"),
        row.<Boolean>getAs("denied"),
        Cells.texts(row, "corrections"));
  }

  static ChangeDate date(Row row) {
    return new ChangeDate(
        Cells.day(row, "date_start"),
        Cells.day(row, "date_end"),
        DatePrecision.parse(row.getAs("date_precision")));
  }
}
