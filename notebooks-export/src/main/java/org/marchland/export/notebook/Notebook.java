// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.notebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A notebook, written once as a Python file in percent format, which editors open as it is, and
 * made into Jupyter's format (nbformat 4.5) from that: {@code # %%} begins a cell of code, {@code #
 * %% [markdown]} one of text in comments, {@code # %% tags=["parameters"]} one whose values a
 * caller may replace.
 */
record Notebook(String name, List<Cell> cells) {
  private static final String MARK = "# %%";
  private static final String TEXT = "[markdown]";
  private static final String PARAMETERS = "tags=[\"parameters\"]";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A cell: text, or code with or without parameters. */
  record Cell(boolean isText, boolean isParameters, String source) {}

  Notebook {
    cells = List.copyOf(cells);
  }

  /** Reads the percent format; what stands before the first mark is no cell. */
  static Notebook parse(String name, String percent) {
    List<Cell> cells = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    String mark = null;
    for (String line : (percent + MARK).lines().toList()) {
      if (line.startsWith(MARK)) {
        if (mark != null) {
          cells.add(cell(mark, lines));
        }
        mark = line.substring(MARK.length()).strip();
        lines.clear();
      } else {
        lines.add(line);
      }
    }
    return new Notebook(name, cells);
  }

  private static Cell cell(String mark, List<String> lines) {
    boolean text = mark.equals(TEXT);
    if (!text && !mark.isEmpty() && !mark.equals(PARAMETERS)) {
      throw new IllegalArgumentException("a cell marked \"" + mark + "\"");
    }
    Stream<String> source =
        text ? lines.stream().map(line -> line.replaceFirst("^# ?", "")) : lines.stream();
    return new Cell(
        text, mark.equals(PARAMETERS), source.collect(Collectors.joining("\n")).strip());
  }

  /** The notebook for Jupyter, without outputs. */
  String ipynb() {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode list = root.putArray("cells");
    for (int i = 0; i < cells.size(); i++) {
      list.add(json(cells.get(i), name + "-" + (i + 1)));
    }
    ObjectNode metadata = root.putObject("metadata");
    metadata
        .putObject("kernelspec")
        .put("display_name", "Python 3")
        .put("language", "python")
        .put("name", "python3");
    metadata.putObject("language_info").put("name", "python");
    root.put("nbformat", 4).put("nbformat_minor", 5);
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode json(Cell cell, String id) {
    ObjectNode node = JSON.createObjectNode();
    node.put("cell_type", cell.isText() ? "markdown" : "code");
    node.put("id", id);
    ObjectNode metadata = node.putObject("metadata");
    if (cell.isParameters()) {
      metadata.putArray("tags").add("parameters");
    }
    if (!cell.isText()) {
      node.putNull("execution_count");
      node.putArray("outputs");
    }
    ArrayNode source = node.putArray("source");
    List<String> lines = cell.source().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      source.add(lines.get(i) + (i + 1 < lines.size() ? "\n" : ""));
    }
    return node;
  }
}
