// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.place.PlaceMention;
import org.marchland.time.ChangeDate;
import org.marchland.time.TimeMention;

/**
 * Places that share a change's verb with the one before but have days of their own: "took Sinjar on
 * 3 July, Zumar on 5 July and Wana a day later".
 */
public final class DatedLists {
  /** Between the day of one place and the name of the next. */
  private static final Set<String> JOINING =
      Set.of(
          ",",
          "and",
          "then",
          "later",
          "finally",
          "also",
          "followed",
          "by",
          "the",
          "town",
          "city",
          "village",
          "of",
          "nearby",
          "both");

  /** Between a place and its own day. */
  private static final Set<String> DATING = Set.of("on", "in", "by", "at", "around", "early");

  /** What may stand behind the day of a place that is no subject of a clause of its own. */
  private static final Set<String> CLOSING =
      Set.of(
          "",
          ",",
          ".",
          ";",
          ")",
          "and",
          "after",
          "as",
          "before",
          "when",
          "while",
          "from",
          "by",
          "but",
          "with",
          "following",
          "amid",
          "against");

  /**
   * A place with its own day.
   *
   * @param date when it changed hands
   */
  public record Dated(PlaceRef place, ChangeDate date) {}

  private DatedLists() {}

  /**
   * The further places of a change.
   *
   * @param from the word after its own place and its verb
   * @param leaving whether its places are left, so that "from" leads to the next
   */
  public static List<Dated> after(Graph graph, int from, boolean leaving) {
    List<Dated> found = new ArrayList<>();
    Sentence sentence = graph.sentence();
    Optional<TimeMention> day = firstDay(graph, from);
    while (day.isPresent()) {
      List<PlaceRef> places = names(graph, joined(sentence, day.get().end(), leaving));
      day =
          places.isEmpty()
              ? Optional.empty()
              : dayAt(sentence, places.get(places.size() - 1).end())
                  .filter(time -> isClosed(graph, time.end()));
      day.map(time -> dateOf(sentence, time))
          .ifPresent(date -> places.forEach(place -> found.add(new Dated(place, date))));
    }
    return found;
  }

  /** The day of the first place: behind it with no comma or verb between. */
  private static Optional<TimeMention> firstDay(Graph graph, int from) {
    return graph.sentence().times().stream()
        .filter(time -> time.first() >= from)
        .findFirst()
        .filter(
            time ->
                IntStream.range(from, time.first())
                    .noneMatch(
                        i ->
                            graph.sentence().lower(i).equals(",")
                                || graph.nodeAt(i).filter(Node::isVerb).isPresent()));
  }

  /** The word after those that join a place to the day before; none where nothing joins. */
  private static int joined(Sentence sentence, int from, boolean leaving) {
    int at = from;
    boolean joins = false;
    while (sentence.placeAt(at).isEmpty()
        && (JOINING.contains(sentence.lower(at))
            || (leaving && sentence.lower(at).equals("from")))) {
      boolean agent = sentence.lower(at).equals("by") && !sentence.lower(at - 1).equals("followed");
      if (agent) {
        return -1;
      }
      joins |= sentence.lower(at).matches(",|and|followed");
      at++;
    }
    return joins ? at : -1;
  }

  private static List<PlaceRef> names(Graph graph, int from) {
    List<PlaceRef> names = new ArrayList<>();
    int at = from;
    while (at >= 0) {
      Optional<PlaceRef> name =
          NameLists.nameAt(graph, at, true)
              .filter(ref -> ref.kind() != PlaceMention.Kind.COUNTRY)
              .filter(ref -> !NameLists.ownsVerb(graph, ref));
      if (name.isEmpty()) {
        return List.of();
      }
      names.add(name.get());
      int next = name.get().end();
      boolean more =
          graph.sentence().lower(next).matches(",|and")
              && NameLists.nameAt(graph, next + 1, true).isPresent();
      at = more ? next + 1 : -1;
    }
    return names;
  }

  private static Optional<TimeMention> dayAt(Sentence sentence, int from) {
    int first = DATING.contains(sentence.lower(from)) && !sentence.isTime(from) ? from + 1 : from;
    return sentence.times().stream().filter(time -> time.first() == first).findFirst();
  }

  /** "Kiev on Thursday admitted", "Bukavu on Friday, was looted": a clause of its own. */
  private static boolean isClosed(Graph graph, int end) {
    Sentence sentence = graph.sentence();
    boolean verb =
        sentence.lower(end).equals(",")
            && graph.nodeAt(end + 1).filter(n -> n.tag().matches("VBD|VBZ|VBP|MD")).isPresent();
    return CLOSING.contains(sentence.lower(end)) && !verb;
  }

  /** A day without a year has that of the time told before it, else of one told after it. */
  private static ChangeDate dateOf(Sentence sentence, TimeMention time) {
    ChangeDate date = time.date();
    if (date.end().isEmpty() || year(sentence, time).isPresent()) {
      return date;
    }
    Optional<TimeMention> before = dated(sentence, t -> t.end() <= time.first(), (a, b) -> b);
    if (before.isPresent()) {
      ChangeDate moved = in(date, year(sentence, before.get()).orElseThrow());
      boolean back = moved.end().get().isBefore(before.get().date().start().orElseThrow());
      return back ? in(moved, moved.end().get().getYear() + 1) : moved;
    }
    Optional<TimeMention> after = dated(sentence, t -> t.first() >= time.end(), (a, b) -> a);
    return after.map(t -> in(date, year(sentence, t).orElseThrow())).orElse(date);
  }

  private static Optional<TimeMention> dated(
      Sentence sentence, Predicate<TimeMention> wanted, BinaryOperator<TimeMention> choice) {
    return sentence.times().stream()
        .filter(wanted)
        .filter(t -> t.date().start().isPresent() && year(sentence, t).isPresent())
        .reduce(choice);
  }

  /** The year that the words of a time name. */
  private static OptionalInt year(Sentence sentence, TimeMention time) {
    return IntStream.range(time.first(), time.end())
        .mapToObj(i -> sentence.words().get(i).text())
        .filter(word -> word.matches("(1[4-9]|20)\\d\\d"))
        .mapToInt(Integer::parseInt)
        .findFirst();
  }

  private static ChangeDate in(ChangeDate date, int year) {
    int years = year - date.end().orElseThrow().getYear();
    return new ChangeDate(
        date.start().map(day -> day.plusYears(years)),
        date.end().map(day -> day.plusYears(years)),
        date.precision());
  }
}
