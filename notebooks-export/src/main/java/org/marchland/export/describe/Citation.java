// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.describe;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import org.marchland.export.release.Release;
import org.marchland.export.release.Selection;

/**
 * How an export is cited: a {@code CITATION.cff} (Citation File Format 1.2). A text as JSON quotes
 * it is a text of YAML.
 */
final class Citation {
  private Citation() {}

  static String title(Release release, Selection selection) {
    String part = selection.said();
    return "Marchland release " + release.id() + (part.isEmpty() ? "" : " (" + part + ")");
  }

  /** The day on which the release was built. */
  static Optional<String> day(Release release) {
    String finished = release.runRecord().path("finished_at").asText("");
    return finished.matches("\\d{4}-\\d{2}-\\d{2}T.*")
        ? Optional.of(finished.substring(0, 10))
        : Optional.empty();
  }

  static String file(Release release, Selection selection) {
    return """
        cff-version: 1.2.0
        message: Cite the release by its id, so that others can ask for the same numbers.
        type: dataset
        title: %s
        version: %s
        %sauthors:
          - name: Marchland contributors
        license: CC-BY-4.0
        abstract: Changes of territorial control that news articles report, by province and month.
        """
        .formatted(
            TextNode.valueOf(title(release, selection)),
            TextNode.valueOf(release.id()),
            day(release).map(day -> "date-released: " + day + "\n").orElse(""));
  }
}
