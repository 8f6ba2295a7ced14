// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.score;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When two names of sides are the same for scoring: equal after normalisation, or one unlisted name
 * inside the other.
 */
final class ActorNames {
  private static final Set<String> FILLER =
      Set.of(
          "the",
          "and",
          "forces",
          "fighters",
          "troops",
          "militants",
          "militia",
          "militias",
          "group",
          "army",
          "gov");
  private static final Set<String> REBELS =
      Set.of(
          "SY-OPP",
          "rebels",
          "opposition",
          "rebel fighters",
          "opposition fighters",
          "rebel forces");
  private static final Map<String, Pattern> LISTED = listed();

  private ActorNames() {}

  private static Map<String, Pattern> listed() {
    String[][] rows = {
      {
        "SDF",
        "\\bsdf\\b|syrian democratic forces|\\bypg\\b|\\bypj\\b|people.?s protection units|syrian kurd|^kurdish (forces|fighters|militia)|^kurds?$"
      },
      {"HTS", "nusra|\\bhts\\b|tahrir al|fat(e|a)h al-sham|jund al-aqsa"},
      {
        "SY-OPP",
        "\\bfsa\\b|free syrian army|syrian (rebel|opposition|national army)|jaish al-|jaysh al-|ahrar al|ahrar ash|army of conquest|euphrates shield"
      },
      {"IS", "^is$|\\bisis\\b|\\bisil\\b|daesh|daish|islamic state|\\bisgs\\b|\\biswap\\b"},
      {"HEZBOLLAH", "hezbollah|hizbullah|hizballah"},
      {"IQ-PMF", "hashd|popular mobili[sz]ation"},
      {"IQ-KRG", "peshmerga|iraqi kurd"},
      {"IQ-GOV", "^iraqi? (army|forces|troops|government|security|police|military|federal)|^iraq$"},
      {"TR-GOV", "^turkish (army|forces|troops|military)|^turkey$|^turkiye$"},
      {"RU-GOV", "^russian (army|forces|troops|military|armed|ministry)|^russia$|^russians$"},
      {"UA-GOV", "^ukrainian (army|forces|troops|military|armed)|^ukraine$"},
      {"AF-GOV", "^afghan (army|forces|troops|security|national|government)"},
      {
        "US-GOV",
        "^u\\.?s\\.? (army|forces|troops|military)|^american (forces|troops)|^united states$"
      },
      {"IL-GOV", "^israel$|^israeli (army|forces|troops|military)|^idf$"},
      {"LY-GOV", "^gna$|government of national accord"},
      {"LNA", "^lna$|libyan national army|haftar"},
      {"NTC", "^ntc$|national transitional council"},
      {
        "pro-Russian separatists",
        "^dpr$|^lpr$|donetsk people|luhansk people|(russian?|moscow)[- ](backed|leaning)?.*(separatist|insurgent|rebel)"
      },
      {"Tuareg rebels", "tuareg"},
      {"Taliban", "taliban|taleban"},
      {"Al-Shabaab", "shabaab|shabab"},
      {"Boko Haram", "boko haram"},
      {"Houthis", "houthi|ansar allah"},
      {"M23", "\\bm23\\b|march 23"},
      {"RSF", "rapid support forces|\\brsf\\b"},
      {"TPLF", "\\btplf\\b|tigray"},
      {"Wagner", "wagner"},
      {"Arakan Army", "arakan army"},
      {
        "SY-GOV",
        "\\bsaa\\b|syrian arab army|^syrian? (army|troops|regime|government|military|soldiers|forces|armed)|assad|^regime (forces|troops)|^the regime$|^syria$"
      },
    };
    Map<String, Pattern> table = new LinkedHashMap<>();
    for (String[] row : rows) {
      table.put(row[0], Pattern.compile(row[1]));
    }
    return table;
  }

  static boolean same(String gold, String predicted) {
    String g = normal(gold);
    String p = normal(predicted);
    if (g.equals(p)) {
      return true;
    }
    if (g.isEmpty() || p.isEmpty()) {
      return false;
    }
    if (REBELS.contains(g) && REBELS.contains(p)) {
      return true;
    }
    if (LISTED.containsKey(g) || LISTED.containsKey(p)) {
      return false;
    }
    Set<String> a = words(g);
    Set<String> b = words(p);
    return !a.isEmpty() && !b.isEmpty() && (b.containsAll(a) || a.containsAll(b));
  }

  static String normal(String name) {
    String folded = PlaceNames.fold(name).strip();
    for (Map.Entry<String, Pattern> row : LISTED.entrySet()) {
      if (folded.equals(row.getKey().toLowerCase(Locale.ROOT))
          || row.getValue().matcher(folded).find()) {
        return row.getKey();
      }
    }
    return folded.replaceAll("[^a-z0-9]+", " ").strip();
  }

  private static Set<String> words(String name) {
    Set<String> words =
        new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
    words.removeAll(FILLER);
    return words;
  }
}
