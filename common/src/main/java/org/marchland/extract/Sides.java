// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorFinder;
import org.marchland.actor.ActorMention;
import org.marchland.place.ArticleContext;
import org.marchland.place.Countries;

/**
 * Resolves the words for a side to an actor: names at once, "the army", "the militants", "they"
 * inside the article.
 */
final class Sides {
  private static final Set<String> SUPPORT =
      Set.of(
          "back", "support", "aid", "assist", "help", "lead", "fight", "battle", "oppose", "accuse",
          "include", "target", "allow", "arm", "train");
  private static final Set<String> NOT_MEMBERS =
      Set.of("against", "from", "with", "by", "including", "under", "for", "to");

  private static final Set<String> REPORTING =
      Set.of("say", "report", "announce", "add", "tell", "confirm", "state");

  /** Offices that speak and act for the forces of a state. */
  private static final Set<String> OFFICES =
      Set.of(
          "ministry",
          "command",
          "staff",
          "headquarters",
          "authority",
          "government",
          "official",
          "officer",
          "minister",
          "spokesman",
          "general");

  /** So far before "that" stands the noun whose content it opens. */
  private static final int TELLING_REACH = 7;

  /** A named side at its place in the article. */
  private record Seen(int sentence, int word, String actor) {}

  private final List<Sentence> sentences;
  private final ArticleContext context;
  private final Countries countries;
  private final List<Seen> seen = new ArrayList<>();
  private final Belligerents belligerents;

  Sides(List<Sentence> sentences, ArticleContext context, Countries countries) {
    this.sentences = sentences;
    this.context = context;
    this.countries = countries;
    this.belligerents = new Belligerents(sentences, countries);
    for (Sentence sentence : sentences) {
      for (ActorMention mention : sentence.actors()) {
        if (mention.actorClass() == ActorClass.NAMED) {
          seen.add(new Seen(sentence.index(), mention.first(), mention.actor()));
        }
      }
    }
  }

  /**
   * The actor that the words under {@code node} mean, seen from a change in {@code country}; empty
   * when they tell nobody.
   */
  Optional<String> resolve(Graph graph, Node node, String country) {
    return resolve(graph, node, country, 0);
  }

  private Optional<String> resolve(Graph graph, Node node, String country, int depth) {
    if (depth > 3) {
      return Optional.empty();
    }
    if (node.tag().startsWith("PRP")
        || (node.tag().startsWith("W") && !node.isNoun())
        || node.tag().equals("DT")) {
      return pronoun(graph, node, country, depth);
    }
    Optional<ActorMention> own = graph.actor(node);
    if (own.isPresent()
        && (own.get().actorClass() == ActorClass.NAMED
            || own.get().actorClass() == ActorClass.COUNTRY)) {
      return Optional.of(own.get().actor());
    }
    Optional<String> inside = namedInside(graph, node);
    if (inside.isPresent()) {
      return inside;
    }
    Optional<String> ofOwnCountry = ownCountry(graph, node);
    if (ofOwnCountry.isPresent()) {
      return ofOwnCountry;
    }
    Optional<Node> owner = graph.child(node, "nmod:poss").filter(o -> o.tag().startsWith("PRP"));
    if (owner.isPresent() && (own.isEmpty() || own.get().actorClass() != ActorClass.MILITANT)) {
      Optional<String> side = pronoun(graph, owner.get(), country, depth);
      if (side.isPresent()) {
        return side;
      }
    }
    if (own.isPresent() && own.get().actorClass() == ActorClass.GROUP) {
      // "a group of Islamic rebels"
      Optional<Node> members = graph.oblique(node, "of").filter(n -> graph.actor(n).isPresent());
      if (members.isPresent()) {
        return resolve(graph, members.get(), country, depth + 1);
      }
    }
    if (own.isPresent()) {
      return ofClass(own.get(), graph, node, country);
    }
    for (Node part : graph.subtree(node, "acl", "acl:relcl", "advcl", "parataxis", "conj")) {
      Optional<ActorMention> mention = graph.actor(part);
      if (mention.isPresent()
          && part.index() != node.index()
          && mention.get().actorClass() != ActorClass.COUNTRY
          && !isOutsider(graph, part)) {
        return ofClass(mention.get(), graph, part, country);
      }
    }
    if (OFFICES.contains(node.lemma())) {
      Optional<String> state = stateOf(graph, node);
      if (state.isPresent()) {
        return state;
      }
    }
    String word = graph.sentence().words().get(node.first()).text();
    boolean acts = node.hasRelation("nsubj", "nmod:poss", "obl:agent");
    if (node.hasRelation("nmod:poss") || node.isName()) {
      return countries
          .named(word)
          .or(() -> acts ? countries.ofCapital(word) : Optional.empty())
          .map(ActorFinder::stateId);
    }
    if (node.hasRelation("amod")) {
      // "into Ukrainian hands"
      return countries.ofAdjective(word).map(ActorFinder::stateId);
    }
    return Optional.empty();
  }

