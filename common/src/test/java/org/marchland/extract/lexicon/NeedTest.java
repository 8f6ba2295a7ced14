// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Trees;

/** What a change word needs: in each line a sentence whose word in question is "do" or "it". */
class NeedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "over | do/VB and/CC the/DT town/NN of/IN all/DT over/RP",
        "back | do/VB back/RP",
        "out | do/VB them/PRP out/RP",
        "away | do/VB them/PRP away/RB",
        "charge | do/VB full/JJ charge/NN",
        "from | do/VB a b c d e f from/IN",
        "of | do/VB them/PRP all/DT of/IN",
        "to | do/VB to/TO<case<army *army/NN<obl<do",
        "hand | do/VB in/IN rebel/NN hands/NNS",
        "hands | do/VB into/IN the/DT a b c d grasp/NN",
        "under | do/VB it/PRP under/IN their/PRP$ full/JJ control/NN",
        "into | do/VB into/IN their/PRP$ hands/NNS",
        "now | now/RB do/VBP",
        "now | do/VBP now/RB",
        "came | came/VBD to/TO do/VB",
        "flag | do/VB the/DT<det<flag flag/NN<obj<do",
        "in | are/VBP now/RB in/IN full/JJ do/NN of/IN",
        "turned | is/VBZ<cop<do now/RB<advmod<do under/IN<case<do rebel/NN<compound<do do/NN",
        "turned | by/IN nightfall/NN they/PRP are/VBP<cop<master master/NN",
        "of side | is/VBZ<cop<do now/RB do/JJ of/IN<case<rebels *rebels/NNS<obl<do"
      })
  void isMet(String need, String tree) {
    assertThat(isMetIn(need, tree)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "over | do/VB a b c d e f over/RP",
        "over | over/RP do/VB",
        "away | do/VB a b away/RB",
        "charge | do/VB a b c charge/NN",
        "to | do/VB to/TO<case<town town/NN<obl<do",
        "hand | do/VB a b c hands/NNS",
        "under | do/VB it/PRP under/IN their/PRP$ bed/NN",
        "into | do/VB into/IN the/DT town/NN",
        "now | now/RB they/PRP do/VBP",
        "came | hope/VBP to/TO do/VB",
        "flag | do/VB the/DT<det<town town/NN<obj<do near/IN the/DT flag/NN<nmod<town2 town2/NN",
        "in | are/VBP in/IN do/NN of/IN",
        "in | are/VBP now/RB in/IN do/NN",
        "turned | is/VBZ<cop<do under/IN<case<do rebel/NN<compound<do do/NN",
        "turned | is/VBZ<cop<do now/RB long/RB<advmod<do under/IN<case<do do/NN",
        "of side | is/VBZ<cop<do do/JJ of/IN<case<rebels *rebels/NNS<obl<do"
      })
  void isNotMet(String need, String tree) {
    assertThat(isMetIn(need, tree)).isFalse();
  }

  @Test
  void controlIsOfTheWordAndHoldIsNoControl() {
    Graph graph = Trees.of("take/VB hold/NN<obj<take");
    Node take = Trees.node(graph, "take");
    Optional<Node> hold = Optional.of(Trees.node(graph, "hold"));
    assertThat(Need.HOLD.isMet(graph, take, () -> hold)).isTrue();
    assertThat(Need.CONTROL.isMet(graph, take, () -> hold)).isFalse();
    assertThat(Need.CONTROL.isMet(graph, take, Optional::empty)).isFalse();
  }

  @Test
  void everyNeedIsParsedByItsNameAndListed() {
    assertThat(Need.parse("")).contains(Need.NOTHING);
    assertThat(Need.parse("nonsense")).isEmpty();
    assertThat(Need.listed().split(", ")).hasSize(Need.values().length - 1);
    assertThat(Arrays.stream(Need.listed().split(", ")).map(Need::parse))
        .allMatch(Optional::isPresent);
  }

  private static boolean isMetIn(String need, String tree) {
    Graph graph = Trees.of(tree);
    Node word =
        graph.nodes().stream()
            .filter(n -> n.word().equals("do") || n.word().equals("master"))
            .findFirst()
            .orElseThrow();
    return Need.parse(need).orElseThrow().isMet(graph, word, Optional::empty);
  }
}
