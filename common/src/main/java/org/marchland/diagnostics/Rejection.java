// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.diagnostics;

import java.util.OptionalLong;

/**
 * One thing that could not be read or processed.
 *
 * @param file the archive file
 * @param line line or record in it, from 1; empty when the whole file is meant
 * @param detail what was wrong, for a person
 */
public record Rejection(Reason reason, String file, OptionalLong line, String detail) {}
