// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.substring_index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marchland.article.Fingerprint;
import org.marchland.jobs.store.Rows;

/**
 * Puts texts that are nearly the same into clusters, each under its earliest. Texts that share a
 * band of their fingerprints are compared; each is linked to the earliest of its band that it
 * resembles, and the links are followed to their end.
 */
final class CopyClusters {
  static final Rows ROWS = Rows.of("copies");

  /** Share of common runs of words from which two texts are near-copies. */
  private static final double ALIKE = 0.6;

  /** A text is compared with so many of its band that are unlike each other. */
  private static final int LEADERS = 50;

  private static final StructType BANDED =
      new StructType()
          .add("band", DataTypes.LongType)
          .add("rank", DataTypes.StringType)
          .add("fingerprint", DataTypes.BinaryType);

  private static final StructType LINK =
      new StructType().add("child", DataTypes.StringType).add("parent", DataTypes.StringType);

  private CopyClusters() {}

  /**
   * The texts with {@code cluster_id}, {@code cluster_source} (the outlet of the article that
   * stands for the cluster) and {@code size}.
   *
   * @param texts columns article_id, content_hash, source, published, fingerprint; one row a
   *     distinct text
   */
  static Dataset<Row> of(Dataset<Row> texts) {
    Dataset<Row> ranked =
        texts.withColumn(
            "rank",
            concat_ws(
                " ",
                coalesce(col("published").cast("string"), lit("9999-12-31")),
                col("article_id")));
    Dataset<Row> parents = followed(links(ranked));
    Dataset<Row> clustered =
        ranked
            .join(parents.withColumnRenamed("child", "rank"), new String[] {"rank"}, "left")
            .withColumn("first", coalesce(col("parent"), col("rank")))
            .withColumn("cluster_id", substring_index(col("first"), " ", -1))
            .withColumn("size", count(lit(1)).over(Window.partitionBy("first")).cast("int"));
    Dataset<Row> heads =
        texts.select(col("article_id").as("cluster_id"), col("source").as("cluster_source"));
    return clustered
        .join(heads, "cluster_id")
        .select(
            "article_id",
            "content_hash",
            "cluster_id",
            "cluster_source",
            "size",
            "source",
            "published");
  }

  /**
   * The table: the texts of the clusters, and the articles that are exact copies of one of them.
   *
   * @param clusters as {@link #of} gives them
   * @param articles all that were read, copies too; columns article_id, content_hash, source,
   *     published
   */
  static Dataset<Row> withExactCopies(Dataset<Row> clusters, Dataset<Row> articles) {
    Dataset<Row> others =
        articles
            .dropDuplicates("article_id")
            .join(clusters.select("article_id"), new String[] {"article_id"}, "left_anti")
            .join(clusters.select("content_hash", "cluster_id", "size"), "content_hash");
    return clusters
        .withColumn("exact", lit(false))
        .drop("cluster_source")
        .unionByName(others.withColumn("exact", lit(true)));
  }

  private static Dataset<Row> links(Dataset<Row> ranked) {
    FlatMapFunction<Row, Row> banded =
        row -> {
          List<Integer> fingerprint =
              row.isNullAt(1) ? List.of() : row.getList(row.fieldIndex("fingerprint"));
          byte[] packed = packed(fingerprint);
          return Fingerprint.bands(fingerprint).stream()
              .map(band -> RowFactory.create(band, row.getAs("rank"), packed))
              .iterator();
        };
    // Most bands have one text: sorting them all would take longer than everything else.
    MapPartitionsFunction<Row, Row> link = CopyClusters::linksOf;
    return ranked
        .select("rank", "fingerprint")
        .flatMap(banded, Encoders.row(BANDED))
        .repartition(col("band"))
        .mapPartitions(link, Encoders.row(LINK))
        .groupBy("child")
        .agg(min("parent").as("parent"));
  }

  private static byte[] packed(List<Integer> fingerprint) {
    ByteBuffer bytes = ByteBuffer.allocate(fingerprint.size() * Integer.BYTES);
    fingerprint.forEach(bytes::putInt);
    return bytes.array();
  }

  private static List<Integer> unpacked(byte[] packed) {
    List<Integer> fingerprint = new ArrayList<>();
    for (ByteBuffer bytes = ByteBuffer.wrap(packed); bytes.hasRemaining(); ) {
      fingerprint.add(bytes.getInt());
    }
    return fingerprint;
  }

  /** The links of the bands that lie in one partition. */
  private static Iterator<Row> linksOf(Iterator<Row> rows) {
    Map<Long, List<Row>> bands = new HashMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      bands.computeIfAbsent(row.getAs("band"), band -> new ArrayList<>(1)).add(row);
    }
    return bands.values().stream()
        .filter(members -> members.size() > 1)
        .flatMap(members -> linksOf(members).stream())
        .iterator();
  }

  private record Leader(String rank, List<Integer> fingerprint) {}

  private static List<Row> linksOf(List<Row> band) {
    List<Leader> leaders = new ArrayList<>();
    List<Row> links = new ArrayList<>();
    band.sort(Comparator.comparing(member -> member.<String>getAs("rank")));
    for (Row member : band) {
      String rank = member.getAs("rank");
      List<Integer> fingerprint = unpacked(member.getAs("fingerprint"));
      leaders.stream()
          .filter(leader -> Fingerprint.similarity(leader.fingerprint(), fingerprint) >= ALIKE)
          .findFirst()
          .ifPresentOrElse(
              leader -> links.add(RowFactory.create(rank, leader.rank())),
              () -> {
                if (leaders.size() < LEADERS) {
                  leaders.add(new Leader(rank, fingerprint));
                }
              });
    }
    return links;
  }

  /** Every text linked to the first of its chain. A parent is earlier, so that chains end. */
  private static Dataset<Row> followed(Dataset<Row> links) {
    Dataset<Row> current = links.localCheckpoint();
    while (true) {
      Dataset<Row> up = current.select(col("child").as("parent"), col("parent").as("grandparent"));
      if (current.join(up, "parent").isEmpty()) {
        return current;
      }
      current =
          current
              .join(up, new String[] {"parent"}, "left")
              .select(col("child"), coalesce(col("grandparent"), col("parent")).as("parent"))
              .localCheckpoint();
    }
  }
}
