// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.who;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorFinder;
import org.marchland.actor.ActorMention;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.place.ArticleContext;
import org.marchland.place.Countries;
import org.marchland.text.Word;

/**
 * Resolves the words for a side to an actor: names at once, "the army", "the militants", "they"
 * inside the article.
 */
public final class Sides {
  private static final Set<String> SUPPORT =
      Set.of(
          "back",
          "support",
          "aid",
          "assist",
          "help",
          "lead",
          "fight",
          "battle",
          "oppose",
          "accuse",
          "include",
          "target",
          "allow",
          "arm",
          "train",
          "topple",
          "overthrow",
          "oust",
          "unseat",
          "defeat",
          "resist");

  private static final Set<String> NOT_MEMBERS =
      Set.of("against", "from", "with", "by", "including", "under", "for", "to");

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

  /** Who speaks for those that follow: "a spokesman for the rebels". */
  private static final Set<String> SPEAKING =
      Set.of("spokesman", "spokeswoman", "spokesperson", "commander", "leader", "official");

  /** Acronyms of whom nothing is taken or held for. */
  private static final Set<String> NO_SIDES =
      Set.of(
          "SANA", "IRNA", "TASS", "RTLM", "ISW", "GDP", "BBC", "CNN", "AFP", "NPR", "CBS", "NBC",
          "ABC", "SOHR", "OSCE", "ICRC", "MSF", "UNHCR", "UNICEF", "UNRWA", "WHO", "WFP", "OCHA",
          "IAEA", "IMF", "FAO", "IOM", "NGO", "NGOS", "HRW", "FBI", "CIA", "DEA", "FIFA", "UEFA",
          "NASA", "OPEC", "COVID", "HIV", "AIDS");

  private final List<Sentence> sentences;
  private final Countries countries;
  private final Belligerents belligerents;
  private final SideNouns nouns;
  private final ActingSides acting;
  private final Pronouns pronouns;
  private final Leaders leaders;

  public Sides(List<Sentence> sentences, ArticleContext context, Countries countries) {
    this.sentences = sentences;
    this.countries = countries;
    this.belligerents = new Belligerents(sentences, countries);
    NamedSides named = new NamedSides(sentences);
    this.nouns = new SideNouns(named, context, countries);
    this.acting = new ActingSides(this, nouns);
    this.leaders = new Leaders(sentences, nouns);
    this.pronouns = new Pronouns(this, acting, named);
  }

  /**
   * The actor that the words under {@code node} mean, seen from a change in {@code country}; empty
   * when they tell nobody.
   */
  Optional<String> resolve(Graph graph, Node node, String country) {
    return resolve(graph, node, country, 0);
  }

