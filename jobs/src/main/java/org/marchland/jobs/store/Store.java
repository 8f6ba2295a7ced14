// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.marchland.diagnostics.UserError;

/**
 * The output folder: batches of archive files, which are written once, and releases, of which
 * {@code CURRENT} names one. A stage of a batch counts when its {@code _batch.json} is there, which
 * is written last.
 */
public final class Store {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  private static final int SMALL = 1 << 16;
  private static final List<String> OBJECT_STORES = List.of("s3a", "gs", "oss", "cosn");
  private static final Pattern RELEASE = Pattern.compile("(\\d{4,})-([0-9a-f]{12})");

  private final FileSystem files;
  private final Path root;

  private Store(FileSystem files, Path root) {
    this.files = files;
    this.root = root;
  }

  /** Opens the folder, which is made when it does not exist. */
  public static Store open(Configuration storage, String out) {
    Path root = new Path(out);
    try {
      FileSystem files = root.getFileSystem(storage);
      files.setWriteChecksum(false);
      if (files.exists(root) && !files.getFileStatus(root).isDirectory()) {
        throw UserError.badInput("--out " + out + ": is a file; name a folder");
      }
      if (!files.mkdirs(root)) {
        throw UserError.storage(
            "--out " + out + ": cannot be made; check the path and its permissions");
      }
      return new Store(files, files.makeQualified(root));
    } catch (IOException e) {
      throw UserError.storage(
          "--out " + out + ": " + firstLine(e) + "; check the path and its permissions");
    }
  }

  /** Opens a folder that a run has written. */
  public static Store openExisting(Configuration storage, String out) {
    Path root = new Path(out);
    try {
      FileSystem files = root.getFileSystem(storage);
      if (!files.exists(root)) {
        throw UserError.badInput("--out " + out + ": no such folder; run \"marchland run\" first");
      }
      return new Store(files, files.makeQualified(root));
    } catch (IOException e) {
      throw UserError.storage("--out " + out + ": " + firstLine(e));
    }
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }

  public Path root() {
    return root;
  }

  /** Where a table of an ingested batch lies. */
  public String ingested(String table, String batch) {
    return new Path(root, table + "/batch=" + batch).toString();
  }

  /** How many articles a batch holds, by its record. */
  public long countArticles(String batch) {
    return batchRecord(ingested("articles", batch)).path("articles").asLong();
  }

  /** Where a table of an extracted batch lies. */
  public String extracted(String table, String batch, String extractor) {
    return new Path(root, table + "/batch=" + batch + "/extractor=" + extractor).toString();
  }

  /** Where the quarantine of a stage lies. */
  public String quarantine(String batch, String stage) {
    return new Path(root, "quarantine/batch=" + batch + "/stage=" + stage).toString();
  }

  public boolean isCommitted(String folder) {
    return exists(new Path(folder, "_batch.json"));
  }

  /** Makes a stage of a batch count. */
  public void commit(String folder, Object record) {
    write(new Path(folder, "_batch.json"), record);
  }

  public JsonNode batchRecord(String folder) {
    return readJson(new Path(folder, "_batch.json"));
  }

  /** Removes what an unfinished run has left. */
  public void sweep(String folder) {
    try {
      files.delete(new Path(folder), true);
    } catch (IOException e) {
      throw UserError.storage(folder + ": " + firstLine(e));
    }
  }

  /** The ids of all batches whose folder {@code table/batch=…} is committed, sorted. */
  public List<String> listBatches(String table) {
    List<String> batches = new ArrayList<>();
    for (FileStatus status : list(new Path(root, table))) {
      String name = status.getPath().getName();
      if (name.startsWith("batch=") && isCommitted(status.getPath().toString())) {
        batches.add(name.substring("batch=".length()));
      }
    }
    batches.sort(Comparator.naturalOrder());
    return batches;
  }

  /** The folder of a release. */
  public String release(String id) {
    return new Path(root, "releases/" + id).toString();
  }

  /** The release that readers see. */
  public Optional<String> current() {
    Path pointer = new Path(root, "releases/CURRENT");
    return exists(pointer) ? Optional.of(text(pointer).strip()) : Optional.empty();
  }

