// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the tables that ship inside the jar: UTF-8, tab-separated, "#" starts a comment line. */
public final class Resources {
  private Resources() {}

  /** One row of a table and where it stands, for messages. */
  public record Row(String fileName, int line, List<String> fields) {
    /** The field at {@code index}, empty when the row is shorter. */
    public String field(int index) {
      return index < fields.size() ? fields.get(index).strip() : "";
    }

    /** The parts of a field that lists several, separated by "|". */
    public List<String> list(int index) {
      String value = field(index);
      return value.isEmpty() ? List.of() : List.of(value.split("\\|"));
    }

    public String where() {
      return fileName + ":" + line;
    }
  }

  /**
   * The rows of the resource {@code name} beside {@code owner}, unpacked when its name ends in
   * ".gz".
   */
  public static List<Row> rows(Class<?> owner, String name) {
    try (InputStream raw = owner.getResourceAsStream(name)) {
      if (raw == null) {
        throw new IllegalStateException(
            "resource " + name + " is missing beside " + owner.getName());
      }
      return rows(name.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw, name);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name, e);
    }
  }

  /** The rows of a table of the user's; {@code fileName} is for messages. */
  public static List<Row> rows(InputStream in, String fileName) throws IOException {
    List<Row> rows = new ArrayList<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(new Row(fileName, number, List.of(line.split("\t", -1))));
      }
    }
    return Collections.unmodifiableList(rows);
  }

  /** The whole text of a resource. */
  public static String text(Class<?> owner, String name) {
    try (InputStream raw = owner.getResourceAsStream(name)) {
      if (raw == null) {
        throw new IllegalStateException(
            "resource " + name + " is missing beside " + owner.getName());
      }
      return new String(raw.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name, e);
    }
  }
}
