// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.marchland.diagnostics.UserError;

/** Reads the tables that ship inside the jar: UTF-8, tab-separated, "#" starts a comment line. */
public final class Resources {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Resources() {}

  /** One row of a table and where it stands, for messages. */
  public record Row(String fileName, int line, List<String> fields) {
    /** The field at {@code index}, empty when the row is shorter. */
    public String field(int index) {
      return index < fields.size() ? fields.get(index).strip() : "";
    }

    /** The parts of a field that lists several, separated by "|". */
    public List<String> list(int index) {
      return split(field(index));
    }

    public String where() {
      return fileName + ":" + line;
    }
  }

  /** The parts of a value that lists several, separated by "|". */
  public static List<String> split(String value) {
    return value.isEmpty() ? List.of() : List.of(value.split("\\|"));
  }

  /**
   * The rows of the resource {@code name} beside {@code owner}, unpacked when its name ends in
   * ".gz".
   */
  public static List<Row> rows(Class<?> owner, String name) {
    List<Row> rows = new ArrayList<>();
    forEachRow(owner, name, rows::add);
    return Collections.unmodifiableList(rows);
  }

  /** The words of a resource that lists them with blanks between. */
  public static Set<String> words(Class<?> owner, String name) {
    return rows(owner, name).stream()
        .flatMap(row -> Stream.of(row.field(0).split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The words of a resource whose rows are a word and its kind, by kind.
   *
   * @param kinds their names are those of the resource in capitals, with "_" for hyphens
   */
  public static <E extends Enum<E>> Map<E, Set<String>> wordsByKind(
      Class<?> owner, String name, Class<E> kinds) {
    Map<E, Set<String>> words = new EnumMap<>(kinds);
    for (Row row : rows(owner, name)) {
      E kind = Enum.valueOf(kinds, row.field(1).toUpperCase(Locale.ROOT).replace('-', '_'));
      words.computeIfAbsent(kind, k -> new HashSet<>()).add(row.field(0));
    }
    return words;
  }

  /** Hands each row of a large table on, so that they need not all be held. */
  public static void forEachRow(Class<?> owner, String name, Consumer<Row> action) {
    try (InputStream raw = open(owner, name)) {
      forEachRow(name.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw, name, action);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name, e);
    }
  }

  /** The same for a table of the user's; {@code fileName} is for messages. */
  public static void forEachRow(InputStream in, String fileName, Consumer<Row> action)
      throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      line = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
      if (!line.isBlank() && !line.startsWith("#")) {
        action.accept(new Row(fileName, number, List.of(line.split("\t", -1))));
      }
    }
  }

  /** The rows of a user's own table of the same form. */
  public static List<Row> rows(Path file) {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      forEachRow(in, file.toString(), rows::add);
    } catch (IOException e) {
      throw UserError.badInput(file + ": no such file, or it cannot be read");
    }
    return Collections.unmodifiableList(rows);
  }

  /** The rows of a table that is at hand as a text. */
  public static List<Row> parse(String table, String name) {
    List<Row> rows = new ArrayList<>();
    try {
      forEachRow(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), name, rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableList(rows);
  }

  /** The whole text of a resource. */
  public static String text(Class<?> owner, String name) {
    return new String(bytes(owner, name), StandardCharsets.UTF_8);
  }

  /** The bytes of a resource. */
  public static byte[] bytes(Class<?> owner, String name) {
    try (InputStream raw = open(owner, name)) {
      return raw.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name, e);
    }
  }

  private static InputStream open(Class<?> owner, String name) {
    InputStream raw = owner.getResourceAsStream(name);
    if (raw == null) {
      throw new IllegalStateException("resource " + name + " is missing beside " + owner.getName());
    }
    return raw;
  }
}
