// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.Arrays;

/**
 * From a key to the rows that bear it, by 64-bit hashes of the keys: about 24 bytes an entry, and
 * nothing of the keys themselves.
 */
final class NameIndex {
  private static final int NONE = -1;

  private final long[] hashes;
  private final int[] rows;
  private final int[] next;
  private final int[] heads;

  private NameIndex(long[] hashes, int[] rows) {
    this.hashes = hashes;
    this.rows = rows;
    this.next = new int[hashes.length];
    this.heads = new int[Math.max(2, Integer.highestOneBit(hashes.length) * 2)];
    Arrays.fill(heads, NONE);
    for (int entry = 0; entry < hashes.length; entry++) {
      int slot = slot(hashes[entry]);
      next[entry] = heads[slot];
      heads[slot] = entry;
    }
  }

  /** The rows under {@code key}, in row order. */
  int[] rowsOf(String key) {
    long hash = hash(key);
    int[] found = new int[4];
    int count = 0;
    for (int entry = heads[slot(hash)]; entry != NONE; entry = next[entry]) {
      if (hashes[entry] == hash) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = rows[entry];
      }
    }
    Arrays.sort(found, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (distinct == 0 || found[i] != found[distinct - 1]) {
        found[distinct++] = found[i];
      }
    }
    return Arrays.copyOf(found, distinct);
  }

  private int slot(long hash) {
    return (int) (hash & (heads.length - 1));
  }

  /** What an index knows of a key. */
  static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9e3779b97f4a7c15L;
    return hash ^ (hash >>> 29);
  }

  static final class Builder {
    private long[] hashes = new long[1 << 18];
    private int[] rows = new int[1 << 18];
    private int size;

    void add(long hash, int row) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, size * 2);
        rows = Arrays.copyOf(rows, size * 2);
      }
      hashes[size] = hash;
      rows[size++] = row;
    }

    NameIndex build() {
      return new NameIndex(Arrays.copyOf(hashes, size), Arrays.copyOf(rows, size));
    }
  }
}