  Optional<String> resolve(Graph graph, Node node, String country, int depth) {
    if (depth > 3) {
      return Optional.empty();
    }
    if (node.tag().startsWith("PRP")
        || (node.tag().startsWith("W") && !node.isNoun())
        || node.tag().equals("DT")) {
      return pronouns.resolve(graph, node, country, depth);
    }
    if (node.lemma().matches("former|latter") && graph.hasChild(node, "det")) {
      return pronouns.ofTwo(graph, node, country);
    }
    Optional<ActorMention> own = graph.actor(node);
    Optional<String> joint = own.flatMap(side -> jointWith(graph, side));
    if (joint.isPresent()) {
      return joint;
    }
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
    Optional<String> led = led(graph, node, country);
    if (led.isPresent()) {
      return led;
    }
    Optional<String> followed = own.flatMap(side -> leaders.followed(graph.sentence(), side));
    if (followed.isPresent()) {
      return leaders.ledBy(followed.get(), country);
    }
    Optional<Node> owner = graph.child(node, "nmod:poss").filter(o -> o.tag().startsWith("PRP"));
    boolean anybody = own.isEmpty() || own.get().actorClass() != ActorClass.MILITANT;
    if (owner.isPresent() && (anybody || node.lemma().equals("man"))) {
      Optional<String> side = pronouns.resolve(graph, owner.get(), country, depth);
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
    boolean same = graph.children(node).stream().anyMatch(c -> c.lemma().equals("same"));
    if (same && own.filter(a -> a.actorClass() == ActorClass.GROUP).isPresent()) {
      // "the same group": whom the sentence before speaks of, unless that is no group
      return acting
          .firstOf(graph.sentence().index() - 1, country)
          .filter(side -> !ActorFinder.isState(side));
    }
    if (own.isPresent()) {
      return nouns.of(own.get(), graph, node, country);
    }
    for (Node part : graph.subtree(node, "acl", "acl:relcl", "advcl", "parataxis", "conj")) {
      Optional<ActorMention> mention = graph.actor(part);
      if (mention.isPresent()
          && part.index() != node.index()
          && mention.get().actorClass() != ActorClass.COUNTRY
          && !isOutsider(graph, part, node)) {
        return nouns.of(mention.get(), graph, part, country);
      }
    }
    boolean office =
        OFFICES.contains(node.lemma())
            || graph.children(node).stream()
                .anyMatch(
                    c ->
                        c.hasRelation("compound")
                            && OFFICES.contains(c.word().toLowerCase(Locale.ROOT)));
    if (office) {
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
          .map(ActorFinder::stateId)
          .or(
              () ->
                  acts && depth == 0 && isAcronym(graph, node)
                      ? Optional.of(word)
                      : Optional.empty());
    }
    if (node.hasRelation("amod")) {
      // "into Ukrainian hands"
      return countries.ofAdjective(word).map(ActorFinder::stateId);
    }
    return Optional.empty();
  }

  /**
   * "Kenyan and Somali soldiers", "Japan and its ally Thailand": the first of two sides that act
   * together.
   */
  private Optional<String> jointWith(Graph graph, ActorMention second) {
    Sentence sentence = graph.sentence();
    boolean ally =
        sentence.lower(second.first() - 1).matches("ally|allies|partner|partners")
            && sentence.lower(second.first() - 2).matches("its|their");
    int and = second.first() - (ally ? 3 : 1);
    return sentence.lower(and).equals("and")
        ? sentence
            .actorAt(and - 1)
            .filter(first -> first.end() == and && !first.actor().isEmpty())
            .filter(first -> ally || isAdjectiveOfState(sentence, first, second))
            .map(ActorMention::actor)
        : Optional.empty();
  }

  private boolean isAdjectiveOfState(Sentence sentence, ActorMention first, ActorMention second) {
    return second.actorClass() == ActorClass.NAMED
        && first.end() - first.first() == 1
        && countries.ofAdjective(sentence.words().get(first.first()).text()).isPresent();
  }

  /** "the MPCI captured": a group that no dictionary lists and the article does not introduce. */
  private static boolean isAcronym(Graph graph, Node node) {
    String word = graph.sentence().words().get(node.first()).text();
    return node.end() - node.first() == 1
        && word.matches("\\p{Lu}[\\p{Lu}0-9]{2,5}(-\\p{Lu}{1,4})?")
        && !NO_SIDES.contains(word)
        && !word.startsWith("UN")
        && graph.head(node).filter(head -> !head.isReporting()).isPresent()
        && graph.place(node).isEmpty()
        && !Word.areCapitalised(graph.sentence().words());
  }

  /** "the ministry of defence in Baku", "the Ethiopian high command": whose office it is. */
  private Optional<String> stateOf(Graph graph, Node office) {
    for (Node part : graph.subtree(office, "acl", "acl:relcl", "advcl", "conj", "parataxis")) {
      String word = graph.sentence().words().get(part.first()).text();
      Optional<Countries.Country> country = nouns.country(word).or(() -> countries.ofCapital(word));
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
      Optional<Countries.Country> country = nouns.country(word);
      if (country.isPresent()) {
        return country.map(ActorFinder::stateId);
      }
    }
    return Optional.empty();
  }

  /** "Machar's men", "Machar": the side that the article says this person leads. */
  private Optional<String> led(Graph graph, Node node, String country) {
    return graph
        .child(node, "nmod:poss", "compound")
        .or(() -> Optional.of(node))
        .filter(Node::isName)
        .map(n -> graph.sentence().words().get(n.end() - 1).text())
        .flatMap(name -> leaders.ledBy(name, country));
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
          && !isOutsider(graph, part, head)) {
        return Optional.of(mention.get().actor());
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a name in the phrase is that of a supporter or opponent rather than of the side itself.
   */
  private static boolean isOutsider(Graph graph, Node part, Node phrase) {
    if (Enemies.isNoun(phrase) && !part.hasRelation("appos")) {
      return true;
    }
    Optional<Node> head = graph.head(part);
    boolean spoken =
        SPEAKING.contains(phrase.lemma())
            && part.head() == phrase.index()
            && graph.preposition(part).matches("for|of|from|with");
    if (spoken) {
      return false;
    }
    Optional<Node> above = head;
    for (int i = 0; i < 4 && above.filter(a -> a.index() != phrase.index()).isPresent(); i++) {
      if (above.get().isVerb() && SUPPORT.contains(above.get().lemma())) {
        return true;
      }
      above = graph.head(above.get());
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

  /** The actor that a mention means, seen from a change in {@code country}. */
  Optional<String> of(ActorMention mention, Graph graph, String country) {
    if (mention.actorClass() == ActorClass.NAMED || mention.actorClass() == ActorClass.COUNTRY) {
      return Optional.of(mention.actor());
    }
    return graph
        .nodeAt(mention.end() - 1)
        .or(() -> graph.nodeAt(mention.first()))
        .flatMap(node -> nouns.of(mention, graph, node, country));
  }

  /** Finds who acts where the parse gives no subject. */
  ActingSides acting() {
    return acting;
  }

  /** The sides of the article as a whole. */
  Belligerents belligerents() {
    return belligerents;
  }

  public List<Sentence> sentences() {
    return sentences;
  }
}
