// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.diagnostics.ExitCode;
import org.marchland.diagnostics.UserError;
import org.marchland.export.MadeRelease.Change;
import org.marchland.export.release.Release;
import org.marchland.export.release.Selection;

class ExportTest {
  private static final Change PALMYRA = Change.of("SY-HI", "2015-05-20", "Palmyra", "IS", "SY-GOV");
  private static final Change RAMADI = Change.of("IQ-AN", "2015-05-17", "Ramadi", "IS", "IQ-GOV");

  @TempDir private Path temp;

  @Test
  void itHoldsAllThatSomebodyNeedsWhoHasNeverSeenMarchland() throws IOException {
    Path folder = export(MadeRelease.of(PALMYRA, RAMADI), Selection.everything());
    assertThat(filesIn(folder))
        .contains(
            "README.md",
            "CODEBOOK.md",
            "LICENSE.md",
            "CITATION.cff",
            "SHA256SUMS",
            "run.json",
            "datapackage.json",
            "report.html",
            "tables/province_month.parquet",
            "tables/province_month.csv",
            "tables/events.parquet",
            "tables/events.csv",
            "tables/events.geojson",
            "tables/evidence.csv",
            "tables/holdings.parquet",
            "tables/coverage.csv",
            "tables/provinces.parquet",
            "tables/provinces.geojson",
            "notebooks/quickstart.ipynb",
            "notebooks/quickstart.py",
            "notebooks/quickstart.R");
  }

  @Test
  void parquetAndCsvHaveTheSameTotals() throws Exception {
    Path tables =
        export(MadeRelease.of(PALMYRA, RAMADI, PALMYRA.withoutDay()), Selection.everything())
            .resolve("tables");
    String sums = "select count(*), sum(gains_high), sum(net_best), count(month) from ";
    assertThat(query(sums + "'" + tables + "/province_month.parquet'"))
        .isEqualTo(query(sums + "'" + tables + "/province_month.csv'"))
        .isEqualTo("6 3 0 4");
  }

  @Test
  void eventsAndProvincesAreGeoParquet() throws Exception {
    Path tables = export(MadeRelease.of(PALMYRA), Selection.everything()).resolve("tables");
    for (String table : List.of("events", "provinces")) {
      String geo =
          query(
              "select decode(value) from parquet_kv_metadata('"
                  + tables
                  + "/"
                  + table
                  + ".parquet') where decode(key) = 'geo'");
      JsonNode column = new ObjectMapper().readTree(geo).path("columns").path("geometry");
      assertThat(column.path("encoding").asText()).isEqualTo("WKB");
      assertThat(column.path("bbox")).hasSize(4);
    }
    // Little-endian WKB of a point: 1, type 1, then longitude and latitude.
    assertThat(query("select hex(geometry)[1:10] from '" + tables + "/events.parquet'"))
        .isEqualTo("0101000000");
    assertThat(query("select count(geometry) from '" + tables + "/provinces.parquet'"))
        .isEqualTo("14");
  }

  @Test
  void outlinesInGeoJsonGoRoundCounterclockwise() throws IOException {
    Path folder = export(MadeRelease.of(PALMYRA), Selection.everything());
    JsonNode homs = null;
    for (JsonNode feature : geoJson(folder, "provinces")) {
      homs =
          feature.path("properties").path("province_code").asText().equals("SY-HI")
              ? feature
              : homs;
    }
    JsonNode ring = homs.path("geometry").path("coordinates");
    ring =
        homs.path("geometry").path("type").asText().equals("Polygon")
            ? ring.get(0)
            : ring.get(0).get(0);
    double area = 0;
    for (int i = 0; i + 1 < ring.size(); i++) {
      area +=
          ring.get(i).get(0).asDouble() * ring.get(i + 1).get(1).asDouble()
              - ring.get(i + 1).get(0).asDouble() * ring.get(i).get(1).asDouble();
    }
    assertThat(area).isPositive();
  }

  @Test
  void aHostileTitleStaysText() throws IOException {
    String script = "</script><script>alert(1)</script><!--";
    Path folder =
        export(
            MadeRelease.of(PALMYRA.saying(script, "=cmd|' /C calc'!A0", "javascript:alert(1)")),
            Selection.everything());
    String report = Files.readString(folder.resolve("report.html"));
    assertThat(report)
        .doesNotContain("<script>alert")
        .doesNotContain("<!--\\")
        .contains("\\u003c/script\\u003e");
    String csv = Files.readString(folder.resolve("tables/evidence.csv"));
    assertThat(csv).contains("'=cmd|' /C calc'!A0").doesNotContain(",=cmd");
  }

