// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.marchland.export.release.Release;
import org.marchland.export.release.Selection;
import org.marchland.export.tables.ReleaseTables;
import org.marchland.text.Hashes;
import org.marchland.text.Resources;

/**
 * The report: one page that asks for nothing from anywhere. Its scripts and its style are named by
 * their checksums in its content policy, so that nothing else in it can run; its data is a block of
 * JSON in which no tag can begin.
 */
public final class ReportPage {
  /** The parts of the script, in order; they share one scope. */
  private static final List<String> SCRIPTS =
      List.of("data.js", "map.js", "timeline.js", "events.js", "page.js");

  private ReportPage() {}

  /** The page of a part of a release; a note stands at its head. */
  public static String of(
      Release release, Selection selection, Optional<String> note, ReleaseTables tables) {
    ObjectNode data = ReportData.of(tables);
    data.put("release", release.id());
    data.put("selection", selection.said());
    note.ifPresent(text -> data.put("note", text));
    selection.actor().ifPresent(actor -> data.put("onlyActor", actor));
    data.put("articles", tables.articlesRead());
    data.put("changes", tables.events().size());
    data.put(
        "onlyDenied",
        tables.events().stream()
            .filter(event -> event.text("status").orElse("").equals("denied"))
            .count());
    String script =
        "\"use strict\";\n"
            + SCRIPTS.stream()
                .map(name -> Resources.text(ReportPage.class, name))
                .collect(Collectors.joining("\n"));
    String style = Resources.text(ReportPage.class, "page.css");
    String d3 = d3();
    return Resources.text(ReportPage.class, "page.html")
        .replace("{{policy}}", policy(style, d3, script))
        .replace("{{style}}", style)
        .replace("{{d3}}", d3)
        .replace("{{script}}", script)
        .replace("{{data}}", withoutTags(data.toString()));
  }

  private static String policy(String style, String d3, String script) {
    return "default-src 'none'; script-src "
        + checksum(d3)
        + " "
        + checksum(script)
        + "; style-src "
        + checksum(style)
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  /** The element holds what stands between its tags, so that is what its checksum is of. */
  private static String checksum(String text) {
    byte[] digest = Hashes.sha256Digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  /** JSON in which no tag or comment of HTML begins, and no line of JavaScript ends. */
  static String withoutTags(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static String d3() {
    try (InputStream about =
        ReportPage.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/d3/pom.properties")) {
      Properties pom = new Properties();
      pom.load(about);
      String file =
          "/META-INF/resources/webjars/d3/" + pom.getProperty("version") + "/dist/d3.min.js";
      try (InputStream script = ReportPage.class.getResourceAsStream(file)) {
        return new String(script.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the script of D3", e);
    }
  }
}
