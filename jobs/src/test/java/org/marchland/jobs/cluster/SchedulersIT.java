// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files for schedulers are what these schedulers read. */
class SchedulersIT {
  private static final List<String> REQUIRED =
      List.of(
          "apiVersion",
          "kind",
          "spec.schedule",
          "spec.template.type",
          "spec.template.sparkVersion",
          "spec.template.mainApplicationFile",
          "spec.template.driver.memory",
          "spec.template.executor.memory");

  @TempDir private Path temp;

  @Test
  void systemdVerifiesServiceAndTimer() throws Exception {
    assumeTrue(Files.exists(Path.of("/usr/bin/systemd-analyze")), "no systemd here: skipped");
    for (String unit : List.of("marchland-nightly.service", "marchland-nightly.timer")) {
      String text = Files.readString(Runs.ROOT.resolve("scripts/systemd/" + unit));
      Files.writeString(
          temp.resolve(unit),
          text.replace("/opt/marchland", Runs.ROOT.toString()).replace("User=marchland\n", ""));
    }
    Path printed = temp.resolve("printed.txt");
    int code =
        new ProcessBuilder(
                "systemd-analyze",
                "verify",
                "--man=no",
                temp.resolve("marchland-nightly.timer").toString())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(printed)).isZero();
    assertThat(Files.readString(printed)).doesNotContain("marchland-nightly");
  }

  @Test
  void theAirflowDagCompiles() throws Exception {
    Path dag =
        Files.copy(
            Runs.ROOT.resolve("scripts/airflow/marchland_nightly.py"), temp.resolve("dag.py"));
    assertThat(
            new ProcessBuilder("python3", "-m", "py_compile", dag.toString())
                .inheritIO()
                .start()
                .waitFor())
        .isZero();
  }

  /** Each field of the file is one of the operator's API, of its type, and none is missing. */
  @Test
  void theKubernetesFileIsOneOfTheSparkOperatorsApi() throws Exception {
    Object loaded =
        new Load(LoadSettings.builder().build())
            .loadFromString(
                Files.readString(Runs.ROOT.resolve("scripts/k8s/marchland-nightly.yaml")));
    Map<String, String> fields = new TreeMap<>();
    flatten("", loaded, fields);
    Map<String, String> api = sparkOperatorApi();
    assertThat(fields)
        .allSatisfy(
            (field, value) -> {
              assertThat(api).containsKey(field);
              assertThat(value).as(field).matches(api.get(field));
            });
    assertThat(fields.keySet()).containsAll(REQUIRED);
    assertThat(fields).containsEntry("spec.template.mainClass", "org.marchland.jobs.Main");
  }

  /**
   * The fields of sparkoperator.k8s.io/v1beta2 that a Java application on a schedule can want, with
   * what they may hold, from the API's Go types of the operator's version 2.
   */
  private static Map<String, String> sparkOperatorApi() {
    String any = ".+";
    String count = "\\d+";
    String quantity = "\\d+(\\.\\d+)?[kmgtKMGT]?i?b?";
    Map<String, String> api = new TreeMap<>();
    api.put("apiVersion", "sparkoperator\\.k8s\\.io/v1beta2");
    api.put("kind", "ScheduledSparkApplication");
    api.put("metadata.name", "[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    api.put("metadata.namespace", "[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    api.put("spec.schedule", "(\\S+ ){4}\\S+|@\\w+( \\S+)?");
    api.put("spec.suspend", "true|false");
    api.put("spec.concurrencyPolicy", "Allow|Forbid|Replace");
    api.put("spec.successfulRunHistoryLimit", count);
    api.put("spec.failedRunHistoryLimit", count);
    String template = "spec.template.";
    api.put(template + "type", "Java|Python|Scala|R");
    api.put(template + "mode", "cluster|client");
    for (String text :
        List.of("sparkVersion", "image", "mainClass", "mainApplicationFile", "arguments[]")) {
      api.put(template + text, any);
    }
    api.put(template + "imagePullPolicy", "Always|IfNotPresent|Never");
    api.put(template + "sparkConf{}", any);
    api.put(template + "hadoopConf{}", any);
    api.put(template + "timeToLiveSeconds", count);
    api.put(template + "restartPolicy.type", "Never|Always|OnFailure");
    for (String pod : List.of("driver.", "executor.")) {
      api.put(template + pod + "cores", count);
      api.put(template + pod + "memory", quantity);
      api.put(template + pod + "serviceAccount", any);
      api.put(template + pod + "javaOptions", any);
      api.put(template + pod + "envFrom[].secretRef.name", any);
    }
    api.put(template + "executor.instances", count);
    return api;
  }

  private static void flatten(String path, Object value, Map<String, String> into) {
    if (value instanceof Map<?, ?> map) {
      boolean free = path.endsWith("Conf");
      map.forEach(
          (name, inner) ->
              flatten(
                  free ? path + "{}" : path.isEmpty() ? name.toString() : path + "." + name,
                  inner,
                  into));
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> flatten(path + "[]", inner, into));
    } else {
      into.put(path, String.valueOf(value));
    }
  }
}
