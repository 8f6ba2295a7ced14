// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marchland.article.Fingerprint;
import org.marchland.extract.ClaimExtractor;
import org.marchland.extract.ExtractorVersion;
import org.marchland.jobs.extract.ClaimsTable;
import org.marchland.jobs.extract.ReadingsTable;
import org.marchland.jobs.ingest.ArticlesTable;
import org.marchland.jobs.store.Rows;
import org.marchland.jobs.store.Store;
import org.marchland.jobs.store.TableFiles;
import org.marchland.place.Gazetteer;
import org.marchland.place.Place;
import org.marchland.place.Province;

/**
 * A batch as ingest and extract would leave it, of as many articles as are asked for, each with one
 * claim: places of seven wars, some far more often than others, twelve years, five outlets in a
 * thousand, one article in ten a near-copy of another.
 */
final class GeneratedBatch {
  private static final List<String> COUNTRIES = List.of("SY", "IQ", "UA", "LY", "YE", "AF", "ML");
  private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
  private static final int DAYS = 12 * 365;

  private GeneratedBatch() {}

  /** Writes and commits it. */
  static void write(SparkSession spark, Store store, String batch, long first, long count) {
    ExtractorVersion version = ClaimExtractor.shipped().version();
    Dataset<Long> numbers = spark.range(first, first + count);
    MapFunction<Long, Row> article = n -> article(n, batch);
    MapFunction<Long, Row> reading = n -> reading(n, batch);
    String extractor = version.id();
    String gazetteer = version.gazetteer();
    MapFunction<Long, Row> claim = n -> claim(n, batch, extractor, gazetteer);
    table(numbers, ArticlesTable.ROWS, article, store.ingested("articles", batch));
    table(numbers, ReadingsTable.ROWS, reading, store.extracted("readings", batch, version.id()));
    table(numbers, ClaimsTable.ROWS, claim, store.extracted("claims", batch, version.id()));
    Map<String, Object> record = new HashMap<>();
    record.put("records", count);
    record.put("articles", count);
    store.commit(store.ingested("articles", batch), record);
    store.commit(store.extracted("claims", batch, version.id()), record);
  }

  private static void table(
      Dataset<Long> numbers, Rows rows, MapFunction<Long, Row> make, String folder) {
    TableFiles.write(numbers.map(make, Encoders.row(rows.type())), rows, folder);
  }

  private static SplittableRandom random(long n) {
    return new SplittableRandom(n * 0x9e3779b97f4a7c15L);
  }

  private static String id(String kind, long n) {
    return org.marchland.text.Hashes.id(kind, String.valueOf(n));
  }

  private static String source(long n) {
    return n % 200 == 0 ? "SANA" : "Outlet " + random(n + 3).nextInt(1000);
  }

  private static LocalDate published(long n) {
    return FIRST.plusDays(random(n).nextInt(DAYS));
  }

  private static String sentence(long n) {
    return "Troops captured the town of " + place(n).name() + ".";
  }

  private static String text(long n) {
    SplittableRandom words = random(n % 10 == 0 ? n / 100 : n + 7);
    StringBuilder text = new StringBuilder(sentence(n));
    for (int i = 0; i < 30; i++) {
      text.append(" word").append(words.nextInt(100_000));
    }
    return text.toString();
  }

  /** Held once a JVM: the places of the countries, each as often as the next. */
  private static final class Places {
    static final List<Place> ALL =
        Gazetteer.shipped().listPlaces().stream()
            .filter(p -> COUNTRIES.contains(p.country()) && p.id().isPresent())
            .filter(p -> Gazetteer.shipped().province(p.admin1()).isPresent())
            .toList();
  }

  /** A place: the square of an even number, so that some are named a hundred times as often. */
  private static Place place(long n) {
    double even = random(n + 11).nextDouble();
    return Places.ALL.get((int) (even * even * Places.ALL.size()));
  }

  private static Row article(long n, String batch) {
    return ArticlesTable.ROWS
        .fill()
        .with("article_id", id("article", n))
        .with("title", "")
        .with("text", text(n))
        .with("source", source(n))
        .with("url", Optional.empty())
        .with("language", "en")
        .with("published", published(n))
        .with("published_from", "metadata")
        .with("published_stated", Optional.empty())
        .with("content_hash", id("content", n))
        .with("fingerprint", Fingerprint.of(text(n)))
        .with("cited", List.of())
        .with("archive_id", Optional.empty())
        .with("archive_file", "generated")
        .with("archive_record", n)
        .with("archive_offset", Optional.empty())
        .with("batch", batch)
        .row();
  }

  private static Row reading(long n, String batch) {
    Province province = Gazetteer.shipped().province(place(n).admin1()).orElseThrow();
    return ReadingsTable.ROWS
        .fill()
        .with("article_id", id("article", n))
        .with("relevant", true)
        .with("sentences", 1)
        .with("claims", 1)
        .with("countries", List.of(province.country()))
        .with("provinces", List.of(province.code()))
        .with("batch", batch)
        .row();
  }

  private static Row claim(long n, String batch, String extractor, String gazetteer) {
    SplittableRandom random = random(n + 5);
    Place place = place(n);
    Province province = Gazetteer.shipped().province(place.admin1()).orElseThrow();
    String state = province.country() + "-GOV";
    boolean stateGains = random.nextBoolean();
    int width = List.of(0, 0, 0, 6, 6, 30).get(random.nextInt(6));
    LocalDate end = published(n);
    Rows.Filling row = ClaimsTable.ROWS.fill();
    for (String mark : List.of("gainer", "loser", "time", "claimant")) {
      row.with(mark + "_start", Optional.empty()).with(mark + "_end", Optional.empty());
    }
    return row.with("claim_id", id("claim", n))
        .with("article_id", id("article", n))
        .with("source", source(n))
        .with("cited", List.of())
        .with("published", end)
        .with("place_name", place.name())
        .with("place_geonames_id", place.id())
        .with("place_latitude", place.latitude())
        .with("place_longitude", place.longitude())
        .with("country", province.country())
        .with("province_code", province.code())
        .with("province_name", province.name())
        .with("where_prec", 1)
        .with("where_reason", "name_in_article_country")
        .with("place_candidates", 1)
        .with("place_aliases", List.of())
        .with("kind", "capture")
        .with("gainer", random.nextInt(20) == 0 ? null : stateGains ? state : "IS")
        .with("loser", stateGains ? "IS" : state)
        .with("date_start", end.minusDays(width))
        .with("date_end", end)
        .with("date_precision", width == 0 ? "day" : width == 6 ? "week" : "month")
        .with("extent", random.nextInt(5) == 0 ? "part" : "whole")
        .with("count", Optional.empty())
        .with("status", random.nextInt(50) == 0 ? "denied" : "reported")
        .with("claimant", random.nextInt(4) == 0 ? "the army" : null)
        .with("claimant_actor", Optional.empty())
        .with("field", "text")
        .with("sentence", sentence(n))
        .with("sentence_start", 0)
        .with("sentence_end", sentence(n).length())
        .with("trigger_start", 7)
        .with("trigger_end", 15)
        .with("place_start", 28)
        .with("place_end", sentence(n).length() - 1)
        .with("rule_id", "capture")
        .with("confidence", 0.8)
        .with("extractor", extractor)
        .with("gazetteer", gazetteer)
        .with("batch", batch)
        .row();
  }
}
