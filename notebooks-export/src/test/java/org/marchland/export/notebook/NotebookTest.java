// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class NotebookTest {
  private static final String PERCENT =
      """
      # a licence
      # %% [markdown]
      # # Title
      #
      # text
      # %% tags=["parameters"]
      x = 1
      # %%
      if x:

          print(x)
      """;

  @Test
  void aPercentFileBecomesCells() throws Exception {
    JsonNode root = new ObjectMapper().readTree(Notebook.parse("demo", PERCENT).ipynb());
    assertThat(root.path("nbformat").asInt()).isEqualTo(4);
    assertThat(root.path("nbformat_minor").asInt()).isEqualTo(5);
    JsonNode cells = root.path("cells");
    assertThat(cells).hasSize(3);
    assertThat(cells.get(0).path("cell_type").asText()).isEqualTo("markdown");
    assertThat(cells.get(0).path("source").toString())
        .isEqualTo("[\"# Title\\n\",\"\\n\",\"text\"]");
    assertThat(cells.get(1).path("metadata").toString()).isEqualTo("{\"tags\":[\"parameters\"]}");
    assertThat(cells.get(2).path("source").toString())
        .isEqualTo("[\"if x:\\n\",\"\\n\",\"    print(x)\"]");
    assertThat(cells.get(2).path("outputs")).isEmpty();
    assertThat(cells.get(2).path("execution_count").isNull()).isTrue();
    assertThat(cells.get(2).path("id").asText()).isEqualTo("demo-3");
  }

  @Test
  void aMarkThatNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> Notebook.parse("demo", "# %% [raw]\nx\n"))
        .hasMessage("a cell marked \"[raw]\"");
  }
}