  /**
   * The id of the next release with this content: that of an earlier attempt at it which was never
   * published, or a new one.
   */
  public String nextRelease(String content) {
    int last = 0;
    for (String id : listReleases()) {
      Matcher matcher = RELEASE.matcher(id);
      if (matcher.matches()) {
        last = Math.max(last, Integer.parseInt(matcher.group(1)));
        if (id.endsWith(content.substring(0, 12)) && !isPublished(id)) {
          return id;
        }
      }
    }
    return String.format(java.util.Locale.ROOT, "%04d-%s", last + 1, content.substring(0, 12));
  }

  /** The ids of all releases, finished or not, in the order in which they were begun. */
  public List<String> listReleases() {
    return list(new Path(root, "releases")).stream()
        .map(status -> status.getPath().getName())
        .filter(name -> RELEASE.matcher(name).matches())
        .sorted(
            Comparator.comparingInt(
                    (String id) -> Integer.parseInt(id.substring(0, id.indexOf('-'))))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The ids of all releases that readers can see, in the order in which they were begun. */
  public List<String> listPublished() {
    return listReleases().stream().filter(this::isPublished).toList();
  }

  /**
   * Removes releases but the current one and the newest others, and what failed or unfinished runs
   * have left of some.
   *
   * @param kept how many published ones stay, the current one among them
   * @return the ids of those removed
   */
  public List<String> prune(int kept) {
    String current = current().orElse("");
    List<String> published = new ArrayList<>(listPublished());
    published.remove(current);
    int stay = Math.max(0, Math.min(published.size(), kept - 1));
    List<String> staying = published.subList(published.size() - stay, published.size());
    List<String> removed =
        listReleases().stream().filter(id -> !id.equals(current) && !staying.contains(id)).toList();
    removed.forEach(id -> sweep(release(id)));
    return removed;
  }

  /**
   * The id of a release that can be read.
   *
   * @param name an id, or {@code CURRENT}
   * @param out the folder as the user has named it
   */
  public String releaseNamed(String name, String out) {
    if (name.equals("CURRENT")) {
      return current()
          .orElseThrow(
              () ->
                  UserError.badInput(
                      "--out " + out + ": no release there; run \"marchland run\" first"));
    }
    List<String> published = listPublished();
    if (!published.contains(name)) {
      throw UserError.badInput(
          "release "
              + name
              + ": not published in "
              + out
              + "; there are "
              + String.join(", ", published));
    }
    return name;
  }

  /** The record of the run that built a release; a missing node where there is none. */
  public JsonNode runRecord(String id) {
    Path file = new Path(release(id), "run.json");
    return exists(file) ? readJson(file) : MissingNode.getInstance();
  }

  private boolean isPublished(String id) {
    return runRecord(id).path("status").asText().equals("published");
  }

  /** Writes the record of a release that no reader may see, for its operator. */
  public void record(String id, Object runRecord) {
    write(new Path(release(id), "run.json"), runRecord);
  }

  /** Makes a release the one that readers see, in one step. */
  public void publish(String id, Object runRecord) {
    record(id, runRecord);
    writeSmall("releases/CURRENT", id + "\n");
  }

  private void replace(Path next, Path pointer) throws IOException {
    if (files.getScheme().equals("file")) {
      // A rename over the old file is atomic on a local file system, which Hadoop's own rename
      // there is not.
      java.nio.file.Files.move(
          java.nio.file.Path.of(next.toUri().getPath()),
          java.nio.file.Path.of(pointer.toUri().getPath()),
          java.nio.file.StandardCopyOption.ATOMIC_MOVE,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    org.apache.hadoop.fs.FileContext context =
        org.apache.hadoop.fs.FileContext.getFileContext(pointer.toUri(), files.getConf());
    context.rename(next, pointer, org.apache.hadoop.fs.Options.Rename.OVERWRITE);
  }

  /** Indented, keys sorted. */
  static String json(Object record) {
    try {
      return JSON.writeValueAsString(record) + "\n";
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a record as JSON. */
  public void write(Path file, Object record) {
    writeWhole(file, json(record));
  }

  private void put(Path file, String text) {
    try (OutputStream out = files.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw UserError.storage(file + ": " + firstLine(e));
    }
  }

  /**
   * Writes a small file if there is none of that name.
   *
   * @return whether it was written; on storage without exclusive creation (some object stores) two
   *     at the same moment can both be told so
   */
  boolean writeNew(String name, String text) {
    Path file = new Path(root, name);
    OutputStream created;
    try {
      created = createNew(file);
    } catch (java.nio.file.FileAlreadyExistsException
        | org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      if (String.valueOf(e).contains("AlreadyBeingCreatedException")) {
        return false; // HDFS, while another writes it
      }
      throw UserError.storage(file + ": " + firstLine(e));
    }
    try (created) {
      created.write(text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      // A file that was made and not filled would stand for one that is.
      sweep(file.toString());
      throw UserError.storage(file + ": " + firstLine(e));
    }
  }

  private OutputStream createNew(Path file) throws IOException {
    // Hadoop looks first and then writes on a local disk.
    return files.getScheme().equals("file")
        ? java.nio.file.Files.newOutputStream(
            java.nio.file.Path.of(file.toUri().getPath()),
            java.nio.file.StandardOpenOption.CREATE_NEW,
            java.nio.file.StandardOpenOption.WRITE)
        : files.create(file, false);
  }

  /** Moves a small file aside; whether it was there. */
  boolean moveAside(String name, String to) {
    try {
      return files.rename(new Path(root, name), new Path(root, to));
    } catch (java.io.FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw UserError.storage(new Path(root, name) + ": " + firstLine(e));
    }
  }

  /** Writes a small file, or replaces it in one step. */
  void writeSmall(String name, String text) {
    writeWhole(new Path(root, name), text);
  }

  /** A kill at any moment leaves what was there before, or the whole text. */
  private void writeWhole(Path file, String text) {
    if (OBJECT_STORES.contains(files.getScheme())) {
      // There a write is one step, and a rename is a copy.
      put(file, text);
      return;
    }
    Path next = new Path(file.getParent(), "." + file.getName() + ".next");
    try {
      files.mkdirs(next.getParent());
      put(next, text);
      replace(next, file);
    } catch (IOException e) {
      throw UserError.storage(next + ": " + firstLine(e));
    }
  }

  /** The text of a small file, no more than 64 kB of it; empty where there is none. */
  Optional<String> readSmall(String name) {
    Path file = new Path(root, name);
    if (!exists(file)) {
      return Optional.empty();
    }
    try (var in = files.open(file)) {
      return Optional.of(new String(in.readNBytes(SMALL), StandardCharsets.UTF_8));
    } catch (java.io.FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw UserError.storage(file + ": " + firstLine(e));
    }
  }

  /** The names of what lies in a folder of the store. */
  List<String> listNames(String folder) {
    return list(new Path(root, folder)).stream().map(status -> status.getPath().getName()).toList();
  }

  void remove(String name) {
    sweep(new Path(root, name).toString());
  }

  public boolean exists(Path path) {
    try {
      return files.exists(path);
    } catch (IOException e) {
      throw UserError.storage(path + ": " + firstLine(e));
    }
  }

  JsonNode readJson(Path file) {
    try {
      return JSON.readTree(text(file));
    } catch (IOException e) {
      throw UserError.storage(file + ": not JSON: " + firstLine(e));
    }
  }

  private String text(Path file) {
    try (var in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw UserError.storage(file + ": " + firstLine(e));
    }
  }

  private List<FileStatus> list(Path folder) {
    try {
      return files.exists(folder) ? Arrays.asList(files.listStatus(folder)) : List.of();
    } catch (IOException e) {
      throw UserError.storage(folder + ": " + firstLine(e));
    }
  }

  /** Bytes of all files below a folder. */
  public long bytes(String folder) {
    long bytes = 0;
    try {
      if (files.exists(new Path(folder))) {
        RemoteIterator<LocatedFileStatus> all = files.listFiles(new Path(folder), true);
        while (all.hasNext()) {
          bytes += all.next().getLen();
        }
      }
      return bytes;
    } catch (IOException e) {
      throw UserError.storage(folder + ": " + firstLine(e));
    }
  }
}
