// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.aggregate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.marchland.extract.ExtractorVersion;

/**
 * What a release was made from.
 *
 * @param notApplied corrections that found nothing to correct
 */
public record Lineage(
    List<String> batches,
    ExtractorVersion extractor,
    CorrectionsFile corrections,
    List<String> notApplied) {
  public Lineage {
    batches = List.copyOf(batches);
    notApplied = List.copyOf(notApplied);
  }

  /** As run.json has it. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new TreeMap<>();
    map.put("batches", batches);
    map.put("extractor", extractor.id());
    map.put("gazetteer", extractor.gazetteer());
    map.put("aggregator", AggregateJob.CODE);
    map.put(
        "corrections",
        new TreeMap<>(
            Map.of(
                "file", corrections.name(),
                "sha256", corrections.checksum(),
                "lines", corrections.corrections().size(),
                "not_applied", notApplied)));
    return map;
  }
}
