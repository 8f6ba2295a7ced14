// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marchland.actor.Abbreviations;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorDictionary;
import org.marchland.actor.ActorFinder;
import org.marchland.actor.ActorMention;
import org.marchland.article.Article;
import org.marchland.extract.grammar.Annotator;
import org.marchland.extract.grammar.Datelines;
import org.marchland.extract.grammar.Field;
import org.marchland.extract.grammar.Mastheads;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.place.ArticleContext;
import org.marchland.place.ContextReader;
import org.marchland.place.Countries;
import org.marchland.place.Gazetteer;
import org.marchland.place.PlaceFinder;
import org.marchland.place.PlaceMention;
import org.marchland.text.Word;
import org.marchland.time.Reached;
import org.marchland.time.TimeFinder;
import org.marchland.time.TimeMention;
import org.marchland.time.WarTimes;
import org.marchland.time.Wars;

/** Turns an article into sentences with their actors, places and times, by dictionaries alone. */
final class ArticleReader {
  /**
   * Sentences of more words are tables without an end: nobody and nothing is looked for in them.
   */
  private static final int LONGEST_READ = 2_000;

  private final ActorFinder actors;
  private final PlaceFinder places;
  private final TimeFinder times = new TimeFinder();
  private final ContextReader contexts;
  private final ActorDictionary dictionary;
  private final Lexicon lexicon;

  ArticleReader(
      Gazetteer gazetteer, Countries countries, ActorDictionary dictionary, Lexicon lexicon) {
    this.dictionary = dictionary;
    this.lexicon = lexicon;
    actors = new ActorFinder(dictionary, countries);
    places = new PlaceFinder(gazetteer, countries);
    contexts = new ContextReader(gazetteer, countries);
  }

  List<Sentence> sentences(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    add(sentences, Field.TITLE, article.title(), article.published());
    if (sentences.isEmpty()) {
      // The title is sentence 0 even where there is none, so that the text begins with sentence 1.
      sentences.add(
          new Sentence(Field.TITLE, 0, List.of(), List.of(), List.of(), List.of(), List.of()));
    }
    add(sentences, Field.TEXT, article.text(), article.published());
    return sentences;
  }

  private void add(
      List<Sentence> sentences, Field field, String text, Optional<LocalDate> published) {
    if (text.isBlank()) {
      return;
    }
    Reached reached = Reached.NOTHING;
    List<List<Word>> split = withoutHead(sentences, field, text, published);
    List<List<Word>> read = split.stream().filter(words -> words.size() <= LONGEST_READ).toList();
    Abbreviations abbreviations = actors.abbreviations(read);
    Set<String> persons = PlaceFinder.persons(read);
    for (List<Word> asPrinted : split) {
      if (asPrinted.size() > LONGEST_READ) {
        sentences.add(
            new Sentence(
                field, sentences.size(), asPrinted, List.of(), List.of(), List.of(), List.of()));
        continue;
      }
      List<Word> words = Capitals.lowered(asPrinted, lexicon);
      ActorFinder.Found armed = actors.find(words, published, abbreviations);
      List<ActorMention> named = armed.sides();
      List<PlaceMention> found =
          places
              .find(
                  words, word -> named.stream().anyMatch(mention -> mention.covers(word)), persons)
              .stream()
              .filter(place -> named.stream().noneMatch(actor -> isPartOf(place, actor, words)))
              .toList();
      List<TimeMention> dated =
          times
              .find(
                  words,
                  published,
                  reached,
                  word -> named.stream().anyMatch(a -> a.first() <= word && word < a.nameEnd()))
              .stream()
              .filter(
                  time ->
                      named.stream()
                          .noneMatch(
                              actor ->
                                  time.first() < actor.nameEnd() && actor.first() < time.end()))
              .toList();
      for (TimeMention time : dated) {
        reached = reached.after(time);
      }
      List<ActorMention> sides =
          named.stream()
              .filter(side -> found.stream().noneMatch(place -> isPartOf(side, place)))
              .toList();
      sentences.add(
          new Sentence(
              field, sentences.size(), words, sides, armed.holders(), found, dated, persons));
    }
  }

