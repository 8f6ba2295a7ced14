// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.marchland.place.Additions;
import org.marchland.place.Gazetteer;

/**
 * A user's own gazetteer, read from files of any known format, told apart by their content:
 * GeoNames dumps, alternate names and admin1 codes, GeoJSON of divisions or places, a CSV of
 * aliases, or one compiled before; plain, gzip or zip.
 *
 * @param rows how many compiled rows they make
 * @param defects everything that is wrong with them; with any, {@code additions} is not to be used
 */
public record UserGazetteer(Additions additions, int rows, List<Defect> defects) {
  private static final List<SourceReader> READERS =
      List.of(
          new CompiledReader(),
          new BoundaryReader(),
          new AliasReader(),
          new Admin1CodesReader(),
          new AlternateNamesReader(),
          new GeoNamesReader());

  private static final int HEAD = 8192;

  /** No real gazetteer packs tighter; what does is made to fill memory. */
  private static final int MOST_EXPANSION = 100;

  private static final long ALWAYS_ALLOWED = 64L << 20;

  public UserGazetteer {
    defects = List.copyOf(defects);
  }

  /**
   * Reads files in an order of their formats' own, whatever the order given.
   *
   * @param name of the gazetteer, for its version; without blanks
   */
  public static UserGazetteer read(String name, List<Path> files) {
    Draft draft = new Draft(Gazetteer.shipped());
    List<Path> sorted = files.stream().map(Path::normalize).distinct().sorted().toList();
    Map<Integer, Set<Path>> byTurn = new TreeMap<>();
    for (Path file : sorted) {
      forEachText(
          file,
          draft,
          (text, source, reader) ->
              byTurn.computeIfAbsent(reader.turn(), t -> new LinkedHashSet<>()).add(file));
    }
    byTurn.forEach(
        (turn, inTurn) -> {
          inTurn.forEach(
              file ->
                  forEachText(
                      file,
                      draft,
                      (text, source, reader) -> {
                        if (reader.turn() == turn) {
                          reader.read(text, source, draft);
                        }
                      }));
          draft.endTurn();
        });
    List<Defect> defects =
        draft.defects().stream()
            .distinct()
            .sorted(Comparator.comparing(Defect::file).thenComparingInt(Defect::line))
            .toList();
    List<String> rows = defects.isEmpty() ? draft.rows() : List.of();
    return new UserGazetteer(Additions.of(name, rows), rows.size(), defects);
  }

  /** What is done with a text of a known format. */
  private interface TextAction {
    void accept(InputStream text, String source, SourceReader reader) throws IOException;
  }

  /** Opens a file and hands its texts on: the file itself unpacked, or each that a zip holds. */
  private static void forEachText(Path file, Draft draft, TextAction action) {
    String fileName = file.toString();
    try {
      long most = Math.max(ALWAYS_ALLOWED, Files.size(file) * MOST_EXPANSION);
      try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
        byte[] magic = peek(raw, 4);
        if (isZip(magic)) {
          forEachEntry(raw, most, fileName, draft, action);
        } else if (isGzip(magic)) {
          recognise(new Bounded(new GZIPInputStream(raw), most), fileName, draft, action);
        } else {
          recognise(raw, fileName, draft, action);
        }
      }
    } catch (NoSuchFileException e) {
      draft.defect(fileName, 1, "no such file");
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      draft.defect(fileName, 1, "cannot be read: " + e.getMessage());
    }
  }

  private static void forEachEntry(
      InputStream raw, long most, String file, Draft draft, TextAction action) throws IOException {
    ZipInputStream zip = new ZipInputStream(raw);
    Bounded bounded = new Bounded(zip, most);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory() && !isBesides(entry.getName())) {
        recognise(bounded, file + "!" + entry.getName(), draft, action);
      }
    }
  }

  /** What publishers and systems put beside the data. */
  private static boolean isBesides(String entry) {
    String name = entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.startsWith("readme")
        || name.startsWith(".")
        || name.startsWith("iso-languagecodes")
        || entry.startsWith("__MACOSX/");
  }

  private static void recognise(InputStream in, String file, Draft draft, TextAction action)
      throws IOException {
    // Readers close what they are given; a zip goes on after its entry.
    BufferedInputStream text =
        new BufferedInputStream(in, HEAD) {
          @Override
          public void close() {}
        };
    skipByteOrderMark(text);
    String head = new String(peek(text, HEAD), StandardCharsets.UTF_8);
    Optional<SourceReader> reader = READERS.stream().filter(r -> r.reads(head)).findFirst();
    if (reader.isEmpty()) {
      draft.defect(
          file,
          1,
          "no gazetteer format that is known (GeoNames dump, alternateNamesV2, admin1CodesASCII,"
              + " GeoJSON, CSV with alias,place,country)");
    } else {
      action.accept(text, file, reader.get());
    }
  }

  private static void skipByteOrderMark(InputStream in) throws IOException {
    byte[] first = peek(in, 3);
    boolean mark =
        first.length == 3
            && (first[0] & 0xff) == 0xef
            && (first[1] & 0xff) == 0xbb
            && (first[2] & 0xff) == 0xbf;
    if (mark) {
      in.skipNBytes(3);
    }
  }

  private static byte[] peek(InputStream in, int most) throws IOException {
    in.mark(most);
    byte[] head = in.readNBytes(most);
    in.reset();
    return head;
  }

  private static boolean isZip(byte[] magic) {
    return magic.length >= 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3;
  }

  private static boolean isGzip(byte[] magic) {
    return magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
  }

  /** Files of a folder, or the file itself. */
  public static List<Path> listFiles(Path path) throws IOException {
    try (var below = Files.walk(path)) {
      return new ArrayList<>(below.filter(Files::isRegularFile).sorted().toList());
    }
  }

  /** Ends a stream that unpacks to more than any real one. */
  private static final class Bounded extends java.io.FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      left = most;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int count = super.read(buffer, from, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new IOException("unpacks to more than " + MOST_EXPANSION + " times its size");
      }
    }
  }
}
