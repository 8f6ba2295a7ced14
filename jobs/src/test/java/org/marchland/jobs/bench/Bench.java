// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The benchmarks of docs/performance.md, side by side in one go, medians of several rounds; each
 * writes its table between its marks in that page. {@code scripts/bench [NAME…]} runs it.
 */
public final class Bench {
  private static final Path PAGE = Path.of("docs", "performance.md");

  /** One table of the page. */
  @FunctionalInterface
  interface Table {
    String measure() throws Exception;
  }

  private static final Map<String, Table> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("start", Commands::start);
    TABLES.put("plain", AgainstPlain::table);
    TABLES.put("limit", AgainstReading::table);
    TABLES.put("cores", Cores::table);
    TABLES.put("memory", Memory::table);
    TABLES.put("size", Commands::size);
    TABLES.put("growth", Commands::growth);
  }

  private Bench() {}

  /**
   * Runs one benchmark; each has a JVM of its own, so that none inherits what another has warmed.
   *
   * @param arguments the name of its table
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 1 || !TABLES.containsKey(arguments[0])) {
      System.err.println("bench: give one of " + TABLES.keySet());
      System.exit(2);
    }
    if (!Corpora.isThere()) {
      System.err.println("bench: no corpora in ../shared to read");
      System.exit(3);
    }
    String name = arguments[0];
    System.err.println(name + " …");
    String table = TABLES.get(name).measure();
    System.out.println(table);
    write(name, table);
    System.exit(0); // Spark's threads would stay
  }

  private static void write(String name, String table) throws IOException {
    String page = Files.readString(PAGE);
    String begin = "<!-- bench " + name + " -->\n";
    String end = "<!-- end -->";
    int from = page.indexOf(begin);
    if (from < 0) {
      throw new IllegalStateException(PAGE + " has no mark for " + name);
    }
    from += begin.length();
    Files.writeString(
        PAGE, page.substring(0, from) + table + page.substring(page.indexOf(end, from)));
  }

  static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    sorted.sort(null);
    return sorted.get(sorted.size() / 2);
  }

  /** A figure with three digits that mean something. */
  static String said(double value) {
    return String.format(
        Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }
}
