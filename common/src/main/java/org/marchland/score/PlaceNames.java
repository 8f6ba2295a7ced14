// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.score;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.marchland.text.EditDistance;

/**
 * When two place names are the same for scoring (codebook, section 4): up to case, marks, articles,
 * transliteration and generic words.
 */
final class PlaceNames {
  private static final Set<String> GENERIC =
      Set.of(
          ("the of a an town towns city village villages district districts area areas province governorate region "
                  + "countryside neighbourhood neighborhood neighbourhoods neighborhoods quarter suburb suburbs camp base air airbase "
                  + "airport military international crossing border oil gas field fields oilfield dam hill mount mountain near around outside "
                  + "parts part several strategic key old new point positions position oblast state county")
              .split(" "));
  private static final Map<String, String> DIRECTIONS = directions();
  private static final Map<String, String> SITES =
      Map.of(
          "airport",
          "air",
          "airbase",
          "air",
          "air",
          "air",
          "dam",
          "dam",
          "camp",
          "camp",
          "crossing",
          "crossing",
          "field",
          "field",
          "fields",
          "field",
          "oilfield",
          "field");
  private static final Set<String> ARTICLES = articles();

  private PlaceNames() {}

  /** The parts of a name that are compared. */
  private record Keys(String folded, String bones, Set<String> directions, Set<String> sites) {}

  static boolean same(String a, String b) {
    if (a == null || b == null || a.isEmpty() || b.isEmpty()) {
      return false;
    }
    Keys left = keys(a);
    Keys right = keys(b);
    if (left.folded().isEmpty() || right.folded().isEmpty()) {
      return a.equals(b);
    }
    if (!left.sites().equals(right.sites())) {
      return false;
    }
    if (!left.directions().isEmpty()
        && !right.directions().isEmpty()
        && !left.directions().equals(right.directions())) {
      return false;
    }
    if (left.folded().equals(right.folded())) {
      return true;
    }
    String soundA = sound(left.folded());
    String soundB = sound(right.folded());
    if (!left.bones().equals(right.bones()) && !soundA.equals(soundB)) {
      return false;
    }
    return left.bones().length() >= 3 || EditDistance.of(soundA, soundB) <= 1;
  }

  private static Keys keys(String name) {
    List<String> tokens = new ArrayList<>();
    for (String token : fold(name.replace("'", "").replace("’", "")).split("[^a-z0-9]+")) {
      if (!token.isEmpty()) {
        tokens.add(token);
      }
    }
    Set<String> directions = new TreeSet<>();
    Set<String> sites = new TreeSet<>();
    List<String> core = new ArrayList<>();
    for (String token : tokens) {
      if (DIRECTIONS.containsKey(token)) {
        directions.add(DIRECTIONS.get(token));
      }
      if (SITES.containsKey(token)) {
        sites.add(SITES.get(token));
      }
      if (!ARTICLES.contains(token) && !GENERIC.contains(token) && !DIRECTIONS.containsKey(token)) {
        core.add(token);
      }
    }
    if (core.isEmpty()) {
      core = tokens;
    }
    StringBuilder bones = new StringBuilder();
    core.forEach(token -> bones.append(skeleton(token)));
    return new Keys(String.join("", core), bones.toString(), directions, sites);
  }

  static String fold(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(decomposed.length());
    // A character with a combining class is a mark, as Python's unicodedata.combining tells.
    decomposed.codePoints().filter(c -> !isCombining(c)).forEach(out::appendCodePoint);
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isCombining(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK;
  }

  private static String skeleton(String token) {
    String t =
        token
            .replace("ph", "f")
            .replace("kh", "k")
            .replace("gh", "g")
            .replace("dh", "d")
            .replace("th", "t");
    t =
        t.replace("sh", "s")
            .replace("ch", "s")
            .replace("q", "k")
            .replace("c", "k")
            .replace("z", "s")
            .replace("j", "g");
    return t.replaceAll("[aeiouyw'`h]", "").replaceAll("(.)\\1+", "$1");
  }

  /** One letter a sound, doubled letters and a final h gone: for names too short for a skeleton. */
  private static String sound(String word) {
    return word.replace("q", "k")
        .replace("c", "k")
        .replaceAll("(.)\\1+", "$1")
        .replaceAll("h$", "");
  }

  private static Map<String, String> directions() {
    Map<String, String> map = new HashMap<>();
    for (String word :
        List.of(
            "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")) {
      map.put(word, word);
      map.put(word + "ern", word);
    }
    map.put("central", "central");
    map.put("nord", "north");
    map.put("sud", "south");
    return Map.copyOf(map);
  }

  private static Set<String> articles() {
    Set<String> articles = new HashSet<>();
    for (String vowel : List.of("a", "e", "i", "u")) {
      for (String consonant : List.of("l", "r", "s", "sh", "t", "th", "z", "d", "dh", "n")) {
        articles.add(vowel + consonant);
      }
    }
    articles.remove("in");
    articles.remove("us");
    return Set.copyOf(articles);
  }
}
