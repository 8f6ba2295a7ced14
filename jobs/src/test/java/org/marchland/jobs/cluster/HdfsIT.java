// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.jobs.CommandLineRun;
import org.marchland.jobs.Releases;

/** From and to a real HDFS, of one name node and one data node on loopback. */
class HdfsIT {
  @TempDir static Path temp;
  private static MiniDFSCluster hdfs;
  private static FileSystem files;
  private static String root;

  @BeforeAll
  static void start() throws Exception {
    Runs.onlyWithAll();
    Configuration conf = new Configuration();
    conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, temp.resolve("hdfs").toString());
    hdfs = new MiniDFSCluster.Builder(conf).numDataNodes(1).build();
    files = hdfs.getFileSystem();
    root = "hdfs://127.0.0.1:" + hdfs.getNameNodePort();
    System.setProperty("spark.hadoop.fs.defaultFS", root);
    files.copyFromLocalFile(
        new org.apache.hadoop.fs.Path(Runs.ROOT.resolve("samples/archive").toString()),
        new org.apache.hadoop.fs.Path("/archive"));
  }

  @AfterAll
  static void stop() {
    System.clearProperty("spark.hadoop.fs.defaultFS");
    if (hdfs != null) {
      hdfs.shutdown();
    }
  }

  @Test
  void theSamplesOnHdfsGiveTheRowsOfALocalFolder() throws Exception {
    // The first night names no host, as on a cluster whose configuration does.
    CommandLineRun run =
        CommandLineRun.of(
            "nightly",
            "--input",
            "hdfs:///archive",
            "--out",
            "hdfs:///out",
            "--master",
            "local[2]");
    assertThat(run.exitCode()).as(run.err()).isZero();
    Path local = temp.resolve("local");
    assertThat(
            CommandLineRun.of(
                    "run",
                    "--input",
                    Runs.ROOT.resolve("samples/archive").toUri().toString(),
                    "--out",
                    local.toUri().toString())
                .exitCode())
        .isZero();
    assertThat(Releases.digests(runRecord())).isEqualTo(Releases.digests(local));
    assertThat(files.exists(new org.apache.hadoop.fs.Path("/out/_lock.json"))).isFalse();

    // The second night finds nothing new there either, and readers need no Spark.
    CommandLineRun again =
        CommandLineRun.of("nightly", "--input", root + "/archive", "--out", root + "/out");
    assertThat(again.out()).contains("nightly: nothing new");
    assertThat(CommandLineRun.of("status", root + "/out").out()).contains("health: well");
    CommandLineRun export =
        CommandLineRun.of(
            "export", "--out", root + "/out", "--into", temp.resolve("export").toString());
    assertThat(export.exitCode()).as(export.err()).isZero();
    assertThat(CommandLineRun.of("export", "--out", root + "/out").message())
        .contains("not on this machine; say with --into where to write");
  }

  private static JsonNode runRecord() throws Exception {
    return new ObjectMapper()
        .readTree(text("/out/releases/" + text("/out/releases/CURRENT").strip() + "/run.json"));
  }

  private static String text(String path) throws Exception {
    try (var in = files.open(new org.apache.hadoop.fs.Path(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
