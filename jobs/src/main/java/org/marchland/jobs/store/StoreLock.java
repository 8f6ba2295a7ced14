// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.marchland.diagnostics.ExitCode;
import org.marchland.diagnostics.UserError;

/**
 * That one run at a time writes into an output folder, whatever host it is on: a file in the folder
 * that says who holds it, renewed every minute. A lock whose process is gone from this host is
 * taken over; one of another host that is no longer renewed only if the user says so.
 */
public final class StoreLock implements AutoCloseable {
  static final String FILE = "_lock.json";

  /** A lock that has not been renewed for so long is stale. */
  static final Duration STALE = Duration.ofMinutes(10);

  private static final Duration RENEWED_EVERY = Duration.ofMinutes(1);
  private static final int LONGEST_NAME = 80;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Store store;
  private final Clock clock;
  private final Map<String, Object> held;
  private final Thread renewal;

  private StoreLock(Store store, Clock clock, Map<String, Object> held) {
    this.store = store;
    this.clock = clock;
    this.held = held;
    renewal = new Thread(this::renew, "marchland-lock");
    renewal.setDaemon(true);
  }

  /**
   * Takes the lock.
   *
   * @param command what is being run, for whoever finds the lock held
   * @param breakStale take over a lock that has not been renewed for ten minutes
   * @throws UserError with code 75 if another run holds it
   */
  public static StoreLock acquire(Store store, String command, boolean breakStale, Clock clock) {
    StoreLock lock = new StoreLock(store, clock, owner(command, clock));
    if (!store.writeNew(FILE, lock.text())) {
      takeOver(store, breakStale, clock);
      if (!store.writeNew(FILE, lock.text())) {
        throw locked(store, clock, "");
      }
    }
    lock.renewal.start();
    return lock;
  }

  private static Map<String, Object> owner(String command, Clock clock) {
    Map<String, Object> owner = new TreeMap<>();
    owner.put("token", UUID.randomUUID().toString());
    owner.put("command", command);
    owner.put("host", host());
    owner.put("process", ProcessHandle.current().pid());
    ProcessMark.of(ProcessHandle.current().pid())
        .ifPresent(
            mark -> {
              owner.put("machine", mark.machine());
              owner.put("process_start", mark.start());
            });
    owner.put("started_at", clock.instant().toString());
    owner.put("renewed_at", clock.instant().toString());
    return owner;
  }

  /** Removes the lock that is there if it may be. */
  private static void takeOver(Store store, boolean breakStale, Clock clock) {
    JsonNode other = read(store);
    if (isAbandoned(other) || (breakStale && isStale(other, clock))) {
      // Of two that take it over at once, one moves the dead lock aside, the other nothing, or a
      // lock that is alive, which it puts back.
      String aside = FILE + "." + UUID.randomUUID();
      if (store.moveAside(FILE, aside)) {
        boolean dead = parse(store.readSmall(aside).orElse("")).equals(other);
        if (!dead) {
          store.moveAside(aside, FILE);
          throw locked(store, clock, "");
        }
        store.remove(aside);
      }
      return;
    }
    throw locked(
        store,
        clock,
        breakStale
            ? "; it is not stale, so that --break-lock leaves it"
            : isStale(other, clock)
                ? "; it has not been renewed for long: --break-lock takes it over"
                : "");
  }

  /**
   * Whether its process is gone from this machine: the same boot and the same numbering of
   * processes, as two containers can share a name.
   */
  private static boolean isAbandoned(JsonNode lock) {
    Optional<ProcessMark> own = ProcessMark.of(ProcessHandle.current().pid());
    if (own.isEmpty()
        || !lock.path("machine").asText().equals(own.get().machine())
        || !lock.path("process").isIntegralNumber()) {
      return false;
    }
    return ProcessMark.of(lock.path("process").asLong())
        .map(mark -> !mark.start().equals(lock.path("process_start").asText()))
        .orElse(true);
  }

  /** A lock that nobody can read, or from the future, is as good as not renewed. */
  private static boolean isStale(JsonNode lock, Clock clock) {
    return age(lock, "renewed_at", clock)
        .map(age -> age.isNegative() || age.compareTo(STALE) > 0)
        .orElse(true);
  }

  private static Optional<Duration> age(JsonNode lock, String since, Clock clock) {
    try {
      return Optional.of(
          Duration.between(Instant.parse(lock.path(since).asText()), clock.instant()));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** The lock; missing where there is none, an error where storage does not say. */
  private static JsonNode readStrictly(Store store) {
    return store.readSmall(FILE).map(StoreLock::parse).orElse(MissingNode.getInstance());
  }

  private static JsonNode read(Store store) {
    try {
      return readStrictly(store);
    } catch (UserError e) {
      return MissingNode.getInstance();
    }
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static UserError locked(Store store, Clock clock, String hint) {
    return new UserError(ExitCode.LOCKED, store.root() + ": " + told(read(store), clock) + hint);
  }

  /** Who holds a lock, for a person. */
  static String told(JsonNode lock, Clock clock) {
    if (lock.path("token").isMissingNode()) {
      return "locked by a file " + FILE + " that says not by whom";
    }
    return "another run holds the lock: "
        + plain(lock.path("command").asText())
        + " on "
        + plain(lock.path("host").asText())
        + ", process "
        + plain(lock.path("process").asText())
        + ", since "
        + plain(lock.path("started_at").asText())
        + age(lock, "started_at", clock).map(age -> " (" + said(age) + ")").orElse("")
        + age(lock, "renewed_at", clock).map(age -> ", renewed " + said(age)).orElse("");
  }

  /** Who holds the lock of a folder, if anybody does. */
  public static Optional<String> holder(Store store, Clock clock) {
    return store.readSmall(FILE).map(text -> told(parse(text), clock));
  }

  private static String said(Duration age) {
    return age.isNegative()
        ? "in the future by this clock"
        : age.toHours() + " h " + age.toMinutesPart() + " min ago";
  }

  /** Names are others' words: no control characters, no length. */
  private static String plain(String name) {
    String line = name.replaceAll("\\p{Cntrl}", " ").strip();
    return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) + "…" : line;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private String text() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(held) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void renew() {
    while (true) {
      try {
        Thread.sleep(RENEWED_EVERY.toMillis());
        if (isOurs()) {
          held.put("renewed_at", clock.instant().toString());
          store.writeSmall(FILE, text());
        }
      } catch (InterruptedException e) {
        return; // the run has ended
      } catch (UserError e) {
        // Storage may be back in a minute.
      }
    }
  }

  /**
   * That nobody has taken the lock over meanwhile.
   *
   * @throws UserError with code 75 otherwise, or with code 6 when storage does not say
   */
  public void requireHeld() {
    if (!isOurs(readStrictly(store))) {
      throw new UserError(
          ExitCode.LOCKED,
          store.root() + ": the lock of this run was taken over; nothing is published by it");
    }
  }

  private boolean isOurs() {
    return isOurs(read(store));
  }

  private boolean isOurs(JsonNode lock) {
    return lock.path("token").asText().equals(held.get("token"));
  }

  /** Gives the lock back; one that was taken over stays with its new owner. */
  @Override
  public void close() {
    renewal.interrupt();
    try {
      renewal.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (isOurs()) {
      store.remove(FILE);
    }
  }
}
