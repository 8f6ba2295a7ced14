// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.place.Additions;
import org.marchland.place.Gazetteer;
import org.marchland.place.GazetteerRecipe;
import org.marchland.place.Place;
import org.marchland.place.PlaceName;

class UserGazetteerTest {
  /** GeoNames's 19 columns, of which the tests care for some. */
  private static String geoNames(
      String id, String name, String others, String latitude, String longitude, String admin1) {
    return String.join(
        "\t",
        id,
        name,
        name,
        others,
        latitude,
        longitude,
        "P",
        "PPL",
        "SY",
        "",
        admin1,
        "",
        "",
        "",
        "400",
        "",
        "300",
        "Asia/Damascus",
        "2020-01-01");
  }

  private static String square(String name, String pcode, double south, double west) {
    double north = south + 0.1;
    double east = west + 0.1;
    return """
        {"type": "Feature", "properties": {"ADM2_EN": "%s", "ADM2_PCODE": "%s01", "ADM1_PCODE": "%s"},
         "geometry": {"type": "Polygon", "coordinates": [[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}"""
        .formatted(
            name, pcode, pcode, west, south, east, south, east, north, west, north, west, south);
  }

  private static String collection(String... features) {
    return "{\"type\": \"FeatureCollection\", \"features\": [\n"
        + String.join(",\n", features)
        + "\n]}\n";
  }

  @TempDir private Path folder;
  private final List<Path> files = new ArrayList<>();

