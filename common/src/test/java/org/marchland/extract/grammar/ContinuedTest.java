// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*Soldiers/NNS<nsubj<routed routed/VBD *rebels/NNS<obj<routed driving/VBG<acl<rebels them/PRP<obj<driving out | Soldiers | rebels",
        "*Soldiers/NNS<nsubj<routed routed/VBD *rebels/NNS<obj<routed ,/, driving/VBG<advcl<routed them/PRP<obj<driving out | Soldiers | rebels",
        "*Soldiers/NNS launched/VBD an attack on the *rebels/NNS<nsubj<forcing forcing/VBG<ccomp<launched them/PRP to leave | Soldiers | rebels"
      })
  void whoWasAttackedDoesNotDriveHimselfOut(String tree, String doer, String sufferer) {
    Continued continued = of(tree.strip());
    assertThat(continued.doer().word()).isEqualTo(doer);
    assertThat(continued.sufferer().word()).isEqualTo(sufferer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*Rebels/NNS were/VBD<aux:pass<attacked attacked/VBN by/IN the *army/NN driving/VBG them/PRP out",
        "*Officials/NNS said/VBD *rebels/NNS driving/VBG them/PRP out",
        "*Rebels/NNS driving/VBG them/PRP out",
        "*Soldiers/NNS routed/VBD *rebels/NNS driving/VBG tanks/NNS out"
      })
  void otherwiseTheSideBeforeAParticipleActs(String tree) {
    Graph graph = Trees.of(tree);
    assertThat(Continued.of(graph, Trees.node(graph, "driving"))).isEmpty();
  }

  private static Continued of(String tree) {
    Graph graph = Trees.of(tree);
    Node participle = graph.nodes().stream().filter(n -> n.tag().equals("VBG")).findFirst().get();
    return Continued.of(graph, participle).orElseThrow();
  }
}
