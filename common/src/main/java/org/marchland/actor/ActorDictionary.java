// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marchland.diagnostics.UserError;
import org.marchland.place.Countries;
import org.marchland.text.Folding;
import org.marchland.text.Resources;

/** Named armed actors and the nouns that can stand for one: data in actors.tsv and nominals.tsv. */
public final class ActorDictionary {
  /**
   * A line of the dictionary.
   *
   * @param names as they are written in it
   * @param theatres ISO 3166-1 codes of countries, the first its home
   * @param validFrom its first day, LocalDate.MIN where none is known
   * @param validTo its last day, LocalDate.MAX where none is known
   */
  public record Actor(
      String id,
      List<String> names,
      List<String> theatres,
      LocalDate validFrom,
      LocalDate validTo) {
    /** Whether the actor existed on {@code day}; an unknown day excludes nobody. */
    public boolean existsOn(Optional<LocalDate> day) {
      return day.isEmpty() || (!day.get().isBefore(validFrom) && !day.get().isAfter(validTo));
    }
  }

  private static final class Shipped {
    static final ActorDictionary INSTANCE = new ActorDictionary(List.of());
  }

  private final List<Actor> all = new ArrayList<>();
  private final Map<String, List<Actor>> byAlias = new HashMap<>();
  private final Map<String, Actor> byId = new HashMap<>();
  private final Map<String, ActorClass> nominals = new HashMap<>();
  private final Map<String, Boolean> capitalAliases = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();
  private final Set<String> firstNominalWords = new HashSet<>();
  private int longestAlias = 1;

  private ActorDictionary(List<Resources.Row> own) {
    own.forEach(this::addOwn);
    Resources.rows(ActorDictionary.class, "actors.tsv").forEach(this::add);
    for (Resources.Row row : Resources.rows(ActorDictionary.class, "nominals.tsv")) {
      nominals.put(spacedKey(row.field(0)), ActorClass.parse(row.field(1)));
    }
    byAlias.keySet().forEach(key -> firstWords.add(firstWord(key)));
    nominals.keySet().forEach(key -> firstNominalWords.add(firstWord(key)));
  }

  public static ActorDictionary shipped() {
    return Shipped.INSTANCE;
  }

  /**
   * The shipped actors and a user's own, in rows like those of actors.tsv; a name that both have is
   * the user's.
   */
  public static ActorDictionary with(List<Resources.Row> own) {
    return own.isEmpty() ? shipped() : new ActorDictionary(own);
  }

  private void addOwn(Resources.Row row) {
    if (row.field(0).isEmpty()
        || row.list(1).isEmpty()
        || row.list(1).stream().anyMatch(name -> spacedKey(name).isEmpty())) {
      throw UserError.badInput(
          row.where() + ": give an id and names (|), in columns parted by tabs");
    }
    for (String theatre : row.list(2)) {
      if (Countries.shipped().withCode(theatre).isEmpty()) {
        throw UserError.badInput(
            row.where() + ": \"" + theatre + "\" is no country; give ISO 3166-1 codes (|)");
      }
    }
    try {
      if (lastDay(row.field(4)).isBefore(firstDay(row.field(3)))) {
        throw UserError.badInput(row.where() + ": its last day is before its first");
      }
      add(row);
    } catch (DateTimeException e) {
      throw UserError.badInput(row.where() + ": give days as 2014 or 2014-06-10");
    }
  }

  private void add(Resources.Row row) {
    Actor actor =
        new Actor(
            row.field(0), row.list(1), row.list(2), firstDay(row.field(3)), lastDay(row.field(4)));
    all.add(actor);
    byId.putIfAbsent(actor.id(), actor);
    for (String alias : row.list(1)) {
      String key = spacedKey(alias);
      List<Actor> known = byAlias.computeIfAbsent(key, k -> new ArrayList<>());
      if (known.stream().noneMatch(a -> a.id().equals(actor.id()))) {
        known.add(actor);
      }
      boolean capitals = alias.equals(alias.toUpperCase(Locale.ROOT));
      capitalAliases.merge(key, capitals, Boolean::logicalAnd);
      longestAlias = Math.max(longestAlias, Folding.words(alias).size());
    }
  }

  /** "2011" or "2011-08-24"; empty is the beginning of time. */
  private static LocalDate firstDay(String field) {
    return field.isEmpty()
        ? LocalDate.MIN
        : LocalDate.parse(field.length() == 4 ? field + "-01-01" : field);
  }

  private static LocalDate lastDay(String field) {
    return field.isEmpty()
        ? LocalDate.MAX
        : LocalDate.parse(field.length() == 4 ? field + "-12-31" : field);
  }

  /** The form under which names are looked up: folded words with one space between. */
  static String spacedKey(String name) {
    return Folding.spaced(name);
  }

  /** The first word of a key. */
  static String firstWord(String key) {
    int space = key.indexOf(' ');
    return space < 0 ? key : key.substring(0, space);
  }

  /** Whether a name can begin with this word of a key, an "s" of possession or plural aside. */
  boolean canBeginName(String first) {
    return firstWords.contains(first)
        || firstWords.contains(first + "s")
        || (first.endsWith("s") && firstWords.contains(first.substring(0, first.length() - 1)));
  }

  /** Whether a noun for a side can begin with this word of a key. */
  boolean canBeginNominal(String first) {
    return firstNominalWords.contains(first);
  }

  /** All lines, a user's own first; those of states' forces are none. */
  public List<Actor> all() {
    return Collections.unmodifiableList(all);
  }

  /** The actors that bear this name in whatever spelling of capitals and accents. */
  public List<Actor> named(String name) {
    return Collections.unmodifiableList(listNamed(spacedKey(name)));
  }

  /** The actors that bear this name (a key made by {@link #spacedKey}). */
  List<Actor> listNamed(String key) {
    return byAlias.getOrDefault(key, List.of());
  }

  /** Whether a name counts only when it is written in capitals ("IS", "SDF"). */
  boolean needsCapitals(String key) {
    return capitalAliases.getOrDefault(key, false);
  }

  Optional<ActorClass> nominal(String key) {
    return Optional.ofNullable(nominals.get(key));
  }

  public Optional<Actor> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  int longestAlias() {
    return longestAlias;
  }
}