  @Test
  void theReportAllowsNothingButItself() throws IOException {
    Path folder = export(MadeRelease.of(PALMYRA), Selection.everything());
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("content=\"default-src 'none'; script-src 'sha256-")
        .doesNotContain("unsafe")
        .doesNotContain("{{")
        .doesNotContainPattern("(src|href)=\"https?:");
  }

  @Test
  void withoutTextThePressesWordsAreGoneAndTheIdsStay() throws Exception {
    Selection noText =
        new Selection(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    Path folder = export(MadeRelease.of(PALMYRA), noText);
    for (String file : filesIn(folder)) {
      assertThat(new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.ISO_8859_1))
          .as(file)
          .doesNotContain("IS forces took Palmyra")
          .doesNotContain("News of Palmyra");
    }
    assertThat(query("select claim_id || ' ' || url from '" + folder + "/tables/evidence.parquet'"))
        .isEqualTo("c000000 https://example.org/Palmyra");
  }

  @Test
  void aSelectionNarrowsEveryTable() throws Exception {
    Selection anbar = selection("IQ", "2015-01", "2015-12", "IS");
    Path tables =
        export(MadeRelease.of(PALMYRA, RAMADI, RAMADI.withoutDay()), anbar).resolve("tables");
    assertThat(query("select string_agg(place_name) from '" + tables + "/events.csv'"))
        .isEqualTo("Ramadi");
    assertThat(query("select string_agg(actor) from '" + tables + "/province_month.csv'"))
        .isEqualTo("IS");
    assertThat(query("select string_agg(place_name) from '" + tables + "/evidence.csv'"))
        .isEqualTo("Ramadi");
    assertThat(query("select string_agg(province_code) from '" + tables + "/coverage.csv'"))
        .isEqualTo("IQ-AN");
    assertThat(query("select distinct country from '" + tables + "/provinces.csv'"))
        .isEqualTo("IQ");
  }

  @Test
  void eventsThatMissOnlyTheirMonthAreCounted() {
    Export.Result result =
        new Export(
                MadeRelease.of(RAMADI, RAMADI.withoutDay()),
                selection("IQ", "2015-01", "2015-12", "IS"),
                Optional.empty(),
                step -> {})
            .write(temp.resolve("export"));
    assertThat(result.withoutMonth()).isEqualTo(1);
    assertThat(result.rows()).containsEntry("events", 1L);
  }

  @Test
  void anEmptySelectionIsOneLineThatSaysWhatThereIs() throws IOException {
    assertThatThrownBy(
            () -> export(MadeRelease.of(PALMYRA), selection("UA", "2015-01", "2015-12", "IS")))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "release 0001-0123456789ab has nothing of actor IS, country UA, from 2015-01, to 2015-12;"
                + " most events are in SY and of IS, SY-GOV")
        .extracting(e -> ((UserError) e).code())
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(temp.resolve("export")).doesNotExist();
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aReleaseWithoutAnyChangeIsExportedAllTheSame() throws IOException {
    Path folder = export(MadeRelease.of(), Selection.everything());
    assertThat(filesIn(folder)).contains("report.html", "tables/events.parquet");
  }

  @Test
  void theSameReleaseGivesTheSameBytes() throws IOException {
    MadeRelease release = MadeRelease.of(PALMYRA, RAMADI);
    Path one = export(release, Selection.everything());
    Map<String, byte[]> first = bytesOf(one);
    Map<String, byte[]> second = bytesOf(export(release, Selection.everything()));
    assertThat(second.keySet()).isEqualTo(first.keySet());
    first.forEach((file, bytes) -> assertThat(second.get(file)).as(file).isEqualTo(bytes));
  }

  @Test
  void whatAUserHasPutIntoAnEarlierExportOrChangedInItIsCarriedOver() throws IOException {
    Path folder = export(MadeRelease.of(PALMYRA), Selection.everything());
    Files.writeString(folder.resolve("notebooks/panel.csv"), "mine");
    Files.writeString(folder.resolve("notebooks/quickstart.ipynb"), "with my outputs");
    Export.Result second =
        new Export(MadeRelease.of(RAMADI), Selection.everything(), Optional.empty(), s -> {})
            .write(folder);
    assertThat(second.kept()).isEqualTo(2);
    assertThat(folder.resolve("notebooks/panel.csv")).hasContent("mine");
    assertThat(folder.resolve("notebooks/quickstart.mine.ipynb")).hasContent("with my outputs");
    assertThat(Files.readString(folder.resolve("notebooks/quickstart.ipynb"))).contains("nbformat");
    assertThat(Files.readString(folder.resolve("tables/events.csv"))).contains("Ramadi");
  }

