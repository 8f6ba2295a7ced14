// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import java.io.Serializable;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.marchland.text.Hashes;
import scala.collection.Seq;

/**
 * The content digest of a table: equal when the rows are, in whatever order and however many files.
 * It is the sum of the rows' SHA-256 digests modulo 2^256, so that a table of any size is digested
 * in one pass without sorting.
 */
public record Digest(long rows, String hex) implements Serializable {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  /** Digests the given columns of a table. */
  public static Digest of(Dataset<Row> table) {
    MapPartitionsFunction<Row, String> sum = Digest::sumOf;
    List<String> parts = table.mapPartitions(sum, Encoders.STRING()).collectAsList();
    long rows = 0;
    BigInteger total = BigInteger.ZERO;
    for (String part : parts) {
      int colon = part.indexOf(':');
      rows += Long.parseLong(part.substring(0, colon));
      total = total.add(new BigInteger(part.substring(colon + 1), 16)).mod(MODULUS);
    }
    String hex = total.toString(16);
    return new Digest(rows, "0".repeat(64 - hex.length()) + hex);
  }

  private static Iterator<String> sumOf(Iterator<Row> rows) {
    long count = 0;
    BigInteger total = BigInteger.ZERO;
    while (rows.hasNext()) {
      byte[] text = canonical(rows.next()).getBytes(StandardCharsets.UTF_8);
      total = total.add(new BigInteger(1, Hashes.sha256Digest().digest(text))).mod(MODULUS);
      count++;
    }
    return List.of(count + ":" + total.toString(16)).iterator();
  }

  private static String canonical(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Object value = row.get(i);
      if (value instanceof Seq<?> list) {
        cells.add("[" + list.mkString("\u001e") + "]");
      } else {
        cells.add(value == null ? "\u0000" : value.toString());
      }
    }
    return String.join("\u001f", cells);
  }
}