  /** "the ministry of defence in Baku", "the Ethiopian high command": whose office it is. */
  private Optional<String> stateOf(Graph graph, Node office) {
    for (Node part : graph.subtree(office, "acl", "acl:relcl", "advcl", "conj", "parataxis")) {
      String word = graph.sentence().words().get(part.first()).text();
      Optional<Countries.Country> country = country(word).or(() -> countries.ofCapital(word));
      if (country.isPresent()) {
        return country.map(ActorFinder::stateId);
      }
    }
    return Optional.empty();
  }

  /**
   * "the Ukrainian governor said his country's forces": the country that the sentence began with.
   */
  private Optional<String> ownCountry(Graph graph, Node node) {
    boolean own =
        graph
            .child(node, "nmod:poss")
            .filter(o -> o.lemma().equals("country") && graph.hasChild(o, "nmod:poss"))
            .isPresent();
    if (!own) {
      return Optional.empty();
    }
    for (int i = node.first() - 1; i >= 0; i--) {
      String word = graph.sentence().words().get(i).text();
      Optional<Countries.Country> country = country(word);
      if (country.isPresent()) {
        return country.map(ActorFinder::stateId);
      }
    }
    return Optional.empty();
  }

  /** The country that a word names or tells by its adjective. */
  private Optional<Countries.Country> country(String word) {
    return countries.ofAdjective(word).or(() -> countries.named(word));
  }

