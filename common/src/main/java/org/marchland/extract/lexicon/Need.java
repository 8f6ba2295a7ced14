// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.grammar.WordOrder;
import org.marchland.place.PlaceMention;

/**
 * What a change word needs beside it to tell a change: words, which are looked for before a
 * sentence is tagged, and a place for them in its grammar. The words are never stricter than the
 * grammar.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies, its functions have no state
public enum Need {
  NOTHING("", false, (graph, word, control) -> true),
  OVER("over", 6),
  BACK("back", 6),
  OUT("out", 6),
  UP("up", 6),
  AWAY("away", 2),
  CHARGE("charge", 3),
  POSSESSION("possession", 3),
  FROM("from", 8),
  OF("of", 4),
  TO("to", false, (graph, word, control) -> isBeforeSide(graph, word, "to"), Set.of("to")),
  FROM_SIDE(
      "from side",
      false,
      (graph, word, control) -> isBeforeSide(graph, word, "from"),
      Set.of("from")),
  CONTROL(
      "control", true, (graph, word, control) -> control.get().filter(n -> !isHold(n)).isPresent()),
  HOLD(
      "hold",
      false,
      (graph, word, control) -> control.get().filter(Need::isHold).isPresent(),
      Set.of("hold", "holds")),
  FLAG("flag", false, (graph, word, control) -> hasFlag(graph, word), Words.FLAGS),
  SECURITY(
      "security",
      false,
      (graph, word, control) -> follows(graph, word, 4, Words.SECURITY),
      Words.SECURITY),
  HAND(
      "hand",
      false,
      (graph, word, control) -> follows(graph, word, 3, "hands") || follows(graph, word, 2, "hand"),
      Set.of("hand", "hands")),
  HANDS(
      "hands", false, (graph, word, control) -> follows(graph, word, 9, Words.HANDS), Words.HANDS),
  UNDER(
      "under",
      false,
      (graph, word, control) -> isPut(graph, word, "under"),
      Set.of("under"),
      Words.CONTROL),
  INTO(
      "into",
      false,
      (graph, word, control) -> isPut(graph, word, "into"),
      Set.of("into"),
      Words.CONTROL),
  NOW("now", false, (graph, word, control) -> isBesideNow(graph, word), Set.of("now")),
  NOW_CONTROL(
      "now control",
      true,
      (graph, word, control) ->
          near(graph.sentence(), word.first() - 2, 6, Set.of("now")) && control.get().isPresent(),
      Set.of("now")),
  IN(
      "in",
      false,
      (graph, word, control) -> isInControl(graph, word),
      Set.of("in"),
      Set.of("of", "over")),
  CAME("came", false, (graph, word, control) -> isCameTo(graph, word), Set.of("to")),
  TURNED("turned", false, (graph, word, control) -> hasTurned(graph, word), Words.TURNING),
  OF_SIDE(
      "of side",
      false,
      (graph, word, control) -> isBeforeSide(graph, word, "of") && isNew(graph, word),
      Set.of("of")),
  UNOPPOSED("unopposed", false, (graph, word, control) -> Unopposed.holds(graph, word)),
  INTO_UNOPPOSED(
      "into unopposed",
      false,
      (graph, word, control) -> follows(graph, word, 2, "into") && Unopposed.holds(graph, word),
      Set.of("into")),
  INTO_TOWN("into town", false, (graph, word, control) -> isIntoTown(graph, word), Set.of("into"));

  /** Whether the grammar of a sentence has for a word what it needs. */
  @FunctionalInterface
  private interface Grammar {
    /**
     * @param control finds the noun such as "control" that belongs to the word
     */
    boolean holds(Graph graph, Node word, Supplier<Optional<Node>> control);
  }

  private static final class Words {
    /** What a place is in when somebody holds it. */
    static final Set<String> HANDS =
        Set.of("hands", "control", "grip", "grasp", "possession", "lap", "rule", "sway", "custody");

    /** What a place comes under or passes into. */
    static final Set<String> CONTROL =
        Set.of("control", "rule", "hands", "authority", "command", "occupation", "administration");

    /** What a state says that it restores to a place that it has taken back. */
    static final Set<String> SECURITY = Set.of("security", "stability");

    static final Set<String> FLAGS =
        Set.of("flag", "flags", "banner", "banners", "tricolour", "tricolor");

    /** What makes a state new: "now", "by nightfall", "became". */
    static final Set<String> TURNING = Set.of("by", "within", "now", "become", "became", "becomes");

    static final Set<String> BY_TIMES =
        Set.of(
            "nightfall",
            "sunset",
            "dusk",
            "dawn",
            "noon",
            "midday",
            "midnight",
            "evening",
            "morning",
            "afternoon",
            "night",
            "sunrise",
            "daybreak",
            "then",
            "lunchtime",
            "late",
            "early",
            "mid-morning",
            "mid-afternoon");
  }

  private final String written;
  private final boolean ofControl;
  private final Grammar grammar;
  private final List<Set<String>> words;

  /** A particle among so many words after it. */
  Need(String particle, int reach) {
    this(
        particle,
        false,
        (graph, word, control) -> follows(graph, word, reach, particle),
        Set.of(particle));
  }

  /**
   * @param written as a line of the lexicon says it
   * @param ofControl whether a noun such as "control" must be there
   * @param words of each set one must be there
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // a list is made of it
  Need(String written, boolean ofControl, Grammar grammar, Set<String>... words) {
    this.written = written;
    this.ofControl = ofControl;
    this.grammar = grammar;
    this.words = List.of(words);
  }

  /** What a line of the lexicon says; empty when nothing is called so. */
  static Optional<Need> parse(String written) {
    return Arrays.stream(values()).filter(need -> need.written.equals(written)).findFirst();
  }

  /** All that a line can say, for a message. */
  static String listed() {
    return Arrays.stream(values())
        .map(need -> need.written)
        .filter(word -> !word.isEmpty())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /**
   * Words of which, one of each set, a sentence has when the need is met in it.
   *
   * @param control the nouns such as "control", in all their forms
   */
  public List<Set<String>> words(Set<String> control) {
    List<Set<String>> all = new ArrayList<>(words);
    if (ofControl) {
      all.add(control);
    }
    return all;
  }

  /** Whether the sentence of a word has what it needs. */
  public boolean isMet(Graph graph, Node word, Supplier<Optional<Node>> control) {
    return grammar.holds(graph, word, control);
  }

  private static boolean follows(Graph graph, Node word, int reach, String wanted) {
    return follows(graph, word, reach, Set.of(wanted));
  }

  private static boolean follows(Graph graph, Node word, int reach, Set<String> wanted) {
    return near(graph.sentence(), word.end(), reach, wanted);
  }

  /** "brought under the control of", "passed into the hands of". */
  private static boolean isPut(Graph graph, Node word, String preposition) {
    return follows(graph, word, 10, preposition) && follows(graph, word, 14, Words.CONTROL);
  }

  /** "marched into Goma": a side that does so has come to hold it, unlike one that advances. */
  private static boolean isIntoTown(Graph graph, Node verb) {
    Sentence sentence = graph.sentence();
    int into = sentence.lower(verb.end()).equals("back") ? verb.end() + 1 : verb.end();
    int name = into + 1;
    boolean finite = verb.tag().matches("VB[DNZP]");
    return finite
        && sentence.lower(into).equals("into")
        && sentence
            .placeAt(name)
            .filter(p -> p.kind() == PlaceMention.Kind.NAMED && p.first() == name)
            .isPresent();
  }

  private static boolean near(Sentence sentence, int from, int reach, Set<String> wanted) {
    return IntStream.range(from, from + reach).anyMatch(i -> wanted.contains(sentence.lower(i)));
  }

  private static boolean isBeforeSide(Graph graph, Node word, String preposition) {
    return WordOrder.sideAfter(graph, word, preposition).isPresent();
  }

  private static boolean isHold(Node noun) {
    return noun.lemma().equals("hold");
  }

  private static boolean hasFlag(Graph graph, Node word) {
    return graph.nodes().stream().anyMatch(Need::isFlag)
        && graph.subtree(word).stream().anyMatch(Need::isFlag);
  }

  private static boolean isFlag(Node node) {
    return Words.FLAGS.contains(node.lemma());
  }

  private static boolean isBesideNow(Graph graph, Node word) {
    Sentence sentence = graph.sentence();
    return sentence.lower(word.first() - 1).equals("now")
        || sentence.lower(word.end()).equals("now");
  }

  /** "are now in (full) control of". */
  private static boolean isInControl(Graph graph, Node noun) {
    Sentence sentence = graph.sentence();
    Set<String> newly = Set.of("now", "back", "firmly", "full", "complete", "total");
    return near(sentence, noun.first() - 3, 3, Set.of("in"))
        && (near(sentence, noun.first() - 5, 5, newly) || isByTime(sentence, noun))
        && sentence.lower(sentence.afterQuote(noun.end())).matches("of|over");
  }

  /** "is now free of", "declared free of": an adjective that tells what is new. */
  private static boolean isNew(Graph graph, Node adjective) {
    return IntStream.range(adjective.first() - 6, adjective.first())
        .mapToObj(graph.sentence()::lower)
        .anyMatch(w -> w.matches("now|declare[sd]?|declaring|proclaim.*|pronounce.*|finally"));
  }

  /** "managed to control", "came to control": a state that is said to have begun. */
  private static boolean isCameTo(Graph graph, Node verb) {
    Sentence sentence = graph.sentence();
    return sentence.lower(verb.first() - 1).equals("to")
        && Set.of("managed", "came", "began", "manages", "manage", "succeeded")
            .contains(sentence.lower(verb.first() - 2));
  }

  /**
   * "by nightfall the town was in rebel hands", "is now under rebel control": a state that the
   * sentence tells as new.
   */
  private static boolean hasTurned(Graph graph, Node noun) {
    Sentence sentence = graph.sentence();
    boolean predicate =
        graph.hasChild(noun, "cop")
            || noun.lemma().equals("master")
            || graph.head(noun).filter(h -> h.lemma().equals("be")).isPresent();
    String preposition = graph.preposition(noun);
    boolean placed =
        noun.lemma().equals("master")
            || (noun.lemma().equals("hand")
                ? preposition.equals("in")
                : preposition.equals("under"));
    if (!predicate || !placed) {
      return false;
    }
    boolean told =
        IntStream.range(0, sentence.words().size()).anyMatch(i -> isNewAt(sentence, i, noun));
    return told && graph.children(noun).stream().noneMatch(c -> c.lemma().equals("long"));
  }

  /** "by nightfall", "by Friday", "within hours", "now": what makes a state new. */
  private static boolean isNewAt(Sentence sentence, int word, Node noun) {
    return switch (sentence.lower(word)) {
      case "by" ->
          Words.BY_TIMES.contains(sentence.lower(word + 1)) || isBeforeTime(sentence, word);
      case "within" -> isBeforeTime(sentence, word);
      case "now" -> Math.abs(word - noun.first()) <= 7;
      case "become", "became", "becomes" -> word == noun.first() - 1;
      default -> false;
    };
  }

  /** "By the next day they were in control": a state that a time has brought. */
  private static boolean isByTime(Sentence sentence, Node noun) {
    boolean was =
        IntStream.range(noun.first() - 4, noun.first())
            .anyMatch(i -> sentence.lower(i).matches("was|were"));
    boolean unsure =
        IntStream.range(noun.first() - 7, noun.first())
            .anyMatch(i -> sentence.lower(i).matches("not|no|longer|never|neither|nobody|who|n't"));
    return was
        && !unsure
        && IntStream.range(0, sentence.words().size())
            .filter(i -> sentence.lower(i).equals("by") && isBeforeTime(sentence, i))
            .anyMatch(
                by ->
                    IntStream.range(noun.end(), by)
                        .noneMatch(
                            i ->
                                sentence
                                    .lower(i)
                                    .matches(",|and|but|that|to|would|will|who|which|since|.*ed")));
  }

  private static boolean isBeforeTime(Sentence sentence, int word) {
    return sentence.times().stream()
        .anyMatch(t -> Math.abs(t.first() - word) <= 1 && t.end() > word);
  }
}
