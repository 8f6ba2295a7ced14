// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.Arrays;

/** From a key to the rows that bear it: sorted 64-bit hashes, 12 bytes an entry. */
final class NameIndex {
  private final long[] hashes;
  private final int[] rows;

  private NameIndex(long[] hashes, int[] rows) {
    this.hashes = hashes;
    this.rows = rows;
  }

  /** The rows under {@code key}, in row order. */
  int[] rowsOf(String key) {
    long hash = hash(key);
    int at = Arrays.binarySearch(hashes, hash);
    if (at < 0) {
      return new int[0];
    }
    int from = at;
    while (from > 0 && hashes[from - 1] == hash) {
      from--;
    }
    int to = at + 1;
    while (to < hashes.length && hashes[to] == hash) {
      to++;
    }
    int[] found = Arrays.copyOfRange(rows, from, to);
    Arrays.sort(found);
    return Arrays.stream(found).distinct().toArray();
  }

  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9e3779b97f4a7c15L;
    return hash ^ (hash >>> 29);
  }

  static final class Builder {
    private long[] entries = new long[1 << 18];
    private int[] rows = new int[1 << 18];
    private int size;

    void add(String key, int row) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, size * 2);
        rows = Arrays.copyOf(rows, size * 2);
      }
      entries[size] = hash(key);
      rows[size++] = row;
    }

    NameIndex build() {
      // Sorting hashes with their rows: order the hashes, then place each row at its hash's next
      // free slot.
      long[] sorted = Arrays.copyOf(entries, size);
      Arrays.sort(sorted);
      int[] placed = new int[size];
      int[] used = new int[size];
      for (int i = 0; i < size; i++) {
        int first = firstOf(sorted, entries[i]);
        placed[first + used[first]++] = rows[i];
      }
      return new NameIndex(sorted, placed);
    }

    private static int firstOf(long[] sorted, long hash) {
      int low = 0;
      int high = sorted.length - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (sorted[middle] < hash) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
