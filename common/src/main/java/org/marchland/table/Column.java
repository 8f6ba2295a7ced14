// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.table;

/**
 * One column of a table, as its schema file tells.
 *
 * @param type string, int, long, double, boolean, date, or strings (a list)
 * @param nullable whether it may be null, which means unknown, never 0
 */
public record Column(
    String name, String type, boolean nullable, String description, String example) {}
