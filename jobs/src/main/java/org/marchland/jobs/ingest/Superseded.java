// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a batch has read of a file that has changed since: it counts no more. */
public record Superseded(String batch, String file) {
  Map<String, Object> asMap() {
    return new TreeMap<>(Map.of("batch", batch, "file", file));
  }

  /** What the record of a batch says that it supersedes. */
  public static List<Superseded> listOf(JsonNode batchRecord) {
    List<Superseded> list = new ArrayList<>();
    batchRecord
        .path("supersedes")
        .forEach(s -> list.add(new Superseded(s.path("batch").asText(), s.path("file").asText())));
    return list;
  }
}
