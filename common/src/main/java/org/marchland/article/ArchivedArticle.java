// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import java.util.List;

/**
 * An article with where it came from.
 *
 * @param archiveId the id that the archive itself gave, empty when none
 * @param contentHash SHA-256 of title and text: equal for exact copies
 * @param published the day of publication, with how it is known
 * @param language ISO 639-1, empty where nobody can tell
 * @param cited outlets that a digest names as its sources
 * @param file archive file
 * @param record line or record in it, from 1
 * @param offset byte in the unpacked file, -1 where unknown
 */
public record ArchivedArticle(
    Article article,
    String archiveId,
    String contentHash,
    PublicationDay published,
    String language,
    List<String> cited,
    String file,
    long record,
    long offset) {
  public ArchivedArticle {
    cited = List.copyOf(cited);
  }
}
