// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private record Known(String batch, Fingerprint fingerprint) {}

  /** Compares what is listed with what was read. */
  public static NewFiles among(List<ArchiveFile> listed, Store store, IngestJob ingest) {
    requireOwnNames(listed);
    Map<String, Known> known = known(store);
    List<ArchiveFile> files = new ArrayList<>();
    List<ArchiveFile> doubtful = new ArrayList<>();
    for (ArchiveFile file : listed) {
      Optional<Known> read = Optional.ofNullable(known.get(file.name()));
      if (read.isEmpty()) {
        files.add(file);
      } else if (!looksSame(file, read.get().fingerprint())) {
        doubtful.add(file);
      }
    }
    List<Superseded> supersedes = new ArrayList<>();
    List<Fingerprint> now = ingest.fingerprints(doubtful);
    for (int i = 0; i < doubtful.size(); i++) {
      Known read = known.get(doubtful.get(i).name());
      if (!now.get(i).sha256().equals(read.fingerprint().sha256())) {
        files.add(doubtful.get(i));
        supersedes.add(new Superseded(read.batch(), doubtful.get(i).name()));
      }
    }
    return new NewFiles(files, supersedes);
  }

  /** Of a file in two batches, the one that the other does not supersede. */
  private static Map<String, Known> known(Store store) {
    Map<String, Known> known = new HashMap<>();
    Set<Superseded> superseded = new HashSet<>();
    List<JsonNode> records =
        store.listBatches("articles").stream()
            .map(batch -> store.batchRecord(store.ingested("articles", batch)))
            .toList();
    records.forEach(record -> superseded.addAll(Superseded.listOf(record)));
    for (JsonNode record : records) {
      String batch = record.path("batch").asText();
      for (JsonNode input : record.path("inputs")) {
        Fingerprint fingerprint = Fingerprint.of(input);
        if (!superseded.contains(new Superseded(batch, fingerprint.name()))) {
          known.put(fingerprint.name(), new Known(batch, fingerprint));
        }
      }
    }
    return known;
  }

  private static boolean looksSame(ArchiveFile file, Fingerprint read) {
    return file.size() == read.size() && file.modified() == read.modified();
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
