// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One article, cleaned.
 *
 * @param id the id that claims cite: made from content, or the one that gold labels use
 * @param title headline, empty when it has none
 * @param text paragraphs, one a line
 * @param source the outlet, empty when unknown
 * @param url empty when unknown
 * @param published the day of publication
 */
public record Article(
    String id,
    String title,
    String text,
    String source,
    String url,
    Optional<LocalDate> published) {}
