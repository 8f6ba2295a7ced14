// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.marchland.text.Resources;

/** The notebooks of an export and what they read the tables with. */
public final class Notebooks {
  /** In the order in which to open them. */
  public static final List<String> NAMES =
      List.of(
          "quickstart", "province_month_panel", "actor_timeline", "evidence_audit", "comparison");

  private static final List<String> BESIDE = List.of("marchland_tables.py", "quickstart.R");

  private Notebooks() {}

  /** Writes each as a Python file and as a Jupyter notebook. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : NAMES) {
      String percent = Resources.text(Notebooks.class, name + ".py");
      Files.writeString(folder.resolve(name + ".py"), percent);
      Files.writeString(folder.resolve(name + ".ipynb"), Notebook.parse(name, percent).ipynb());
    }
    for (String name : BESIDE) {
      Files.writeString(folder.resolve(name), Resources.text(Notebooks.class, name));
    }
  }
}