  /**
   * "fighters of the Islamic State group", "troops loyal to Assad": a name inside the phrase that
   * its head belongs to.
   */
  private Optional<String> namedInside(Graph graph, Node head) {
    for (Node part : graph.subtree(head, "acl:relcl", "advcl", "parataxis", "conj", "ccomp")) {
      Optional<ActorMention> mention = graph.actor(part);
      boolean owner =
          mention.isPresent()
              && mention.get().actorClass() == ActorClass.COUNTRY
              && part.hasRelation("nmod:poss")
              && part.head() == head.index();
      if (mention.isPresent()
          && (owner || mention.get().actorClass() == ActorClass.NAMED)
          && part.index() != head.index()
          && !isOutsider(graph, part)) {
        return Optional.of(mention.get().actor());
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a name in the phrase is that of a supporter or opponent rather than of the side itself.
   */
  private static boolean isOutsider(Graph graph, Node part) {
    Optional<Node> head = graph.head(part);
    if (head.isPresent() && head.get().isVerb() && SUPPORT.contains(head.get().lemma())) {
      return true;
    }
    for (int i = part.first() - 1; i >= part.first() - 4; i--) {
      if (graph.sentence().lower(i).matches("backed|supported|aided|armed|trained|funded")) {
        return true;
      }
    }
    if (NOT_MEMBERS.contains(graph.preposition(part))
        && !(graph.preposition(part).equals("from")
            || head.map(
                    h ->
                        h.lemma().equals("loyal")
                            || h.lemma().equals("allied")
                            || h.lemma().equals("link"))
                .orElse(false))) {
      return true;
    }
    return part.hasRelation("obl:npmod");
  }

  private Optional<String> ofClass(ActorMention mention, Graph graph, Node node, String country) {
    String home = mention.country();
    if (home.isEmpty()) {
      home = modifierCountry(graph, mention).orElse(country);
    }
    if (home.isEmpty()) {
      home = context.countries().stream().findFirst().orElse("");
    }
    String at = home;
    int sentence = graph.sentence().index();
    Optional<String> apposed = apposed(mention, graph);
    if (apposed.isPresent()) {
      return apposed;
    }
    Optional<String> described =
        mention.actorClass() == ActorClass.REBEL && at.equals("SY")
            ? Optional.empty()
            : described(mention, graph);
    if (described.isPresent() && lastNonState(sentence, node.first()).isEmpty()) {
      return described;
    }
    return switch (mention.actorClass()) {
      case NAMED, COUNTRY -> Optional.of(mention.actor());
      case STATE, SEPARATIST, KURD -> plain(mention, sentence, at);
      case REBEL ->
          mention.actor().isEmpty() || !at.equals("SY")
              ? rebels(at, sentence, node.first())
              : Optional.of(mention.actor());
      case INSURGENT ->
          at.equals("SY")
              ? Optional.of("SY-OPP")
              : lastNonState(sentence, node.first()).or(() -> Optional.of("insurgents"));
      case MILITANT, GROUP, GUNMEN -> lastNonState(sentence, node.first());
      case FORCE -> {
        Set<String> others = namedWithin(graph, node);
        yield last(sentence, node.first(), side -> !others.contains(side)).or(() -> described);
      }
    };
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
            .toLowerCase(java.util.Locale.ROOT)
            .matches("(islamist|jihadist).*");
    if (!tells && !itself) {
      return Optional.empty();
    }
    String words =
        org.marchland.place.PlaceFinder.joined(
            graph.sentence().words(), tells ? mention.first() - 1 : mention.first(), mention.end());
    return Optional.of(words.replaceAll("\\W+$", ""));
  }

  private static String kurds(String country) {
    return switch (country) {
      case "IQ" -> "IQ-KRG";
      case "TR" -> "PKK";
      default -> "SDF";
    };
  }

  private Optional<String> rebels(String country, int sentence, int word) {
    if (country.equals("SY")) {
      return Optional.of("SY-OPP");
    }
    if (country.equals("UA")) {
      return Optional.of(separatists(country));
    }
    Optional<String> named = lastNonState(sentence, word);
    if (named.isPresent()) {
      return named;
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

  /**
   * The country of an adjective before a noun such as "army" that the finder did not join: "the
   * Syrian Arab army".
   */
  private Optional<String> modifierCountry(Graph graph, ActorMention mention) {
    Sentence sentence = graph.sentence();
    for (int i = mention.first() - 1; i >= Math.max(0, mention.first() - 4); i--) {
      boolean modifies =
          graph
              .nodeAt(i)
              .filter(n -> n.isNoun() || n.tag().matches("JJ.*|HYPH|POS|RB|VBN"))
              .isPresent();
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

  /** The armed group named last before here, else the first named soon after. */
  private Optional<String> lastNonState(int sentence, int word) {
    return lastNamedGroup(sentence, word, true).or(() -> lastNamedGroup(sentence, word, false));
  }

  /**
   * {@code own}: without al-Qaeda, which mostly describes another group ("an al-Qaeda affiliate").
   */
  private Optional<String> lastNamedGroup(int sentence, int word, boolean own) {
    return last(
        sentence,
        word,
        actor ->
            !(own && actor.equals("al-Qaeda"))
                && !ActorFinder.isState(actor)
                && !Set.of(
                        "CJTF-OIR",
                        "NATO",
                        "African Union",
                        "Coalition",
                        "SDF",
                        "IQ-KRG",
                        "IQ-PMF",
                        "HEZBOLLAH",
                        "Saudi-led coalition")
                    .contains(actor));
  }

  private Optional<String> last(
      int sentence, int word, java.util.function.Predicate<String> wanted) {
    Optional<String> best = Optional.empty();
    for (Seen one : seen) {
      boolean before =
          one.sentence() < sentence || (one.sentence() == sentence && one.word() < word);
      if (before && wanted.test(one.actor())) {
        best = Optional.of(one.actor());
      }
    }
    if (best.isEmpty()) {
      for (Seen one : seen) {
        if (one.sentence() <= sentence + 1 && wanted.test(one.actor())) {
          return Optional.of(one.actor());
        }
      }
    }
    return best;
  }

  /** "they", "it", "who": the subject that said so, or the last side before. */
  private Optional<String> pronoun(Graph graph, Node node, String country, int depth) {
    if (node.tag().startsWith("W")) {
      Optional<String> antecedent = nearestBefore(graph, node, country);
      if (antecedent.isPresent()) {
        return antecedent;
      }
    }
    Optional<String> speaking =
        speakerBefore(graph, node, country, depth)
            .or(() -> tellerBefore(graph, node, country, depth));
    if (speaking.isPresent()) {
      return speaking;
    }
    Optional<Node> verb = graph.head(node);
    Node at = verb.orElse(node);
    for (int i = 0; i < 5; i++) {
      Optional<Node> above = graph.head(at);
      if (above.isEmpty()) {
        break;
      }
      Optional<Node> subject = graph.child(above.get(), "nsubj", "nsubj:pass");
      if (subject.isPresent()
          && subject.get().index() < node.index()
          && !subject.get().tag().startsWith("PRP")) {
        Optional<String> actor = resolve(graph, subject.get(), country, depth + 1);
        if (actor.isPresent()) {
          return actor;
        }
      }
      at = above.get();
    }
    return subjectBefore(graph, node, country, depth)
        .or(() -> onlyBefore(graph, node, country))
        .or(() -> firstOf(graph.sentence().index() - 1, country))
        .or(() -> last(graph.sentence().index(), node.first(), s -> true));
  }

  /** "Puntland forces claim (that) they": who says what the pronoun does, by the words alone. */
  private Optional<String> speakerBefore(Graph graph, Node pronoun, String country, int depth) {
    Sentence sentence = graph.sentence();
    int at = pronoun.first() - 1;
    if (sentence.lower(at).equals("that")) {
      at--;
    }
    int verb = at;
    boolean said =
        graph
            .nodeAt(verb)
            .filter(n -> n.isVerb() && (REPORTING.contains(n.lemma()) || n.lemma().equals("claim")))
            .isPresent();
    while (said && at > 0 && (at == verb || WordOrder.isBetween(sentence, at))) {
      at--;
    }
    int last = at;
    return said
        ? sentence
            .actorAt(last)
            .filter(side -> side.end() == last + 1)
            .flatMap(side -> graph.nodeAt(last))
            .flatMap(side -> resolve(graph, side, country, depth + 1))
        : Optional.empty();
  }

  /** "rebel claims that they", "a boast by the militia's leader that its": whose word it is. */
  private Optional<String> tellerBefore(Graph graph, Node pronoun, String country, int depth) {
    Sentence sentence = graph.sentence();
    int that = pronoun.first() - 1;
    if (!sentence.lower(that).equals("that")) {
      return Optional.empty();
    }
    return IntStream.iterate(that - 1, i -> i >= Math.max(0, that - TELLING_REACH), i -> i - 1)
        .mapToObj(graph::nodeAt)
        .flatMap(Optional::stream)
        .filter(n -> n.isNoun() && FactWord.TOLD.is(n))
        .findFirst()
        .flatMap(
            told ->
                sentence.actors().stream()
                    .filter(a -> a.first() >= told.first() - 3 && a.end() <= that)
                    .findFirst())
        .flatMap(side -> graph.nodeAt(side.end() - 1))
        .flatMap(side -> resolve(graph, side, country, depth + 1));
  }

  /**
   * The first side of a sentence, which most often is what it speaks of: the meaning of "they" in
   * the next.
   */
  private Optional<String> firstOf(int index, String country) {
    if (index < 0) {
      return Optional.empty();
    }
    for (ActorMention mention : sentences.get(index).actors()) {
      if (mention.actorClass() == ActorClass.NAMED || mention.actorClass() == ActorClass.COUNTRY) {
        return Optional.of(mention.actor());
      }
      Optional<String> plain = plain(mention, index, country);
      if (plain.isPresent()) {
        return plain;
      }
    }
    return Optional.empty();
  }

  /** What a noun for a side means by its kind alone. */
  private Optional<String> plain(ActorMention mention, int sentence, String country) {
    String home = mention.country().isEmpty() ? country : mention.country();
    return switch (mention.actorClass()) {
      case STATE -> countries.withCode(home).map(ActorFinder::stateId);
      case KURD -> Optional.of(kurds(home));
      case SEPARATIST -> Optional.of(separatists(home));
      case REBEL -> rebels(home, sentence, mention.first());
      case INSURGENT ->
          home.equals("SY") ? Optional.of("SY-OPP") : lastNonState(sentence, mention.first());
      case MILITANT -> lastNonState(sentence, mention.first());
      default -> Optional.empty();
    };
  }

  /** The one side that a sentence has spoken of before a pronoun. */
  private Optional<String> onlyBefore(Graph graph, Node pronoun, String country) {
    List<ActorMention> before =
        graph.sentence().actors().stream().filter(a -> a.end() <= pronoun.first()).toList();
    return before.size() == 1 ? of(before.get(0), graph, country) : Optional.empty();
  }

  private Optional<String> subjectBefore(Graph graph, Node node, String country, int depth) {
    Optional<String> best = Optional.empty();
    for (Node other : graph.nodes()) {
      if (other.index() < node.index()
          && other.hasRelation("nsubj", "nsubj:pass")
          && graph.actor(other).isPresent()
          && !other.tag().startsWith("PRP")) {
        Optional<String> actor = resolve(graph, other, country, depth + 1);
        best = actor.isPresent() ? actor : best;
      }
    }
    return best;
  }

  /**
   * The side that acts in the clauses above a change word, else the nearest one before it that
   * nothing is done to: for text whose parse gives no subject.
   */
  Optional<String> actingBefore(Graph graph, Node trigger, String country) {
    Node at = trigger;
    for (int i = 0; i < 8; i++) {
      Optional<Node> head = graph.head(at);
      if (head.isEmpty()) {
        break;
      }
      at = head.get();
      Optional<Node> subject =
          graph.child(at, "nsubj", "nsubj:pass").filter(s -> s.index() < trigger.index());
      if (subject.isPresent()
          && graph.actor(subject.get()).isPresent()
          && !REPORTING.contains(at.lemma())) {
        // Also where it tells nobody: bare militants act here, not the next side named.
        return resolve(graph, subject.get(), country);
      }
    }
    return actorOfClauseBefore(graph, trigger, country)
        .or(() -> opening(graph, trigger, country))
        .or(() -> nearestBefore(graph, trigger, country))
        .or(() -> firstOf(graph.sentence().index() - 1, country));
  }

  /**
   * "The army launch an assault on X, capturing": the side that the sentence opens with, for a
   * participle that hangs on it and for a headline's verb taken for a noun.
   */
  Optional<String> opening(Graph graph, Node trigger, String country) {
    return followsClause(graph, trigger) || trigger.isNoun()
        ? graph.sentence().actors().stream()
            .findFirst()
            .filter(a -> a.first() <= 2 && a.end() <= trigger.first())
            .flatMap(a -> of(a, graph, country))
        : Optional.empty();
  }

  /**
   * "fighters attacked troops loyal to X in Y after seizing Z": who acts in the clause before does
   * so in the one that follows it, wherever the parse attaches that.
   */
  private Optional<String> actorOfClauseBefore(Graph graph, Node trigger, String country) {
    if (!followsClause(graph, trigger)) {
      return Optional.empty();
    }
    Optional<Node> acting =
        graph.nodes().stream()
            .filter(n -> n.index() < trigger.index() && n.hasRelation("nsubj"))
            .filter(n -> graph.actor(n).isPresent())
            .filter(n -> graph.head(n).filter(h -> REPORTING.contains(h.lemma())).isEmpty())
            .reduce((first, second) -> second);
    return acting.flatMap(n -> resolve(graph, n, country));
  }

  /** "…, capturing", "… after seizing": a participle whose clause hangs on the one before it. */
  private static boolean followsClause(Graph graph, Node trigger) {
    return trigger.tag().equals("VBG")
        && Set.of("after", "before", "by", "while", "since", "when", ",")
            .contains(graph.sentence().lower(trigger.first() - 1));
  }

  /**
   * The nearest side before a change word that is not somebody it was taken from: for text whose
   * parse gives no subject.
   */
  Optional<String> nearestBefore(Graph graph, Node trigger, String country) {
    Sentence sentence = graph.sentence();
    for (int i = sentence.actors().size() - 1; i >= 0; i--) {
      ActorMention mention = sentence.actors().get(i);
      if (mention.end() <= trigger.first() && trigger.first() - mention.end() <= 12) {
        String before = sentence.lower(mention.first() - 1);
        String earlier = before.equals("the") ? sentence.lower(mention.first() - 2) : before;
        if (!Set.of("from", "against", "by", "of", "with", "to", "in", "for", "on")
            .contains(earlier)) {
          Optional<Node> node = graph.nodeAt(mention.end() - 1);
          if (node.isPresent() && node.get().hasRelation("obj") && !trigger.tag().startsWith("W")) {
            continue;
          }
          return node.flatMap(n -> ofClass(mention, graph, n, country));
        }
      }
    }
    return Optional.empty();
  }

  /** The actor that a mention means, seen from a change in {@code country}. */
  Optional<String> of(ActorMention mention, Graph graph, String country) {
    if (mention.actorClass() == ActorClass.NAMED || mention.actorClass() == ActorClass.COUNTRY) {
      return Optional.of(mention.actor());
    }
    return graph
        .nodeAt(mention.end() - 1)
        .or(() -> graph.nodeAt(mention.first()))
        .flatMap(node -> ofClass(mention, graph, node, country));
  }

  /** The sides of the article as a whole. */
  Belligerents belligerents() {
    return belligerents;
  }

  List<Sentence> sentences() {
    return sentences;
  }
}
