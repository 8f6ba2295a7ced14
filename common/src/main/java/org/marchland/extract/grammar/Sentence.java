// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.marchland.actor.ActorMention;
import org.marchland.place.PlaceMention;
import org.marchland.text.Span;
import org.marchland.text.Word;
import org.marchland.time.TimeMention;

/**
 * A sentence with the actors, places and times that the dictionaries found in it.
 *
 * @param field title or text
 * @param index its place in the article, the title first
 * @param holders sides that only describe something as theirs ("rebel-held"); they are not among
 *     the actors
 * @param people last names of those whom the article names in full: no places, listed or not
 */
public record Sentence(
    Field field,
    int index,
    List<Word> words,
    List<ActorMention> actors,
    List<ActorMention> holders,
    List<PlaceMention> places,
    List<TimeMention> times,
    Set<String> people) {
  /** So many sentences at most has an item of a digest. */
  private static final int DIGEST_SENTENCES = 6;

  public Sentence {
    words = List.copyOf(words);
    actors = List.copyOf(actors);
    holders = List.copyOf(holders);
    places = List.copyOf(places);
    times = List.copyOf(times);
    people = Set.copyOf(people);
  }

  /** A sentence of an article that names nobody in full. */
  public Sentence(
      Field field,
      int index,
      List<Word> words,
      List<ActorMention> actors,
      List<ActorMention> holders,
      List<PlaceMention> places,
      List<TimeMention> times) {
    this(field, index, words, actors, holders, places, times, Set.of());
  }

  public Span span() {
    return new Span(words.get(0).span().begin(), words.get(words.size() - 1).span().end());
  }

  /** Whether an article is a digest item: a few sentences, all of which tell what is new. */
  public static boolean isDigest(List<Sentence> sentences) {
    return sentences.stream().filter(s -> !s.isDateline()).count() <= DIGEST_SENTENCES;
  }

  /** Whether it only says where the report was sent from. */
  public boolean isDateline() {
    return field == Field.TEXT
        && !words.isEmpty()
        && actors.isEmpty()
        && Datelines.length(words) == words.size();
  }

  /** Where the words from {@code first} to before {@code end} stand in the field. */
  public Span span(int first, int end) {
    return new Span(words.get(first).span().begin(), words.get(end - 1).span().end());
  }

  /** The same sentence with further times, which replace those that they overlap. */
  public Sentence withTimes(List<TimeMention> further) {
    if (further.isEmpty()) {
      return this;
    }
    List<TimeMention> all =
        Stream.concat(
                times.stream()
                    .filter(
                        t ->
                            further.stream()
                                .noneMatch(f -> f.first() < t.end() && t.first() < f.end())),
                further.stream())
            .sorted(Comparator.comparingInt(TimeMention::first))
            .toList();
    return new Sentence(field, index, words, actors, holders, places, all, people);
  }

  public Optional<ActorMention> actorAt(int word) {
    return actors.stream().filter(mention -> mention.covers(word)).findFirst();
  }

  public Optional<PlaceMention> placeAt(int word) {
    return places.stream().filter(mention -> mention.covers(word)).findFirst();
  }

  /** Whether a word belongs to an expression of time. */
  public boolean isTime(int word) {
    return times.stream().anyMatch(time -> time.first() <= word && word < time.end());
  }

  /** The index itself, or the one after a quotation mark that stands there. */
  public int afterQuote(int index) {
    return lower(index).matches("[\"“”'’»]|''") ? index + 1 : index;
  }

  /** The word at {@code index} in small letters, empty outside the sentence. */
  public String lower(int index) {
    return index < 0 || index >= words.size()
        ? ""
        : words.get(index).text().toLowerCase(java.util.Locale.ROOT);
  }
}
