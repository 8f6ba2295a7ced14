// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** One target of scripts/fuzz, the one that the property marchland.fuzz names, as Jazzer calls it. */
public final class Fuzz {
  private static final int INPUTS = 300;
  private static final int LONGEST = 1 << 16;

  private static final class Chosen {
    static final Target TARGET =
        Target.valueOf(System.getProperty("marchland.fuzz").toUpperCase(Locale.ROOT));
  }

  private Fuzz() {}

  /** What Jazzer calls before: loading the gazetteer takes longer than an input may. */
  public static void fuzzerInitialize() {
    Chosen.TARGET.inputs().forEach(Chosen.TARGET::check);
  }

  /** What Jazzer calls with each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Chosen.TARGET.check(input);
  }

  /**
   * Writes what the targets begin from into folders of their names, their words beside, and prints
   * the names.
   */
  public static void main(String[] arguments) throws IOException {
    for (Target target : Target.values()) {
      String name = target.name().toLowerCase(Locale.ROOT);
      Path folder = Files.createDirectories(Path.of(arguments[0], name, "inputs"));
      Mutations mutations = new Mutations(target, LONGEST);
      int number = 0;
      for (byte[] input : target.inputs()) {
        Files.write(folder.resolve("good-" + number++), input);
      }
      for (number = 0; number < INPUTS; number++) {
        Files.write(folder.resolve("mutated-" + number), mutations.next());
      }
      Files.writeString(
          folder.resolveSibling("words"),
          target.tokens().stream().map(Fuzz::quoted).collect(Collectors.joining("\n", "", "\n")));
      System.out.println(name);
    }
  }

  private static String quoted(String token) {
    byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
    return "\"\\x" + HexFormat.ofDelimiter("\\x").formatHex(bytes) + "\"";
  }
}
