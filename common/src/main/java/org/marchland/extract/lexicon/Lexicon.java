// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.marchland.diagnostics.UserError;
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
   * @param need that without which the word does not count
   */
  public record Entry(
      String id, Frame frame, boolean verb, String lemma, Need need, ChangeKind kind) {}

  private static final class Shipped {
    static final Lexicon INSTANCE = new Lexicon(List.of());
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, List<Entry>> verbs = new HashMap<>();
  private final Map<String, List<Entry>> nouns = new HashMap<>();
  private final Map<String, PlaceNoun> placeNouns = new HashMap<>();
  private final Map<Entry, List<String>> stems = new HashMap<>();

  private Lexicon(List<Resources.Row> own) {
    Resources.rows(Lexicon.class, "lexicon.tsv").forEach(this::add);
    own.forEach(this::addOwn);
    for (Resources.Row row : Resources.rows(Lexicon.class, "place-nouns.tsv")) {
      placeNouns.put(row.field(0), PlaceNoun.valueOf(row.field(1).toUpperCase(Locale.ROOT)));
    }
  }

  public static Lexicon shipped() {
    return Shipped.INSTANCE;
  }

  /**
   * The shipped lines and a user's own, in rows like those of lexicon.tsv; where the forms of a
   * word do not all begin as it does, a last column has their beginnings ("steal|stole").
   */
  public static Lexicon with(List<Resources.Row> own) {
    return own.isEmpty() ? shipped() : new Lexicon(own);
  }

  private void add(Resources.Row row) {
    Entry entry =
        new Entry(
            row.field(0),
            Frame.valueOf(row.field(1).toUpperCase(Locale.ROOT)),
            row.field(2).equals("v"),
            row.field(3),
            Need.parse(row.field(4))
                .orElseThrow(
                    () -> new IllegalStateException(row.where() + ": no word can need that")),
            ChangeKind.parse(row.field(5)));
    entries.add(entry);
    ids.add(entry.id());
    (entry.verb() ? verbs : nouns)
        .computeIfAbsent(entry.lemma(), k -> new ArrayList<>())
        .add(entry);
    stems.put(entry, row.list(6).isEmpty() ? List.copyOf(Stems.of(entry.lemma())) : row.list(6));
  }

  private void addOwn(Resources.Row row) {
    if (row.field(0).isEmpty()) {
      throw UserError.badInput(row.where() + ": give the rule an id, in columns parted by tabs");
    }
    if (ids.contains(row.field(0))) {
      throw UserError.badInput(
          row.where() + ": rule \"" + row.field(0) + "\" is there already; give an id of its own");
    }
    if (!row.field(2).matches("[vn]") || !row.field(3).matches("(?=..)[a-z]++(?:-[a-z]++)*+")) {
      throw UserError.badInput(
          row.where()
              + ": give v or n, and the word's dictionary form in small letters, with a tab between columns");
    }
    if (Need.parse(row.field(4)).isEmpty()) {
      throw UserError.badInput(
          row.where()
              + ": a word cannot need \""
              + row.field(4)
              + "\"; leave it empty, or give one of "
              + Need.listed());
    }
    if (!row.list(6).stream().allMatch(form -> form.matches("[a-z]++(?: [a-z]++)*+"))) {
      throw UserError.badInput(
          row.where() + ": give beginnings of the word's forms in small letters, as steal|stole");
    }
    try {
      add(row);
    } catch (IllegalArgumentException e) {
      throw UserError.badInput(
          row.where()
              + ": give a frame ("
              + Arrays.stream(Frame.values())
                  .map(frame -> frame.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", "))
              + ") and a kind (capture, withdrawal, handover)");
    }
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  public List<Entry> verbs(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  public List<Entry> nouns(String lemma) {
    return nouns.getOrDefault(lemma, List.of());
  }

  public Optional<PlaceNoun> placeNoun(String lemma) {
    return Optional.ofNullable(placeNouns.get(lemma));
  }

  /** The stems that a text must hold, in any case, for a change to be stated in it. */
  public Set<String> stems() {
    return stems.values().stream().flatMap(List::stream).collect(Collectors.toSet());
  }

  /** The stems of which one stands in a text wherever the line's word does. */
  public List<String> stems(Entry entry) {
    return stems.getOrDefault(entry, List.of());
  }

  /** The nouns of the place slot that mean this. */
  public Set<String> placeNouns(PlaceNoun meaning) {
    return placeNouns.entrySet().stream()
        .filter(noun -> noun.getValue() == meaning)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
