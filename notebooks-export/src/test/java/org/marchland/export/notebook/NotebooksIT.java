// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marchland.export.MadeRelease;
import org.marchland.export.MadeRelease.Change;
import org.marchland.export.Tools;

/** The notebooks, run to the end by Jupyter's client, once on the CSV files and once on Parquet. */
class NotebooksIT {
  /** Debian's, which has the packages; another Python may come first on the path. */
  private static final String PYTHON = "/usr/bin/python3";

  private static final String R = "/usr/bin/Rscript";

  @TempDir static Path temp;
  private static Path notebooks;

  private record Case(String notebook, Map<String, Object> parameters) {}

  @BeforeAll
  static void export() {
    Tools.need(PYTHON);
    notebooks =
        export(
            "export",
            MadeRelease.of(
                List.of(
                    Change.of("SY-HI", "2015-05-20", "Palmyra", "IS", "SY-GOV"),
                    Change.of("SY-HI", "2015-05-21", "Sukhna", "IS", "SY-GOV"),
                    Change.of("SY-HI", "2016-03-27", "Palmyra", "SY-GOV", "IS"),
                    Change.of("IQ-AN", "2015-05-17", "Ramadi", "IS", "IQ-GOV"),
                    Change.of("SY-ID", "2015-06-21", "=Ariha", "SY-OPP", "SY-GOV").withoutDay()),
                List.of(MadeRelease.covered("SY-HM", LocalDate.of(2015, 7, 1), 4))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "duckdb"})
  void eachRunsToItsEndAndItsFiguresAreThere(String engine) throws Exception {
    Files.deleteIfExists(notebooks.resolve("audit_sample.csv"));
    List<Case> cases = new ArrayList<>();
    for (String name : Notebooks.NAMES) {
      cases.add(new Case(name + ".ipynb", Map.of("engine", engine)));
    }
    String printed = run(cases);
    assertThat(printed)
        .contains("Marchland release 0001-0123456789ab read with " + engine)
        .contains("8 rows of province_month, 5 events, 5 gains reported")
        .contains("SY-HI 2015-05 2 changes")
        .contains("gained by IS, lost by SY-GOV")
        .contains("IS forces took Sukhna from SY-GOV. (Valley Herald)")
        // 14 provinces of Syria and 19 of Iraq, May 2015 to March 2016.
        .contains(
            "363 rows: 33 provinces x 11 months, 4 covered, 4 changes (best), 6 columns of actors;"
                + " 0 cells with a change are told only later; 1 changes without")
        .contains("IS gains: 3 losses: 1 (reported)")
        .contains("3 holdings of 3 places; 0 contradicted")
        .contains("5 claims written to audit_sample.csv")
        .contains("no file yet");
    assertThat(Files.readString(notebooks.resolve("panel.csv")))
        .as("zero where articles name the province, missing where none does")
        .contains("SY-HM,2015-07-01,4,True,0.0,0.0,0.0,0.0")
        .contains("SY-HM,2015-06-01,,False,,,,,");
  }

  @Test
  void withoutAnEngineForParquetItFallsBackToCsvAndSaysSo() throws Exception {
    assertThat(run(List.of(new Case("quickstart.ipynb", Map.of())), false))
        .contains("read with csv");
  }

  @Test
  void theAuditGivesThePrecisionWithItsInterval() throws Exception {
    Path sample = notebooks.resolve("drawn.csv");
    List<Case> audit = List.of(new Case("evidence_audit.ipynb", Map.of("sample", "drawn.csv")));
    run(audit);
    List<String> lines = Files.readAllLines(sample);
    List<String> labelled = new ArrayList<>(lines);
    for (int i = 1; i < lines.size(); i++) {
      labelled.set(i, (i == 1 ? "wrong" : i == 2 ? "" : "right") + lines.get(i));
    }
    Files.write(sample, labelled);
    assertThat(run(audit))
        .contains("drawn.csv is there and is kept")
        .contains("precision: 0.75 (0.30 to 0.95), 3 of 4");
    assertThat(sample).hasContent(String.join("\n", labelled));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          acled, 'event_date,sub_event_type,admin1,latitude,longitude|20 May 2015,Non-state actor overtakes territory,Homs,34.55,38.27|21 May 2015,Armed clash,Homs,34.55,38.27|1 July 2015,Government regains territory,Hama,35.1,36.8|3 July 2015,Government regains territory,Hama,NA,NA', 'acled: 4 events, 3 of a kind to compare, 3 precise enough, 2 in a province'
          ucdp,  'id,date_start,where_prec,latitude,longitude|1,2015-05-20 00:00:00.000,1,34.55,38.27|2,2015-07-02 00:00:00.000,4,35.1,36.8|3,2015-05-20 00:00:00.000,6,35.0,38.0', 'ucdp: 3 events, 3 of a kind to compare, 2 precise enough, 2 in a province'
          viina, 'date,longitude,latitude|20150520,38.27,34.55|20150702,36.8,35.1', 'viina: 2 events, 2 of a kind to compare, 2 precise enough, 2 in a province'
          """)
  void aUsersDownloadIsComparedByProvinceAndMonth(String kind, String file, String read)
      throws Exception {
    Files.writeString(notebooks.resolve(kind + ".csv"), file.replace('|', '\n') + "\n");
    assertThat(run(List.of(new Case("comparison.ipynb", Map.of("other", kind + ".csv")))))
        .contains(read)
        .contains(
            "SY: 2 provinces and months named: 1 with events in both, 0 only here, 1 only there");
  }

  @Test
  void theNotebooksRunOnAReleaseWithoutAnyChange() throws Exception {
    Path empty = export("empty", MadeRelease.of());
    Path cases = Files.writeString(temp.resolve("cases-empty.json"), json(all(Map.of())));
    assertThat(Tools.run(empty, environment(true), command(cases)))
        .contains("no change with a certain province and month in this export");
  }

  @Test
  void theScriptForRRuns() throws Exception {
    Tools.need(R);
    assertThat(Tools.run(notebooks, Map.of(), List.of(R, "quickstart.R")))
        .contains("8 rows of province_month, 5 events, 5 gains reported")
        .contains("4 provinces and months that articles name, 3 with a change");
    Path empty = export("empty-for-r", MadeRelease.of());
    assertThat(Tools.run(empty, Map.of(), List.of(R, "quickstart.R")))
        .contains("0 provinces and months that articles name, 0 with a change");
  }

  private static List<Case> all(Map<String, Object> parameters) {
    return Notebooks.NAMES.stream().map(name -> new Case(name + ".ipynb", parameters)).toList();
  }

  private static String run(List<Case> cases) throws Exception {
    return run(cases, true);
  }

  private static String run(List<Case> cases, boolean withDuckDb) throws Exception {
    Path file = Files.writeString(temp.resolve("cases.json"), json(cases));
    return Tools.run(notebooks, environment(withDuckDb), command(file));
  }

  private static String json(List<Case> cases) throws IOException {
    return new ObjectMapper().writeValueAsString(cases);
  }

  private static List<String> command(Path cases) throws URISyntaxException {
    return List.of(PYTHON, resource("python/run_notebooks.py").toString(), cases.toString());
  }

  /** Debian has no DuckDB for Python: the one for Java stands in for it. */
  private static Map<String, String> environment(boolean withDuckDb) throws URISyntaxException {
    Path driver =
        Path.of(
            org.duckdb.DuckDBDriver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    return Map.of(
        "PYTHONPATH",
        withDuckDb ? resource("python/duckdb.py").getParent().toString() : "",
        "MARCHLAND_DUCKDB_JAR",
        driver.toString(),
        "JAVA_HOME",
        System.getProperty("java.home"),
        "PYDEVD_DISABLE_FILE_VALIDATION",
        "1",
        "MPLBACKEND",
        "agg");
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(NotebooksIT.class.getResource("/" + name).toURI());
  }

  private static Path export(String name, MadeRelease release) {
    return release.exportTo(temp.resolve(name)).resolve("notebooks");
  }
}
