// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.marchland.actor.ActorMention;
import org.marchland.place.PlaceMention;

/** A parsed sentence as a tree: who depends on whom, with the mentions that its words belong to. */
public final class Graph {
  private static final Set<String> RELATIVES = Set.of("which", "who", "that", "whom", "whose");

  /** Verbs whose object does what the next verb says: "forced the rebels to withdraw". */
  private static final Set<String> FORCING =
      Set.of("force", "compel", "allow", "enable", "oblige", "see", "let", "help");

  private final Sentence sentence;
  private final List<Node> nodes;

  Graph(Sentence sentence, List<Node> nodes) {
    this.sentence = sentence;
    this.nodes = List.copyOf(nodes);
  }

  public Sentence sentence() {
    return sentence;
  }

  public List<Node> nodes() {
    return nodes;
  }

  public Optional<Node> head(Node node) {
    int head = node.head();
    return head < 0 ? Optional.empty() : Optional.of(nodes.get(head));
  }

  /** Whether one of the three nodes above has one of the lemmas. */
  public boolean isUnder(Node node, Set<String> lemmas) {
    Optional<Node> above = head(node);
    for (int i = 0; i < 3 && above.isPresent(); i++) {
      if (lemmas.contains(above.get().lemma())) {
        return true;
      }
      above = head(above.get());
    }
    return false;
  }

  public List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node other : nodes) {
      if (other.head() == node.index()) {
        children.add(other);
      }
    }
    return children;
  }

  public Optional<Node> child(Node node, String... relations) {
    return children(node).stream().filter(c -> c.hasRelation(relations)).findFirst();
  }

  public boolean hasChild(Node node, String... relations) {
    return child(node, relations).isPresent();
  }

  /**
   * Every node below {@code node}, itself included, in sentence order; branches under the given
   * relations are left out.
   */
  public List<Node> subtree(Node node, String... without) {
    List<Node> found = new ArrayList<>();
    collect(node, found, without, 0);
    found.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return found;
  }

  private void collect(Node node, List<Node> found, String[] without, int depth) {
    found.add(node);
    if (depth < 40) {
      for (Node child : children(node)) {
        if (!child.hasRelation(without)) {
          collect(child, found, without, depth + 1);
        }
      }
    }
  }

  /** The preposition of a nominal, in small letters ("from", "out of"), empty when it has none. */
  public String preposition(Node node) {
    StringBuilder words = new StringBuilder();
    for (Node child : children(node)) {
      if (child.hasRelation("case") && child.index() < node.index()) {
        words.append(words.length() == 0 ? "" : " ").append(child.word().toLowerCase(Locale.ROOT));
      }
    }
    return words.toString();
  }

  public Optional<ActorMention> actor(Node node) {
    return sentence.actorAt(node.first());
  }

  public Optional<PlaceMention> place(Node node) {
    return sentence.placeAt(node.first());
  }

  public Optional<Node> nodeAt(int word) {
    return nodes.stream().filter(n -> n.first() <= word && word < n.end()).findFirst();
  }

  /** The nodes of the words from one to before another, in their order. */
  public Stream<Node> between(int from, int to) {
    return nodes.stream().filter(n -> n.end() > from && n.first() < to);
  }

  public boolean isPassive(Node verb) {
    if (hasChild(verb, "aux:pass", "nsubj:pass")) {
      return true;
    }
    if (verb.tag().equals("VBN")
        && sentence.lower(verb.end()).equals("by")
        && children(verb).stream()
            .noneMatch(
                c -> c.hasRelation("aux") && Set.of("have", "has", "had").contains(c.word()))) {
      return true;
    }
    if (verb.tag().equals("VBN") || verb.tag().equals("VBD")) {
      if (verb.hasRelation("acl") && !hasChild(verb, "obj")) {
        return true;
      }
      if (verb.tag().equals("VBN") && verb.hasRelation("amod")) {
        // "the Nusra Front captured positions": right after a side it is no adjective.
        return sentence.actorAt(verb.first() - 1).isEmpty();
      }
      if (verb.tag().equals("VBN")
          && verb.hasRelation("conj")
          && !hasChild(verb, "nsubj", "obj", "aux")) {
        return head(verb).map(this::isPassive).orElse(false);
      }
    }
    return false;
  }

  /**
   * The grammatical subject, looked for where a clause may leave it out: before "and", in the
   * clause above, before "which".
   */
  public Optional<Node> subject(Node verb) {
    return subject(verb, 0);
  }

  private Optional<Node> subject(Node verb, int depth) {
    Optional<Node> own = child(verb, "nsubj", "nsubj:pass");
    if (own.isPresent()) {
      boolean relative = RELATIVES.contains(own.get().lemma()) && own.get().tag().startsWith("W");
      return relative ? antecedent(verb).or(() -> own) : own;
    }
    if (depth > 6) {
      return Optional.empty();
    }
    Optional<Node> forced =
        verb.hasRelation("xcomp", "advcl", "ccomp")
                && head(verb).map(h -> FORCING.contains(h.lemma())).orElse(false)
            ? head(verb).flatMap(h -> child(h, "obj"))
            : Optional.empty();
    if (forced.isPresent() && !isPassive(head(verb).orElseThrow())) {
      return forced;
    }
    return switch (verb.relation()) {
      case "conj", "xcomp", "advcl", "parataxis", "ccomp", "dep" ->
          head(verb)
              .flatMap(
                  h ->
                      h.isVerb() || hasChild(h, "nsubj", "cop")
                          ? subject(h, depth + 1)
                          : h.isNoun() && !verb.relation().equals("conj")
                              ? Optional.of(h)
                              : Optional.empty());
      case "acl", "acl:relcl", "amod" -> head(verb);
      default -> Optional.empty();
    };
  }

  /** The noun that a relative clause belongs to. */
  public Optional<Node> antecedent(Node verb) {
    Node at = verb;
    for (int i = 0; i < 4; i++) {
      if (at.hasRelation("acl:relcl", "acl")) {
        return head(at);
      }
      Optional<Node> head = head(at);
      if (head.isEmpty() || !at.hasRelation("conj", "xcomp", "advcl", "ccomp")) {
        return Optional.empty();
      }
      at = head.get();
    }
    return Optional.empty();
  }

  /** The direct object; of a relative clause without one, the noun it belongs to. */
  public Optional<Node> object(Node verb) {
    Optional<Node> own = child(verb, "obj");
    if (own.isPresent()) {
      boolean relative = own.get().tag().startsWith("W");
      return relative ? antecedent(verb).or(() -> own) : own;
    }
    if (verb.hasRelation("acl:relcl")
        && hasChild(verb, "nsubj")
        && child(verb, "nsubj").map(s -> !s.tag().startsWith("W")).orElse(false)) {
      return head(verb);
    }
    if (verb.hasRelation("conj")
        && !hasChild(verb, "obl")
        && head(verb).map(Node::isVerb).orElse(false)
        && verb.index() < head(verb).get().index() + 4) {
      return child(head(verb).get(), "obj").filter(o -> o.index() > verb.index());
    }
    return Optional.empty();
  }

  /** The nominal that one of the prepositions attaches to {@code node}. */
  public Optional<Node> oblique(Node node, String... prepositions) {
    for (Node child : children(node)) {
      if (child.hasRelation("obl", "nmod", "obl:agent", "obl:npmod", "nmod:npmod")) {
        String preposition = preposition(child);
        for (String wanted : prepositions) {
          if (preposition.equals(wanted)) {
            return Optional.of(child);
          }
        }
      }
    }
    return Optional.empty();
  }
}
