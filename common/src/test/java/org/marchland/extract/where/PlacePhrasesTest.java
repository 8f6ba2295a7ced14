// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Trees;
import org.marchland.extract.lexicon.Lexicon;

/**
 * What the object of "took" means: names, "part" and a number after them, "→" before a reference.
 */
class PlacePhrasesTest {
  private final PlacePhrases phrases = new PlacePhrases(Lexicon.shipped());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "took/VBD @Azaz/NNP<obj<took | Azaz",
        "took/VBD @Azaz/NNP<obj<took ,/,<punct<Marea @Marea/NNP<conj<Azaz and/CC<cc<Tadef @Tadef/NNP<conj<Azaz | Azaz, Marea, Tadef",
        "took/VBD the/DT<det<town town/NN<obj<took of/IN<case<Azaz @Azaz/NNP<nmod<town | Azaz",
        "took/VBD @Azaz/NNP<compound<district district/NN<obj<took | Azaz",
        "took/VBD the/DT<det<town town/NN<obj<took | → town",
        "took/VBD it/PRP<obj<took | → it",
        "took/VBD three/CD<nummod<districts districts/NNS<obj<took of/IN<case<Aleppo @Aleppo/NNP<nmod<districts | Aleppo part 3",
        "took/VBD most/JJS<obj<took of/IN<case<Aleppo @Aleppo/NNP<obl<most | Aleppo part",
        "took/VBD 14/CD<nummod<villages villages/NNS<obj<took in/IN<case<Hama @Hama/NNP<nmod<villages | Hama part 14",
        "took/VBD @Tabqa/NNP<compound<base air/NN<compound<base base/NN<obj<took | Tabqa air base",
        "took/VBD dozens/NNS<obj<took of/IN<case<prisoners prisoners/NNS<nmod<dozens | ''",
        "took/VBD power/NN<obj<took | ''"
      })
  void aPhraseMeansPlaces(String tree, String meant) {
    Graph graph = Trees.of(tree.strip());
    assertThat(
            graph
                .object(Trees.node(graph, "took"))
                .map(o -> phrases.read(graph, o))
                .orElseThrow()
                .stream()
                .map(PlacePhrasesTest::told)
                .collect(Collectors.joining(", ")))
        .isEqualTo(meant);
  }

  private static String told(PlaceRef ref) {
    return (ref.isReference() ? "→ " + ref.noun() : ref.name())
        + (ref.part() ? " part" : "")
        + (ref.count().isPresent() ? " " + ref.count().getAsInt() : "");
  }
}
