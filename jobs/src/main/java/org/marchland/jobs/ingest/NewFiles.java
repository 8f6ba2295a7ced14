// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marchland.diagnostics.UserError;
import org.marchland.jobs.store.Store;

/**
 * Which files of an archive no batch has read yet, by the batches' own records: those with a name
 * that none of them has, and those whose contents have changed since.
 *
 * @param files to be read, new and changed ones
 * @param supersedes what earlier batches have read of the changed ones
 */
public record NewFiles(List<ArchiveFile> files, List<Superseded> supersedes) {
  public NewFiles {
    files = List.copyOf(files);
    supersedes = List.copyOf(supersedes);
  }

  private record Known(String batch, FileStamp stamp) {}

  /** Compares what is listed with what was read. */
  public static NewFiles among(List<ArchiveFile> listed, Store store, IngestJob ingest) {
    requireOwnNames(listed);
    Map<String, List<Known>> known = known(store);
    List<ArchiveFile> files = new ArrayList<>();
    List<ArchiveFile> doubtful = new ArrayList<>();
    for (ArchiveFile file : listed) {
      List<Known> read = known.getOrDefault(file.name(), List.of());
      if (read.isEmpty()) {
        files.add(file);
      } else if (read.stream().noneMatch(one -> looksSame(file, one.stamp()))) {
        doubtful.add(file);
      }
    }
    List<Superseded> supersedes = new ArrayList<>();
    List<FileStamp> now = ingest.stamps(doubtful);
    for (int i = 0; i < doubtful.size(); i++) {
      FileStamp found = now.get(i);
      List<Known> read = known.get(found.name());
      boolean same = read.stream().anyMatch(k -> k.stamp().sha256().equals(found.sha256()));
      // What cannot be read tonight takes nothing away of what was read once.
      if (!same && found.isReadable()) {
        files.add(doubtful.get(i));
        read.forEach(one -> supersedes.add(new Superseded(one.batch(), found.name())));
      }
    }
    return new NewFiles(files, supersedes);
  }

  /** What batches have read of each name, but for what others of them supersede. */
  private static Map<String, List<Known>> known(Store store) {
    Map<String, List<Known>> known = new HashMap<>();
    Set<Superseded> superseded = new HashSet<>();
    List<JsonNode> records =
        store.listBatches("articles").stream()
            .map(batch -> store.batchRecord(store.ingested("articles", batch)))
            .toList();
    records.forEach(record -> superseded.addAll(Superseded.listOf(record)));
    for (JsonNode record : records) {
      String batch = record.path("batch").asText();
      for (JsonNode input : record.path("inputs")) {
        FileStamp stamp = FileStamp.of(input);
        if (!superseded.contains(new Superseded(batch, stamp.name()))) {
          known
              .computeIfAbsent(stamp.name(), name -> new ArrayList<>())
              .add(new Known(batch, stamp));
        }
      }
    }
    return known;
  }

  private static boolean looksSame(ArchiveFile file, FileStamp read) {
    return read.isReadable() && file.size() == read.size() && file.modified() == read.modified();
  }

  /** A file is known by its name below the input path, so that two may not share one. */
  private static void requireOwnNames(List<ArchiveFile> listed) {
    Map<String, String> paths = new HashMap<>();
    for (ArchiveFile file : listed) {
      String other = paths.putIfAbsent(file.name(), file.path());
      if (other != null) {
        throw UserError.badInput(
            "--input: "
                + other
                + " and "
                + file.path()
                + " have the same name below their folders; give the folder above both");
      }
    }
  }
}
