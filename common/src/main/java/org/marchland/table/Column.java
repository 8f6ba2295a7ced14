// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.table;

/**
 * One column of a table, as its schema file tells.
 *
 * @param type string, int, long, double, boolean, date, or a list: strings, ints
 * @param nullable whether it may be null, which means unknown, never 0
 * @param source where the value comes from: archive, article, codebook, extractor, gazetteer, run,
 *     another table, or derived from the row itself
 */
public record Column(
    String name,
    String type,
    boolean nullable,
    String description,
    String example,
    String source) {}