  @Test
  void anExportThatWasKilledBetweenItsTwoMovesIsMended() throws IOException {
    Path folder = export(MadeRelease.of(PALMYRA), Selection.everything());
    Files.move(folder, temp.resolve(".export.old"));
    assertThatThrownBy(
            () -> export(MadeRelease.of(PALMYRA), selection("UA", "2015-01", "2015-12", "IS")))
        .isInstanceOf(UserError.class);
    assertThat(Files.readString(folder.resolve("tables/events.csv"))).contains("Palmyra");
    assertThat(temp.resolve(".export.old")).doesNotExist();
  }

  @Test
  void aLinkToAnExportStaysALink() throws IOException {
    Path folder = export(MadeRelease.of(PALMYRA), Selection.everything());
    Path link = Files.createSymbolicLink(temp.resolve("latest"), folder);
    new Export(MadeRelease.of(RAMADI), Selection.everything(), Optional.empty(), s -> {})
        .write(link);
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(folder.resolve("tables/events.csv"))).contains("Ramadi");
  }

  @Test
  void aClaimThatTwoBatchesHoldIsOneRow() throws Exception {
    Path tables =
        export(MadeRelease.of(PALMYRA).readTwice(), Selection.everything()).resolve("tables");
    assertThat(query("select count(*) from '" + tables + "/evidence.csv'")).isEqualTo("1");
  }

  @Test
  void claimsThatAreGoneAreNotPassedOver() {
    assertThatThrownBy(
            () -> export(MadeRelease.of(PALMYRA).withoutClaims(), Selection.everything()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("1 claims of its events are not there, c000000 among them");
    assertThat(temp.resolve("export")).doesNotExist();
  }

  @Test
  void aNoteStandsAtTheHeadOfWhateverIsRead() throws IOException {
    new Export(MadeRelease.of(PALMYRA), Selection.everything(), Optional.of("Draft."), step -> {})
        .write(temp.resolve("export"));
    for (String file : List.of("README.md", "report.html", "datapackage.json")) {
      assertThat(Files.readString(temp.resolve("export").resolve(file)))
          .as(file)
          .contains("Draft.");
    }
  }

  @Test
  void whatIsNoExportIsLeftAlone() throws IOException {
    Path other = Files.createDirectories(temp.resolve("thesis"));
    Files.writeString(other.resolve("chapter1.txt"), "do not lose me");
    assertThatThrownBy(
            () ->
                new Export(
                        MadeRelease.of(PALMYRA), Selection.everything(), Optional.empty(), s -> {})
                    .write(other))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is there and is no export");
    assertThat(other.resolve("chapter1.txt")).exists();
  }

  @Test
  void checksumsAndDataPackageNameTheFilesAsTheyAre() throws IOException {
    Path folder = export(MadeRelease.of(PALMYRA), Selection.everything());
    List<String> sums = Files.readAllLines(folder.resolve("SHA256SUMS"));
    assertThat(sums).hasSize(filesIn(folder).size() - 1);
    JsonNode resources =
        new ObjectMapper().readTree(folder.resolve("datapackage.json").toFile()).path("resources");
    for (JsonNode resource : resources) {
      String path = resource.path("path").asText();
      assertThat(Files.size(folder.resolve(path))).isEqualTo(resource.path("bytes").asLong());
      assertThat(sums)
          .contains(resource.path("hash").asText().substring("sha256:".length()) + "  " + path);
    }
  }

  private Path export(Release release, Selection selection) {
    Path folder = temp.resolve("export");
    new Export(release, selection, Optional.empty(), step -> {}).write(folder);
    return folder;
  }

  private static Selection selection(String country, String from, String to, String actor) {
    return new Selection(
        Optional.of(country),
        Optional.empty(),
        Optional.of(YearMonth.parse(from)),
        Optional.of(YearMonth.parse(to)),
        Optional.of(actor),
        true);
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> walked = Files.walk(folder)) {
      return walked
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static Map<String, byte[]> bytesOf(Path folder) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    for (String file : filesIn(folder)) {
      bytes.put(file, Files.readAllBytes(folder.resolve(file)));
    }
    return bytes;
  }

  private static JsonNode geoJson(Path folder, String table) throws IOException {
    return new ObjectMapper()
        .readTree(folder.resolve("tables/" + table + ".geojson").toFile())
        .path("features");
  }

  /** The first row that DuckDB gives, its cells separated by blanks. */
  private static String query(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      StringBuilder row = new StringBuilder();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        row.append(i > 1 ? " " : "").append(result.getObject(i));
      }
      return row.toString();
    }
  }
}
