// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marchland.diagnostics.UserError;

/**
 * Other people's names for the parts of an article. A user adds names with {@code --field
 * text=article_content}; they are tried before the ones that come along.
 */
public final class FieldMap {
  /** The parts of a record that Marchland reads. */
  public enum Part {
    ID,
    TITLE,
    TEXT,
    PUBLISHED,
    /** The day as a page shows it to its readers. */
    SHOWN,
    /** The day of the crawl. */
    CRAWLED,
    URL,
    SOURCE,
    LANGUAGE,
    CITED
  }

  private final Map<Part, List<String>> names;

  /** What the user has added, {@code part=name}, with its name. */
  private final Map<String, String> added;

  private FieldMap(Map<Part, List<String>> names, Map<String, String> added) {
    this.names = names;
    this.added = added;
  }

  /** The names in common use. */
  public static FieldMap standard() {
    Map<Part, List<String>> names = new LinkedHashMap<>();
    names.put(Part.ID, List.of("id", "article_id", "guid", "uri", "unit_id"));
    names.put(
        Part.TITLE,
        List.of(
            "title",
            "headline",
            "article_title",
            "headline_main",
            "title_rendered",
            "head",
            "subject",
            "name"));
    names.put(
        Part.TEXT,
        List.of(
            "text",
            "body",
            "maintext",
            "article_content",
            "content",
            "fulltext",
            "full_text",
            "article_text",
            "body_text",
            "body_html",
            "body_xhtml",
            "content_html",
            "content_rendered",
            "description_text"));
    names.put(
        Part.PUBLISHED,
        List.of(
            "published",
            "date_publish",
            "publish_date",
            "published_date",
            "published_at",
            "publishedat",
            "pub_date",
            "pubdate",
            "publication_date",
            "firstpublished",
            "firstcreated",
            "versioncreated",
            "date",
            "created_at",
            "timestamp"));
    names.put(Part.SHOWN, List.of("page_date"));
    names.put(
        Part.CRAWLED,
        List.of("crawled", "date_download", "crawl_date", "fetched_at", "date_crawled"));
    names.put(Part.URL, List.of("url", "link", "canonical_url", "web_url", "article_url"));
    names.put(
        Part.SOURCE,
        List.of(
            "source",
            "domain",
            "source_domain",
            "source_name",
            "outlet",
            "publisher",
            "publication",
            "newspaper",
            "site"));
    names.put(Part.LANGUAGE, List.of("language", "lang"));
    names.put(Part.CITED, List.of("cited", "citations"));
    return new FieldMap(names, Map.of());
  }

  /** This map with the user's names first; each is {@code part=name}. */
  public FieldMap with(List<String> assignments) {
    Map<Part, List<String>> merged = new LinkedHashMap<>(names);
    Map<String, String> more = new TreeMap<>(added);
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 1 || equals == assignment.length() - 1) {
        throw UserError.badInput(
            "--field "
                + assignment
                + ": write part=name, for example --field text=article_content");
      }
      Part part = part(assignment.substring(0, equals));
      String name = normal(assignment.substring(equals + 1));
      List<String> tried = new ArrayList<>(List.of(name));
      tried.addAll(merged.get(part));
      more.put(assignment, name);
      merged.put(part, List.copyOf(tried));
    }
    return new FieldMap(merged, more);
  }

  private static Part part(String word) {
    try {
      return Part.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw UserError.badInput(
          "--field "
              + word
              + "=…: no such part; parts are id, title, text, published, shown, crawled, url, source, language, cited");
    }
  }

  /** The value of a part in a record whose names are {@link #normal}; empty when it has none. */
  public Optional<String> find(Part part, Map<String, String> record) {
    for (String name : names.get(part)) {
      String value = record.get(name);
      if (value != null && !value.isBlank()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** What the user has added and a record has, so that what no record has can be told. */
  public List<String> addedIn(Map<String, String> record) {
    return added.entrySet().stream()
        .filter(assignment -> record.containsKey(assignment.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether a name is one of a part's, for telling a header line from data. */
  public boolean knows(String name) {
    return names.values().stream().anyMatch(list -> list.contains(normal(name)));
  }

  /** Names are compared in small letters, with "_" for blanks and hyphens. */
  public static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }
}
