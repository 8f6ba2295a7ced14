// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files for schedulers are what these schedulers read. */
class SchedulersIT {
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

  /** By the fields that the operator's API v1beta2 requires; its schema is in no registry. */
  @Test
  void theKubernetesFileHasWhatTheSparkOperatorRequires() throws Exception {
    Object loaded =
        new Load(LoadSettings.builder().build())
            .loadFromString(
                Files.readString(Runs.ROOT.resolve("scripts/k8s/marchland-nightly.yaml")));
    Map<?, ?> root = (Map<?, ?>) loaded;
    assertThat(root.get("apiVersion")).isEqualTo("sparkoperator.k8s.io/v1beta2");
    assertThat(root.get("kind")).isEqualTo("ScheduledSparkApplication");
    Map<?, ?> spec = (Map<?, ?>) root.get("spec");
    assertThat(spec.get("schedule")).isEqualTo("0 2 * * *");
    Map<?, ?> template = (Map<?, ?>) spec.get("template");
    for (String field :
        List.of("type", "sparkVersion", "mainClass", "mainApplicationFile", "driver", "executor")) {
      assertThat(template.get(field)).as(field).isNotNull();
    }
    assertThat(template.get("mainClass")).isEqualTo("org.marchland.jobs.Main");
    assertThat(template.get("arguments")).isInstanceOf(List.class);
  }
}
