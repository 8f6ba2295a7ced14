// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file as a batch has read it.
 *
 * @param name below the input path
 * @param modified in milliseconds since 1970; what is in the file is told by its checksum alone
 */
public record FileStamp(String name, long size, long modified, String sha256) {
  /** In the place of the checksum of a file that could not be read. */
  static final String UNREADABLE = "unreadable";

  boolean isReadable() {
    return !sha256.equals(UNREADABLE);
  }

  Map<String, Object> asMap() {
    return new TreeMap<>(
        Map.of("name", name, "size", size, "modified", modified, "sha256", sha256));
  }

  static FileStamp of(JsonNode input) {
    return new FileStamp(
        input.path("name").asText(),
        input.path("size").asLong(-1),
        input.path("modified").asLong(-1),
        input.path("sha256").asText());
  }
}