  private UserGazetteerTest given(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text));
    return this;
  }

  private UserGazetteer read() {
    return UserGazetteer.read("test", files);
  }

  private Gazetteer gazetteer() {
    UserGazetteer own = read();
    assertThat(own.defects()).isEmpty();
    return GazetteerRecipe.of(Optional.of(own.additions()), Map.of()).gazetteer();
  }

  private List<String> defects() {
    return read().defects().stream().map(d -> d.toString().replace(folder + "/", "")).toList();
  }

  @Test
  void aGeoNamesDumpAddsItsPlaces() throws IOException {
    given("SY.txt", geoNames("900001", "Tell Qxabba", "Tal Qxaba,قكسبة", "35.1", "37.2", "11"));
    Gazetteer gazetteer = gazetteer();
    assertThat(gazetteer.listNamed("Tal Qxaba")).extracting(Place::admin1).containsExactly("SY.11");
    assertThat(gazetteer.version()).contains(" + test/");
    assertThat(Gazetteer.shipped().listNamed("Tal Qxaba")).isEmpty();
  }

  @Test
  void alternateNamesBringLanguageAndYears() throws IOException {
    given("SY.txt", geoNames("900001", "Tell Qxabba", "", "35.1", "37.2", "11"));
    given(
        "alternateNamesV2.txt",
        "1\t900001\tde\tQxabburg\t\t\t\t1\t1920\t1946\n2\t900001\tlink\thttp://x\t\t\t\t\t\t\n");
    Gazetteer gazetteer = gazetteer();
    Place place = gazetteer.listNamed("Qxabburg").get(0);
    assertThat(gazetteer.otherNames(place))
        .extracting(PlaceName::written)
        .containsExactly("Qxabburg@de[1920-1946]");
  }

  @Test
  void alternateNamesReachPlacesThatShip() throws IOException {
    given("alternateNamesV2.txt", "1\t713174\tpl\tQxachmut\t\t\t\t\t\t\n");
    assertThat(gazetteer().listNamed("Qxachmut")).extracting(Place::name).contains("Bakhmut");
  }

  @Test
  void admin1CodesOfTheSameDumpAddNewDivisions() throws IOException {
    given("SY.txt", geoNames("900001", "Tell Qxabba", "", "35.1", "37.2", "99"));
    given("admin1CodesASCII.txt", "SY.99\tQxaland\tQxaland\t900099\n");
    assertThat(gazetteer().province("SY.99")).map(p -> p.name()).contains("Qxaland");
  }

  @Test
  void districtsOfOchaGoIntoTheProvinceOfTheirPcode() throws IOException {
    given("adm2.geojson", collection(square("Qxadistrict", "SY04", 34.5, 37.0)));
    assertThat(gazetteer().listNamed("Qxadistrict"))
        .extracting(Place::featureCode, Place::admin1)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("ADM2", "SY.11"));
  }

  @Test
  void districtsOfGeoBoundariesGoWhereTheirShapeLies() throws IOException {
    String shape =
        square("x", "SY04", 34.5, 38.0)
            .replaceFirst(
                "\"properties\": \\{[^}]*}",
                "\"properties\": {\"shapeName\": \"Qxashape\", \"shapeGroup\": \"SYR\", \"shapeType\": \"ADM2\"}");
    given("geoBoundaries-SYR-ADM2.geojson", collection(shape));
    assertThat(gazetteer().listNamed("Qxashape"))
        .extracting(Place::admin1)
        .containsExactly("SY.11");
  }

  @Test
  void anAliasNamesAKnownPlaceOrANewOneWithItsProvince() throws IOException {
    given(
        "aliases.csv",
        "alias,place,country,province\nQxity,Palmyra,SY,\n\"Qxill, Upper\",Qxill,SY,SY-HI\n");
    Gazetteer gazetteer = gazetteer();
    assertThat(gazetteer.listNamed("Qxity")).extracting(Place::admin1).contains("SY.11");
    assertThat(gazetteer.listNamed("Qxill, Upper")).extracting(Place::name).contains("Qxill");
  }

  @Test
  void packedFilesAreReadLikePlainOnes() throws IOException {
    String row = geoNames("900001", "Tell Qxabba", "", "35.1", "37.2", "11") + "\n";
    Path zip = folder.resolve("SY.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("readme.txt"));
      out.write("about".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("SY.txt"));
      out.write(row.getBytes(StandardCharsets.UTF_8));
    }
    files.add(zip);
    assertThat(gazetteer().listNamed("Tell Qxabba")).hasSize(1);
  }

  @Test
  void whatIsCompiledReadsBackWithTheSameRows() throws IOException {
    given("SY.txt", geoNames("900001", "Tell Qxabba", "Qxab", "35.1", "37.2", "11"));
    Path compiled = folder.resolve("compiled.gz");
    Files.write(compiled, read().additions().bytes());
    UserGazetteer again = UserGazetteer.read("test", List.of(compiled));
    assertThat(again.additions().version()).isEqualTo(read().additions().version());
  }

  @Test
  void filesAsSpreadsheetsAndPublishersShipThemAreRead() throws IOException {
    given("bom.csv", "\ufeffalias, place, country, province,\nQxity,Palmyra,SY,,\n");
    assertThat(gazetteer().listNamed("Qxity")).extracting(Place::admin1).contains("SY.11");
  }

  @Test
  void districtsWaitForTheOutlinesOfEveryFile() throws IOException {
    String point =
        "{\"type\": \"Feature\", \"properties\": {\"name\": \"Qxapoint\", \"PCODE\": \"SY9\"},"
            + " \"geometry\": {\"type\": \"Point\", \"coordinates\": [37.05, 36.25]}}";
    String outline =
        square("x", "SY07", 36.2, 37.0)
            .replaceFirst(
                "\"properties\": \\{[^}]*}",
                "\"properties\": {\"ADM1_EN\": \"Idleb\", \"ADM1_PCODE\": \"SY07\"}");
    given("a_points.geojson", collection(point)).given("b_adm1.geojson", collection(outline));
    assertThat(gazetteer().listNamed("Qxapoint"))
        .extracting(Place::admin1)
        .containsExactly("SY.12");
  }

  @Test
  void aNameThatCannotBeWrittenIsADefectAndNotLost() throws IOException {
    given("a.csv", "alias,place,country\nQx|ity,Palmyra,SY\n");
    given("b.csv", "alias,place,country\n\"Qx\"ity,Palmyra,SY\n");
    assertThat(defects())
        .containsExactly(
            "a.csv:2: a name is empty, not UTF-8, or holds a tab, line break, |, @ or [",
            "b.csv:1: cannot be read: "
                + defects().get(1).replaceFirst("b.csv:1: cannot be read: ", ""));
  }

  @Test
  void aUsersCoordinatesReachOurOwnPlaces() throws IOException {
    given(
        "a.csv",
        "alias,place,country,province,latitude,longitude\nQxasafra,Qxasafra,SY,SY-HM,35.3,36.4\n");
    assertThat(gazetteer().listNamed("Qxasafra")).extracting(Place::latitude).containsExactly(35.3);
  }

  @Test
  void everyDefectOfEveryFileIsReportedWithItsLine() throws IOException {
    given(
        "SY.txt",
        String.join(
            "\n",
            geoNames("900001", "Good", "", "35.1", "37.2", "11"),
            geoNames("900001", "Twin", "", "35.2", "37.2", "11"),
            geoNames("900002", "Far", "", "135.2", "37.2", "11"),
            geoNames("900003", "Lost", "", "35.2", "37.2", "77"),
            geoNames("nine", "Odd", "", "35.2", "37.2", "11"),
            "900004\tShort\tShort"));
    given("b.csv", "alias,place,country\nX,Qxnowhere,SY\nY,Palmyra,Syria\n");
    given("c.txt", "hello\n");
    assertThat(defects())
        .containsExactly(
            "SY.txt:2: duplicate id 900001, first at SY.txt:1",
            "SY.txt:3: coordinates out of range: 135.2, 37.2",
            "SY.txt:4: unknown admin1 code SY.77 of Lost; give the admin1CodesASCII.txt that belongs"
                + " to the file",
            "SY.txt:5: id is not a number: nine",
            "SY.txt:6: 3 columns; a GeoNames dump has 19",
            "b.csv:2: no place of SY is called Qxnowhere; give its province or coordinates",
            "b.csv:3: no such country: \"Syria\"; give ISO 3166-1, as SY",
            "c.txt:1: no gazetteer format that is known (GeoNames dump, alternateNamesV2,"
                + " admin1CodesASCII, GeoJSON, CSV with alias,place,country)");
  }

  @Test
  void aPolygonThatCrossesItselfIsADefectAtItsLine() throws IOException {
    String bow =
        """
        {"type": "Feature", "properties": {"ADM2_EN": "Bow", "ADM2_PCODE": "SY0401", "ADM1_PCODE": "SY04"},
         "geometry": {"type": "Polygon", "coordinates": [[[37,34],[38,35],[38,34],[37,35],[37,34]]]}}""";
    given("adm2.geojson", collection(square("Fine", "SY04", 34.5, 37.0), bow));
    assertThat(defects())
        .singleElement()
        .asString()
        .startsWith("adm2.geojson:4: feature 2 (Bow): the polygon crosses itself");
  }

  @Test
  void aFileThatIsNoJsonSaysWhere() throws IOException {
    given("adm2.geojson", "{\"features\": [\n{\"type\": nonsense}]}");
    assertThat(defects()).singleElement().asString().startsWith("adm2.geojson:2: not JSON: ");
  }

  @Test
  void aFileThatUnpacksWithoutEndIsRefused() throws IOException {
    Path bomb = folder.resolve("SY.txt.gz");
    byte[] zeros = new byte[1 << 20];
    java.util.Arrays.fill(zeros, (byte) '#');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      out.write(geoNames("900001", "A", "", "35.1", "37.2", "11").getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 80; i++) {
        out.write(zeros);
      }
    }
    files.add(bomb);
    assertThat(defects())
        .containsExactly("SY.txt.gz:1: cannot be read: unpacks to more than 100 times its size");
  }

  @Test
  void aPlaceWithoutACountryIsInTheCountryOfItsDivision() throws IOException {
    given(
        "own.txt",
        geoNames("900001", "Tell Qxabba", "", "35.1", "37.2", "").replace("\tSY\t", "\t\t"));
    Place place = gazetteer().listNamed("Tell Qxabba").get(0);
    assertThat(place.admin1()).startsWith("SY.");
    assertThat(place.country()).isEqualTo("SY");
  }

  @Test
  void aCompiledFileThatSomebodyHasEditedIsRefused() throws IOException {
    given(
        "own",
        Additions.HEADER
            + "own\nprovince\tSY.99\tmany\tSY-QX\tSY\tQxland\t\nprovince\tSY\t\tSY-QX\tSY\tQxland\t\n");
    assertThat(defects())
        .containsExactly(
            "own:2: not a row of a compiled gazetteer", "own:3: not a row of a compiled gazetteer");
  }

  @Test
  void aFileOfManyDefectsIsToldByItsFirst() throws IOException {
    given(
        "SY.txt", geoNames("900001", "A", "", "35.1", "37.2", "11") + "\n" + "x\n".repeat(100_000));
    assertThat(defects()).hasSize(1001).last().asString().contains("only the first 1000 defects");
  }
}
