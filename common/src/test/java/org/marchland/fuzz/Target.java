// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.fuzz;

import java.util.List;
import java.util.function.Consumer;

/**
 * What reads bytes that strangers or users have written: words of its format, good inputs, and what
 * it promises.
 */
@SuppressWarnings("ImmutableEnumChecker") // references to static methods, and what List.of makes
public enum Target {
  WARC(
      Reading::archive,
      "WARC/1.0\r\n",
      "\r\n\r\n",
      "Content-Length: -1\r\n",
      "HTTP/1.1 200 OK\r\n",
      "Transfer-Encoding: chunked\r\n",
      "Content-Encoding: gzip\r\n",
      "WARC-Type: conversion\r\n"),
  JSON(
      Reading::archive,
      "{",
      "[",
      "}",
      "]",
      "\"",
      "{\"a\":",
      "{\"articles\":[",
      "\\ud800",
      "1e999",
      ",\n",
      "null",
      "\"text\":"),
  XML(
      Reading::archive,
      "<item>",
      "</item>",
      "<!--",
      "-->",
      "<?a?>",
      "<![CDATA[",
      "]]>",
      "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
      "&b;",
      "&#0;",
      "<body.content>",
      "<p>",
      "</",
      "\n"),
  SGML(
      Reading::archive,
      "<DOC>",
      "</DOC>",
      "<TEXT>",
      "<TITLE>",
      "</TITLE>",
      "<P>",
      "\r",
      "&#2;",
      "<REUTERS>",
      "\n"),
  HTML(
      Reading::archive,
      "<p>",
      "<div class=date>",
      "</div>",
      "<table><td>",
      "<b>",
      "<br>",
      "<!---->",
      "<meta name=date content=2016>",
      "<script type=application/ld+json>{",
      "&amp;",
      "<article>",
      "<h1>"),
  LEXIS_NEXIS(
      Reading::archive,
      "1 of 2 DOCUMENTS\n",
      "LENGTH: 9 words\n",
      "BODY:",
      "\n\n",
      "\f",
      "May 1, 2016",
      "HEADLINE:"),
  MARKDOWN(
      Reading::archive,
      "---\n",
      "# ",
      "> ",
      "- ",
      "|",
      "|-",
      "[",
      "](",
      "*",
      "_",
      "`",
      "<!--",
      "&a *a ",
      "a: !!int 1\n",
      "{",
      "\n",
      "![",
      "<"),
  CSV(Reading::archive, "\"", ",", "\"\"", "\n", "\r", ";", "\t", "title,text\n"),
  TEXT(Reading::archive, "Title: ", "\n", "\n\n", "\u0085", ":", "Date: 2016-10-21\n"),
  PACKED(Reading::archive, "\u001f", "BZh9", "\u0000\u0000\u0000\u0000"),
  RULES(Reading::rules, "\t", "|", "a-", "now", "e", "#", "\n"),
  ACTORS(Reading::actors, "\t", "|", "-", "SY", "2014", "+999999999", "\n"),
  ALIASES(Reading::gazetteer, ",", "\"", "\n", "SY", "1e999", "NaN", "|", "@", "["),
  GEO_JSON(
      Reading::gazetteer,
      "[",
      "]",
      "{",
      "1e999",
      "null",
      "\"Polygon\"",
      "\"ADM1_EN\":",
      "[0,0],",
      "\"SY\""),
  GEO_NAMES(Reading::gazetteer, "\t", "\n", "SY", "P", "900001", "NaN", "|", "00", ","),
  COMPILED(Reading::gazetteer, "\t", "|", "place\t", "province\t", "SY.", "[1920-1946]", "@", "\n"),
  CORRECTIONS(
      Reading::corrections,
      ",",
      "\"",
      "\n",
      "aaaaaaaaaaaaaaaa",
      "re-date",
      "+999999999-12-31",
      "/",
      "gainer=",
      ";",
      "id,"),
  LABELS(
      Reading::labels,
      "{",
      "[",
      "\"",
      "\"date_end\":\"2015\"",
      "null",
      "\"place_aliases\":",
      "1",
      "\n"),
  FIELDS(Reading::fields, "=", "text=", "\n", "TITLE", "ı");

  private final Consumer<byte[]> reading;
  private final List<String> tokens;

  Target(Consumer<byte[]> reading, String... tokens) {
    this.reading = reading;
    this.tokens = List.of(tokens);
  }

  /** Reads bytes; an error is a finding. */
  public void check(byte[] input) {
    reading.accept(input);
  }

  /** Words of the format. */
  public List<String> tokens() {
    return tokens;
  }

  /** Good inputs to begin from. */
  public List<byte[]> inputs() {
    return Inputs.of(this);
  }
}
