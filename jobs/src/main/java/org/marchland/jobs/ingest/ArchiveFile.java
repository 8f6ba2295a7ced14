// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.marchland.corpus.Outcome;
import org.marchland.corpus.format.Formats;

/**
 * A file of an archive.
 *
 * @param name under which tables cite it: no folder of this machine is in it
 * @param size in bytes when it was listed
 * @param modified when it was last written, in milliseconds since 1970 by the storage's clock
 */
public record ArchiveFile(String path, String name, long size, long modified) {
  /** Between the parts of a file that travels as one string. */
  private static final char SEPARATOR = '\u0000';

  /** The bytes that it had when it was listed: one that grows meanwhile is not read further. */
  InputStream open(Configuration storage) throws IOException {
    return BoundedInputStream.builder()
        .setInputStream(hadoopPath().getFileSystem(storage).open(hadoopPath()))
        .setMaxCount(size)
        .get();
  }

  /** Its records. */
  public Iterator<Outcome> records(Configuration storage) throws IOException {
    BufferedInputStream in = new BufferedInputStream(open(storage));
    if (ParquetRecords.recognises(in)) {
      in.close();
      return ParquetRecords.open(this, storage);
    }
    return closing(Formats.open(in, name), in);
  }

  /** Closes what records are read from when the last has been read, for a task reads many files. */
  private static Iterator<Outcome> closing(Iterator<Outcome> records, InputStream in) {
    return new Iterator<>() {
      private boolean isOpen = true;

      @Override
      public boolean hasNext() {
        boolean more = records.hasNext();
        if (!more && isOpen) {
          isOpen = false;
          try {
            in.close();
          } catch (IOException e) {
            // All of it has been read.
          }
        }
        return more;
      }

      @Override
      public Outcome next() {
        return records.next();
      }
    };
  }

  Path hadoopPath() {
    return new Path(path);
  }

  String packed() {
    return path + SEPARATOR + name + SEPARATOR + size + SEPARATOR + modified;
  }

  static ArchiveFile unpacked(String packed) {
    String[] parts = packed.split(String.valueOf(SEPARATOR));
    return new ArchiveFile(parts[0], parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]));
  }
}