  /**
   * The sentences of a text without what was glued in front of the first, and without the dateline,
   * which becomes a sentence of its own that tells the article's places and nothing else.
   */
  private List<List<Word>> withoutHead(
      List<Sentence> sentences, Field field, String text, Optional<LocalDate> published) {
    List<List<Word>> split = Annotator.split(text);
    return field == Field.TEXT
        ? withoutDateline(sentences, withoutMasthead(sentences, split, text, published))
        : split;
  }

  private static List<List<Word>> withoutMasthead(
      List<Sentence> sentences,
      List<List<Word>> split,
      String text,
      Optional<LocalDate> published) {
    List<List<Word>> rest = new ArrayList<>(split);
    while (!rest.isEmpty()) {
      List<Word> first = rest.get(0);
      int length = Mastheads.length(first, text, sentences.get(0).words(), published);
      if (length == 0) {
        break;
      }
      if (length < first.size()) {
        rest.set(0, first.subList(length, first.size()));
        break;
      }
      rest.remove(0);
    }
    return rest;
  }

  private List<List<Word>> withoutDateline(List<Sentence> sentences, List<List<Word>> split) {
    int length = split.isEmpty() ? 0 : Datelines.length(split.get(0));
    List<Word> dateline = length == 0 ? List.of() : split.get(0).subList(0, length);
    if (dateline.isEmpty() || beginsWithGroup(dateline)) {
      return split;
    }
    sentences.add(
        new Sentence(
            Field.TEXT,
            sentences.size(),
            dateline,
            List.of(),
            List.of(),
            places.find(dateline, word -> false),
            List.of()));
    List<List<Word>> rest = new ArrayList<>(split);
    rest.set(0, split.get(0).subList(length, split.get(0).size()));
    return rest;
  }

  /** "UNITA - the main rebel group - took": a group is not where a report was sent from. */
  private boolean beginsWithGroup(List<Word> words) {
    return actors.find(words, Optional.empty()).sides().stream()
        .anyMatch(side -> side.first() == 0 && side.isGroup());
  }

  /**
   * Whether a name is a side's or a part of one ("Aleppo" in "Aleppo Conquest", "Hamas"), or an
   * acronym that also is a town somewhere.
   */
  private static boolean isPartOf(PlaceMention place, ActorMention actor, List<Word> words) {
    boolean within = actor.first() <= place.first() && place.end() <= actor.nameEnd();
    return within
        && (place.end() - place.first() < actor.nameEnd() - actor.first()
            || actor.isGroup()
            || words.get(place.first()).isAllCapitals());
  }

  /** "Hadi" in "Abu Hadi": a side's name within that of a place is none. */
  private static boolean isPartOf(ActorMention side, PlaceMention place) {
    return side.actorClass() == ActorClass.NAMED
        && place.first() <= side.first()
        && side.end() <= place.nameEnd()
        && side.end() - side.first() < place.nameEnd() - place.first();
  }

  /** The sentences with the times that count from the beginning of the war they speak of. */
  static List<Sentence> withWarTimes(
      List<Sentence> sentences, ArticleContext context, Optional<LocalDate> published) {
    Optional<LocalDate> began =
        published.flatMap(
            day ->
                context.countries().stream()
                    .map(country -> Wars.shipped().beginning(country, day))
                    .flatMap(Optional::stream)
                    .findFirst());
    return began.isEmpty()
        ? sentences
        : sentences.stream()
            .map(s -> s.withTimes(notAfter(WarTimes.find(s.words(), began.get()), published)))
            .toList();
  }

  private static List<TimeMention> notAfter(
      List<TimeMention> times, Optional<LocalDate> published) {
    return times.stream()
        .map(
            t -> new TimeMention(t.first(), t.end(), t.date().notAfter(published.get()), t.since()))
        .toList();
  }

  ArticleContext context(List<Sentence> sentences) {
    List<String> theatres = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (ActorMention mention : sentence.actors()) {
        dictionary
            .withId(mention.actor())
            .filter(a -> a.theatres().size() <= 4)
            .ifPresent(a -> theatres.add(a.theatres().get(0)));
      }
    }
    List<List<PlaceMention>> named = sentences.stream().map(Sentence::places).toList();
    return contexts.read(sentences.stream().map(Sentence::words).toList(), named, theatres);
  }
}
