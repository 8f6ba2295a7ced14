// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.fuzz;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.marchland.place.Additions;

/** Small good inputs of every kind. */
final class Inputs {
  private static final Path SAMPLES = Path.of("..", "samples");

  private static final String LINES =
      "{\"title\":\"A\",\"text\":\"It fell.\",\"date\":\"2016-10-21\"}\n{\"title\":\"B\"}\n";

  private static final String ARC =
      """
      filedesc://a.arc 0.0.0.0 20160101000000 text/plain 18
      1 0 a
      URL IP Date

      http://x.example/ 1.2.3.4 20160101000000 text/html 72
      HTTP/1.1 200 OK\r
      Content-Type: text/html\r
      \r
      <html><p>It fell.</p></html>
      """;

  private static final String WARC =
      """
      WARC/1.0\r
      WARC-Type: conversion\r
      WARC-Target-URI: http://x.example/1\r
      WARC-Date: 2020-01-01T00:00:00Z\r
      WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r
      Content-Type: text/plain\r
      Content-Length: 8\r
      \r
      It fell.\r
      \r
      """;

  private static final String GEO_NAMES =
      "900001\tTell Qxabba\tTell Qxabba\tTal Qxaba,قكسبة\t35.1\t37.2\tP\tPPL\tSY\t\t11\t\t\t\t400\t\t300\tAsia/Damascus\t2020-01-01\n";

  private static final String GEO_JSON =
      """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"ADM2_EN": "Qxatown", "ADM2_PCODE": "SY0101", "ADM1_PCODE": "SY01"},
       "geometry": {"type": "Polygon", "coordinates": [[[36,33],[36.1,33],[36.1,33.1],[36,33.1],[36,33]]]}},
      {"type": "Feature", "properties": {"ADM1_EN": "Aleppo", "ADM1_PCODE": "SY02", "ADM1_AR": "حلب"},
       "geometry": {"type": "MultiPolygon", "coordinates": [[[[37,36],[37.1,36],[37.1,36.1],[37,36.1],[37,36]]]]}},
      {"type": "Feature", "properties": {"name": "Qxaville", "ADM0_PCODE": "SY"},
       "geometry": {"type": "Point", "coordinates": [37.2,35.1]}}
      ]}
      """;

  private Inputs() {}

