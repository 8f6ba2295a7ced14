// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.marchland.corpus.format.Formats;
import org.marchland.diagnostics.UserError;

/** The files below the input paths. Hidden files (of a dot or an underscore) are left out. */
public final class ArchiveFiles {
  private ArchiveFiles() {}

  /** The files, in the order of their names. */
  public static List<ArchiveFile> list(SparkSession spark, List<String> inputs) {
    List<ArchiveFile> found = new ArrayList<>();
    for (String input : inputs) {
      Path path = new Path(input);
      try {
        FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (!files.exists(path)) {
          throw UserError.badInput("--input " + input + ": no such file or folder");
        }
        FileStatus status = files.getFileStatus(path);
        if (status.isDirectory()) {
          walk(files, files.listStatus(path), "", found);
        } else {
          ArchiveFile file =
              new ArchiveFile(
                  status.getPath().toString(),
                  path.getName(),
                  status.getLen(),
                  status.getModificationTime());
          requireKnownFormat(file, input, spark.sparkContext().hadoopConfiguration());
          found.add(file);
        }
      } catch (IOException e) {
        throw UserError.badInput("--input " + input + ": cannot be read; check its permissions");
      }
    }
    found.sort(Comparator.comparing(ArchiveFile::name).thenComparing(ArchiveFile::path));
    return found;
  }

  /** Whether a file or folder of this name is no archive's: hidden, or left by a job. */
  public static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  private static void requireKnownFormat(ArchiveFile file, String input, Configuration storage)
      throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(file.open(storage))) {
      if (!ParquetRecords.recognises(in) && !Formats.isKnown(in)) {
        throw UserError.badInput(
            "--input "
                + input
                + ": of no format that Marchland reads; give Parquet, "
                + Formats.names());
      }
    }
  }

  private static void walk(
      FileSystem files, FileStatus[] entries, String prefix, List<ArchiveFile> found) {
    for (FileStatus status : entries) {
      String name = status.getPath().getName();
      if (isHidden(name)) {
        continue;
      }
      if (status.isDirectory()) {
        try {
          walk(files, files.listStatus(status.getPath()), prefix + name + "/", found);
        } catch (IOException e) {
          // Reading it fails again, and then it goes to quarantine as every unreadable file does.
          found.add(new ArchiveFile(status.getPath().toString(), prefix + name + "/", 0, 0));
        }
      } else {
        found.add(
            new ArchiveFile(
                status.getPath().toString(),
                prefix + name,
                status.getLen(),
                status.getModificationTime()));
      }
    }
  }
}
