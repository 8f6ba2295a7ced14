// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.describe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.export.MadeRelease;
import org.marchland.export.MadeRelease.Change;
import org.marchland.export.Tools;
import org.marchland.export.tables.ReleaseTables;

/** An export as somebody reads it with Node: Frictionless' own library, and hyparquet. */
class NodeReadersIT {
  @TempDir private Path temp;

  @Test
  void theDataPackageIsValidAndBothFormatsHaveTheSameTotals() throws Exception {
    Tools.need("/usr/bin/env");
    Path folder =
        MadeRelease.of(
                Change.of("SY-HI", "2015-05-20", "Palmyra", "IS", "SY-GOV"),
                Change.of("SY-HI", "2016-03-27", "=cmd()", "SY-GOV", "IS"),
                Change.of("SY-ID", "2015-06-21", "Ariha", "SY-OPP", "SY-GOV").withoutDay())
            .exportTo(temp.resolve("export"));
    Path node = Files.createDirectories(temp.resolve("node"));
    for (String file : List.of("package.json", "package-lock.json", "read_export.mjs")) {
      Files.copy(
          Path.of(NodeReadersIT.class.getResource("/node/" + file).toURI()), node.resolve(file));
    }
    Tools.run(node, Map.of(), List.of("npm", "ci", "--no-audit", "--no-fund", "--silent"));
    String printed =
        Tools.run(node, Map.of(), List.of("node", "read_export.mjs", folder.toString()));
    JsonNode read = new ObjectMapper().readTree(printed.lines().reduce((a, b) -> b).orElseThrow());
    assertThat(read.path("valid").asBoolean()).isTrue();
    JsonNode totals = read.path("totals");
    for (String table : ReleaseTables.NAMES) {
      JsonNode parquet = totals.path("tables/" + table + ".parquet");
      JsonNode csv = totals.path("tables/" + table + ".csv");
      for (String sum : List.of("rows", "gains", "claims")) {
        assertThat(parquet.path(sum)).as(table + " " + sum).isEqualTo(csv.path(sum));
      }
    }
    assertThat(totals.path("tables/province_month.csv").path("gains").asInt()).isEqualTo(3);
    assertThat(totals.path("tables/events.parquet").path("shapes").asInt()).isEqualTo(3);
  }
}
