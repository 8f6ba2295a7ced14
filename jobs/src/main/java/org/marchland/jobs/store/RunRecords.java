// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * What runs have done, for their operator: a record of each in {@code runs}, whether it went well
 * or not, and the last one's figures as a text file that Prometheus reads.
 */
public final class RunRecords {
  static final String FOLDER = "runs";
  static final String METRICS = FOLDER + "/marchland.prom";
  private static final int KEPT = 200;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Store store;

  public RunRecords(Store store) {
    this.store = store;
  }

  /** Writes the record of a run that began at a time. */
  public void add(Instant startedAt, String command, Map<String, Object> record) {
    List<String> names = names();
    store.writeSmall(
        FOLDER + "/" + stampAfterLast(names, startedAt) + "-" + command + ".json",
        Store.json(record));
    store.writeSmall(METRICS, Metrics.of(new ObjectMapper().valueToTree(record)));
    names
        .subList(0, Math.max(0, names.size() + 1 - KEPT))
        .forEach(n -> store.remove(FOLDER + "/" + n));
  }

  /** Names sort by the order of runs: a clock that was set back does not put a run in the past. */
  private static String stampAfterLast(List<String> names, Instant startedAt) {
    Instant after =
        names.stream()
            .reduce((first, second) -> second)
            .flatMap(RunRecords::stamped)
            .map(last -> last.plusSeconds(1))
            .filter(startedAt::isBefore)
            .orElse(startedAt);
    return STAMP.format(after);
  }

  private static Optional<Instant> stamped(String name) {
    try {
      return Optional.of(STAMP.parse(name.replaceFirst("-.*", ""), Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The last records, the newest first. */
  public List<JsonNode> listLast(int number) {
    List<String> names = names();
    return names.subList(Math.max(0, names.size() - number), names.size()).stream()
        .sorted(Comparator.reverseOrder())
        .map(name -> store.readJson(new Path(store.root(), FOLDER + "/" + name)))
        .toList();
  }

  /** Whether the last run that left a record went wrong. */
  public boolean hasFailedLast() {
    return listLast(1).stream().anyMatch(run -> run.path("exit_code").asInt() != 0);
  }

  private List<String> names() {
    return store.listNames(FOLDER).stream()
        .filter(name -> name.endsWith(".json"))
        .sorted()
        .toList();
  }
}
