// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.who;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorFinder;
import org.marchland.actor.ActorMention;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.place.ArticleContext;
import org.marchland.place.Countries;
import org.marchland.place.PlaceFinder;

/** Tells which actor a noun for a side means: "the army", "the rebels", "Islamist militias". */
final class SideNouns {
  private final NamedSides named;
  private final ArticleContext context;
  private final Countries countries;

  SideNouns(NamedSides named, ArticleContext context, Countries countries) {
    this.named = named;
    this.context = context;
    this.countries = countries;
  }

  /** The actor that a mention means at a node, seen from a change in {@code country}. */
  Optional<String> of(ActorMention mention, Graph graph, Node node, String country) {
    String home = mention.country();
    if (home.isEmpty()) {
      home =
          modifierCountry(graph, mention).or(() -> originOf(graph, mention, node)).orElse(country);
    }
    if (home.isEmpty()) {
      home = context.countries().stream().findFirst().orElse("");
    }
    String at = home;
    int sentence = graph.sentence().index();
    Optional<String> told = apposed(mention, graph).or(() -> alliedWith(mention, graph));
    if (told.isPresent()) {
      return told;
    }
    Optional<String> described =
        mention.actorClass() == ActorClass.REBEL && at.equals("SY")
            ? Optional.empty()
            : described(mention, graph);
    Optional<String> enemy =
        Enemies.of(graph.sentence(), mention).flatMap(foe -> plain(foe, sentence, at));
    Predicate<String> own = side -> !enemy.equals(Optional.of(side));
    Optional<String> group = group(mention, graph, node, own);
    if (described.isPresent() && group.isEmpty()) {
      return described;
    }
    return switch (mention.actorClass()) {
      case NAMED, COUNTRY, SEPARATIST, KURD -> plain(mention, sentence, at);
      case STATE ->
          enemy.isPresent() && Enemies.isRebelling(graph.sentence(), mention)
              ? rebels(at, sentence, node.first())
              : plain(mention, sentence, at);
      case REBEL ->
          mention.actor().isEmpty() || !at.equals("SY")
              ? rebels(at, sentence, node.first())
              : Optional.of(mention.actor());
      case INSURGENT ->
          at.equals("SY") ? Optional.of("SY-OPP") : group.or(() -> Optional.of("insurgents"));
      case MILITANT, GROUP, GUNMEN -> group;
      case FORCE -> {
        Optional<String> state =
            graph.sentence().lower(mention.end() - 1).equals("forces")
                ? modifierCountry(graph, mention)
                    .flatMap(countries::withCode)
                    .map(ActorFinder::stateId)
                : Optional.empty();
        if (state.isPresent()) {
          // "American naval and amphibious forces"
          yield state;
        }
        Set<String> others = namedWithin(graph, node);
        yield named
            .last(sentence, node.first(), own.and(side -> !others.contains(side)))
            .or(() -> described);
      }
    };
  }

  /** The armed group that a noun for one can mean where it stands. */
  private Optional<String> group(
      ActorMention mention, Graph graph, Node node, Predicate<String> wanted) {
    Sentence sentence = graph.sentence();
    if (sentence.lower(mention.first()).matches("(islamist|jihadist).*")) {
      return named.lastIslamist(sentence.index(), node.first(), wanted);
    }
    return sentence.lower(mention.end() - 1).matches("alliance|coalition")
        ? named.lastAlliance(sentence.index(), node.first(), wanted)
        : named.lastNonState(sentence.index(), node.first(), wanted);
  }

  /**
   * "the brigades fighting Islamic State": the sides that a phrase names are not the side meant.
   */
  private static Set<String> namedWithin(Graph graph, Node node) {
    return graph.subtree(node).stream()
        .map(graph::actor)
        .flatMap(Optional::stream)
        .map(ActorMention::actor)
        .collect(Collectors.toSet());
  }

  /** "the YPG and allied forces": the side that they are allied with, who is named before them. */
  private static Optional<String> alliedWith(ActorMention mention, Graph graph) {
    Sentence sentence = graph.sentence();
    boolean allied =
        sentence.lower(mention.first()).equals("allied")
            && sentence.lower(mention.first() - 1).equals("and");
    return allied
        ? sentence
            .actorAt(mention.first() - 2)
            .filter(before -> !isSupporter(sentence, before.first()))
            .map(ActorMention::actor)
            .filter(actor -> !actor.isEmpty())
        : Optional.empty();
  }

  /** "backed by X", "with X": who only helps. */
  static boolean isSupporter(Sentence sentence, int side) {
    return sentence.lower(side - 1).equals("with")
        || (sentence.lower(side - 1).equals("by")
            && sentence.lower(side - 2).matches("backed|supported|aided|helped|led"));
  }

