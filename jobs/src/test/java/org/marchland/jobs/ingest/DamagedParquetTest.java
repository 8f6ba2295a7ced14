// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.corpus.Outcome;

/**
 * A Parquet file damaged anywhere costs what cannot be read, said with its reason, and never the
 * batch.
 */
class DamagedParquetTest {
  private static final int INPUTS = 150;
  private static final Configuration STORAGE = new Configuration();
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          "message articles { required binary title (STRING); optional binary text (STRING);"
              + " optional int32 day (DATE); optional int64 seen (TIMESTAMP(MILLIS,true));"
              + " optional group tags (LIST) { repeated group list { optional binary element (STRING); } } }");

  @TempDir private Path folder;

  @Test
  void aDamagedFileEndsWithItsReason() throws IOException {
    byte[] good = written();
    assertThat(read(good)).hasSize(40).allMatch(Outcome.Read.class::isInstance);
    Random random = new Random(7);
    int broken = 0;
    for (int i = 0; i < INPUTS; i++) {
      byte[] input = damaged(good, random);
      List<Outcome> outcomes = read(input);
      for (Outcome outcome : outcomes) {
        if (outcome instanceof Outcome.Rejected rejected) {
          assertThat(rejected.rejection().file()).isEqualTo("news.parquet");
          assertThat(rejected.rejection().detail()).isNotBlank();
          broken++;
        }
      }
      assertThat(read(input)).as("the same twice").isEqualTo(outcomes);
    }
    assertThat(broken).as("files that were seen to be broken").isGreaterThan(INPUTS / 4);
  }

  private byte[] written() throws IOException {
    Path file = folder.resolve("good.parquet");
    SimpleGroupFactory rows = new SimpleGroupFactory(SCHEMA);
    try (var writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(SCHEMA)
            .build()) {
      for (int i = 0; i < 40; i++) {
        var row = rows.newGroup().append("title", "Rebels take hill " + i);
        row.append("text", "Rebels took hill " + i + " on Friday.").append("day", 17_000 + i);
        row.append("seen", 1_500_000_000_000L + i);
        row.addGroup("tags").addGroup("list").append("element", "war");
        writer.write(row);
      }
    }
    return Files.readAllBytes(file);
  }

  /** Bytes changed, a stretch overwritten, or the file cut; what tells the format stays. */
  private static byte[] damaged(byte[] good, Random random) {
    byte[] input = good.clone();
    switch (random.nextInt(3)) {
      case 0 -> {
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
          input[4 + random.nextInt(input.length - 8)] = (byte) random.nextInt(256);
        }
      }
      case 1 -> {
        int from = 4 + random.nextInt(input.length - 40);
        Arrays.fill(input, from, from + 1 + random.nextInt(32), (byte) random.nextInt(256));
      }
      default -> input = Arrays.copyOf(input, 4 + random.nextInt(input.length - 4));
    }
    return input;
  }

  private List<Outcome> read(byte[] bytes) throws IOException {
    Path file = folder.resolve("news.parquet");
    Files.deleteIfExists(folder.resolve(".news.parquet.crc"));
    Files.write(file, bytes);
    Iterator<Outcome> outcomes =
        new ArchiveFile(file.toString(), "news.parquet", bytes.length, 0).records(STORAGE);
    List<Outcome> all = new ArrayList<>();
    outcomes.forEachRemaining(all::add);
    return all;
  }
}
