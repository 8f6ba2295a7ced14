// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.marchland.text.Hashes;
import org.marchland.text.Resources;

/**
 * A user's own gazetteer, checked and compiled: the rows that it adds to the one that ships. Small
 * enough to be sent to every executor.
 *
 * <p>As a file: gzip of UTF-8 lines, the first {@value #HEADER} and its name; then {@code place} or
 * {@code province}, a tab, and the columns of places.tsv or provinces.tsv.
 */
public final class Additions implements Serializable {
  private static final long serialVersionUID = 1;

  /** How a compiled file begins. */
  public static final String HEADER = "# marchland gazetteer 1: ";

  private final String name;
  private final String checksum;

  private final byte[] packed;

  private Additions(String name, String checksum, byte[] packed) {
    this.name = name;
    this.checksum = checksum;
    this.packed = packed;
  }

  /** Packs rows; {@code name} has no blanks, for it stands in a version. */
  public static Additions of(String name, List<String> rows) {
    String text = HEADER + name + "\n" + String.join("\n", rows) + (rows.isEmpty() ? "" : "\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String checksum = Hashes.sha256(String.join("\n", rows)).substring(0, 8);
    return new Additions(name, checksum, bytes.toByteArray());
  }

  /** The name in a compiled file's first line; empty for any other file. */
  public static Optional<String> nameIn(Path file) {
    try (InputStream packed = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
      return Optional.ofNullable(lines.readLine())
          .filter(line -> line.startsWith(HEADER))
          .map(line -> line.substring(HEADER.length()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Its name and a checksum of its rows. */
  public String version() {
    return name + "/" + checksum;
  }

  /** The compiled file. */
  public byte[] bytes() {
    return packed.clone();
  }

  /** Whether a row of a compiled file reads as a place. */
  public static boolean isPlace(Resources.Row row) {
    try {
      Place place = PlaceRow.place(row, 1);
      boolean placed = Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180;
      return placed || Double.isNaN(place.latitude());
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Whether a row of a compiled file reads as a division. */
  public static boolean isProvince(Resources.Row row) {
    return row.field(1).matches("[A-Z]{2}\\..+") && row.field(2).matches("\\d{0,18}");
  }

  void forEachRow(Consumer<Resources.Row> action) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      Resources.forEachRow(in, name, action);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