  /**
   * "the Syrian Democratic Forces, an Arab-Kurdish militia alliance": the name that a noun
   * explains.
   */
  private static Optional<String> apposed(ActorMention mention, Graph graph) {
    boolean explains =
        mention.actorClass() == ActorClass.GROUP || mention.actorClass() == ActorClass.FORCE;
    if (!explains) {
      return Optional.empty();
    }
    Sentence sentence = graph.sentence();
    boolean article = false;
    for (int i = mention.first() - 1; i >= Math.max(0, mention.first() - 6); i--) {
      Optional<ActorMention> before = sentence.actorAt(i);
      if (before.isPresent() && before.get().actorClass() == ActorClass.NAMED) {
        return article ? Optional.of(before.get().actor()) : Optional.empty();
      }
      String word = sentence.lower(i);
      article |= word.equals("a") || word.equals("an");
      boolean joint = word.equals("a") || word.equals("an") || word.equals(",");
      boolean describes =
          graph
              .nodeAt(i)
              .map(n -> n.isNoun() || n.tag().startsWith("JJ") || n.tag().equals("HYPH"))
              .orElse(false);
      boolean explaining = describes || (article && joint);
      if (!explaining) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * "Islamist militias", "Yemeni militants": a side that no dictionary lists goes by its own words.
   */
  private static Optional<String> described(ActorMention mention, Graph graph) {
    boolean unlisted =
        mention.actor().isEmpty()
            && Set.of(ActorClass.MILITANT, ActorClass.INSURGENT, ActorClass.FORCE, ActorClass.REBEL)
                .contains(mention.actorClass());
    if (!unlisted) {
      return Optional.empty();
    }
    Optional<Node> before = graph.nodeAt(mention.first() - 1);
    boolean tells =
        before.isPresent()
            && before.get().tag().startsWith("JJ")
            && graph.sentence().words().get(mention.first() - 1).isCapitalised();
    boolean itself =
        graph
            .sentence()
            .words()
            .get(mention.first())
            .text()
            .toLowerCase(Locale.ROOT)
            .matches("(islamist|jihadist).*");
    if (!tells && !itself) {
      return Optional.empty();
    }
    String words =
        PlaceFinder.joined(
            graph.sentence().words(), tells ? mention.first() - 1 : mention.first(), mention.end());
    return Optional.of(words.replaceAll("\\W+$", ""));
  }

  /** What a name for a side means, or a noun by its kind alone. */
  Optional<String> plain(ActorMention mention, int sentence, String country) {
    String home = mention.country().isEmpty() ? country : mention.country();
    return switch (mention.actorClass()) {
      case NAMED, COUNTRY -> Optional.of(mention.actor());
      case STATE -> countries.withCode(home).map(ActorFinder::stateId);
      case KURD -> Optional.of(kurds(home));
      case SEPARATIST -> Optional.of(separatists(home));
      case REBEL -> rebels(home, sentence, mention.first());
      case INSURGENT ->
          home.equals("SY") ? Optional.of("SY-OPP") : named.lastNonState(sentence, mention.first());
      case MILITANT -> named.lastNonState(sentence, mention.first());
      default -> Optional.empty();
    };
  }

  private Optional<String> rebels(String country, int sentence, int word) {
    if (country.equals("SY")) {
      return Optional.of("SY-OPP");
    }
    if (country.equals("UA")) {
      return Optional.of(separatists(country));
    }
    Optional<String> group = named.lastNonState(sentence, word);
    if (group.isPresent()) {
      return group;
    }
    return countries.withCode(country).map(ActorFinder::rebelId).or(() -> Optional.of("rebels"));
  }

  private static String separatists(String country) {
    return switch (country) {
      case "UA" -> "pro-Russian separatists";
      case "YE" -> "STC";
      case "AZ" -> "Artsakh";
      case "ML" -> "Tuareg rebels";
      case "RU" -> "Chechen rebels";
      default -> "separatists";
    };
  }

  private static String kurds(String country) {
    return switch (country) {
      case "IQ" -> "IQ-KRG";
      case "TR" -> "PKK";
      default -> "SDF";
    };
  }

  /**
   * The country of an adjective before a noun such as "army" that the finder did not join: "the
   * Syrian Arab army".
   */
  private Optional<String> modifierCountry(Graph graph, ActorMention mention) {
    Sentence sentence = graph.sentence();
    boolean forces = mention.actorClass() == ActorClass.FORCE;
    String between = forces ? "JJ.*|HYPH|POS|RB|VBN|CC" : "JJ.*|HYPH|POS|RB|VBN";
    for (int i = mention.first() - 1; i >= Math.max(0, mention.first() - 4); i--) {
      boolean modifies =
          graph.nodeAt(i).filter(n -> n.isNoun() || n.tag().matches(between)).isPresent();
      if (!modifies || sentence.actorAt(i).isPresent()) {
        return Optional.empty();
      }
      String text = sentence.words().get(i).text();
      Optional<Countries.Country> country =
          sentence.lower(i + 1).equals("-") ? Optional.empty() : country(text);
      if (country.isPresent()) {
        return country.map(Countries.Country::code);
      }
    }
    return Optional.empty();
  }

  /** "soldiers from Niger and Chad": the first of the countries that a state's forces come from. */
  private Optional<String> originOf(Graph graph, ActorMention mention, Node node) {
    return mention.actorClass() == ActorClass.STATE
        ? graph
            .oblique(node, "from")
            .flatMap(from -> countries.named(graph.sentence().words().get(from.first()).text()))
            .map(Countries.Country::code)
        : Optional.empty();
  }

  /** The country that a word names or tells by its adjective. */
  Optional<Countries.Country> country(String word) {
    return countries.ofAdjective(word).or(() -> countries.named(word));
  }
}