  static List<byte[]> of(Target target) {
    return switch (target) {
      case WARC ->
          List.of(
              unzipped(sample("archive/web/crawl.warc.gz")),
              sample("archive/web/crawl.warc.gz"),
              bytes(WARC),
              bytes(ARC),
              gzip(bytes(WARC), bytes(WARC)));
      case JSON ->
          List.of(
              sample("archive/web/mekelle.json"),
              bytes(LINES),
              bytes(
                  "[{\"title\":\"A\",\"text\":\"It fell.\"},\n{\"title\":\"B\",\"tags\":[\"a\",\"b\"]}]"),
              bytes("{\"status\":\"ok\",\"articles\":[{\"title\":\"A\"},{\"title\":\"B\"}]}\n"),
              bytes("{\n\"response\":{\"docs\":[{\"title\":\"A\",\"x\":{\"y\":1}}]}\n}"));
      case XML ->
          List.of(
              sample("archive/web/feed.xml"),
              sample("archive/agencies/buchanan.nitf.xml"),
              sample("archive/agencies/yamoussoukro.newsml.xml"),
              bytes(
                  "<rss><channel><item><title>A</title><description>It fell.</description></item></channel></rss>"));
      case SGML ->
          List.of(
              sample("archive/agencies/chad-1987.sgm"),
              bytes(
                  "<DOC id=\"AFP_ENG_20100102.0003\" type=\"story\" >\n<HEADLINE>\nA\n</HEADLINE>\n<TEXT>\n<P>\nIt fell.\n</P>\n</TEXT>\n</DOC>\n"),
              bytes("<DOC><TEXT><TITLE>A</TITLE>It fell.</TEXT></DOC><DOC><TEXT>B</TEXT></DOC>\n"));
      case HTML -> List.of(sample("archive/web/kobani.html"));
      case LEXIS_NEXIS -> List.of(sample("archive/agencies/clippings.TXT"));
      case MARKDOWN ->
          List.of(
              sample("archive/web/debaltseve.md"),
              bytes(
                  "---\ntitle: A\ndate: 2016-10-21\ntags: [a, &b c, *b]\nn: 1.5\n---\n# B\n\n> - It *fell*.\n\n|a|b|\n|-|-|\n|1|\n"));
      case CSV ->
          List.of(
              sample("archive/coast-tribune.csv"),
              bytes("title;text\nA;\"It; \"\"fell\"\".\"\nB\n"),
              bytes("\ufeffheadline\tbody\nA\tcafé\n"));
      case TEXT ->
          List.of(
              sample("archive/iraq-2014-mosul.txt"),
              bytes("Title: A\nDate: 2016-10-21\n\nIt fell.\nThen it rose.\n"));
      case PACKED ->
          List.of(
              gzip(bytes(LINES), bytes(LINES)),
              bzip2(bytes(LINES)),
              Zstd.compress(bytes(LINES)),
              bzip2(bytes(WARC)),
              Zstd.compress(bytes(WARC)),
              gzip(sample("archive/coast-tribune.csv")));
      case RULES ->
          List.of(
              bytes(
                  "mine\tgain\tv\tpurloin\t\tcapture\nyours\tlose\tv\tsteal\tback\twithdrawal\tsteal|stole\n"));
      case ACTORS ->
          List.of(bytes("BLUE\tBlue Guards|BG\tML|SY\t2012\t2014-06-10\nRED\tRed Guards\t\t\t\n"));
      case ALIASES ->
          List.of(
              bytes(
                  "alias,place,country,province,geonames_id,latitude,longitude\nQxaz,Azaz,SY,,,,\nQxen,Qxen,SY,SY-HL,,35.1,37.2\nQxi,x,UA,,713174,,\n"));
      case GEO_JSON -> List.of(bytes(GEO_JSON), zip("a.geojson", bytes(GEO_JSON)));
      case GEO_NAMES ->
          List.of(
              bytes(GEO_NAMES),
              bytes("1\t713174\tde\tQxachmut\t\t\t\t1\t1920\t1946\n"),
              bytes("SY.99\tQxland\tQxland\t900002\n"),
              gzip(bytes(GEO_NAMES)));
      case COMPILED ->
          List.of(
              bytes(
                  Additions.HEADER
                      + "own\nplace\t900001\tQxabba\tTal Qxaba@de[1920-1946]|B\t35.1000\t37.2000\tPPL\tSY\t11\t300\n"
                      + "province\tSY.99\t900002\tSY-QX\tSY\tQxland\tQ\n"));
      case CORRECTIONS ->
          List.of(
              bytes(
                  """
                  id,action,value,reason
                  aaaaaaaaaaaaaaaa,drop,,a rumour
                  bbbbbbbbbbbbbbbb,re-date,2012-06-01/2012-06-30,June
                  cccccccccccccccc,re-side,"gainer=Z;loser=",another
                  dddddddddddddddd,re-place,SY-ID,there
                  eeeeeeeeeeeeeeee,merge,aaaaaaaaaaaaaaaa,same
                  """));
      case LABELS ->
          List.of(
              bytes(
                  "{\"article\":\"a\",\"changes\":[{\"place\":\"Azaz\",\"place_aliases\":[\"A'zaz\"],\"province\":\"Aleppo\",\"kind\":\"capture\",\"gainer\":\"IS\",\"loser\":null,\"extent\":\"whole\",\"status\":\"reported\",\"date_start\":\"2015-05-01\",\"date_end\":\"2015-05-03\",\"date_precision\":\"week\"}]}\n{\"article\":\"b\",\"changes\":[]}\n"));
      case FIELDS -> List.of(bytes("text=article_content\ntitle=My Title\npublished=when\n"));
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sample(String name) {
    try {
      return Files.readAllBytes(SAMPLES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] unzipped(byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What packs bytes. */
  private interface Packer {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] packed(byte[] bytes, Packer packer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = packer.around(out)) {
      packed.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A member for each. */
  private static byte[] gzip(byte[]... members) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Stream.of(members).forEach(member -> all.writeBytes(packed(member, GZIPOutputStream::new)));
    return all.toByteArray();
  }

  private static byte[] bzip2(byte[] bytes) {
    return packed(bytes, BZip2CompressorOutputStream::new);
  }

  private static byte[] zip(String name, byte[] bytes) {
    return packed(
        bytes,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          zip.putNextEntry(new ZipEntry(name));
          return zip;
        });
  }
}
