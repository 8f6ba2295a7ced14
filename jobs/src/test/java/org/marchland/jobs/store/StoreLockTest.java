// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.diagnostics.ExitCode;
import org.marchland.diagnostics.UserError;

class StoreLockTest {
  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  @TempDir private Path out;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(new Configuration(), out.toString());
  }

  @Test
  void oneRunAtATimeAndTheNextWhenItHasEnded() {
    try (StoreLock held = acquire(false, NOW)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> acquire(false, NOW.plusSeconds(3_900)))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("another run holds the lock: nightly on ")
          .hasMessageContaining("(1 h 5 min ago)")
          .extracting(e -> ((UserError) e).code())
          .isEqualTo(ExitCode.LOCKED);
    }
    acquire(false, NOW).close();
    assertThat(out.resolve(StoreLock.FILE)).doesNotExist();
  }

  @Test
  void aLockThatIsNotStaleIsNotBroken() throws IOException {
    leave("other-host", 1, "2026-11-26T01:59:00Z");
    assertThatThrownBy(() -> acquire(true, NOW))
        .hasMessageContaining("it is not stale, so that --break-lock leaves it");
  }

  @Test
  void aStaleLockOfAnotherHostIsBrokenOnlyWhenAskedFor() throws IOException {
    leave("other-host", 1, "2026-11-26T01:40:00Z");
    assertThatThrownBy(() -> acquire(false, NOW))
        .hasMessageContaining("--break-lock takes it over");
    acquire(true, NOW).close();
  }

  @Test
  void aLockFromTheFutureCountsAsStale() throws IOException {
    leave("other-host", 1, "2027-01-01T00:00:00Z");
    assertThatThrownBy(() -> acquire(false, NOW))
        .hasMessageContaining("in the future by this clock")
        .hasMessageContaining("--break-lock takes it over");
    acquire(true, NOW).close();
  }

  @Test
  void aLockWhoseProcessIsGoneFromThisMachineIsTakenOver() throws IOException {
    assumeTrue(ProcessMark.of(ProcessHandle.current().pid()).isPresent(), "Linux alone tells");
    leave(ProcessHandle.current().pid(), machine(), "not-the-start-of-that-process");
    acquire(false, NOW).close();
    leave(999_999_999L, machine(), "1");
    acquire(false, NOW).close();
  }

  @Test
  void aProcessThatIsAliveIsNotTakenForAnotherAndOneOfAnotherMachineIsNotJudged()
      throws IOException {
    assumeTrue(ProcessMark.of(ProcessHandle.current().pid()).isPresent(), "Linux alone tells");
    long own = ProcessHandle.current().pid();
    leave(own, machine(), ProcessMark.of(own).orElseThrow().start());
    assertThatThrownBy(() -> acquire(false, NOW)).isInstanceOf(UserError.class);
    leave(999_999_999L, "another boot pid:[1]", "1");
    assertThatThrownBy(() -> acquire(false, NOW)).isInstanceOf(UserError.class);
  }

  @Test
  void aRunWhoseLockWasTakenOverMayNotPublish() throws IOException {
    StoreLock lost = acquire(false, NOW);
    lost.requireHeld();
    leave("other-host", 1, NOW.toString());
    assertThatThrownBy(lost::requireHeld).hasMessageContaining("was taken over");
    lost.close();
  }

  @Test
  void hostileNamesAreOneShortLine() throws IOException {
    Files.writeString(
        out.resolve(StoreLock.FILE),
        "{\"token\":\"t\",\"command\":\"rm -rf\\n\\u001b[31mroot\",\"host\":\""
            + "x".repeat(5_000)
            + "\",\"started_at\":\"-999999999999\"}");
    assertThatThrownBy(() -> acquire(false, NOW))
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(700).doesNotContain("\u001b"));
  }

  @Test
  void aFileThatIsNoLockCanBeBroken() throws IOException {
    Files.write(out.resolve(StoreLock.FILE), new byte[] {0, 1, 2, (byte) 0xff});
    assertThatThrownBy(() -> acquire(false, NOW)).hasMessageContaining("says not by whom");
    acquire(true, NOW).close();
  }

  @Test
  void aLockThatWasTakenOverStaysWithItsNewOwner() throws IOException {
    StoreLock lost = acquire(false, NOW);
    leave("other-host", 1, NOW.toString());
    lost.close();
    assertThat(out.resolve(StoreLock.FILE)).exists();
  }

  private StoreLock acquire(boolean breakStale, Instant now) {
    return StoreLock.acquire(store, "nightly", breakStale, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static String machine() {
    return ProcessMark.of(ProcessHandle.current().pid()).orElseThrow().machine();
  }

  private void leave(long process, String machine, String start) throws IOException {
    Files.writeString(
        out.resolve(StoreLock.FILE),
        """
        {"token": "t", "command": "nightly", "host": "this", "process": %d, "machine": "%s",
         "process_start": "%s", "started_at": "%s", "renewed_at": "%s"}
        """
            .formatted(process, machine, start, NOW, NOW));
  }

  private void leave(String host, long process, String renewed) throws IOException {
    Files.writeString(
        out.resolve(StoreLock.FILE),
        """
        {"token": "another", "command": "nightly", "host": "%s", "process": %d,
         "started_at": "2026-11-26T01:00:00Z", "renewed_at": "%s"}
        """
            .formatted(host, process, renewed));
  }
}
