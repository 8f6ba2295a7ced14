// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Trees;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.where.PlaceRef;

/** Roles as "places: gainer < loser" of every change word, from grammar alone. */
class FrameMatcherTest {
  private final FrameMatcher matcher = new FrameMatcher(Lexicon.shipped());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*Rebels/NNS<nsubj<captured captured/VBD @Azaz/NNP<obj<captured | Azaz: Rebels < ?",
        "*Rebels/NNS<nsubj<seized seized/VBD @Azaz/NNP<obj<seized from/IN<case<soldiers *soldiers/NNS<obl<seized | Azaz: Rebels < soldiers",
        "@Azaz/NNP<nsubj:pass<taken was/VBD<aux:pass<taken taken/VBN by/IN<case<rebels *rebels/NNS<obl<taken | Azaz: rebels < ?",
        "*Rebels/NNS<nsubj<took took/VBD control/NN<obj<took of/IN<case<Azaz @Azaz/NNP<nmod<control | Azaz: Rebels < ?",
        "*Soldiers/NNS<nsubj<drove drove/VBD *rebels/NNS<obj<drove out/RP<compound:prt<drove of/IN<case<Azaz @Azaz/NNP<obl<drove | Azaz: Soldiers < rebels",
        "*Soldiers/NNS<nsubj<withdrew withdrew/VBD from/IN<case<Azaz @Azaz/NNP<obl<withdrew | Azaz: ? < Soldiers",
        "*Soldiers/NNS<nsubj<lost lost/VBD @Azaz/NNP<obj<lost to/IN<case<rebels *rebels/NNS<obl<lost | Azaz: rebels < Soldiers",
        "*Rebels/NNS<nsubj<handed handed/VBD @Azaz/NNP<obj<handed over/RP<compound:prt<handed to/IN<case<soldiers *soldiers/NNS<obl<handed | Azaz: soldiers < Rebels",
        "@Azaz/NNP<nsubj<fell fell/VBD to/IN<case<rebels *rebels/NNS<obl<fell | Azaz: rebels < ?",
        "*Rebels/NNS<nsubj<raised raised/VBD their/PRP$<nmod:poss<flag flag/NN<obj<raised over/IN<case<Azaz @Azaz/NNP<obl<raised | Azaz: Rebels < ?"
      })
  void aVerbGivesItsRoles(String tree, String roles) {
    assertThat(rolesIn(tree)).isEqualTo(roles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the/DT<det<capture capture/NN<nsubj<ended of/IN<case<Azaz @Azaz/NNP<nmod<capture by/IN<case<rebels *rebels/NNS<nmod<capture ended/VBD | Azaz: rebels < ?",
        "*Damascus/NNP<nsubj<announced announced/VBD the/DT<det<withdrawal withdrawal/NN<obj<announced of/IN<case<soldiers *soldiers/NNS<nmod<withdrawal from/IN<case<Azaz @Azaz/NNP<nmod<withdrawal | Azaz: ? < soldiers",
        "the/DT<det<fall fall/NN<nsubj<came of/IN<case<Azaz @Azaz/NNP<nmod<fall to/IN<case<rebels *rebels/NNS<nmod<fall came/VBD | Azaz: rebels < ?"
      })
  void aNounGivesItsRoles(String tree, String roles) {
    assertThat(rolesIn(tree)).isEqualTo(roles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*Rebels/NNS<nsubj<captured captured/VBD ten/CD<nummod<soldiers soldiers/NNS<obj<captured near/IN<case<Azaz @Azaz/NNP<obl<captured",
        "*Rebels/NNS<nsubj<seized seized/VBD power/NN<obj<seized in/IN<case<Azaz @Azaz/NNP<obl<seized",
        "*Soldiers/NNS<nsubj<took took/VBD a/DT<det<position position/NN<obj<took inside/IN<case<Azaz @Azaz/NNP<nmod<position",
        "buses/NNS<nsubj<left left/VBD @Azaz/NNP<obj<left",
        "police/NNS<nsubj<evacuated evacuated/VBD @Azaz/NNP<obj<evacuated",
        "prices/NNS<nsubj<fell fell/VBD in/IN<case<Azaz @Azaz/NNP<obl<fell"
      })
  void whatMovesNoBorderHasNoPlace(String tree) {
    assertThat(rolesIn(tree)).isEmpty();
  }

  private String rolesIn(String tree) {
    Graph graph = Trees.of(tree.strip());
    return matcher.match(graph).stream()
        .map(f -> names(f.places()) + ": " + word(f.gainer()) + " < " + word(f.loser()))
        .collect(Collectors.joining("; "));
  }

  private static String names(List<PlaceRef> places) {
    return places.stream().map(PlaceRef::name).collect(Collectors.joining(","));
  }

  private static String word(Optional<Node> node) {
    return node.map(Node::word).orElse("?");
  }
}
