// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.marchland.corpus.Outcome;
import org.marchland.diagnostics.Reason;

class PackingTest {
  private static final byte[] LINES =
      "{\"title\":\"A\"}\n{\"title\":\"B\"}\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void gzipOfSeveralMembersIsOneStream() throws IOException {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(Reading.gzip(LINES));
    two.write(Reading.gzip(LINES));
    assertThat(Reading.reads(Reading.of(two.toByteArray()))).isEqualTo(4);
  }

  @Test
  void bzip2IsUnpacked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BZip2CompressorOutputStream packed = new BZip2CompressorOutputStream(out)) {
      packed.write(LINES);
    }
    assertThat(Reading.reads(Reading.of(out.toByteArray()))).isEqualTo(2);
  }

  @Test
  void zstandardOfSeveralFramesIsOneStream() throws IOException {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(Zstd.compress(LINES));
    two.write(Zstd.compress(LINES));
    assertThat(Reading.reads(Reading.of(two.toByteArray()))).isEqualTo(4);
  }

  @Test
  void aFileThatOnlyBeginsLikeGzipIsBroken() {
    byte[] fake = {0x1f, (byte) 0x8b, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7};
    assertThat(Reading.rejection(Reading.of(fake).get(0)).reason()).isEqualTo(Reason.BROKEN_FILE);
  }

  @Test
  void whatExpandsWithoutEndIsCutShortAndNamed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(LINES);
      byte[] blanks = new byte[1 << 20];
      for (int i = 0; i < 256; i++) {
        packed.write(blanks);
      }
    }
    List<Outcome> outcomes = Reading.of(out.toByteArray());
    assertThat(Reading.reads(outcomes)).isEqualTo(2);
    assertThat(Reading.rejection(outcomes.get(outcomes.size() - 1)).reason())
        .isEqualTo(Reason.EXPANDS_WITHOUT_END);
  }

  @Test
  void aLineOfTwoGigabytesIsPassedOverAndTheRestIsRead() throws IOException {
    InputStream line =
        new InputStream() {
          private long left = 2L << 30;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            if (left <= 0) {
              return -1;
            }
            int n = (int) Math.min(length, left);
            java.util.Arrays.fill(bytes, from, from + n, (byte) 'x');
            left -= n;
            return n;
          }
        };
    InputStream file =
        new SequenceInputStream(
            new SequenceInputStream(new ByteArrayInputStream(LINES), line),
            new ByteArrayInputStream("\n{\"title\":\"C\"}\n".getBytes(StandardCharsets.UTF_8)));
    Iterator<Outcome> outcomes = Formats.open(file, "file");
    assertThat(Reading.record(outcomes.next()).fields()).containsEntry("title", "A");
    assertThat(Reading.record(outcomes.next()).fields()).containsEntry("title", "B");
    assertThat(Reading.rejection(outcomes.next()).reason()).isEqualTo(Reason.TOO_LONG);
    assertThat(Reading.record(outcomes.next()).fields()).containsEntry("title", "C");
    assertThat(outcomes.hasNext()).isFalse();
  }

  @Test
  void whatLiesBehindADamagedMemberIsNotLostWithoutAWord() throws IOException {
    byte[] good = Reading.gzip(LINES);
    byte[] damaged = good.clone();
    damaged[1] = 0;
    ByteArrayOutputStream three = new ByteArrayOutputStream();
    three.write(good);
    three.write(damaged);
    three.write(good);
    List<Outcome> outcomes = Reading.of(three.toByteArray());
    assertThat(Reading.reads(outcomes)).isEqualTo(2);
    assertThat(Reading.rejection(outcomes.get(2)).reason()).isEqualTo(Reason.BROKEN_FILE);
    assertThat(Reading.rejection(outcomes.get(2)).detail())
        .isEqualTo("no gzip member at byte " + good.length);
  }

  @Test
  void zerosBehindAMemberArePadding() throws IOException {
    ByteArrayOutputStream padded = new ByteArrayOutputStream();
    padded.write(Reading.gzip(LINES));
    padded.write(new byte[70_000]);
    padded.write(Reading.gzip(LINES));
    padded.write(new byte[512]);
    List<Outcome> outcomes = Reading.of(padded.toByteArray());
    assertThat(outcomes).hasSize(4);
    assertThat(Reading.reads(outcomes)).isEqualTo(4);
  }

  @Test
  void aBombIsNamedAsOneWhateverItsFormat() throws IOException {
    byte[] row = ("A," + "b".repeat(1 << 20) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write("title,text\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 80; i++) {
        packed.write(row);
      }
    }
    List<Outcome> outcomes = Reading.of(out.toByteArray());
    assertThat(Reading.rejection(outcomes.get(outcomes.size() - 1)).reason())
        .isEqualTo(Reason.EXPANDS_WITHOUT_END);
  }

  @Test
  void whatNeverEndsIsNotHeld() {
    for (String begin :
        List.of(
            "title,text\nA,b\nC,\"",
            "title,text,",
            "[{\"title\":\"A\"},\n{\"title\":\"B\",\"x\":[",
            "<rss><channel><item><title>A</title><description>b</description></item><item>")) {
      InputStream filler =
          new ByteArrayInputStream(
              "1,1,1,1,1,1,1,1,".repeat(5 << 20).getBytes(StandardCharsets.UTF_8));
      InputStream file =
          new SequenceInputStream(
              new ByteArrayInputStream(begin.getBytes(StandardCharsets.UTF_8)), filler);
      Outcome last = null;
      Iterator<Outcome> outcomes = Formats.open(file, "file");
      while (outcomes.hasNext()) {
        last = outcomes.next();
      }
      assertThat(Reading.rejection(last).reason()).as(begin).isEqualTo(Reason.TOO_LONG);
    }
  }
}
