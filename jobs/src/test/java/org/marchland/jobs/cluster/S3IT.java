// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.jobs.Releases;

/** From and to S3, by Hadoop's S3A, as s3proxy serves it on loopback. */
class S3IT {
  private static final Map<String, String> CREDENTIALS =
      Map.of(
          "AWS_ACCESS_KEY_ID", "local-identity",
          "AWS_SECRET_ACCESS_KEY", "local-secret-that-nobody-may-see",
          "AWS_REGION", "us-east-1",
          "MARCHLAND_HEAP", "2g");

  @TempDir static Path temp;
  private static Process server;
  private static String endpoint;
  private static Path bucket;

  @BeforeAll
  static void start() throws Exception {
    Runs.onlyWithAll();
    bucket = Files.createDirectories(temp.resolve("s3/bucket"));
    endpoint = "http://127.0.0.1:" + freePort();
    Path properties =
        Files.writeString(
            temp.resolve("s3proxy.properties"),
            """
            s3proxy.authorization=none
            s3proxy.endpoint=%s
            jclouds.provider=filesystem-nio2
            jclouds.filesystem.basedir=%s
            """
                .formatted(endpoint, bucket.getParent()));
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-cp",
                classPath("server"),
                "org.gaul.s3proxy.Main",
                "--properties",
                properties.toString())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("s3proxy.txt").toFile())
            .start();
    upload(Runs.ROOT.resolve("samples/archive"));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (server != null) {
      server.destroyForcibly();
      server.waitFor();
    }
  }

  @Test
  void theSamplesOnS3GiveTheRowsOfALocalFolderAndNoSecretIsWritten() throws Exception {
    Path local = temp.resolve("local");
    assertThat(
            Runs.run(
                temp.resolve("local.txt"),
                CREDENTIALS,
                "marchland",
                "run",
                "--input",
                "samples/archive",
                "--out",
                local.toString()))
        .isZero();
    Path printed = temp.resolve("submit.txt");
    assertThat(Runs.run(printed, CREDENTIALS, submit("run")))
        .as(Files.readString(printed))
        .isZero();
    Path out = bucket.resolve("out");
    assertThat(Releases.digests(out)).isEqualTo(Releases.digests(local));
    assertThat(out.resolve("_lock.json")).doesNotExist();
    assertThat(Files.readString(printed)).doesNotContain("nobody-may-see");
    try (Stream<Path> written = Files.walk(out)) {
      for (Path file : written.filter(p -> p.toString().endsWith(".json")).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("nobody-may-see");
      }
    }
  }

  private static String[] submit(String command) throws Exception {
    return new String[] {
      "submit",
      "--master",
      "local[2]",
      "--jars",
      classPath("client").replace(java.io.File.pathSeparatorChar, ','),
      "--conf",
      "spark.hadoop.fs.s3a.endpoint=" + endpoint,
      "--conf",
      "spark.hadoop.fs.s3a.path.style.access=true",
      "--conf",
      "spark.hadoop.fs.s3a.connection.ssl.enabled=false",
      "--conf",
      "spark.hadoop.fs.s3a.endpoint.region=us-east-1",
      "--conf",
      "spark.hadoop.fs.s3a.aws.credentials.provider=software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider",
      "--",
      command,
      "--input",
      "s3a://bucket/archive",
      "--out",
      "s3a://bucket/out"
    };
  }

  /** The class path of a project in the test's resources; Maven keeps what it has fetched. */
  private static String classPath(String name)
      throws IOException, InterruptedException, URISyntaxException {
    Path file = temp.resolve(name + ".classpath");
    if (!Files.exists(file)) {
      Process maven =
          new ProcessBuilder(
                  "mvn",
                  "-q",
                  "-B",
                  "-f",
                  Path.of(S3IT.class.getResource("/s3/" + name + ".xml").toURI()).toString(),
                  "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath",
                  "-Dmdep.outputFile=" + file)
              .inheritIO()
              .start();
      assertThat(maven.waitFor(15, TimeUnit.MINUTES)).isTrue();
      assertThat(maven.exitValue()).isZero();
    }
    return Files.readString(file).strip();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** As objects, since S3 tells more of them than a file system does. */
  private static void upload(Path archive) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    List<Path> files;
    try (Stream<Path> walked = Files.walk(archive)) {
      files = walked.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String path =
          new URI(null, null, "/bucket/archive/" + archive.relativize(file), null).getRawPath();
      HttpRequest put =
          HttpRequest.newBuilder(URI.create(endpoint + path))
              .PUT(HttpRequest.BodyPublishers.ofFile(file))
              .build();
      assertThat(send(client, put)).as(path).isEqualTo(200);
    }
  }

  /** The server takes a moment to come up. */
  private static int send(HttpClient client, HttpRequest request) throws Exception {
    for (int attempt = 0; ; attempt++) {
      try {
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      } catch (IOException e) {
        if (attempt > 100) {
          throw e;
        }
        Thread.sleep(200);
      }
    }
  }
}
