// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.marchland.text.Resources;

/**
 * The words that say that a place changed hands, and the nouns of their place slot: data in
 * lexicon.tsv and place-nouns.tsv.
 */
public final class Lexicon {

  /** Who gains and who loses in a frame, by grammatical role. */
  public enum Frame {
    GAIN,
    CONTROL,
    EXPEL,
    LOSE,
    LEAVE,
    HAND,
    FALL,
    CLEAR,
    FLAG,
    HOLD
  }

  /** What a noun in the place slot means. */
  public enum PlaceNoun {
    WHOLE,
    PART,
    CONTROL,
    FLAG,
    SKIP
  }

  /**
   * One line of the lexicon.
   *
   * @param id rule id, never renamed
   * @param needs particle or object noun without which the word does not count; empty when it
   *     stands alone
   */
  public record Entry(
      String id, Frame frame, boolean verb, String lemma, String needs, ChangeKind kind) {}

  private static final class Shipped {
    static final Lexicon INSTANCE = new Lexicon();
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, List<Entry>> verbs = new HashMap<>();
  private final Map<String, List<Entry>> nouns = new HashMap<>();
  private final Map<String, PlaceNoun> placeNouns = new HashMap<>();

  private Lexicon() {
    for (Resources.Row row : Resources.rows(Lexicon.class, "lexicon.tsv")) {
      Entry entry =
          new Entry(
              row.field(0),
              Frame.valueOf(row.field(1).toUpperCase(Locale.ROOT)),
              row.field(2).equals("v"),
              row.field(3),
              row.field(4),
              ChangeKind.parse(row.field(5)));
      entries.add(entry);
      byId.put(entry.id(), entry);
      (entry.verb() ? verbs : nouns)
          .computeIfAbsent(entry.lemma(), k -> new ArrayList<>())
          .add(entry);
    }
    for (Resources.Row row : Resources.rows(Lexicon.class, "place-nouns.tsv")) {
      placeNouns.put(row.field(0), PlaceNoun.valueOf(row.field(1).toUpperCase(Locale.ROOT)));
    }
  }

  public static Lexicon shipped() {
    return Shipped.INSTANCE;
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The line with this rule id. */
  Optional<Entry> findEntry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<Entry> verbs(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  List<Entry> nouns(String lemma) {
    return nouns.getOrDefault(lemma, List.of());
  }

  Optional<PlaceNoun> placeNoun(String lemma) {
    return Optional.ofNullable(placeNouns.get(lemma));
  }

  /** The stems that a text must hold, in any case, for a change to be stated in it. */
  public Set<String> stems() {
    Set<String> stems = new TreeSet<>();
    for (Entry entry : entries) {
      stems.addAll(Stems.of(entry.lemma()));
    }
    return stems;
  }
}
