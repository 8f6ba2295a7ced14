// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marchland.event.Event;
import org.marchland.jobs.store.Cells;
import org.marchland.month.ProvinceMonths;
import org.marchland.month.WideMonth;
import org.marchland.place.Gazetteer;
import org.marchland.place.GazetteerRecipe;
import org.marchland.place.Province;

/**
 * The rows of {@code province_month} and {@code province_month_wide}: events and covered months
 * meet under their province, or under the country of events whose province is not certain.
 */
final class ProvinceRows {
  /** Before the country, in the key of events whose province is not certain. */
  private static final String NOT_CERTAIN = "?";

  private static final StructType MEMBER =
      new StructType()
          .add("key", DataTypes.StringType)
          .add("event", EventsTable.ROWS.nullableType())
          .add("month", DataTypes.DateType)
          .add("articles", DataTypes.IntegerType);

  private final SparkSession spark;
  private final GazetteerRecipe recipe;
  private final Dataset<Row> events;
  private final Dataset<Row> coverage;
  private final Broadcast<GazetteerRecipe> shared;

  ProvinceRows(
      SparkSession spark, GazetteerRecipe recipe, Dataset<Row> events, Dataset<Row> coverage) {
    this.spark = spark;
    this.recipe = recipe;
    this.events = events;
    this.coverage = coverage;
    this.shared = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(recipe);
  }

  Dataset<Row> byActor() {
    Broadcast<GazetteerRecipe> gazetteer = shared;
    Map<String, Integer> read = articlesRead();
    FlatMapGroupsFunction<String, Row, Row> rows =
        (key, members) -> byActor(key, members, gazetteer.value().gazetteer(), read);
    return members()
        .groupByKey(key(), Encoders.STRING())
        .flatMapGroups(rows, Encoders.row(ProvinceMonthTable.ROWS.type()));
  }

  /**
   * Balanced: every province of the countries with an event, every month in which articles were
   * published, and further months in which the province itself has an event.
   */
  Dataset<Row> wide() {
    Broadcast<GazetteerRecipe> gazetteer = shared;
    List<String> published = publishedMonths();
    FlatMapGroupsFunction<String, Row, Row> rows =
        (key, members) -> wide(key, members, gazetteer.value().gazetteer(), published);
    Set<String> countries =
        events.select("country").distinct().collectAsList().stream()
            .map(row -> row.getString(0))
            .collect(Collectors.toSet());
    Set<String> own =
        events
            .select("province_code")
            .where("province_code is not null")
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .collect(Collectors.toSet());
    List<Row> provinces =
        recipe.gazetteer().listProvinces().stream()
            .filter(p -> countries.contains(p.country()) || own.contains(p.code()))
            .map(Province::code)
            .distinct()
            .map(code -> RowFactory.create(code, null, null, null))
            .toList();
    Dataset<Row> known = spark.createDataFrame(provinces, MEMBER);
    return members()
        .join(known.select("key"), "key")
        .select("key", "event", "month", "articles")
        .union(known)
        .groupByKey(key(), Encoders.STRING())
        .flatMapGroups(rows, Encoders.row(ProvinceMonthWideTable.ROWS.type()));
  }

  private static MapFunction<Row, String> key() {
    return row -> row.getString(0);
  }

  private Dataset<Row> members() {
    MapFunction<Row, Row> asEvent =
        row ->
            RowFactory.create(
                Cells.text(row, "province_code")
                    .orElseGet(() -> NOT_CERTAIN + Cells.text(row, "country").orElse("")),
                row,
                null,
                null);
    MapFunction<Row, Row> asCovered =
        row ->
            RowFactory.create(
                row.getAs("province_code"), null, row.getAs("month"), row.getAs("articles"));
    return events
        .map(asEvent, Encoders.row(MEMBER))
        .union(
            coverage
                .where("scope = 'province' and month is not null")
                .map(asCovered, Encoders.row(MEMBER)));
  }

  /** What the members of one group tell. */
  private record Group(List<Event> events, Map<YearMonth, Integer> covered) {
    static Group of(Iterator<Row> members) {
      List<Event> events = new ArrayList<>();
      Map<YearMonth, Integer> covered = new TreeMap<>();
      while (members.hasNext()) {
        Row member = members.next();
        if (!member.isNullAt(1)) {
          events.add(EventsTable.event(member.getStruct(1)));
        }
        Cells.month(member, "month")
            .ifPresent(month -> covered.put(month, member.<Integer>getAs("articles")));
      }
      return new Group(events, covered);
    }
  }

  private static Iterator<Row> byActor(
      String key, Iterator<Row> members, Gazetteer gazetteer, Map<String, Integer> read) {
    ProvinceColumns province =
        key.startsWith(NOT_CERTAIN)
            ? ProvinceColumns.notCertain(key.substring(NOT_CERTAIN.length()))
            : ProvinceColumns.of(key, gazetteer);
    Group group = Group.of(members);
    return ProvinceMonths.of(group.events(), group.covered()).stream()
        .map(
            cell -> {
              Integer all = cell.month().map(month -> read.get(month.toString())).orElse(null);
              return ProvinceMonthTable.row(
                  province, cell, all == null ? OptionalInt.empty() : OptionalInt.of(all));
            })
        .iterator();
  }

  private static Iterator<Row> wide(
      String key, Iterator<Row> members, Gazetteer gazetteer, List<String> published) {
    ProvinceColumns province = ProvinceColumns.of(key, gazetteer);
    Group group = Group.of(members);
    TreeSet<YearMonth> months = new TreeSet<>();
    published.forEach(month -> months.add(YearMonth.parse(month)));
    group.events().forEach(event -> event.month().ifPresent(months::add));
    return months.stream()
        .map(
            month ->
                ProvinceMonthWideTable.row(
                    province, month, WideMonth.of(month, group.events(), group.covered())))
        .iterator();
  }

  /** Articles read by month of publication. */
  private Map<String, Integer> articlesRead() {
    Map<String, Integer> read = new HashMap<>();
    for (Row row :
        coverage
            .where("scope = 'source' and month is not null")
            .groupBy("month")
            .agg(sum("articles").cast("int").as("articles"))
            .collectAsList()) {
      read.put(Cells.month(row, "month").orElseThrow().toString(), row.<Integer>getAs("articles"));
    }
    return read;
  }

  /** Every month from the first day of publication to the last, none where no article has one. */
  private List<String> publishedMonths() {
    Row bounds = coverage.agg(min("month").as("first"), max("month").as("last")).first();
    List<String> months = new ArrayList<>();
    Optional<YearMonth> last = Cells.month(bounds, "last");
    for (Optional<YearMonth> month = Cells.month(bounds, "first");
        month.isPresent() && !month.get().isAfter(last.orElseThrow());
        month = month.map(m -> m.plusMonths(1))) {
      months.add(month.get().toString());
    }
    return months;
  }
}
