// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.marchland.actor.ActorDictionary;
import org.marchland.actor.ActorFinder;
import org.marchland.article.Article;
import org.marchland.place.Countries;
import org.marchland.place.Gazetteer;
import org.marchland.place.PlaceFinder;
import org.marchland.place.PlaceMention;
import org.marchland.text.Word;
import org.marchland.time.Reached;
import org.marchland.time.TimeFinder;
import org.marchland.time.TimeMention;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What runs for every sentence of every article, each alone, on one sentence of 30 words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InnerLoops {
  private static final String CHANGE =
      "Syrian rebels captured the strategic town of Azaz and two villages near the Turkish border"
          + " from government troops on Friday, after a week of shelling in northern Aleppo province.";
  private static final String ORDINARY =
      "The ministers of seven countries met in Lyon on Tuesday to speak about the price of wheat and"
          + " a loan to farmers, but the talks went on until late and nobody signed a paper.";
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2012, 7, 22));

  private final Gate gate = Gate.of(Lexicon.shipped());
  private final FrameMatcher frames = new FrameMatcher(Lexicon.shipped());
  private final ActorFinder actors =
      new ActorFinder(ActorDictionary.shipped(), Countries.shipped());
  private final PlaceFinder places = new PlaceFinder(Gazetteer.shipped(), Countries.shipped());
  private final TimeFinder times = new TimeFinder();
  private List<Word> words;
  private Graph graph;

  /** Splits and parses the sentence, models loaded. */
  @Setup
  public void read() {
    words = Annotator.split(CHANGE).get(0);
    Sentence sentence =
        ClaimExtractor.shipped()
            .read(new Article("a", "", CHANGE, "", "", DAY))
            .sentences()
            .get(1);
    graph = GraphReader.read(sentence);
    frames.match(graph);
  }

  @Benchmark
  public boolean gateOnOrdinaryNews() {
    return gate.passes(ORDINARY);
  }

  @Benchmark
  public List<List<Word>> tokenise() {
    return Annotator.split(CHANGE);
  }

  @Benchmark
  public ActorFinder.Found findActors() {
    return actors.find(words, DAY);
  }

  @Benchmark
  public List<PlaceMention> findPlaces() {
    return places.find(words, word -> false);
  }

  @Benchmark
  public List<TimeMention> findTimes() {
    return times.find(words, DAY, Reached.NOTHING, word -> false);
  }

  @Benchmark
  public List<Frame> matchFramesInAParsedSentence() {
    return frames.match(graph);
  }

  @Benchmark
  public List<Frame> tagParseAndMatch() {
    return frames.match(GraphReader.read(graph.sentence()));
  }
}
