// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What tells a process from any other with its number: the machine since it was started and the
 * numbering of its processes, and when the process began, in ticks since then, which no clock that
 * is set changes. Linux alone tells these.
 */
record ProcessMark(String machine, String start) {
  /** Where in what /proc/PID/stat says after the name of the program its start stands. */
  private static final int START = 19;

  /** The mark of a process, empty where there is none of that number. */
  static Optional<ProcessMark> of(long process) {
    Path proc = Path.of("/proc", Long.toString(process));
    try {
      String machine =
          Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip()
              + " "
              + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
      String stat = Files.readString(proc.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Optional.of(new ProcessMark(machine, fields[START]));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
