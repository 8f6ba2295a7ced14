// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.corpus.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.marchland.text.Blanks;

/**
 * A page of a news site: its main text by Readability, the rest from what the page says of itself
 * (JSON-LD, OpenGraph and other metadata, {@code <time>}).
 */
public final class NewsPage {
  /** Shorter than this, what is found is no article. */
  private static final int ARTICLE = 200;

  private static final int SENTENCE = 60;
  private static final int CROWD = 3000;
  private static final int LONGEST_TITLE = 1000;

  /** Links of a saved page are relative to somewhere. */
  private static final String NOWHERE = "http://localhost/";

  /** JSON-LD often holds a shortened body; twice what was found on the page is no chance. */
  private static final int TWICE = 2;

  private static final List<String> DAY_NAMES =
      List.of(
          "article:published_time",
          "article:published",
          "og:published_time",
          "og:article:published_time",
          "datepublished",
          "publication_date",
          "publish_date",
          "publish-date",
          "pubdate",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "cxenseparse:recs:publishtime",
          "article.published",
          "originalpublicationdate",
          "date");

  private static final Pattern DATED = Pattern.compile("(?i)\\b(?:19|20)\\d\\d\\b");

  /** The ends of titles: "… - BBC News", "… | Reuters". */
  private static final Pattern SITE_IN_TITLE = Pattern.compile("\\s+[-|–—»]\\s+[^-|–—»]{2,40}$");

  private final String html;
  private final Document page;
  private final String url;
  private final LinkedData linked;

  private NewsPage(String html, String url) {
    this.html = html;
    this.page = Jsoup.parse(html, url);
    this.url = url;
    this.linked = LinkedData.of(page);
  }

  /**
   * The fields of an article: title, text, url, source, language; {@code published} as the metadata
   * state it and {@code page_date} as the page shows it. Empty where the page is none.
   */
  public static Optional<Map<String, String>> read(String html, String url) {
    return new NewsPage(html, url).fields();
  }

  private Optional<Map<String, String>> fields() {
    Map<String, String> fields = new HashMap<>();
    put(fields, "title", title());
    put(fields, "published", published());
    put(fields, "page_date", shownDay());
    put(fields, "source", linked.publisher().or(() -> meta("og:site_name")).or(this::host));
    put(fields, "language", language());
    put(fields, "url", url.isEmpty() ? meta("og:url") : Optional.of(url));
    // Last, because Readability takes the page apart.
    String text = text();
    fields.put("text", text);
    return text.length() < ARTICLE || isFront() ? Optional.empty() : Optional.of(fields);
  }

  private static void put(Map<String, String> fields, String name, Optional<String> value) {
    value.map(String::strip).filter(v -> !v.isEmpty()).ifPresent(v -> fields.put(name, v));
  }

  /** Whether the address is of a site, not of a page in it. */
  private boolean isFront() {
    return url.matches("https?://[^/?#]+/?") && linked.isEmpty();
  }

  private Optional<String> title() {
    return linked
        .headline()
        .or(() -> meta("og:title"))
        .or(() -> Optional.ofNullable(page.selectFirst("h1")).map(Element::text))
        .filter(title -> !title.isBlank())
        .or(() -> Optional.of(SITE_IN_TITLE.matcher(page.title()).replaceFirst("")))
        .map(Blanks::single)
        .map(title -> title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
  }

  private Optional<String> published() {
    return linked
        .published()
        .or(() -> DAY_NAMES.stream().flatMap(name -> meta(name).stream()).findFirst())
        .or(() -> first("[itemprop=datePublished]").map(NewsPage::stated));
  }

  private Optional<String> shownDay() {
    return Stream.of("time[pubdate]", "article time", "main time", "header time", "time")
        .flatMap(selector -> first(selector).stream())
        .map(NewsPage::stated)
        .filter(day -> DATED.matcher(day).find())
        .findFirst()
        .or(
            () ->
                page
                    .select(
                        "[class*=date], [class*=Date], [class*=time], [class*=publi], [class*=byline]")
                    .stream()
                    .map(Element::text)
                    .filter(text -> text.length() < ARTICLE && DATED.matcher(text).find())
                    .findFirst());
  }

  private Optional<String> language() {
    return linked
        .language()
        .or(() -> Optional.of(page.select("html").attr("lang")))
        .filter(language -> !language.isBlank())
        .or(() -> meta("og:locale"))
        .or(() -> meta("content-language"));
  }

  private Optional<String> host() {
    return Optional.of(url.replaceFirst("^https?://(?:www\\.)?([^/:]+).*", "$1"));
  }

  private String text() {
    Optional<String> heading = first("h1").map(Element::text);
    String found =
        readable()
            .map(Paragraphs::of)
            .map(text -> heading.map(h -> withoutLine(text, h)).orElse(text))
            .filter(text -> text.length() >= ARTICLE)
            .orElseGet(this::longParagraphs);
    return linked.body().filter(body -> body.length() > TWICE * found.length()).orElse(found);
  }

  /**
   * What Readability finds; of elements with very many children it takes minutes, and no one waits.
   */
  private Optional<Element> readable() {
    boolean crowded =
        page.getAllElements().stream().anyMatch(element -> element.childNodeSize() > CROWD);
    return crowded
        ? Optional.empty()
        : Optional.ofNullable(
            new Readability4J(url.isEmpty() ? NOWHERE : url, page).parse().getArticleContent());
  }

  private static String withoutLine(String text, String line) {
    return text.startsWith(line + "\n") ? text.substring(line.length() + 1) : text;
  }

  /** What there is where Readability finds nothing: the paragraphs that are sentences. */
  private String longParagraphs() {
    return Jsoup.parse(html, url).select("p").stream()
        .map(Element::text)
        .filter(text -> text.length() >= SENTENCE)
        .collect(Collectors.joining("\n"));
  }

  private Optional<Element> first(String selector) {
    return Optional.ofNullable(page.selectFirst(selector));
  }

  /** What an element states: in an attribute for machines, else in its text. */
  private static String stated(Element element) {
    for (String attribute : List.of("datetime", "content", "title")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private Optional<String> meta(String name) {
    return page.select("meta[content]").stream()
        .filter(
            meta ->
                meta.attr("property").equalsIgnoreCase(name)
                    || meta.attr("name").equalsIgnoreCase(name)
                    || meta.attr("itemprop").equalsIgnoreCase(name)
                    || meta.attr("http-equiv").equalsIgnoreCase(name))
        .map(meta -> meta.attr("content"))
        .filter(content -> !content.isBlank())
        .findFirst();
  }
}
